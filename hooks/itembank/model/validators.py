"""Checks that several kinds share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from .fields import refuse


class _HasText(Protocol):
    @property
    def text(self) -> str: ...


Texts = TypeVar("Texts", bound=Sequence[_HasText])


def distinct_texts(entries: Texts) -> Texts:
    """Refuse two entries that read the same; a reader could not tell them apart."""
    distinct([entry.text for entry in entries])
    return entries


def distinct(texts: Sequence[str]) -> None:
    """Refuse two texts that are equal after folding case and white space."""
    seen: set[str] = set()
    for text in texts:
        folded = " ".join(text.casefold().split())
        if folded in seen:
            raise refuse("dubbele-tekst", value=text)
        seen.add(folded)
