"""instellingen: what a municipality can choose in mkdocs.yml, taken from the model itself."""

from __future__ import annotations

from collections.abc import Sequence

from ..authors.manual import setting_rows
from ..render.render import Fragment, PageContext, render
from . import Block


def _render(_page: PageContext, _argument: str) -> Sequence[Fragment]:
    return [Fragment("dl", {"class": "settings"}, render("instellingen.html", rows=setting_rows()))]


BLOCK = Block("instellingen", _render, alone=True)
