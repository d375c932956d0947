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
# What takes two lines or more to see: the rows of a table, as typed or as copied from a word
# processor, and the points of one.
_SHAPES = {
    "tabel-zonder-streep": re.compile(r"\|.*\|.*|[^|]+[ ]\|[ ].*\|.*"),
    "lijst-met-bolletjes": re.compile(r"[•●▪◦‣·]\s*\S.*"),
    "tabel-met-tabs": re.compile(r"(?![-*+•●▪◦‣·]\s|\d+[.)]\s)\S[^\t]*\t+[^\t]*\S.*"),
}


def link_apart(text: str) -> str:
    """A link with a space between its words and its address, as it was typed; empty for none."""
    found = _LINK_APART.search(text) if "]" in text else None
    return found[0] if found else ""


def slips(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int, str]]:
    """The rule, the line and what stands there, for each slip in these numbered lines of a page."""
    kept: dict[str, list[tuple[int, str]]] = {code: [] for code in _SHAPES}
    for number, line in [*lines, (0, "")]:
        if apart := link_apart(line):
            yield "link-met-spatie", number, apart
        for code, shape in _SHAPES.items():
            kept[code], ended = _gathered(kept[code], number, line.strip(), shape)
            # The line below its first row makes it a table after all.
            if ended and not _DIVIDER.fullmatch(ended[1][1]):
                first, text = ended[0]
                yield code, first, " ".join(text.split())


def _gathered(
    kept: list[tuple[int, str]], number: int, text: str, row: re.Pattern[str]
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The rows so far, and those of two or more that end here."""
    if row.fullmatch(text) and (not kept or number == kept[-1][0] + 1):
        return [*kept, (number, text)], []
    again = [(number, text)] if row.fullmatch(text) else []
    return again, kept if len(kept) > 1 else []
