"""exportverlies: what every format of the export cannot carry, from the table the command reads."""

from __future__ import annotations

from collections.abc import Sequence

from ..export import FORMATS, LOSSES
from ..render.render import Fragment, PageContext, render
from . import Block


def _render(_page: PageContext, _argument: str) -> Sequence[Fragment]:
    titles = {one.name: one.title for one in FORMATS}
    html = render("exportverlies.html", losses=LOSSES, titles=titles)
    return [Fragment("div", {"class": "table"}, html)]


BLOCK = Block("exportverlies", _render, alone=True)
