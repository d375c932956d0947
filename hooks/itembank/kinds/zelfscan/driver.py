"""What tests must know of a self-scan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import drivers
from drivers import bare


class Driver(drivers.Driver):
    moodle = "description"
    gift = "Description"
    qti = ""
    reason_keys = ("advies",)
    later_keys = ("uitkomsten",)

    def asked_elsewhere(self, item: Any) -> Iterator[str]:
        yield from (*map(bare, item.scale), *(bare(one.text) for one in item.statements))

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        yield from (bare(outcome.text) for outcome in item.outcomes)
        yield from (bare(one.advice) for one in item.statements if one.advice)
