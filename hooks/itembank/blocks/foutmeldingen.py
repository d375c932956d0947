"""foutmeldingen: the table of rules as a page for authors."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ..mistakes.rules import RULES
from ..render.render import Fragment, PageContext, render
from . import Block


def _render(_page: PageContext, _argument: str) -> Sequence[Fragment]:
    fragments: list[Fragment] = []
    for group, rules in groupby(RULES.values(), key=lambda rule: rule.group):
        fragments.append(Fragment("h2", {}, group))
        for rule in rules:
            fragments.append(Fragment("h3", {"id": rule.code}, rule.code))
            fragments.append(
                Fragment("div", {"class": "rule"}, render("foutmelding.html", rule=rule))
            )
    return fragments


BLOCK = Block("foutmeldingen", _render, alone=True)
