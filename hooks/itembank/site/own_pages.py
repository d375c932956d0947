"""What a municipality puts in the menu and takes out of it, while no upstream file changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath
from typing import Any

from ..places import ABOUT, LOCAL_PAGES
from ..words.texts import texts
from .site import Site


def with_local_pages(nav: Sequence[Any], site: Site) -> list[Any]:
    """The navigation with a section of own pages before the one about the course.

    ``nav`` is as MkDocs reads it: paths, and mappings of a title to a path or a list. Folders
    become sections; a page that is named already keeps its place. Without own pages nothing
    changes.
    """
    named = set(_paths(nav))
    own = [
        path for path in site.pages.by_path if path.startswith(LOCAL_PAGES) and path not in named
    ]
    if not own:
        return list(nav)
    section = _section(LOCAL_PAGES, own, site, texts()["local_title"])
    places = [index for index, entry in enumerate(nav) if _first(entry).startswith(ABOUT)]
    place = places[0] if places else len(nav)
    return [*nav[:place], section, *nav[place:]]


def off_menu(site: Site) -> list[str]:
    """The pages for makers that this municipality keeps out of its menu."""
    names = site.settings.off_menu if site.settings else ()
    return [f"{ABOUT}{name}.md" for name in names]


def without(nav: Sequence[Any], paths: Collection[str]) -> list[Any]:
    """The navigation without these pages; a section that was only they goes as well."""
    kept: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            inside = {
                title: without(value, paths) if isinstance(value, list) else value
                for title, value in entry.items()
            }
            entry = {title: to for title, to in inside.items() if to and not _named(to, paths)}
            if not entry:
                continue
        if not _named(entry, paths):
            kept.append(entry)
    return kept


def _named(entry: Any, paths: Collection[str]) -> bool:
    return isinstance(entry, str) and entry in paths


def _section(folder: str, paths: Sequence[str], site: Site, name: str) -> dict[str, list[Any]]:
    """One folder: its index, its other pages by name, then the folders inside it."""
    index = f"{folder}index.md"
    here = [path for path in paths if "/" not in path.removeprefix(folder)]
    pages: list[Any] = sorted(here, key=lambda path: (path != index, path))
    inside: dict[str, list[str]] = {}
    for path in sorted(set(paths) - set(here)):
        inside.setdefault(PurePosixPath(path.removeprefix(folder)).parts[0], []).append(path)
    for part, below in inside.items():
        title = part.replace("-", " ").capitalize()
        pages.append(_section(f"{folder}{part}/", below, site, title))
    return {site.titles[index] if index in here else name: pages}


def _paths(entry: Any) -> list[str]:
    if isinstance(entry, str):
        return [entry]
    inside = entry.values() if isinstance(entry, dict) else entry
    return [path for value in inside for path in _paths(value)]


def _first(entry: Any) -> str:
    return next(iter(_paths(entry)), "")
