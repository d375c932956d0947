"""werkblad: a bank on paper, with room to write and without a single answer."""

from __future__ import annotations

from collections.abc import Sequence

from ..render import Fragment, PageContext
from ..sheets import bank_on_paper
from . import Block, banks


def _render(page: PageContext, bank: str) -> Sequence[Fragment]:
    return bank_on_paper(page, bank, key=False)


BLOCK = Block("werkblad", _render, banks, example="participatieladder")
