"""What YAML takes for something else than text without a word: comments, keys and folded lists.

Each looks at one scalar of the parser and at the file around it; lines count from 0 there.
"""

from __future__ import annotations

import re
from typing import Any

# A comment that somebody meant as one has a space behind its sign.
_COMMENT = re.compile(r"[ \t]+(#\S.*)")
_POINT = re.compile(r"\s*(?:[-+*]|\d+[.)])\s+\S")
_SHOWN = 40


def lost_behind(event: Any, lines: list[str]) -> str:
    """What stands behind a text without quotes and is read as a comment; cut, or empty."""
    found = None if event.style else _COMMENT.match(_rest(event, lines))
    if not found:
        return ""
    words = found[1].strip()
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def lost_key(event: Any, lines: list[str]) -> bool:
    """Whether a key is the rest of a text: 'mail' in ``{tekst: bel, mail}``."""
    return not event.style and _rest(event, lines).lstrip()[:1] in (",", "}")


def lost_list(event: Any, lines: list[str]) -> int:
    """The line, from 1, of a list that ``>`` would fold into a paragraph; 0 without one."""
    if event.style != ">":
        return 0
    points = [
        number
        for number in range(event.start_mark.line + 1, event.end_mark.line)
        if number < len(lines) and _POINT.match(lines[number])
    ]
    return points[0] + 1 if len(points) > 1 else 0


def _rest(event: Any, lines: list[str]) -> str:
    """What stands behind a scalar on the line where it ends."""
    mark = event.end_mark
    return lines[mark.line][mark.column :] if mark.line < len(lines) else ""
