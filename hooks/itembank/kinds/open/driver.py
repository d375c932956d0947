"""What tests must know of an open question."""

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
    qti = "extendedTextInteraction"
    later_keys = ("voorbeeld", "let_op")

    def give(self, item: Item, given: str, by: str) -> None:
        field = item.fieldset.locator("textarea")
        if by == "mouse":
            field.click()
        else:
            item.tab_to(field)
        item.page.keyboard.insert_text(given)

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        yield from (bare(item.example), *map(bare, item.criteria))
