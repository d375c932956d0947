"""trainer: a note in a lesson for who teaches it, written in the page itself.

A learner never sees it: it is hidden until the trainer's view shows it, which the address asks
for (``static/trainer.js``), and it stays out of every search index.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext
from ..words.texts import texts
from . import Block


def _render(_page: PageContext, _argument: str) -> Sequence[Fragment]:
    return [Fragment("p", {"class": "trainer-note__title"}, texts()["trainer_note"])]


BLOCK = Block(
    "trainer",
    _render,
    alone=True,
    body=True,
    # Not a div: Material's search ends its exclusion at the first end tag of the same name.
    tag="aside",
    attributes={"role": "note", "hidden": "hidden", "data-search-exclude": ""},
)
