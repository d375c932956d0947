"""What a file that cannot be read lacks: a space too many or too few, or a colon.

YAML stumbles over such a line, or over the one below it, and says something else of it. Here the
line itself is looked for, by what the rest of the file does. Whether it was that line is for the
parser to say: it has to come further in the text as it would be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from math import inf
from typing import NamedTuple

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from .diagnosis import diagnose
from .outline import Row, outline, spaces

Stumble = Callable[[str], Exception | None]
"""What a parser stumbles over in a text; None when it comes to the end."""
# What is told where a line may have a space too many or too few instead.
_MAYBE = ("dubbele-punt", "yaml-onleesbaar")


class _Repair(NamedTuple):
    """One line in another way: what is wrong with it, and the whole text with that mended."""

    problem: Problem
    text: str


def stumbles(
    error: Exception | None, text: str, file: str, keys: Collection[str], stumble: Stumble
) -> Iterator[Problem]:
    """Everything that keeps a text from being read. What is mended shows what is below it."""
    while error is not None:
        stuck, found = _reach(error), diagnose(error, text)
        mended = None
        if len(found) == 1 and found[0][0] in _MAYBE and stuck:
            tried = [(one, stumble(one.text)) for one in _repairs(text, file, int(stuck), keys)]
            # What brings the parser furthest; of two that do, the one that is likelier.
            mended = max(tried, key=lambda each: _reach(each[1]), default=None)
        if mended is None or _reach(mended[1]) <= stuck:
            for code, line, values in found:
                yield problem(code, file, line, **values)
            return
        repair, error = mended
        yield repair.problem
        text = repair.text


def _reach(error: Exception | None) -> float:
    """The line, from 1, a parser came to that stumbled over this; 0 where it does not say."""
    if error is None:
        return inf
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark is not None else 0


def _repairs(text: str, file: str, line: int, keys: Collection[str]) -> Iterator[_Repair]:
    """What may be meant where a parser is stuck at this line, the likeliest first."""
    rows = outline(text)
    lines = text.split("\n")
    stuck = next((number for number, row in enumerate(rows) if row.number >= line), len(rows))
    for row in reversed(rows[max(0, stuck - 1) : stuck + 1]):
        behind = row.paired(guess=True)
        if row.key in keys and behind not in (None, row.behind):
            whole = f"{row.indent}{row.dashes}{row.key}{behind}"
            found = problem("dubbele-punt-en-spatie", file, row.number, key=row.key)
            yield _Repair(found, _with(lines, row, whole))
    # What is no key is a text, however far in it stands.
    is_key = stuck < len(rows) and (rows[stuck].key in keys or not rows[stuck].key)
    if is_key and rows[stuck].number == line:
        for row, column in _meant(rows, stuck):
            if row.key in keys or not row.key:
                whole = " " * column + lines[row.number - 1][len(row.indent) :]
                yield _Repair(indented(file, row, column), _with(lines, row, whole))


def _with(lines: list[str], row: Row, line: str) -> str:
    return "\n".join([*lines[: row.number - 1], line, *lines[row.number :]])


def indented(file: str, row: Row, column: int) -> Problem:
    """inspringing: this line is to begin with so many spaces."""
    count = len(row.indent)
    off = "één" if abs(column - count) == 1 else abs(column - count)
    return problem(
        "inspringing",
        *(file, row.number),
        how="te ver" if count > column else "niet ver genoeg",
        found=spaces(count),
        wanted=spaces(column),
        key=row.key or "-",
        change=f"haal er {off} weg" if count > column else f"zet er {off} bij",
    )


def _meant(rows: list[Row], stuck: int) -> Iterator[tuple[Row, int]]:
    """Which line stands where it should not, and how many spaces it should have.

    Nothing where more than one answer is as likely: a wrong repair is worse than none.
    """
    row = rows[stuck]
    # The same word elsewhere in the file, in another question or option, tells how far in it goes.
    for other in (row, *reversed(rows[:stuck])):
        usual = _usual(rows, other)
        if usual is not None and usual != len(other.indent):
            yield other, usual
    before = rows[: max(0, stuck - 1)]
    above = rows[stuck - 1] if stuck else row
    off = row.column - above.column
    if not row.dashes and not above.is_group and (off > 0 or (before and before[-1].is_group)):
        up, down = _support(above, before, rows), _support(row, before, rows)
        # Of two lines that should stand equally far in, the one that stands alone is off.
        either = [(row, above.column), (above, len(above.indent) + off)]
        yield from reversed(either) if down > up else either
    at = len(row.indent)
    least = min(len(other.indent) for other in rows)
    if rows[0].column > least:
        yield rows[0], least
    alike = {len(other.indent) for other in rows[:stuck] if other.dashes}
    near = alike if row.dashes else {other.column for other in rows[:stuck]}
    beside = [column for column in (at - 1, at + 1) if column in near]
    if len(beside) == 1:
        yield row, beside[0]


def _support(row: Row, before: list[Row], rows: list[Row]) -> tuple[bool, int, bool]:
    """How much speaks for where this line stands: the line before, the rest, and even steps."""
    values = [other.column for other in rows if not other.is_group]
    beside = bool(before) and not before[-1].is_group and before[-1].column == row.column
    return beside, values.count(row.column), row.column % 2 == 0


def _usual(rows: list[Row], row: Row) -> int | None:
    """How far in the other lines with this word stand; None when there are none."""
    same = Counter(
        len(other.indent)
        for other in rows
        if other is not row and (other.key, other.dashes) == (row.key, row.dashes) and row.key
    )
    found = sorted(same, key=lambda column: (-same[column], column % 2, column))
    return found[0] if found else None
