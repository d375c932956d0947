"""What YAML takes for something else than text without a word: comments, keys and folded lists.

Each looks at what the parser says and at the file around it; lines count from 0 there.
"""

from __future__ import annotations

import re
from typing import Any

from .active import shortened
from .lists import POINT

# A comment that somebody meant as one has a space behind its sign, and words.
_COMMENT = re.compile(r"[ \t]+(#(?:\S.*|\s*$))")
_SHOWN = 40


def lost_behind(event: Any, lines: list[str]) -> str:
    """What stands behind a text without quotes and is read as a comment; cut, or empty."""
    if event.style:
        return ""
    mark = event.end_mark
    line = lines[mark.line] if mark.line < len(lines) else ""
    found = _COMMENT.match(line, mark.column)
    return shortened(found[1], _SHOWN) if found else ""


def lost_key(value: Any, after: int, text: str) -> bool:
    """Whether a key is the rest of a text: 'mail' in ``{tekst: bel, mail}`` has no value at all.

    ``after`` is where the key ends in the text. A value that is left out on purpose has its colon.
    """
    empty = getattr(value, "value", None) == "" and not value.style
    return empty and ":" not in text[after : value.start_mark.index]


def lost_list(event: Any, lines: list[str]) -> int:
    """The line, from 1, of a list of which YAML folds points together; 0 without one.

    Only ``|`` keeps lines as they are: ``>``, quotes and a text without either make one of them.
    """
    if event.style == "|" or event.end_mark.line == event.start_mark.line:
        return 0
    last = event.end_mark.line + (event.end_mark.column > 0)
    points = [
        number
        for number in range(event.start_mark.line + 1, min(last, len(lines)))
        if POINT.match(lines[number])
    ]
    left = sum(POINT.match(line) is not None for line in event.value.split("\n"))
    return points[0] + 1 if len(points) > 1 and left < len(points) else 0
