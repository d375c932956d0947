"""vraag: one item in the running text. In the module's own lesson that is the item's home."""

from __future__ import annotations

from collections.abc import Sequence

from ..places import QUESTION
from ..render.render import Fragment, PageContext, item_fragment
from ..site.site import Site
from ..words.texts import texts
from . import Block


def _choices(site: Site) -> Sequence[str]:
    return [f"{bank}#{item.id}" for bank, item in site.library.items() if item.status == "actief"]


def _render(page: PageContext, argument: str) -> Sequence[Fragment]:
    bank, _, identifier = argument.partition("#")
    item = page.library.index[bank, identifier]
    home = page.site.homes.get(argument) == page.path
    return [item_fragment(page, bank, item, label=texts()["question"], home=home)]


BLOCK = Block(QUESTION, _render, _choices, example="participatieladder#raadplegen-of-adviseren")
