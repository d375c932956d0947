"""Whether what a module promises is tested.

Haladyna, Downing & Rodriguez (2002), guideline 1: every item reflects specific content and one
mental behaviour, as called for in the specifications. Here those are the learning objectives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from ...model.items import GradedItem
from ...places import FINAL_TEST, QUIZZES
from .entries import advice, entries, has_errors

FILE = f"{QUIZZES}/leerdoelen.yml"
FEWEST_ITEMS = 2


def untested_objective(library: Library, _today: date) -> Iterator[Problem]:
    """leerdoel-zonder-vraag: an objective of a module with a bank has fewer than two items.

    A bank with mistakes in it is left alone: its items are not all there to be counted.
    """
    document = library.documents.get(FILE)
    if document is None:
        return
    counts: Counter[str] = Counter()
    unsure: set[str] = set()
    for entry in entries(library):
        if isinstance(entry.item, GradedItem):
            counts[entry.item.objective] += 1
        if has_errors(library, entry.document.file):
            unsure.add(library.banks[entry.bank].module)
    # A module whose bank judges nothing, such as the welcome, has nothing to test. The pool of the
    # final test asks about the objectives of the other modules, not about its own.
    judged = {
        bank.module
        for name, bank in library.banks.items()
        if name != FINAL_TEST and any(isinstance(item, GradedItem) for item in bank.items)
    }
    tested = judged - unsure
    for name, objective in library.objectives.items():
        count = counts[name]
        if objective.module in tested and count < FEWEST_ITEMS:
            shown = "geen enkele vraag" if count == 0 else "één vraag"
            values = {"value": name, "count": shown}
            yield advice(document, ("leerdoelen", name), "leerdoel-zonder-vraag", **values)
