"""The "bedoelde je …?" of the messages."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def hint(value: str, known: Iterable[str]) -> str:
    """A sentence that starts with a space, or nothing when no known word comes close."""
    matches = get_close_matches(value, list(known), n=1, cutoff=0.6)
    return meant(matches[0]) if matches else ""


def meant(word: str) -> str:
    """The same sentence about a word that was found in another way; nothing without one."""
    return f" Bedoelde je '{word}'?" if word else ""


def listed(words: Iterable[str], limit: int = 12) -> str:
    """The words of a list in a sentence; a long list is cut after ``limit`` and says so."""
    ordered = list(words)
    shown = ", ".join(ordered[:limit])
    return f"{shown} en nog {len(ordered) - limit} andere" if len(ordered) > limit else shown
