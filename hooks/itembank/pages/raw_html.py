"""What of a page Markdown leaves alone: code within a line, and the lines inside HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown.util import BLOCK_LEVEL_ELEMENTS

# What begins a block of HTML at the start of a line, by Markdown's own list; a heading or a rule is
# over on its line.
_TAGS = sorted(set(BLOCK_LEVEL_ELEMENTS) - {"hr", "h1", "h2", "h3", "h4", "h5", "h6"})
_BEGIN = re.compile(rf"[ ]{{0,3}}<({'|'.join(_TAGS)})(?=[\s>]|$)([^>]*)", re.IGNORECASE)
# With `markdown` in it its words are read.
_READ = re.compile(r"""(?:^|\s)markdown(?:=["']?(?!["']?0\b)|\s|$)""", re.IGNORECASE)
CODE = re.compile(r"(`+).*?\1")
"""Code within a line, shown as it is written."""


def without_code(line: str) -> str:
    """The line with a space for each piece of code, so that what stands around it stays apart."""
    return CODE.sub(" ", line)


def within_html(lines: Iterable[tuple[int, str]]) -> dict[int, str]:
    """The numbers of these lines, each with the tag they stand in; its own lines are not in it."""
    found: dict[int, str] = {}
    tag, depth = "", 0
    for number, line in lines:
        words = without_code(line)
        if not tag:
            begin = _BEGIN.match(words)
            if begin is None or _READ.search(begin[2]):
                continue
            tag = begin[1].lower()
        else:
            found[number] = tag
        depth += len(re.findall(rf"<{tag}(?=[\s>]|$)", words, re.IGNORECASE))
        depth -= len(re.findall(rf"</{tag}\s*>", words, re.IGNORECASE))
        if depth <= 0:
            found.pop(number, None)
            tag, depth = "", 0
    return found
