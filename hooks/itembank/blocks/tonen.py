"""tonen: one activity at a time on the whole screen, for a room. The address says which."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block("tonen", "static/trainers/show", "tonen_static", styles="trainer")
