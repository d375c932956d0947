"""Advice on the quality of items. ``check`` prints it; a build never waits for it.

An error is wrong or incomplete; advice is about an item that works and can measure better. The
rules follow the literature on item writing, chiefly

* T. M. Haladyna, S. M. Downing & M. C. Rodriguez, "A review of multiple-choice item-writing
  guidelines for classroom assessment", Applied Measurement in Education 15 (2002) 309-334;
* M. C. Rodriguez, "Three options are optimal for multiple-choice items: a meta-analysis of 80
  years of research", Educational Measurement: Issues and Practice 24-2 (2005) 3-13.

One module per theme. A rule is a pure function of the library and the day of the check. Retired
items get no advice: nobody answers them any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from . import clues, coverage, options, position, pronouns, sentences, stems, upkeep

Rule = Callable[[Library, date], Iterator[Problem]]

# By the code of the row in the rule table.
ADVICE: dict[str, Rule] = {
    "lange-sleutel": clues.long_key,
    "stellig-woord": clues.absolute_word,
    "woord-uit-vraag": clues.echoed_word,
    "vaste-plek": position.same_place,
    "bijna-gelijk": options.near_equal,
    "alle-of-geen": options.all_or_none,
    "aantal-opties": options.option_count,
    "ontkenning": stems.negation,
    "lange-zin": sentences.long_sentence,
    "zij-voor-ding": pronouns.pronoun_for_thing,
    "leerdoel-zonder-vraag": coverage.untested_objective,
    "bron-controleren": upkeep.due_claim,
}


def advise(library: Library, today: date) -> list[Problem]:
    """All advice on the library, by file and line."""
    return sorted(found for rule in ADVICE.values() for found in rule(library, today))
