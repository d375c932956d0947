"""klaar: what one officer asks before a site goes live, with the answer and the proof."""

from __future__ import annotations

from collections.abc import Sequence

from ..authors.officers import OFFICERS
from ..render.render import Fragment, PageContext, render
from . import Block


def _render(page: PageContext, officer: str) -> Sequence[Fragment]:
    html = render("klaar.html", questions=OFFICERS[officer], page=page)
    return [Fragment("dl", {"class": "settings"}, html)]


BLOCK = Block("klaar", _render, lambda _site: list(OFFICERS), example="privacy")
