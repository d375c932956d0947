"""What tests must know of an open question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import drivers
from drivers import bare


class Driver(drivers.Driver):
    moodle = "essay"
    gift = "Essay"
    qti = "extendedTextInteraction"
    later_keys = ("voorbeeld", "let_op")

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        yield from (bare(item.example), *map(bare, item.criteria))
