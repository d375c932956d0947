"""Answers to an item, right, partly right and wrong, as the forms of Moodle take them.

``worth`` is the course's own rule, from the drivers of the kinds, which know nothing of exports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations, product
from typing import Any

from drivers import bare, driver_of

# Of everything that can be chosen, so many answers to one item are tried.
MOST = 40


@dataclass(frozen=True)
class Given:
    """``form`` is what grade.php takes: a text, texts, or rows with what was chosen for them."""

    name: str
    kind: str
    form: Any
    worth: float


def answers(bank: str, item: Any) -> Iterator[Given]:
    """What a learner may answer: everything where that is little, else a regular choice of it."""
    driver = driver_of(item.kind)
    every = list(_every(item))
    step = max(1, len(every) // MOST)
    right = driver.right(item)
    for give in [right, *(one for one in every[::step] if one != right)]:
        worth = float(driver.score(item, give))
        yield Given(f"{bank}/{item.id}", item.kind, _form(item, give), worth)


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


def _form(item: Any, give: Any) -> Any:
    match item.kind:
        case "keuze":
            return bare(item.options[give].text)
        case "stelling":
            return 1 - give
        case "meerkeuze":
            return [bare(item.options[place].text) for place in give]
        case "volgorde":
            return [bare(item.steps[place].text) for place in give]
        case "koppel":
            pairs = zip(item.pairs, give, strict=True)
            return [(bare(pair.left), bare(item.rights[place])) for pair, place in pairs]
        case "indeling":
            names = {group.id: bare(group.name) for group in item.groups}
            return [
                (bare(one.text), names[name]) for one, name in zip(item.cards, give, strict=True)
            ]
    return give


def _written(value: Decimal) -> str:
    """As somebody in the Netherlands types it."""
    return f"{value:f}".replace(".", ",")
