"""modules: the modules of the course, in order; the browser adds how far the learner is."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("modules", "module_list", texts=TEXTS)
