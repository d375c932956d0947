"""Every reason an author wrote for an item, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from itembank.text import plain

# Where feedback stands: beside an option, a step, a pair, a card, a statement, a side of a dilemma.
REASONS = ("waarom", "voor", "tegen", "advies", "les")


def reasons_of(raw: Any) -> Iterator[str]:
    """The plain words of each reason in an entry of a bank."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in REASONS and isinstance(value, str):
                yield plain(value)
            else:
                yield from reasons_of(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from reasons_of(value)


def option_texts(raw: Any) -> Iterator[str]:
    """The plain words of everything that can be chosen, moved or matched."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in ("tekst", "links", "rechts", "naam") and isinstance(value, str):
                yield plain(value)
            else:
                yield from option_texts(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from option_texts(value)
