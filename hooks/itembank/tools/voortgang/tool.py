"""voortgang: what is kept of the learner, and every way to change that."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("voortgang", "progress_page", texts=TEXTS)
