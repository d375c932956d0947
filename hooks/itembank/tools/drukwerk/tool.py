"""drukwerk: links to everything there is to print, per module."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("drukwerk", sheets=(), texts=TEXTS)
