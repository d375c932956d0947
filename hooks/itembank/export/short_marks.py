"""Short marks for long names, for a store with little room."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable


def marks(keys: Iterable[str], width: int) -> dict[str, str]:
    """A short mark for every key, always the same one as long as no two are alike."""
    found: dict[str, str] = {}
    for key in keys:
        attempt = 0
        while (short := mark(f"{key}#{attempt}" if attempt else key, width)) in found.values():
            attempt += 1
        found[key] = short
    return found


def mark(text: str, width: int) -> str:
    """The first characters of a text's digest, ``width`` of them."""
    return urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:width]
