"""Where in the sources something stands that a generator only names."""

from __future__ import annotations

import posixpath

from ..pages.braces import Found
from ..pages.pages import FOLDER
from ..pages.targets import file_at, targets
from ..reading.document import Document
from ..reading.validate import Path
from ..site.configuration import FILE
from ..site.site import Site


def targets_of(site: Site, page: str) -> list[Found]:
    """What a page leads to and shows; nothing for a page that the build made itself."""
    path = site.root / FOLDER / page
    if page not in site.pages.by_path:
        return []
    return targets(path.read_text(encoding="utf-8-sig", errors="replace"))


def line_of_link(site: Site, page: str, target: str) -> int:
    """The first line on which the page has this link. What is written with a reference differs."""
    found = targets_of(site, page)
    same = [one.line for one in found if one.value == target]
    folder = posixpath.dirname(page)
    near = [one.line for one in found if file_at(one.value, folder) == file_at(target, folder)]
    return (same or near or [line_with(site, page, target)])[0]


def line_with(site: Site, page: str, words: str) -> int:
    """The first line of a page with these words, or its first line."""
    if page not in site.pages.by_path:
        return 1
    lines = (site.root / FOLDER / page).read_text("utf-8-sig", "replace").split("\n")
    return next((number for number, line in enumerate(lines, 1) if words in line), 1)


def place_of_setting(site: Site, key: str) -> tuple[str, int]:
    """Where a setting of the generator stands: in the nearest file that has it."""
    steps = tuple(key.split("."))
    for document in site.configuration.documents:
        if document.entry(steps[:1]) is not None:
            return document.file, document.line_of(steps)
    return FILE, 1


def entry_of_menu(site: Site, target: str) -> tuple[Document | None, Path]:
    """The entry of the menu that leads to this page."""
    for document in site.configuration.documents:
        waiting: list[tuple[object, Path]] = [(document.entry(("nav",)), ("nav",))]
        while waiting:
            node, path = waiting.pop()
            if node == target:
                return document, path
            if isinstance(node, dict):
                waiting += [(inside, (*path, title)) for title, inside in node.items()]
            elif isinstance(node, list):
                waiting += [(inside, (*path, number)) for number, inside in enumerate(node)]
    return None, ()
