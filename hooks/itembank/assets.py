"""The files the browser needs, by their address in the built site."""

from __future__ import annotations

from pathlib import Path

from .kinds import all_kinds
from .texts import texts_module

FOLDER = "assets/itembank"
_STATIC = Path(__file__).parent / "static"


def assets() -> dict[str, str]:
    """Shared modules and styles, the module of every kind, and the table of texts."""
    found = {
        f"{FOLDER}/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(_STATIC.iterdir())
    }
    for name, kind in all_kinds().items():
        found[f"{FOLDER}/{name}.js"] = kind.script.read_text(encoding="utf-8")
    found[f"{FOLDER}/texts.js"] = texts_module()
    return found
