"""Sentences that take too much of the reader.

Haladyna, Downing & Rodriguez (2002), guideline 13: minimise the amount of reading in each
item. The limits are those of the course: nowhere over 25 words, and 20 where a learner reads to
answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from ...library.library import Library
from ...mistakes.problems import Problem
from ...reading.links import texts_in
from ...reading.validate import Path
from .entries import advice
from .words import length, sentences

LIMIT = 25
LIMIT_IN_ITEM = 20


def long_sentence(library: Library, _today: date) -> Iterator[Problem]:
    """lange-zin: one piece of advice per text, on its longest sentence."""
    for file, document in library.documents.items():
        in_bank = "toetsen" in PurePosixPath(file).parts
        limit = LIMIT_IN_ITEM if in_bank else LIMIT
        for path, text in texts_in(document.data):
            # Shorter than this it cannot hold one: a Dutch word and its space take two characters.
            if len(text) <= 2 * limit:
                continue
            count = max((length(part) for part in sentences(text, parts=True)), default=0)
            if count > limit:
                values = {"key": _key(path), "count": count, "limit": limit}
                yield advice(document, path, "lange-zin", **values)


def _key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")
