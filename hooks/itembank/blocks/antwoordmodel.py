"""antwoordmodel: the key to the paper of a bank: answers, reasons, explanations and sources."""

from __future__ import annotations

from collections.abc import Sequence

from ..paper.sheets import bank_on_paper
from ..render.render import Fragment, PageContext
from . import Block, banks


def _render(page: PageContext, bank: str) -> Sequence[Fragment]:
    return bank_on_paper(page, bank, key=True)


BLOCK = Block("antwoordmodel", _render, banks, example="participatieladder")
