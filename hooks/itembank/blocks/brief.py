"""brief: a letter, in which ``~~struck~~`` and ``^^added^^`` show what a red pencil did to it."""

from __future__ import annotations

from ._titled import titled

BLOCK = titled("brief", "De brief aan de straat")
