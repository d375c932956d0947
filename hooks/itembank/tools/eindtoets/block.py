"""eindtoets: the pool of the final test. The browser draws from it; without one all are shown."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks import Block
from ...places import FINAL_TEST
from ...render.render import Fragment, PageContext, item_fragment
from ...site.site import Site
from ...words.texts import texts
from .tool import TOOL


def _choices(site: Site) -> Sequence[str]:
    return [""] if FINAL_TEST in site.library.banks else []


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    t = texts()
    items = page.library.active(FINAL_TEST)
    fragments = [
        item_fragment(
            page,
            FINAL_TEST,
            item,
            label=f"{t['question']} {number}",
            total=len(items),
            home=True,
            mode="test",
        )
        for number, item in enumerate(items, 1)
    ]
    head = Fragment("noscript", {}, f'<p class="notice">{TOOL.notice}</p>')
    test = Fragment("activity-eindtoets", TOOL.attributes, "")
    return [head, test, *fragments]


BLOCK = Block("eindtoets", _render, _choices, alone=True)
