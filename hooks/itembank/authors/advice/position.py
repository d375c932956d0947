"""Whether the key stands in the same place too often, as readers see the items.

Haladyna, Downing & Rodriguez (2002), guideline 20: vary the location of the right answer
according to the number of choices. The order of the page is shuffled by a seed, so a pattern is
chance or ``volgorde_vast``, but a reader who notices it uses it all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from .entries import Entry, advice, entries, has_errors

FEWEST_ITEMS = 5
# The value that chi-square with one degree of freedom exceeds in one of a hundred cases.
CRITICAL = 6.63


def same_place(library: Library, _today: date) -> Iterator[Problem]:
    """vaste-plek: the key stands in one place more often than chance explains."""
    banks: dict[str, list[Entry]] = {}
    for entry in entries(library):
        if len(entry.keys) == 1:
            banks.setdefault(entry.bank, []).append(entry)
    for bank, found in banks.items():
        document = found[0].document
        if len(found) < FEWEST_ITEMS or has_errors(library, document.file):
            continue
        sizes = [len(entry.choices) for entry in found]
        for place, count in Counter(_place(bank, entry) for entry in found).most_common():
            if _stands_out(place, count, sizes):
                values = {"place": place, "count": count, "total": len(found)}
                yield advice(document, ("vragen",), "vaste-plek", **values)
                break


def _place(bank: str, entry: Entry) -> int:
    """Where on the page the key stands, from 1."""
    order = entry.item.order(len(entry.choices), bank)
    return order.index(entry.keys[0].index) + 1


def _stands_out(place: int, count: int, sizes: list[int]) -> bool:
    """Chi-square on one place: (observed - expected)² / variance, over items of any size.

    An item with k options has its key in each of its places with chance 1/k, so the number of
    keys in a place has mean Σ 1/k and variance Σ 1/k · (1 - 1/k).
    """
    chances = [1 / size for size in sizes if size >= place]
    expected = sum(chances)
    variance = sum(chance * (1 - chance) for chance in chances)
    return count > expected and (count - expected) ** 2 > CRITICAL * variance
