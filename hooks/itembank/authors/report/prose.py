"""The words a reader sees on a page, each with its line in the source.

The marks of Markdown are taken off without a Markdown conversion, because that would lose the
lines. Line breaks inside a passage stay, so that any word of it can be found again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from ...pages.raw_html import CODE
from ...pages.scan import FIGURE, MARK, prose_lines
from ...site.site import Site

Kind = Literal["text", "heading", "table", "figure"]

_BLOCK = re.compile(r"^[ ]{0,3}/{3,}")
_HEADING = re.compile(r"^#{1,6}[ ]+")
_ENTRY = re.compile(r"^[ ]*(?:[-+*]|\d+[.)])[ ]+")
_QUOTE = re.compile(r"^[ ]*>[ ]?")
_NOTE = re.compile(r"^[ ]*(?:!!!|\?\?\?\+?)[ ]*[\w -]*")
_TABLE = re.compile(r"^[ ]*\|")
_RULER = re.compile(r"^[\s|:=-]*$")
_HTML = re.compile(r"^[ ]*</?[a-z][^>]*>")
_TAG = re.compile(r"</?[a-z][^>]*>")
_VARIABLE = re.compile(r"\{\{.*?\}\}")
_ATTRIBUTES = re.compile(r"[ ]*\{:?[ ]*[#.][^}]*\}")
_LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:?")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_+|_+(?!\w)")


@dataclass(frozen=True)
class Passage:
    """A paragraph, an entry of a list, a heading, a row of a table or a line of a figure."""

    kind: Kind
    line: int
    text: str

    def line_of(self, part: str) -> int:
        """The line in the source on which ``part`` begins; its white space may differ."""
        wanted = re.compile(r"\s+".join(re.escape(word) for word in part.split()))
        found = wanted.search(self.text)
        return self.line + (self.text.count("\n", 0, found.start()) if found else 0)


def passages(source: str) -> list[Passage]:
    """Everything a page says, in order. Front matter, code, comments and blocks are left out."""
    found: list[Passage] = []
    open_lines: list[str] = []
    begin = 0

    def close() -> None:
        if open_lines:
            found.extend(_passage("text", begin, "\n".join(open_lines)))
            open_lines.clear()

    for number, line in prose_lines(source):
        line = _QUOTE.sub("", line)
        kind = _kind(line)
        if kind == "text":
            if _ENTRY.match(line) or (open_lines and number != begin + len(open_lines)):
                close()
            if not open_lines:
                begin = number
            open_lines.append(_ENTRY.sub("", line).strip())
            continue
        close()
        if kind is not None:
            found.extend(_passage(kind, number, line))
    close()
    return found


def site_passages(site: Site) -> dict[str, list[Passage]]:
    """What every page says, by its path under docs/. Read once, for all who look at the words."""
    return {
        path: passages((site.root / page.file).read_text(encoding="utf-8-sig"))
        for path, page in site.pages.by_path.items()
    }


def _kind(line: str) -> Kind | None:
    """What this line is part of; nothing when it only divides."""
    if not line.strip() or _BLOCK.match(line) or _RULER.match(line):
        return None
    if _HEADING.match(line) or _NOTE.match(line):
        return "heading"
    if _TABLE.match(line):
        return "table"
    return "figure" if _HTML.match(line) else "text"


def _passage(kind: Kind, line: int, text: str) -> Iterator[Passage]:
    if kind == "table":
        parts = text.strip().strip("|").split("|")
    elif kind == "heading":
        parts = [_NOTE.sub("", _HEADING.sub("", text)).strip().strip('"')]
    elif kind == "figure":
        # A cell ends with its tag; emphasis and the like stay inside a sentence.
        parts = re.split(r"</(?:td|th|li|p|div|span|figcaption|caption)>", text)
    else:
        parts = [text]
    for part in parts:
        if words := plain_words(part):
            yield Passage(kind, line, words)


def plain_words(text: str) -> str:
    """The text as it is read, with a stand-in for what is filled in later."""
    for pattern, replacement in (
        (CODE, ""),
        (_VARIABLE, "Gemeente"),
        (FIGURE, "7%"),
        (re.compile(rf"[ \t]*{MARK.pattern}"), ""),
        (_FOOTNOTE, ""),
        (_LINK, r"\1"),
        (_ATTRIBUTES, ""),
        (_TAG, ""),
        (_EMPHASIS, ""),
    ):
        text = pattern.sub(replacement, text)
    return unescape(text).strip()
