"""What tests must know of a scenario."""

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
    reason_keys = ("les",)

    def give(self, item: Item, given: int, by: str) -> None:
        """Take the same turn in every scene, until the story ends."""
        turns = item.fieldset.locator(".scene:not([hidden]) .turn")
        while turns.count():
            item.press(turns.nth(given), by)

    def asked_elsewhere(self, item: Any) -> Iterator[str]:
        turns = [turn.text for scene in item.scenes for turn in scene.turns]
        yield from (bare(text) for text in (*turns, *(scene.text for scene in item.scenes)))

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        return (bare(scene.lesson) for scene in item.scenes if scene.lesson)
