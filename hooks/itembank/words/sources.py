"""How the claims of one document are told apart where only its name is shown."""

from __future__ import annotations

from collections.abc import Sequence

from .texts import texts


def numbered(first: str, claims: Sequence[str]) -> list[tuple[str, str]]:
    """Each claim with the words of its link: the name of the document, then 'uitspraak 2' etc.."""
    words = (first, *(f"{texts()['source_place']} {place}" for place in range(2, len(claims) + 1)))
    return list(zip(claims, words, strict=True))
