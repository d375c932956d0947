"""Responses to an item as the forms of Moodle take them.

``worth`` is the course's own rule, from the drivers of the kinds, which know nothing of exports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drivers import bare, driver_of
from lms.responses import tried


@dataclass(frozen=True)
class Given:
    """``form`` is what grade.php takes: a text, texts, or rows with what was chosen for them."""

    name: str
    kind: str
    form: Any
    worth: float


def answers(bank: str, item: Any) -> Iterator[Given]:
    """What a learner may answer, right, partly right and wrong."""
    driver = driver_of(item.kind)
    for give in tried(item):
        worth = float(driver.score(item, give))
        yield Given(f"{bank}/{item.id}", item.kind, _form(item, give), worth)


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
