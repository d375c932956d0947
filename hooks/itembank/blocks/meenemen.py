"""meenemen: the questions of every bank as files, for a trainer who has no copy of the course.

Only a published site has the files: ``publish.py`` makes them, and puts the links in this place.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..export import TAKE_ALONG
from ..export.losses import losses_of
from ..export.rows import lost_in
from ..render.render import Fragment, PageContext, render
from ..words.texts import texts
from . import Block

HOLDER = "data-take-along"
"""The attribute of the element that the links come in."""


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    lost = [(one.title, lost_in(losses_of(page.library, one.name))) for one in TAKE_ALONG]
    waiting = f'<p class="notice">{texts()["take_waiting"]}</p>'
    return [
        Fragment("div", {"class": "paper-take", HOLDER: ""}, waiting),
        Fragment("div", {"class": "table"}, render("meenemen.html", lost=lost)),
    ]


BLOCK = Block("meenemen", _render, alone=True)
