"""voortgang: what is kept of the learner, and every way to change that."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block("voortgang", "static/course/progress_page", "voortgang_static")
