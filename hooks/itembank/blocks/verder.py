"""verder: a link to where the learner left off; empty for who is not remembered."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block("verder", "static/course/next")
