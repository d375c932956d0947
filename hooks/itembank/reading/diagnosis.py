"""Finds the author's likely mistakes behind a message of the YAML parser.

The parser stops at the first thing it cannot follow, often lines below what is wrong. So the lines
themselves are looked at as well, and every one that begins in a way YAML does not take is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .merging import merge_marks

Found = tuple[str, int, dict[str, object]]
"""A rule that is broken, the line to look at from 1, and what the message says of it."""

# What YAML does not allow in a file.
UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HARD_SPACE = re.compile(r"[ ]*[\u00a0\u2007\u202f]")
# A key or a dash, and the text behind it.
_ENTRY = re.compile(
    r"(?P<indent>[ ]*)(?P<before>(?P<dashes>(?:-[ ]+)*)"
    r"(?:[\w-]+:[ ]+)?)(?P<text>\S.*)$"
)
_BLOCK = re.compile(r"[|>][-+]?\d?(?:\s+#.*)?$")
_APOSTROPHE = re.compile(r"'[snt](?=[ -])(?!.*')")
_QUOTED = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')(?P<rest>.*)$""")
# What a word processor makes of quotation marks; to YAML they are letters.
_CURLY = re.compile(r"[\u201c-\u201f\u2018-\u201b\u00ab\u00bb]")
_DASH = re.compile(r"[ ]*(?P<dash>-(?=[a-z])|[\u2010-\u2015]\s*)(?P<key>[a-z_]+):(?:\s|$)")
_MORE = re.compile(r"\s*[^\s#,:}\]]")
_POINT = re.compile(r"-[ ]")
# Signs with a meaning of their own at the beginning. A bracket is one when text follows its end.
_SIGN = re.compile(r"[@%`>|]|\?[ ]|\[[^\]]*\]\s*[^\s#,}]|\{[^}]*\}\s*[^\s#,\]]")

_SEEN_THERE = ("krulaanhalingsteken", "streepje-zonder-spatie")
# What the parser says of a place that may be far from the mistake.
_VAGUE = ("aanhalingsteken-open", "yaml-onleesbaar")


def diagnose(error: Exception, text: str) -> list[Found]:
    """Everything that may be wrong, in the order of the lines; at least one."""
    if merging := merge_marks(text):
        # Of a text that stands there twice, nothing else says anything.
        return [("samenvoegtekens", line, {}) for line in merging]
    lines = text.split("\n")
    # Only what begins is looked at here: behind it a space counts for nothing. The parser stumbles
    # over a tab on a line of its own, so below the lines stand as they were typed.
    seen = list(_beginnings([line.rstrip() for line in lines]))
    code, line, values = _behind(error, text, lines)
    if code == "tab":
        # Where one line has a tab, the lines below it mostly have one too.
        tabs = (number for number, each in enumerate(lines, 1) if "\t" in _indent(each))
        seen += [("tab", number, values) for number in tabs]
    # What was seen explains where the parser stumbled, unless it stumbled over what only it sees.
    if code in _VAGUE and any(number <= line for _, number, _ in seen):
        return seen
    # The parser stumbles over what follows such a sign: on its line, or on the next.
    if any(one[0] in _SEEN_THERE and one[1] in (line - 1, line) for one in seen):
        return seen
    found = [*(one for one in seen if one[1] != line), (code, line, values)]
    return sorted(found, key=lambda one: one[1])


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
            return "tab", number, {"hint": ""}
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
    """The lines that begin with what YAML takes for something else.

    Left out are blocks of text, and what stands between quotation marks over several lines.
    """
    block = -1
    quoted = ""
    for number, line in enumerate(lines, 1):
        if quoted:
            quoted = "" if _closes(line, quoted) else quoted
            continue
        if not line or (block >= 0 and len(_indent(line)) > block):
            continue
        if HARD_SPACE.match(line):
            yield "harde-spatie", number, {"hint": ""}
            continue
        if dash := _DASH.match(line):
            yield (
                "streepje-zonder-spatie",
                number,
                {"key": dash["key"], "found": dash["dash"].strip()},
            )
            continue
        entry = _ENTRY.match(line)
        block = -1
        if entry is None or not entry["before"]:
            continue
        words = entry["text"]
        if _BLOCK.match(words):
            # What belongs to it is deeper than its key, not than the dash before that.
            block = len(entry["indent"]) + len(entry["dashes"])
        elif apostrophe := _APOSTROPHE.match(words):
            yield "apostrof-aan-begin", number, {"found": apostrophe[0]}
        elif words[0] in "\"'":
            found = _QUOTED.match(words)
            if found is None:
                quoted = (
                    words[0] if any(_closes(later, words[0]) for later in lines[number:]) else ""
                )
            elif _MORE.match(found["rest"]):
                yield "woord-tussen-aanhalingstekens", number, {}
        elif _CURLY.match(words) and re.search(r":(?:\s|$)|\s#", words):
            # Only with what they were to protect: they are no mistake by themselves.
            yield "krulaanhalingsteken", number, {"found": words[0]}
        elif _POINT.match(words):
            yield "streepje-achter-sleutel", number, {}
        elif _SIGN.match(words):
            yield "teken-aan-begin", number, {"found": words[0]}


def _closes(line: str, sign: str) -> bool:
    """Whether a text between these signs ends on this line."""
    plain = line.replace("''", "") if sign == "'" else re.sub(r"\\.", "", line)
    return sign in plain


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
