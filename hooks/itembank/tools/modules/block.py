"""The block that lists the modules of the course, with what each asks of a learner."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks import Block
from ...render.render import Fragment, PageContext, render
from ...site.route import has_test
from .tool import TOOL


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    tested = {slug for slug in page.site.modules if has_test(page.site, slug)}
    html = render(TOOL.template, page=page, tested=tested)
    return [Fragment(f"activity-{TOOL.name}", TOOL.attributes, html)]


BLOCK = Block(TOOL.name, _render, alone=True)
