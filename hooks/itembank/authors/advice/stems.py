"""How the question is asked.

Haladyna, Downing & Rodriguez (2002), guideline 17: word the stem positively; when a negation is
needed, make it stand out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from ...model.items import GradedItem
from .entries import entries
from .words import sentences

# Marked with stars or underscores it stands out already; so it does in capitals.
_NEGATION = re.compile(
    r"(?<![\w*_-])(?:geen|niet|niemand|niets|nergens|nooit)(?![\w*_-])", re.IGNORECASE
)
# Here the word takes nothing away from what is asked.
_HARMLESS = re.compile(r"\bniet alleen\b|\bof niet(?=\W*$)|\bal dan niet\b", re.IGNORECASE)


def negation(library: Library, _today: date) -> Iterator[Problem]:
    """ontkenning: the question itself holds a negation that does not stand out."""
    for entry in entries(library):
        if not isinstance(entry.item, GradedItem):
            continue
        found = _NEGATION.search(_HARMLESS.sub("", _question(entry.item.stem)))
        if found and not found[0].isupper():
            yield entry.advice("ontkenning", "vraag", found=found[0])


def _question(stem: str) -> str:
    """What is asked: the last sentence with a question mark, or else the last sentence.

    The rest tells the situation, in which people may say what they like.
    """
    found = list(sentences(stem))
    asked = [sentence for sentence in found if sentence.rstrip("\"'’”)*_ ").endswith("?")]
    return (asked or found)[-1]
