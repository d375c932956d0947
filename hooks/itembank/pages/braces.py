"""Finds what the template language of the pages would read, before it does.

mkdocs-macros reads everything below the front matter, also code and comments, and ends in a
traceback on a name or sign it does not know. So pages may use variables only: no commands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_SIGN = re.compile(r"\{\{(?P<variable>[^{}]*)\}\}|\{#(?P<comment>[\w-]*)|(?P<command>\{[{%])")


@dataclass(frozen=True)
class Found:
    """A word on a line."""

    value: str
    line: int


@dataclass
class Braces:
    """``comments`` are heading ids that read as a comment, ``commands`` all other signs."""

    variables: list[Found] = field(default_factory=list)
    comments: list[Found] = field(default_factory=list)
    commands: list[Found] = field(default_factory=list)


def braces(source: str, first_line: int) -> Braces:
    """Every sign of the template language in a source that starts at ``first_line``."""
    found = Braces()
    if "{" not in source:
        return found
    # Between raw and endraw everything is text; only its lines still count.
    text = _RAW.sub(lambda match: "\n" * match[0].count("\n"), source)
    for match in _SIGN.finditer(text):
        line = first_line + text.count("\n", 0, match.start())
        if match["variable"] is not None:
            found.variables.append(Found(match["variable"].strip(), line))
        elif match["comment"] is not None:
            found.comments.append(Found(match["comment"], line))
        else:
            found.commands.append(Found(match["command"], line))
    return found
