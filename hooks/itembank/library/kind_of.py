"""The model of an entry, by the word that names its kind."""

from __future__ import annotations

from ..kinds import item_kinds
from ..mistakes.hints import hint, listed
from ..model.items import Item
from ..reading.validate import Context


def kind_of(word: object, context: Context) -> type[Item] | None:
    """The model of this kind; None when there is none, and then the context says so."""
    kinds = item_kinds()
    if word is None:
        context.add("verplicht-veld", key="soort")
        return None
    if isinstance(word, str) and word in kinds:
        return kinds[word]
    context.add(
        "onbekende-soort",
        "soort",
        value=word if isinstance(word, str) else "…",
        hint=hint(word, kinds) if isinstance(word, str) else "",
        allowed=listed(kinds, 20),
    )
    return None
