"""eigenworkshop: choose activities, order and minutes; the address holds the whole workshop."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block(
    "eigenworkshop", "static/trainers/composer", "eigenworkshop_static", styles="trainer"
)
