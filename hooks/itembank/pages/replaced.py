"""The old addresses that a page took over, as its front matter names them behind ``vervangt``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..reading import document as read
from ..reading.source import parse
from .braces import Found

KEY = "vervangt"
UNREADABLE = "…"
"""Stands for what is no text: no address either."""
_KEY = re.compile(rf"{KEY}[ ]*:")
# What belongs to the line above it: a part of a list, what is indented, an empty line.
_MORE = re.compile(r"[ ]|-[ ]|#|\s*$")


def replaced(front_matter: Sequence[str]) -> list[Found]:
    """Every old address as it was written, with its line from 1.

    ``vervangt: a``, ``vervangt: [a, b]`` and a list below it all do.
    """
    found: list[Found] = []
    for index, line in enumerate(front_matter):
        if _KEY.match(line):
            rest = front_matter[index + 1 :]
            end = next((at for at, one in enumerate(rest) if not _MORE.match(one)), len(rest))
            found += _entries("\n".join([line, *rest[:end]]), index)
    return found


def _entries(text: str, above: int) -> Iterator[Found]:
    document = parse(text.encode(), "")
    value = document.entry((KEY,))
    if document.problems:
        yield Found(UNREADABLE, above + document.problems[0].line)
    elif isinstance(value, read.Sequence):
        for entry, line in zip(value, value.entry_lines, strict=True):
            yield Found(entry if isinstance(entry, str) else UNREADABLE, above + line)
    else:
        yield Found(value if isinstance(value, str) else UNREADABLE, above + 1)
