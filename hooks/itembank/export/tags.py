"""What a question can be found by in a question bank."""

from __future__ import annotations

from ..model.items import GradedItem
from .course import Entry


def tags(entry: Entry) -> list[str]:
    """The kind of the item, its objective and how hard its author thinks it is."""
    item = entry.item
    objective = [item.objective] if isinstance(item, GradedItem) else []
    return [item.kind, *objective, *([item.difficulty] if item.difficulty else [])]
