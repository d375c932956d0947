"""Lists as an author types them, where Markdown would make something else of them.

Markdown sees no list under a line of text, begins every list at 1, and reads a year at the
beginning of a paragraph as the number of a point: "1998. Toen" comes out as "1. Toen".
"""

from __future__ import annotations

import re
from itertools import takewhile
from textwrap import dedent
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor

# A number of three digits or more is a year, not a place in a list.
_NUMBER = r"\d{1,2}"
POINT = re.compile(rf"(?P<indent>[ ]*)(?:[-+*]|{_NUMBER}[.)])[ ]+\S")
"""The beginning of a point of a list."""
# Before a paragraph (10), after all that knows its own beginning (15 and up).
_PRIORITY = 12


def set_apart(text: str) -> str:
    """The text with an empty line above each list, without which Markdown sees none.

    One line that begins as a point is a sentence that was broken there: a list has two.
    """
    lines = _points(text)
    kept: list[str] = []
    for place, (line, point, below) in enumerate(lines):
        rest = takewhile(lambda one: one[2], lines[place + 1 :])
        begins = point and not below and any(other for _, other, _ in rest)
        if begins and kept and kept[-1].strip():
            kept.append("")
        kept.append(line)
    return "\n".join(kept)


def shallow(text: str) -> str:
    """The first point that would lose its level: less than four spaces is no list in a list."""
    wrong = (line for line, point, below in _points(text) if point and below and _is_shallow(point))
    return next(wrong, "").strip()


def keep_numbers(md: Markdown) -> None:
    """Let a list begin at the number that was typed, and a year begin no list."""
    for name in ("olist", "ulist"):
        processor: Any = md.parser.blockprocessors[name]
        processor.LAZY_OL = False
        # Both look for numbers: a point of the one may stand within a list of the other.
        for pattern in ("RE", "CHILD_RE", "INDENT_RE"):
            known = getattr(processor, pattern).pattern
            setattr(processor, pattern, re.compile(known.replace(r"\d+", _NUMBER)))


class Lists(BlockProcessor):  # type: ignore[misc]
    """On a page: a list right under a line of text is a list, as it is in a text of an item."""

    @classmethod
    def register(cls, md: Markdown) -> None:
        """Have this Markdown keep lists as they were typed."""
        keep_numbers(md)
        md.parser.blockprocessors.register(cls(md.parser), "lists-below-text", _PRIORITY)

    def test(self, parent: Any, block: str) -> bool:
        return set_apart(block) != block

    def run(self, parent: Any, blocks: list[str]) -> None:
        blocks[:1] = [dedent(part) for part in set_apart(blocks[0]).split("\n\n")]


def _points(text: str) -> list[tuple[str, re.Match[str] | None, bool]]:
    """Each line, with its beginning when it is a point, and whether a list goes on above it."""
    found: list[tuple[str, re.Match[str] | None, bool]] = []
    within = False
    for line in text.split("\n"):
        point = POINT.match(line)
        found.append((line, point, within))
        within = point is not None or (within and line.strip() != "")
    return found


def _is_shallow(point: re.Match[str]) -> bool:
    return len(point["indent"]) % 4 > 0
