"""draaiboek: makes a page the script of a workshop, and opens it for who leads.

Its parts are read from the table of the page; see ``pages/script.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import PurePosixPath

from ..render.render import Fragment, PageContext
from ..words.texts import texts
from . import Block

_OPENS = "workshop"


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    place = page.site.pages.with_block(_OPENS)
    if place is None:
        return []
    t = texts()
    # The link for participants holds what who leads chose: it stands where that is chosen.
    lead = f"{page.url(place)}?weergave=trainer#draaiboek={PurePosixPath(page.path).stem}"
    return [
        Fragment("p", {}, f'<a class="button" href="{escape(lead)}">{t["script_lead"]}</a>'),
        Fragment("p", {}, t["script_link"]),
    ]


BLOCK = Block("draaiboek", _render, alone=True)
