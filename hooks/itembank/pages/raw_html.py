"""The lines of a page that Markdown leaves alone, because they stand inside HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

# What begins a block of HTML at the start of a line. With `markdown` in it its words are read.
_BEGIN = re.compile(
    r"[ ]{0,3}<(address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form"
    r"|header|main|nav|ol|p|section|table|ul)\b([^>]*)>",
    re.IGNORECASE,
)
_READ = re.compile(r"(?:^|\s)markdown(?:=|\s|$)", re.IGNORECASE)


def within_html(lines: Iterable[tuple[int, str]]) -> dict[int, str]:
    """The numbers of these lines, each with the tag they stand in; its own lines are not in it."""
    found: dict[int, str] = {}
    tag, depth = "", 0
    for number, line in lines:
        if not tag:
            begin = _BEGIN.match(line)
            if begin is None or _READ.search(begin[2]):
                continue
            tag = begin[1].lower()
        else:
            found[number] = tag
        depth += len(re.findall(rf"<{tag}\b", line, re.IGNORECASE))
        depth -= len(re.findall(rf"</{tag}\s*>", line, re.IGNORECASE))
        if depth <= 0:
            found.pop(number, None)
            tag, depth = "", 0
    return found
