"""plekken: every place that waits for a municipality's own words, and the pages it stands on."""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext, render
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    html = render("plekken.html", slots=page.site.slots, page=page)
    return [Fragment("div", {"class": "table"}, html)]


BLOCK = Block("plekken", _render, alone=True)
