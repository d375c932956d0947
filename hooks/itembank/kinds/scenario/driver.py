"""What tests must know of a scenario."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import drivers
from drivers import bare


class Driver(drivers.Driver):
    moodle = "description"
    gift = "Description"
    qti = ""
    reason_keys = ("les",)

    def asked_elsewhere(self, item: Any) -> Iterator[str]:
        turns = [turn.text for scene in item.scenes for turn in scene.turns]
        yield from (bare(text) for text in (*turns, *(scene.text for scene in item.scenes)))

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        return (bare(scene.lesson) for scene in item.scenes if scene.lesson)
