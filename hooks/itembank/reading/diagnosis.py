"""Finds the author's likely mistakes behind a message of the YAML parser.

The parser stops at the first thing it cannot follow, often lines below what is wrong. So the lines
themselves are looked at as well, and every one that begins in a way YAML does not take is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Found = tuple[str, int, dict[str, object]]
"""A rule that is broken, the line to look at from 1, and what the message says of it."""

# What YAML does not allow in a file.
UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HARD_SPACE = re.compile(r"[ ]*[\u00a0\u2007\u202f]")
# A key or a dash, and the text behind it.
_ENTRY = re.compile(r"(?P<indent>[ ]*)(?P<before>(?:-[ ]+)*(?:[\w-]+:[ ]+)?)(?P<text>\S.*?)\s*$")
_BLOCK = re.compile(r"[|>][-+]?\d?(?:\s+#.*)?$")
_APOSTROPHE = re.compile(r"'[snt](?=[ -])(?!.*')")
_QUOTED_WORD = re.compile(r"(?P<sign>[\"'])[^\"']*(?P=sign)\s*[^\s#,:}\]\"']")
# Signs with a meaning of their own at the beginning. A bracket is one when text follows its end.
_SIGN = re.compile(r"[@%`>|]|\?[ ]|-[ ]|\[[^\]]*\]\s*[^\s#,}]|\{[^}]*\}\s*[^\s#,\]]")

# What the parser says of a place that may be far from the mistake.
_VAGUE = ("aanhalingsteken-open", "yaml-onleesbaar", "dubbele-punt")


def diagnose(error: Exception, text: str) -> list[Found]:
    """Everything that may be wrong, in the order of the lines; at least one."""
    lines = text.split("\n")
    seen = list(_beginnings(lines))
    found = _behind(error, text, lines)
    # A line that was seen explains what the parser stumbled over there or further on.
    if found[0] in _VAGUE and any(line <= found[1] for _, line, _ in seen):
        return seen
    return sorted([*(one for one in seen if one[1] != found[1]), found], key=lambda one: one[1])


def _behind(error: Exception, text: str, lines: list[str]) -> Found:
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    if mark is None and (strange := UNPRINTABLE.search(text)):
        # The error gives a position in bytes or characters, depending on the parser.
        return "vreemd-teken", text.count("\n", 0, strange.start()) + 1, {}
    stuck, start = (
        min(place.line + 1, len(lines)) if place else 1 for place in (mark, context or mark)
    )
    for number in (stuck, stuck - 1):
        if 1 <= number <= len(lines) and "\t" in _indent(lines[number - 1]):
            return "tab", number, {}
    message = str(error)
    if "mapping values are not allowed" in message:
        return "dubbele-punt", stuck, {}
    if "tag" in message:
        return "yaml-tag-onleesbaar", stuck, {}
    if "anchor" in message or "alias" in message:
        return "yaml-anker-onleesbaar", stuck, {}
    if "quoted scalar" in message and "end of stream" in message:
        # The parser gets stuck at the end of the file; the author wants to know where it began.
        return "aanhalingsteken-open", start, {}
    return "yaml-onleesbaar", stuck, {}


def _beginnings(lines: list[str]) -> Iterator[Found]:
    """The lines that begin with what YAML takes for something else, blocks of text left out."""
    block = -1
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if HARD_SPACE.match(line):
            yield "harde-spatie", number, {}
            continue
        indent = len(_indent(line))
        if block >= 0 and indent > block:
            continue
        entry = _ENTRY.match(line)
        block = indent if entry and _BLOCK.match(entry["text"]) else -1
        if entry is None or not entry["before"] or block >= 0:
            continue
        words = entry["text"]
        if apostrophe := _APOSTROPHE.match(words):
            yield "apostrof-aan-begin", number, {"found": apostrophe[0]}
        elif _QUOTED_WORD.match(words):
            yield "woord-tussen-aanhalingstekens", number, {}
        elif _SIGN.match(words) and entry["before"].rstrip().endswith(":"):
            yield "teken-aan-begin", number, {"found": words[0]}


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
