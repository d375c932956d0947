"""routes: makes a list of routes one to choose from; what leads on then follows that route."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("routes", "choose", texts=TEXTS)
