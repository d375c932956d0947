"""The block that says how to begin; the browser puts in its place where a learner is."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks import Block
from ...places import COURSE
from ...render.render import Fragment, PageContext, render
from ...site.route import first_question, minutes_of
from .tool import TOOL


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    first = first_question(page.site)
    overview = f"{COURSE}index.md"
    html = render(
        TOOL.template,
        page=page,
        first=first,
        minutes=minutes_of(page.site, first) if first else "",
        overview=overview if page.has_page(overview) and page.path != overview else "",
    )
    return [Fragment(f"activity-{TOOL.name}", TOOL.attributes, html)]


BLOCK = Block(TOOL.name, _render, alone=True)
