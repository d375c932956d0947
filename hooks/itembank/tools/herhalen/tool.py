"""herhalen: what is due to be asked again today, over the whole course."""

from __future__ import annotations

from .. import PageTool
from .texts import TEXTS

TOOL = PageTool("herhalen", "review_page", texts=TEXTS)
