"""What an author meant as a link, a list or a table, and Markdown shows as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Between the words and the address of a link no space may stand.
_LINK_APART = re.compile(
    r"\[(?!cijfer:)[^\]\n]+\][ \t]+\((?:https?://|mailto:|www\.|\.{0,2}/|[\w./-]+\.(?:md|pdf))[^()\n]*\)",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?")
# The rows of a table, as typed or as copied from a word processor: at least two cells.
_ROW = re.compile(r"\|.*\|.*|[^|]+[ ]\|[ ].*\|.*")
_COPIED = re.compile(r"(?![-*+]\t|\d+[.)]\t)\S[^\t]*\t+[^\t]*\S.*")
# The points of a word processor, which are no list here.
_POINT = re.compile(r"[•●▪◦‣·]\s*\S.*")


def link_apart(text: str) -> str:
    """A link with a space between its words and its address, as it was typed; empty for none."""
    found = _LINK_APART.search(text) if "]" in text else None
    return found[0] if found else ""


def slips(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int, str]]:
    """The rule, the line and what stands there, for each slip in these numbered lines of a page."""
    rows: list[tuple[int, str]] = []
    copied: list[tuple[int, str]] = []
    points: list[tuple[int, str]] = []
    for number, line in [*lines, (0, "")]:
        if apart := link_apart(line):
            yield "link-met-spatie", number, apart
        text = line.strip()
        rows, ended = _gathered(rows, number, text, _ROW)
        if ended and not _DIVIDER.fullmatch(ended[1][1]):
            yield "tabel-zonder-streep", *ended[0]
        points, ended = _gathered(points, number, text, _POINT)
        if ended:
            yield "lijst-met-bolletjes", *ended[0]
        copied, ended = _gathered(copied, number, "" if points else text, _COPIED)
        if ended:
            yield "tabel-met-tabs", ended[0][0], " ".join(ended[0][1].split())


def _gathered(
    kept: list[tuple[int, str]], number: int, text: str, row: re.Pattern[str]
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The rows so far, and those of two or more that end here."""
    if row.fullmatch(text) and (not kept or number == kept[-1][0] + 1):
        return [*kept, (number, text)], []
    again = [(number, text)] if row.fullmatch(text) else []
    return again, kept if len(kept) > 1 else []
