"""Variables in pages: the name of a setting between double braces, and nothing more.

No template language ever reads what an author writes. Pages of before 0.2.0 may hold the signs of
one, so those are found and refused; between ``raw`` and ``endraw`` everything is text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}(?P<text>.*?)\{%-?\s*endraw\s*-?%\}", re.DOTALL)
_SIGN = re.compile(r"\{\{(?P<variable>[^{}]*)\}\}|\{#(?P<comment>[\w-]*)|(?P<command>\{[{%])")

_FILLED = re.compile(rf"{_RAW.pattern}|\{{\{{(?P<variable>[^{{}}]*)\}}\}}", re.DOTALL)
# What Markdown or HTML would read as a sign of its own; a reference shows it as it is.
_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'*_`[]\\"}


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


def fill(source: str, values: Mapping[str, str]) -> str:
    """The source with every known variable replaced by its value, which stays plain text.

    What is unknown stays as it was typed: a build has stopped before, a running server goes on.
    """

    def value(match: re.Match[str]) -> str:
        if match["variable"] is None:
            return match["text"]
        words = values.get(match["variable"].strip())
        return match[0] if words is None else " ".join(words.split()).translate(_SIGNS)

    return _FILLED.sub(value, source) if "{" in source else source
