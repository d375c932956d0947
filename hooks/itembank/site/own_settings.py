"""What a municipality's settings do to the course: its core modules and its words for search."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..library.library import Library
from ..mistakes.hints import hint, listed
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..model.course import Module
from ..pages.pages import FOLDER, Pages
from ..reading.document import Document
from .known_keys import CHOICES, KNOWN
from .settings import Settings


def chosen_modules(library: Library, settings: Settings | None) -> Mapping[str, Module]:
    """The modules, with the core that the municipality chose."""
    if settings is None or not settings.core_modules:
        return library.modules
    return {
        name: module.model_copy(update={"core": name in settings.core_modules})
        for name, module in library.modules.items()
    }


def setting_problems(library: Library, pages: Pages, settings: Settings | None) -> list[Problem]:
    """The settings that lead nowhere: to a module or a page that does not exist."""
    found: list[Problem] = []
    if settings is None:
        return found
    for index, name in enumerate(settings.core_modules):
        if name not in library.modules and "leerdoelen" not in library.broken:
            found += settings.problem_at(
                "onbekende-module",
                *("kernmodules", index),
                value=name,
                hint=hint(name, library.modules),
                allowed=listed(library.modules, 20),
            )
    for path in settings.search_words:
        if path not in pages.by_path:
            close = hint(path, pages.by_path)
            found += settings.problem_at(
                "link-zonder-pagina", "zoekwoorden", path, target=path, hint=close
            )
    return found


# What the theme itself reads under ``extra``.
_OF_THE_THEME = {
    *("alternate", "analytics", "annotate", "consent", "generator", "homepage", "manifest"),
    *("social", "status", "tags", "version"),
}


def unread_settings(pages: Pages, document: Document) -> Iterator[Problem]:
    """onbekende-sleutel: what stands under ``extra`` and is read by nothing, also by no page."""
    extra = document.entry(CHOICES[:1])
    used = (use for page in pages.by_path.values() for use in page.scan.variables)
    named = {use.value.partition(".")[0] for use in used}
    read = {CHOICES[1], *_OF_THE_THEME, *named}
    for key in extra if isinstance(extra, Mapping) else ():
        if key not in read and key not in KNOWN:
            line = document.line_of((*CHOICES[:1], key))
            close = hint(key, [CHOICES[1], *KNOWN])
            values = {"key": key, "hint": close, "allowed": CHOICES[1]}
            yield problem("onbekende-sleutel", document.file, line, **values)


_FILES = (("theme", "logo"), ("theme", "favicon"), ("extra_css",))


def setting_files(root: Path, documents: Sequence[Document]) -> Iterator[Problem]:
    """instelling-zonder-bestand: a logo or a style that is not there; the generator does not look.

    A municipality's own file counts before the one it inherits from.
    """
    for steps in _FILES:
        document = next((one for one in documents if one.entry(steps)), None)
        entry = document.entry(steps) if document else None
        named = enumerate(entry) if isinstance(entry, list) else [(None, entry)]
        for index, name in named:
            if document is None or not isinstance(name, str) or ":" in name:
                continue
            if not os.path.isfile(root / FOLDER / name):
                path = steps if index is None else (*steps, index)
                values = {"key": steps[-1], "value": name}
                yield problem(
                    "instelling-zonder-bestand", document.file, document.line_of(path), **values
                )


# What the course needs of the generator; who writes one of these as a list leaves the rest out.
_NEEDED = ("hooks", "plugins", "markdown_extensions", "exclude_docs", "not_in_nav")


def replaced_settings(documents: Sequence[Document]) -> Iterator[Problem]:
    """instelling-vervangt: a list of a municipality in the place of that of the course."""
    own, *inherited = documents
    written: Collection[object] = own.data or ()
    for key in _NEEDED:
        ours = next((one.entry((key,)) for one in inherited if one.entry((key,))), None)
        typed = own.entry((key,))
        # Two groups of keys are joined; `plugins: {}` takes nothing away.
        if ours is None or key not in written or _both_groups(ours, typed):
            continue
        if lost := [name for name in _names(ours) if name not in _names(typed)]:
            yield problem(
                "instelling-vervangt", own.file, own.line_of((key,)), key=key, found=", ".join(lost)
            )


def _both_groups(one: Any, other: Any) -> bool:
    return isinstance(one, Mapping) and isinstance(other, Mapping)


def _names(entry: Any) -> list[str]:
    """What a setting names: its keys, its entries or its lines."""
    if isinstance(entry, str):
        return entry.split()
    names = (next(iter(one)) if isinstance(one, Mapping) else one for one in entry or ())
    return [str(name) for name in names]
