"""Which key of mkdocs.yml stands too far in, not far enough, or in a group that does not know it.

YAML reads a key that is a space off as a part of the text above it, or as a key of another group,
and then says nothing or something else. What may stand where is known here, so the lines are held
against that. What is wrong is told once, and the file is read on as it was meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ..mistakes.hints import listed, meant
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..reading.document import Document
from ..reading.indentation import indented
from ..reading.merging import merge_marks
from ..reading.outline import Row, outline, spaces
from ..reading.source import parse, read
from .known_keys import CHOICES, GROUPS, KNOWN, POINT, Place

MISPLACED = "sleutel-verkeerde-plek"
TAG = "yaml-tag"
_TOLD = ("inspringing", "yaml-onleesbaar", "dubbele-punt-en-spatie")
_STEP = 2


class _Put(NamedTuple):
    """A line, the place it is meant for, and what has to stand behind its key."""

    row: Row
    place: Place
    behind: str

    @property
    def group(self) -> Place:
        return self.place[:-1]

    @property
    def column(self) -> int:
        return len(self.row.indent)


def read_placed(path: Path, file: str) -> tuple[Document, tuple[Problem, ...]]:
    """The settings as they were meant, with a problem for each line that is off.

    What comes second is why a generator cannot read the file as it is; nothing when it can.
    """
    document = read(path, file, KNOWN)
    lost = document.problems if document.data is None else ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return document, lost
    rows = outline(text)
    # A group that YAML reads as a text holds a key without its colon.
    texts = (document.entry(place) for place in GROUPS if place)
    guess = document.data is None or any(isinstance(text, str) and text for text in texts)
    puts = _meant(rows, guess=guess)
    wanted = _wanted(puts)
    stray = _stray(rows, puts, wanted)
    told = tuple(_off(file, puts, wanted, stray))
    if not told or merge_marks(text):
        return document, lost
    meant = parse(_mended(text, puts, wanted, stray).encode(), file, KNOWN)
    # What is told already, YAML tells once more in other words.
    more = [found for found in meant.problems if found.code not in _TOLD]
    if meant.data is None and document.data is not None:
        return document, lost
    # A line that is left out here is still there for a generator, which would run its tag.
    tags = [found for found in document.problems if found.code == TAG]
    placed = Document(file, meant.data, tuple(dict.fromkeys((*told, *more, *tags))))
    return placed, placed.problems if lost else ()


def _meant(rows: list[Row], *, guess: bool) -> list[_Put]:
    """Each line of which the place is known, in the order of the file."""
    found: list[_Put] = []
    free = -1
    for row in rows:
        inside = free >= 0 and (len(row.indent) > free or bool(row.dashes))
        place = _place_of(row, found, inside=inside)
        behind = row.behind if row.dashes else row.paired(guess=guess)
        if place is not None and behind is not None:
            found.append(_Put(row, place, behind))
        if not inside:
            opens = row.is_group and place not in GROUPS and not row.dashes
            free = -1 if not opens else 0 if place else len(row.indent)
    return found


def _place_of(row: Row, before: list[_Put], *, inside: bool) -> Place | None:
    """Where this line is meant to be; ``inside`` a group of the generator any title may stand."""
    above = before[-1].place if before else ()
    if row.dashes or not row.key:
        owner = above[:-1] if above[-1:] == (POINT,) else above
        if (*owner, POINT) in KNOWN[POINT]:
            return (*owner, POINT)
        # A setting with a dash before it, as if it were an entry of a list.
        lone = [place for place in KNOWN.get(row.key, ()) if place[:2] == CHOICES]
        return lone[0] if lone and row.is_pair and not inside else None
    if row.is_group and row.key not in KNOWN and not inside:
        # A group by nearly its name: what stands in it belongs there all the same.
        names = [place[-1] for place in GROUPS if place]
        close = get_close_matches(row.key.lower(), names, 1, 0.7)
        return next((place for place in GROUPS if place and place[-1] in close), None)
    places = [place for place in KNOWN.get(row.key, ()) if not (inside and len(place) == 1)]
    taken = {put.place for put in before}
    for place in places[1:]:
        # The same word in a group of its own: there when that group is open.
        opened = [put.column for put in before if put.place == place[:-1]]
        near = place not in taken and place[:-1] in (above, above[:-1])
        if near and (places[0] in taken or len(row.indent) > opened[-1]):
            return place
    return places[0] if places else None


def _wanted(puts: list[_Put]) -> dict[Place, int]:
    """How many spaces stand before what is in each group: as most lines of it have it."""
    wanted: dict[Place, int] = {(): 0}
    groups = {put.group for put in puts} | {CHOICES[:1], CHOICES}
    for group in sorted(groups - {()}, key=lambda group: (len(group), group)):
        least = wanted.get(group[:-1], _STEP * (len(group) - 1))
        plain = [put for put in puts if put.row.is_plain]
        own = [put.column for put in plain if put.group == group]
        # What stands in the groups of this group stands deeper still.
        below = [put.column for put in plain if put.group[:-1] == group]
        # The dash of a list may stand right below its key.
        least -= (*group, POINT) in KNOWN[POINT]
        usual = _STEP * len(group)
        choices = {max(usual, least + 1), *(column for column in own if column > least)}
        scores = {
            column: (own.count(column) + sum(one > column for one in below), column == usual)
            for column in choices
        }
        wanted[group] = max(sorted(choices), key=lambda column: scores[column])
    return wanted


def _stray(rows: list[Row], puts: list[_Put], wanted: Mapping[Place, int]) -> set[int]:
    """The numbers of the lines that are not below the key of their group."""
    known = {put.row.number: put for put in puts}
    after = dict(pairwise([*known, 0]))
    found: set[int] = set()
    open_at: list[tuple[int, Place]] = []
    for row in rows:
        put = known.get(row.number)
        later = known.get(after.get(row.number, 0))
        goes_on = later is not None and later.group in [place for _, place in open_at]
        if put and later and row.indent and goes_on and len(put.group) < len(later.group):
            # The group goes on below this line, so the line came between.
            found.add(row.number)
            continue
        column = wanted[put.group] if put else len(row.indent)
        is_point = put is not None and put.place[-1] == POINT
        while open_at and (open_at[-1][0] >= column + is_point or open_at[-1][1][-1:] == (POINT,)):
            open_at.pop()
        if put and put.group != (open_at[-1][1] if open_at else ()):
            found.add(row.number)
        open_at.append((column, put.place if put else ("?",)))
    return found


def _off(
    file: str, puts: list[_Put], wanted: Mapping[Place, int], stray: Collection[int]
) -> Iterator[Problem]:
    """What is wrong with each line, in the order of the file."""
    there = {put.place for put in puts}
    lacking: set[Place] = set()
    for put in puts:
        row, group, column = put.row, put.group, wanted[put.group]
        if put.place[-1] not in (row.key, POINT):
            names = [name for name, places in KNOWN.items() if any(p[:-1] == group for p in places)]
            values = {"hint": meant(put.place[-1]), "allowed": listed(names, 20)}
            yield problem("onbekende-sleutel", file, row.number, key=row.key, **values)
        if put.behind != row.behind:
            yield problem("dubbele-punt-en-spatie", file, row.number, key=row.key)
        if row.dashes and put.place[-1] != POINT:
            how = f"haal het streepje vóór '{row.key}' weg"
            yield problem(MISPLACED, file, row.number, key=row.key, how=how)
        elif row.number in stray:
            # A group that is not there at all is told with the first that belongs to it.
            if group not in lacking:
                yield _elsewhere(file, put, puts, wanted)
            lacking |= {group} - there - {()}
        elif not row.is_plain:
            code = "tab" if "\t" in row.indent else "harde-spatie"
            yield problem(code, file, row.number, hint=f" Het moeten er {column} zijn.")
        elif put.column != column:
            yield indented(file, row, column)


def _elsewhere(file: str, put: _Put, puts: list[_Put], wanted: Mapping[Place, int]) -> Problem:
    line = next((other.row.number for other in puts if other.place == put.group), None)
    before = _before(wanted[put.group])
    if not put.group:
        repair = f"zet de regel buiten alle groepjes, {before}"
    elif line is None:
        above = f"'{put.group[-1]}:', {_before(wanted[put.group[:-1]])}"
        repair = f"maak een regel {above}. Zet deze regel daaronder, {before}"
    else:
        repair = f"zet de regel onder '{put.group[-1]}:' op regel {line}, {before}"
    return problem(MISPLACED, file, put.row.number, key=put.row.key, how=repair)


def _before(count: int) -> str:
    return f"met {spaces(count)} ervoor" if count else "zonder spaties ervoor"


def _mended(
    text: str, puts: list[_Put], wanted: Mapping[Place, int], stray: Collection[int]
) -> str:
    """The file with every line as far in as it was meant; no line moves.

    What belongs elsewhere is left out: its own value says nothing here.
    """
    lines = text.split("\n")
    for row, place, behind in puts:
        dashes = row.dashes if place[-1] == POINT else ""
        key = row.key if place[-1] == POINT else place[-1]
        head = f"{' ' * wanted[place[:-1]]}{dashes}{key}"
        leave = row.number in stray and not row.is_group
        lines[row.number - 1] = "" if leave else f"{head}{behind}"
    return "\n".join(lines)
