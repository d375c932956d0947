"""tonen: one activity at a time on the whole screen, for a room. The address says which."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("tonen", "show", ("trainer", "stage"), texts=TEXTS)
