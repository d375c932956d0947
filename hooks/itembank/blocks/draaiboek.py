"""draaiboek: makes a page the script of a workshop, and opens it for who leads and who takes part.

Its parts are read from the table of the page; see ``pages/script.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import PurePosixPath

from ..pages.addresses import page_url
from ..render.render import Fragment, PageContext
from ..words.texts import texts
from . import Block

_OPENS = "workshop"


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    place = page.site.pages.with_block(_OPENS)
    if place is None:
        return []
    t = texts()
    asked = f"#draaiboek={PurePosixPath(page.path).stem}"
    lead = f"{page.url(place)}?weergave=trainer{asked}"
    join = page.url(place) + asked
    address = page.site.url + page_url(place, directory_urls=page.directory_urls) + asked
    return [
        Fragment(
            "p",
            {},
            f'<a class="button" href="{escape(lead)}">{t["script_lead"]}</a> '
            f'<a href="{escape(join)}" data-learner>{t["script_join"]}</a>',
        ),
        Fragment("p", {}, f"{t['script_address']} <code>{escape(address)}</code>"),
    ]


BLOCK = Block("draaiboek", _render, alone=True)
