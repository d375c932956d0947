"""What tests must know of eindtoets: it needs a pool, which tests/journey has."""

from __future__ import annotations

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    argument = None
