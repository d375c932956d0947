"""verder: a link to where the learner left off; empty for who is not remembered."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("verder", "next", texts=TEXTS)
