"""Options that should not stand beside each other, or not at all, and how many there are.

Haladyna, Downing & Rodriguez (2002): choices do not overlap (guideline 22), none of the above is
used with care (25) and all of the above is avoided (26), and three choices are adequate (18).
Rodriguez (2005): items with three options measure about as well as those with four or five, and
leave time for more items; with two options they measure worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from ...library.library import Library
from ...mistakes.problems import Problem
from .entries import entries
from .words import same_word, words

FEWEST_OPTIONS = 3
MOST_OPTIONS = 5

# Words that can come and go without changing what an option says. Not 'niet', 'voor' or 'na'.
_FILLERS = frozenset(words("de het een er ook dus om te dat die dit deze"))

_ABOVE = re.compile(
    r"\b(?:al|alle|alles|geen|niets)\b(?:\s\w+){0,2}\s(?:hier)?boven(?:staande\w*|genoemde\w*)?\b"
)
_ALL_TOGETHER = re.compile(
    r"(?:alle|allebei|beide|geen van|al deze)(?:\s(?:de|deze|andere|twee|drie|vier|beide))*"
    r"(?:\s(?:antwoorden|opties|mogelijkheden|keuzes))?"
    r"(?:\s(?:is|zijn|klopt|kloppen|goed|juist|waar|fout|onjuist|niet))*"
)
_LETTERS = re.compile(r"(?:zowel\s)?[a-e1-5](?:\s(?:en|als|of)\s[a-e1-5])+(?:\s\w+){0,2}")


def near_equal(library: Library, _today: date) -> Iterator[Problem]:
    """bijna-gelijk: two options say the same up to endings and articles.

    Options that are built alike and differ in one word are good practice and stay unmentioned.
    """
    for entry in entries(library):
        for one, other in combinations(entry.choices, 2):
            left, right = _telling(one.text), _telling(other.text)
            if len(left) == len(right) and all(map(same_word, left, right)):
                yield entry.option_advice(other, "bijna-gelijk", one=one.text, two=other.text)


def all_or_none(library: Library, _today: date) -> Iterator[Problem]:
    """alle-of-geen: an option that speaks about the other options."""
    for entry in entries(library):
        for choice in entry.choices:
            folded = " ".join(words(choice.text))
            whole = _ALL_TOGETHER.fullmatch(folded) or _LETTERS.fullmatch(folded)
            if whole or _ABOVE.search(folded):
                yield entry.option_advice(choice, "alle-of-geen", found=choice.text)


def option_count(library: Library, _today: date) -> Iterator[Problem]:
    """aantal-opties: fewer than three or more than five options with one key.

    With several keys, more options are what makes the item; there is no advice on those.
    """
    for entry in entries(library):
        count = len(entry.choices)
        if len(entry.keys) == 1 and not FEWEST_OPTIONS <= count <= MOST_OPTIONS:
            yield entry.advice("aantal-opties", "opties", count=count)


def _telling(text: str) -> list[str]:
    """The words that make what an option says; all its words when those are none."""
    found = words(text)
    return [word for word in found if word not in _FILLERS] or found
