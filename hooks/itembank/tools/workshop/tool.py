"""workshop: what participants open, with exactly the activities that the address names."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("workshop", "workshop", texts=TEXTS)
