"""workshop: all of one workshop that the address names, for who takes part and for who leads."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("workshop", "workshop", ("tool", "trainer", "workshop"), texts=TEXTS)
