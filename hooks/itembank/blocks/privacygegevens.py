"""privacygegevens: who hosts the site, what is kept there and whom to ask, from the settings."""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext, render
from ..words.texts import texts
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    settings = page.site.settings
    told = settings.privacy if settings else None
    if told is not None and any(told.model_dump().values()):
        return [Fragment("dl", {"class": "settings"}, render("privacygegevens.html", told=told))]
    if page.preview:
        return [Fragment("p", {"class": "notice notice--local"}, texts()["privacy_empty"])]
    return []


BLOCK = Block("privacygegevens", _render, alone=True)
