"""Where each item lives: the one page that carries its anchor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..library.library import Library
from ..pages.pages import Pages
from ..places import COURSE, FINAL_TEST, QUESTION, TEST


@dataclass(frozen=True)
class Homes:
    """``pages`` maps ``bank#id`` to the page that carries its anchor; ``placed`` names, by bank,
    the ids that lessons place and its test leaves out."""

    pages: Mapping[str, str]
    placed: Mapping[str, frozenset[str]]


def find_homes(library: Library, pages: Pages) -> Homes:
    """An item lives where its own module's lesson places it, otherwise on the page of its test."""
    found: dict[str, str] = {}
    placed: dict[str, set[str]] = {}
    for path, page in pages.by_path.items():
        for use in page.scan.blocks:
            bank, _, identifier = use.argument.partition("#")
            if use.name != QUESTION or bank not in library.banks:
                continue
            if path.startswith(f"{COURSE}{library.banks[bank].module}/"):
                found.setdefault(use.argument, path)
                placed.setdefault(bank, set()).add(identifier)
    for path, page in pages.by_path.items():
        for use in page.scan.blocks:
            bank = FINAL_TEST if use.name == FINAL_TEST else use.argument
            if use.name in (TEST, FINAL_TEST) and bank in library.banks:
                for item in library.active(bank):
                    found.setdefault(f"{bank}#{item.id}", path)
    return Homes(found, {bank: frozenset(ids) for bank, ids in placed.items()})
