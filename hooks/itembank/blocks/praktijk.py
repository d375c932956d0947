"""praktijk: the municipality's own cases, below those of the handbook."""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext, render
from ..words.texts import texts
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    cases = page.library.cases
    if not cases and page.preview:
        return [Fragment("p", {"class": "notice notice--local"}, texts()["cases_empty"])]
    fragments: list[Fragment] = []
    for case in cases:
        fragments.append(Fragment("h3", {"id": case.id}, page.inline(case.title)))
        fragments.append(
            Fragment("div", {"class": "case"}, render("praktijk.html", case=case, page=page))
        )
    return fragments


BLOCK = Block("praktijk", _render, alone=True)
