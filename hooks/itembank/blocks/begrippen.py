"""begrippen: every term with its meaning, in alphabetical order."""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext, render
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    terms = sorted(page.library.terms.items(), key=lambda entry: entry[1].term.casefold())
    return [
        Fragment(
            "p", {"id": name, "class": "term-entry"}, render("begrip.html", term=term, page=page)
        )
        for name, term in terms
    ]


BLOCK = Block("begrippen", _render, alone=True)
