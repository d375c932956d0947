"""werkblad: a bank on paper, with room to write and without a single answer."""

from __future__ import annotations

from collections.abc import Sequence

from ..paper.sheets import bank_on_paper
from ..render.render import Fragment, PageContext
from . import Block, banks


def _render(page: PageContext, bank: str) -> Sequence[Fragment]:
    return bank_on_paper(page, bank, key=False)


BLOCK = Block("werkblad", _render, banks, example="participatieladder")
