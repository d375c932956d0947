"""Reads the source of one page and lists what it asks for. Pure: text in, findings out.

It exists because the parsers behind it are silent: pymdown-extensions leaves an unknown block as
text and lets an open one swallow the rest of the page, and an unknown variable would be shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..reading.merging import merge_marks
from ..reading.slips import slips
from .active import Acting, acting
from .braces import Found, braces
from .front_matter import length
from .raw_html import within_html, without_code
from .replaced import replaced

_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})")
_OPEN = re.compile(r"^[ ]{0,3}(/{3,})[ ]*([\w-]+)[ ]*(?:\|[ ]*(.*?)[ ]*)?$")
_CLOSE = re.compile(r"^[ ]{0,3}(/{3,})[ ]*$")
_HEADING = re.compile(r"^#{1,6}[ ]+(.*?)[ ]*#*[ ]*$")
# A heading in any notation: also quoted, as HTML, or by the line under it.
_ANY_HEADING = re.compile(
    r"^[ >]*(?:#{1,6}[ ]|<h[1-6]\b)|^[ ]{0,3}(?:=+|-{2,})[ ]*$", re.IGNORECASE
)
_HEADING_ID = re.compile(r"\{:?[ ]*#([\w-]+)[^}]*\}[ ]*$")
_ELEMENT_ID = re.compile(r"<[a-z][^>]*\sid=\"([^\"]+)\"")
# A mark is the id of a claim or source: [S0-05], [S4], [X-uitdaagrecht]. Never a Markdown link.
MARK = re.compile(r"\[((?:[A-Z]{1,3}\d+(?:-\d+)?|[A-Z]{1,3}-[a-z0-9-]+))\](?![(\[])")

_NEXT_CHECK = re.compile(r"^volgende_controle:[ ]*['\"]?(.*?)['\"]?[ ]*(?:#.*)?$")

DRAFT = ("draft", "concept")
"""The keys in front matter by which a page says that it is not finished."""
_DRAFT = re.compile(rf"^((?:{'|'.join(DRAFT)}):[ ]*['\"]?(?:true|yes|ja|waar)\b)", re.IGNORECASE)

FIGURE = re.compile(r"\[cijfer:[ ]*([a-z0-9-]*)[ ]*\]")
_PERCENTAGE = re.compile(r"\d[\d.,]*\s?(?:%|procent\b)", re.IGNORECASE)


@dataclass(frozen=True)
class BlockUse:
    """One block in a page: its name, what stands behind the bar, and its line from 1.

    ``body_line`` is the first line inside it that is not empty, ``passages`` how many pieces of
    text with an empty line between them it has. ``holds`` are the headings and blocks inside it,
    as written. ``within`` is the HTML that keeps it from being read, or empty.
    """

    name: str
    argument: str
    line: int
    closed: bool = True
    body_line: int | None = None
    slashes: str = "///"
    holds: tuple[Found, ...] = ()
    within: str = ""
    passages: int = 0


@dataclass
class Scan:
    """What a page asks for."""

    blocks: list[BlockUse] = field(default_factory=list)
    marks: list[Found] = field(default_factory=list)
    figures: list[Found] = field(default_factory=list)
    percentages: list[Found] = field(default_factory=list)
    variables: list[Found] = field(default_factory=list)
    commented_ids: list[Found] = field(default_factory=list)
    commands: list[Found] = field(default_factory=list)
    title: str = ""
    headings: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    parts: dict[str, str] = field(default_factory=dict)
    """The words of each heading that has an id of its own, by that id."""
    next_check: Found | None = None
    """The day in the front matter on which somebody has to read the page again."""
    replaces: list[Found] = field(default_factory=list)
    """The old addresses in the front matter that this page took over."""
    draft: Found | None = None
    """The line in the front matter by which the page says that it is not finished."""
    acting: list[Acting] = field(default_factory=list)
    merging: list[int] = field(default_factory=list)
    """The lines on which git left two versions of a text."""
    open_code: int = 0
    """The line of a fence that nothing closes, or 0."""
    slips: list[tuple[str, int, str]] = field(default_factory=list)
    """What was meant as a link, a list or a table and is none: see :mod:`..reading.slips`."""


@dataclass
class _Open:
    name: str
    argument: str
    line: int
    slashes: str
    body_line: int | None = None
    holds: list[Found] = field(default_factory=list)
    within: str = ""
    passages: int = 0
    in_passage: bool = False


def scan(source: str) -> Scan:
    """Everything the raw Markdown of a page asks for.

    Code is skipped, except for braces: the template language reads those everywhere.
    """
    lines = source.split("\n")
    start = length(source)
    signs = braces("\n".join(lines[start:]), start + 1)
    found = Scan(variables=signs.variables, commented_ids=signs.comments, commands=signs.commands)
    found.next_check = _first(_NEXT_CHECK, lines[:start])
    found.replaces = replaced([line.rstrip("\r") for line in lines[:start]])
    found.draft = _first(_DRAFT, lines[:start])
    found.acting = acting(source)
    found.merging = merge_marks(source)
    stack: list[_Open] = []
    prose, found.open_code = _lines(lines, start)
    found.slips = list(slips(prose))
    html = within_html(prose)
    for number, line in prose:
        opening, closing = _OPEN.match(line), _CLOSE.match(line)
        if stack and not closing:
            inner = stack[-1]
            inner.passages += bool(line.strip()) and not inner.in_passage
            inner.in_passage = bool(line.strip())
        if stack and line.strip() and not closing:
            stack[-1].body_line = stack[-1].body_line or number
            if opening or _ANY_HEADING.match(line):
                stack[-1].holds.append(Found(line.strip(), number))
        if opening:
            argument = opening[3] or ""
            within = html.get(number, "")
            stack.append(_Open(opening[2].lower(), argument, number, opening[1], within=within))
            continue
        if closing and stack:
            level = next(
                (i for i in reversed(range(len(stack))) if stack[i].slashes == closing[1]), None
            )
            if level is not None:
                for entry in stack[level + 1 :]:
                    found.blocks.append(_use(entry, closed=False))
                found.blocks.append(_use(stack[level], closed=True))
                del stack[level:]
                continue
        _inspect(line, number, found)
    found.blocks.extend(_use(entry, closed=False) for entry in stack)
    found.blocks.sort(key=lambda use: use.line)
    return found


def prose_lines(source: str) -> list[tuple[int, str]]:
    """The lines of a page that are prose, with their numbers, for who reads a page as text."""
    lines = source.split("\n")
    return _lines(lines, length(source))[0]


def _use(entry: _Open, *, closed: bool) -> BlockUse:
    return BlockUse(
        *(entry.name, entry.argument, entry.line, closed, entry.body_line, entry.slashes),
        holds=tuple(entry.holds),
        within=entry.within,
        passages=entry.passages,
    )


def _first(pattern: re.Pattern[str], front_matter: list[str]) -> Found | None:
    for number, line in enumerate(front_matter, 1):
        if written := pattern.match(line.rstrip("\r")):
            return Found(written[1], number)
    return None


def _lines(lines: list[str], start: int) -> tuple[list[tuple[int, str]], int]:
    """The lines that are prose, with their numbers: no front matter, no code, no comments.

    Then the line of a fence without an end, or 0: a generator reads what stands below it as text.
    """
    kept: list[tuple[int, str]] = []
    fence, begin = "", 0
    comment = False
    for number, line in enumerate(lines[start:], start + 1):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            continue
        if mark and not comment:
            fence, begin = mark[1], number
            continue
        line = line.rstrip("\r")
        if not comment and "<!--" in line:
            before, _, after = line.partition("<!--")
            comment = "-->" not in after
            line = before + ("" if comment else after.partition("-->")[2])
        elif comment:
            comment = "-->" not in line
            line = "" if comment else line.partition("-->")[2]
        kept.append((number, line))
    return kept, begin if fence else 0


def _inspect(line: str, number: int, found: Scan) -> None:
    text = without_code(line)
    found.marks.extend(Found(match[1], number) for match in MARK.finditer(text))
    found.figures.extend(Found(match[1], number) for match in FIGURE.finditer(text))
    loose = FIGURE.sub("", text)
    found.percentages.extend(Found(match[0], number) for match in _PERCENTAGE.finditer(loose))
    found.ids.update(_ELEMENT_ID.findall(text))
    if heading := _HEADING.match(line):
        title = heading[1]
        if not found.title and line.startswith("# "):
            found.title = _HEADING_ID.sub("", title).strip()
        if explicit := _HEADING_ID.search(title):
            found.ids.add(explicit[1])
            found.parts[explicit[1]] = _HEADING_ID.sub("", title).strip()
        else:
            found.headings.append(title)
