"""What tests must know of a self-scan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import drivers
from drivers import bare

if TYPE_CHECKING:
    from browser.driver import Item


class Driver(drivers.Driver):
    moodle = "description"
    gift = "Description"
    qti = ""
    reason_keys = ("advies",)
    later_keys = ("uitkomsten",)

    def give(self, item: Item, given: int, by: str) -> None:
        """Give every statement the same answer of the scale."""
        for row in item.fieldset.locator("[data-statement]").all():
            if by == "mouse":
                row.locator(f"label.option:has(input[value='{given}'])").click()
            else:
                item.choose_radio(row, str(given))

    def asked_elsewhere(self, item: Any) -> Iterator[str]:
        yield from (*map(bare, item.scale), *(bare(one.text) for one in item.statements))

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        yield from (bare(outcome.text) for outcome in item.outcomes)
        yield from (bare(one.advice) for one in item.statements if one.advice)
