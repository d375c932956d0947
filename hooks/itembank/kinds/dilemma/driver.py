"""How tests choose in a dilemma, which is never judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import drivers
from drivers import bare

if TYPE_CHECKING:
    from browser.driver import Item


class Driver(drivers.Driver):
    moodle = "essay"
    gift = "Essay"
    qti = "choiceInteraction"
    reason_keys = ("voor", "tegen")

    def read(self, raw: Any) -> int:
        return int(raw)

    def give(self, item: Item, given: Any, by: str) -> None:
        item.choose_one(given, by)

    def asked_elsewhere(self, item: Any) -> Iterator[str]:
        return (bare(way.text) for way in item.options)

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        for way in item.options:
            yield from (bare(way.for_it), bare(way.against))
