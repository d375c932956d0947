"""verder: how to begin, or where the learner is and what comes next for who answered something."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("verder", "next", texts=TEXTS)
