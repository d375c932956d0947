"""What only shows once a page is HTML: its headings, its pictures and styles of its own.

The theme puts the title above a page that has no heading of the first level, so a page begins
below one in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.pages import FOLDER
from ..pages.raw_html import without_code
from ..pages.scan import prose_lines
from ..reading.active import shortened
from ..reading.marks import plain
from ..site.site import Site

_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.S | re.I)
_PICTURE = re.compile(r"<img\b[^>]*>", re.I)
_DESCRIBED = re.compile(r"""\salt\s*=\s*(["']?)""", re.I)
_STYLE = re.compile(r"<style\b[^>]*>|<[a-z][^<>]*?\s(style\s*=\s*(?:\"[^\"]*\"|'[^']*'))", re.I)
_SOURCE = re.compile(r"""\ssrc\s*=\s*["']?([^"'\s>]*)""", re.I)
_LINK = re.compile(r"<a\b[^>]*\shref[^>]*>\s*</a>", re.I)
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r"^[ >]*(?:#{1,6}[ ]+|<h[1-6][^>]*>)")
_ID = re.compile(r"[ ]*#*[ ]*\{:?[^{}]*\}[ ]*$")
# A picture without words between its square brackets; one that only decorates is written as HTML.
_WORDLESS = re.compile(r"!\[\s*\]\s*\(\s*<?([^)>]*)")
_NO_WORDS = re.compile(r"(?<!!)\[\s*\]\(\s*<?([^)>]*)")


def structure_problems(site: Site, path: str, html: str) -> list[Problem]:
    """Everything of this kind on one page, with its place in the source as far as it is there."""
    if not _PICTURE.search(html) and not _STYLE.search(html) and _is_stepwise(html):
        return []
    try:
        source = (site.root / FOLDER / path).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:  # Made by the build itself.
        source = ""
    file = f"{FOLDER}/{path}"
    lines = prose_lines(source)
    found = [*_headings(file, lines, html), *_pictures(file, lines, html)]
    for match in _STYLE.finditer(html):
        written = shortened(match[1] or match[0])
        found.append(problem("stijl-op-pagina", file, _line(lines, written), found=written))
    return list(dict.fromkeys(found))


def _levels(html: str) -> list[int]:
    return [int(match[1]) for match in _HEADING.finditer(html)]


def _is_stepwise(html: str) -> bool:
    levels = _levels(html)
    steps = all(level <= above + 1 for above, level in zip([1, *levels], levels, strict=False))
    return steps and levels.count(1) < 2 and not _LINK.search(html)


def _headings(file: str, lines: list[tuple[int, str]], html: str) -> Iterator[Problem]:
    above, first = 1, ""
    for match in _HEADING.finditer(html):
        level = int(match[1])
        words = " ".join(unescape(_TAG.sub("", match[2])).split())
        if level == 1 and first:
            values = {"value": words, "first": first}
            yield problem("tweede-titel", file, _heading_line(lines, words, last=True), **values)
        elif level == 1:
            first = words or "…"
        if level > above + 1:
            values = {"value": words, "above": "#" * above, "needed": "#" * (above + 1)}
            line = _heading_line(lines, words)
            yield problem("kop-slaat-over", file, line, **values, written="#" * level)
        above = level


def _heading_line(lines: list[tuple[int, str]], words: str, *, last: bool = False) -> int:
    """The line of a heading with these words; of all of them the first, or the last."""
    wanted = " ".join(plain(words).split())
    marked = [(number, line) for number, line in lines if _MARK.match(line)]
    places = [number for number, line in marked if _words_of(line) == wanted]
    # A heading can also be made by the line below it.
    places = places or [number for number, line in lines if wanted and wanted in line]
    return (places[-1] if last else places[0]) if places else 1


def _words_of(line: str) -> str:
    return " ".join(plain(_TAG.sub("", _ID.sub("", _MARK.sub("", line)))).split())


def _pictures(file: str, lines: list[tuple[int, str]], html: str) -> Iterator[Problem]:
    for match in _PICTURE.finditer(html):
        if not _DESCRIBED.search(match[0]):
            source = _SOURCE.search(match[0])
            shown = source[1] if source else match[0]
            place = _line(lines, shown.rpartition("/")[2] or "<img")
            yield problem("plaatje-zonder-woorden", file, place, value=shown)
    for number, line in lines:
        words = without_code(line)
        for match in _WORDLESS.finditer(words):
            yield problem("plaatje-zonder-woorden", file, number, value=match[1].strip())
        for match in _NO_WORDS.finditer(words):
            yield problem("link-zonder-woorden", file, number, value=match[1].strip())


def _line(lines: list[tuple[int, str]], written: str) -> int:
    folded = written.lower().removesuffix("…")
    return next((number for number, line in lines if folded in line.lower()), 1)
