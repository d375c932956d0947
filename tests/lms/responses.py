"""Responses to an item, right, partly right and wrong: all of them, or a regular choice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations, product
from typing import Any

from drivers import driver_of

# Of everything that can be chosen, so many responses to one item are tried.
MOST = 40


def tried(item: Any, most: int = MOST) -> list[Any]:
    """What a learner may give, as the driver of its kind has it; the right one first.

    The others come from the whole range, so some are partly right and some wrong.
    """
    right = driver_of(item.kind).right(item)
    every = list(_every(item))
    step = max(1, len(every) // most)
    return [right, *(one for one in every[::step] if one != right)]


def _every(item: Any) -> Iterator[Any]:
    match item.kind:
        case "keuze":
            yield from range(len(item.options))
        case "stelling":
            yield from (0, 1)
        case "meerkeuze":
            # Nothing chosen is no answer: Moodle calls that given up.
            for chosen in product((False, True), repeat=len(item.options)):
                if any(chosen):
                    yield [place for place, is_chosen in enumerate(chosen) if is_chosen]
        case "getal":
            answer, margin = Decimal(repr(item.answer)), Decimal(repr(item.margin))
            beside = margin + Decimal("0.001")
            near = [answer - margin, answer + margin, answer - beside, answer + beside]
            far = [Decimal(0), answer * 10 + 1]
            known = [
                Decimal(repr(end)) for one in item.misconceptions for end in (one.low, one.high)
            ]
            yield from (_written(value) for value in (answer, *near, *far, *known))
        case "volgorde":
            yield from map(list, permutations(range(len(item.steps))))
        case "koppel":
            yield from map(list, product(range(len(item.rights)), repeat=len(item.pairs)))
        case "indeling":
            names = [group.id for group in item.groups]
            yield from map(list, product(names, repeat=len(item.cards)))


def _written(value: Decimal) -> str:
    """As somebody in the Netherlands types it."""
    return f"{value:f}".replace(".", ",")
