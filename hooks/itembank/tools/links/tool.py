"""links: every stable address of a module with its QR code, to print or to put on a slide."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("links", "copy_links", ("trainer",), texts=TEXTS)
