"""Where each item lives: the one page that carries its anchor, and what that anchor is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..places import COURSE, FINAL_TEST

if TYPE_CHECKING:
    from .site import Site


def find_homes(site: Site) -> None:
    """An item lives where its own module's lesson places it, otherwise on the page of its test."""
    library = site.library
    for path, page in site.pages.by_path.items():
        for use in page.scan.blocks:
            bank, _, identifier = use.argument.partition("#")
            if use.name != "vraag" or bank not in library.banks:
                continue
            if path.startswith(f"{COURSE}{library.banks[bank].module}/"):
                site.homes.setdefault(use.argument, path)
                site.placed.setdefault(bank, set()).add(identifier)
    for path, page in site.pages.by_path.items():
        for use in page.scan.blocks:
            bank = FINAL_TEST if use.name == "eindtoets" else use.argument
            if use.name in ("toets", "eindtoets") and bank in library.banks:
                for item in library.active(bank):
                    site.homes.setdefault(f"{bank}#{item.id}", path)
