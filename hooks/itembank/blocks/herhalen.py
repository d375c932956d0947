"""herhalen: what is due to be asked again today, over the whole course."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block("herhalen", "static/course/review_page", "herhalen_static")
