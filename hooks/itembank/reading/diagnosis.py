"""Finds the author's likely mistake behind a message of the YAML parser."""

from __future__ import annotations

import re

# What YAML does not allow in a file.
UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def diagnose(error: Exception, text: str) -> tuple[str, int]:
    """The rule that is broken, and the line to look at."""
    lines = text.split("\n")
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    if mark is None and (strange := UNPRINTABLE.search(text)):
        # The error gives a position in bytes or characters, depending on the parser.
        return "vreemd-teken", text.count("\n", 0, strange.start()) + 1
    stuck, start = (
        min(place.line + 1, len(lines)) if place else 1 for place in (mark, context or mark)
    )
    for number in (stuck, stuck - 1):
        if 1 <= number <= len(lines) and "\t" in _indent(lines[number - 1]):
            return "tab", number
    message = str(error)
    if "mapping values are not allowed" in message:
        return "dubbele-punt", stuck
    if "tag" in message:
        return "yaml-tag-onleesbaar", stuck
    if "anchor" in message or "alias" in message:
        return "yaml-anker-onleesbaar", stuck
    if "quoted scalar" in message and "end of stream" in message:
        # The parser gets stuck at the end of the file; the author wants to know where it began.
        return "aanhalingsteken-open", start
    return "yaml-onleesbaar", stuck


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
