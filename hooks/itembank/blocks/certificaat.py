"""certificaat: a sheet to print after the final test."""

from __future__ import annotations

from ._script import script_block

BLOCK = script_block("certificaat", "static/course/certificate", "certificaat_static")
