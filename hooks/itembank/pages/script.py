"""The minutes of a workshop, as the page of its script tells them: a table, and a part per row.

The table has a row ``| 0–15 | What | [What you use](page.md#anchor) |`` for each part; what is said
then stands under a heading with the same minutes: ``### 0–15 Title { #anchor }``.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

BLOCK = "draaiboek"
"""The block that makes a page a script."""

_ROW = re.compile(r"^\| *(\d+)[–-](\d+) *\| *(.+?) *\| *(.*?) *\|$", re.M)
_TOLD = re.compile(r"^### +(\d+)[–-](\d+) .*\{ *#([\w-]+) *\}[ ]*$", re.M)
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]+\.md)(#[\w-]+)?\)")


@dataclass(frozen=True)
class ScriptStep:
    """One part of a workshop. ``targets`` are paths under docs/, with or without ``#anchor``.

    ``anchor`` is that of the heading under which it is told, or empty.
    """

    title: str
    minutes: int
    targets: tuple[str, ...]
    anchor: str


def script_steps(source: str, path: str) -> tuple[ScriptStep, ...]:
    """The parts of the script in this page, in their order; ``path`` is relative to docs/."""
    folder = posixpath.dirname(path)
    told = {(begin, end): anchor for begin, end, anchor in _TOLD.findall(source)}
    return tuple(
        ScriptStep(
            title=re.sub(r"[*_]", "", title),
            minutes=int(end) - int(begin),
            targets=tuple(
                posixpath.normpath(posixpath.join(folder, page)) + anchor
                for page, anchor in _LINK.findall(used)
            ),
            anchor=told.get((begin, end), ""),
        )
        for begin, end, title, used in _ROW.findall(source)
    )
