"""workshop: what participants open, with exactly the activities that the address names."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block("workshop", "static/trainers/workshop", "workshop_static")
