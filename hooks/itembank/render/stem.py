"""Divides a stem, so that its question can name the group of controls."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ..words.texts import texts

_BLOCKS = re.compile(r"<(?P<end>/?)(?P<list>[uo]l)>|<p>(?P<words>.*?)</p>", re.DOTALL)


@dataclass(frozen=True)
class Stem:
    """A stem in three parts, because a legend may hold words only.

    ``legend`` is the last paragraph, the question; ``before`` tells the situation, ``after``
    holds a list the stem ends with. A stem of only a list gets the word "Vraag" as legend.
    """

    before: Markup
    legend: Markup
    after: Markup


def split_stem(html: str) -> Stem:
    """Divide the HTML of a stem so that its question can be the legend of the fieldset."""
    depth = 0
    question: re.Match[str] | None = None
    for match in _BLOCKS.finditer(html):
        if match["list"]:
            depth += -1 if match["end"] else 1
        elif depth == 0:
            question = match
    if question is None:
        return Stem(Markup(html), Markup(texts()["question"]), Markup(""))
    before, after = html[: question.start()].strip(), html[question.end() :].strip()
    return Stem(Markup(before), Markup(question["words"]), Markup(after))
