"""Where each claim is used: the pages with its mark, and the items and tools that name it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..library.library import Library
from ..pages.pages import Pages


@dataclass
class Use:
    """The pages (paths under docs/), items (``bank#id``) and tools (``kind/name``) of one claim."""

    pages: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    tools: list[str] = field(default_factory=list)


def uses_of(library: Library, pages: Pages) -> dict[str, Use]:
    """By the id of a claim or source; what is never used has no entry."""
    found: dict[str, Use] = {}

    def add(identifier: str, where: str, value: str) -> None:
        entries: list[str] = getattr(found.setdefault(identifier, Use()), where)
        if value not in entries:
            entries.append(value)

    for path, page in pages.by_path.items():
        for mark in page.scan.marks:
            add(mark.value, "pages", path)
        for mark in page.scan.figures:
            if mark.value in library.figure_index:
                add(library.figure_index[mark.value][1].claim, "pages", path)
        for use in page.scan.blocks:
            if use.name == "kerncijfers" and library.figures:
                group = library.figures.groups.get(use.argument)
                for figure in group.figures.values() if group else ():
                    add(figure.claim, "pages", path)
    for bank, item in library.items():
        for identifier in item.sources:
            add(identifier, "items", f"{bank}#{item.id}")
        for name in item.figure_ids():
            if name in library.figure_index:
                add(library.figure_index[name][1].claim, "items", f"{bank}#{item.id}")
    for name, term in library.terms.items():
        for identifier in term.sources:
            add(identifier, "tools", f"begrip/{name}")
    for case in library.cases:
        for identifier in case.sources:
            add(identifier, "tools", f"praktijk/{case.id}")
    for kind, tools in library.tools.items():
        for name, tool in tools.items():
            for identifier in tool.source_ids():
                add(identifier, "tools", f"{kind}/{name}")
    return found
