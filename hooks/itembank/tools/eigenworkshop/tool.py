"""eigenworkshop: choose activities, order and minutes; the address holds the whole workshop."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("eigenworkshop", "composer", ("trainer", "workshop"), texts=TEXTS)
