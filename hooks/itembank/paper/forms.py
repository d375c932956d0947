"""An item on paper: what a participant gets to fill in, and what the key adds.

It is made from the shape the item has for other systems (``interactions``), so a kind that can
leave the site can be printed. Sheet and key take their marks from the same lines: "2b" in the key
is what stands behind b in question 2 of the sheet. Texts are inline Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..model.figures import bare, with_unit
from ..model.letters import letter
from ..model.shapes import (
    Choice,
    Interaction,
    Matching,
    Numeric,
    Ordering,
    Section,
    Story,
    Survey,
    Words,
)
from ..words.texts import texts

Room = Literal["one", "several", "number", "letter", "ticks", "amount", "story", "text"]
"""What a participant does: circle one or several marks, number the lines, write a letter behind
each line, tick a word behind each line, fill in an amount, follow a story, or write."""


@dataclass(frozen=True)
class Line:
    """A line to do something with. ``mark`` is what a key calls it.

    A line of a story is a scene: ``text`` holds paragraphs, ``turns`` what one can do and where
    that leads. A scene without turns is an end.
    """

    mark: str
    text: str
    turns: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Reason:
    """What the key says about a line, or about something else when ``mark`` is empty."""

    mark: str
    text: str
    words: Words
    is_key: bool = False


@dataclass(frozen=True)
class Paper:
    """All of an item but its stem, explanation and sources.

    ``choices`` are what a letter stands for, ``words`` what can be ticked behind every line,
    ``unit`` what an amount counts. ``rows`` are lines to write on. For the key: ``answer`` is the
    right answer in its shortest form, empty where there is none; ``after`` is read after reasons.
    """

    room: Room
    lines: tuple[Line, ...] = ()
    choices: tuple[Line, ...] = ()
    words: Words = ()
    unit: str = ""
    rows: int = 0
    answer: str = ""
    reasons: tuple[Reason, ...] = ()
    after: tuple[Section, ...] = ()


def paper_of(shape: Interaction | None) -> Paper:
    """The shape on paper. An item that has none, or is written, gets room to write."""
    match shape:
        case Choice():
            return _choice(shape)
        case Numeric():
            return _amount(shape)
        case Matching():
            return _matching(shape)
        case Ordering():
            return _ordering(shape)
        case Survey():
            return _survey(shape)
        case Story():
            return _story(shape)
    return Paper("text", rows=10, after=shape.after if shape else ())


def together(marks: Iterable[str]) -> str:
    """Marks as Dutch lists them: ``a, c en d``."""
    *first, last = marks
    return f"{', '.join(first)} {texts()['paper_and']} {last}" if first else last


def _lettered(lines: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(letter(index), text) for index, text in enumerate(lines))


def _choice(shape: Choice) -> Paper:
    lines = _lettered(option.text for option in shape.options)
    reasons = tuple(
        Reason(line.mark, option.text, option.feedback, option.is_key)
        for line, option in zip(lines, shape.options, strict=True)
    )
    answer = together(reason.mark for reason in reasons if reason.is_key) if shape.graded else ""
    rows = 1 if shape.graded else 3
    return Paper(
        "several" if shape.many else "one", lines, rows=rows, answer=answer, reasons=reasons
    )


def _amount(shape: Numeric) -> Paper:
    answer = with_unit(float(shape.answer), shape.unit)
    ranges = (
        Reason("", f"{_range(float(wrong.low), float(wrong.high), shape.unit)}:", wrong.feedback)
        for wrong in shape.ranges
    )
    reasons = (Reason("", "", shape.feedback, is_key=True), *ranges)
    return Paper("amount", unit=shape.unit, answer=answer, reasons=reasons)


def _range(low: float, high: float, unit: str) -> str:
    if low == high:
        return bare(low, unit)
    return f"{bare(low, unit)} {texts()['paper_to']} {bare(high, unit)}"


def _matching(shape: Matching) -> Paper:
    """Letters to write where rows are matched, words to tick where they are sorted into groups.

    The reasons of the rows come first in ``after``, in the order of the rows; what follows is about
    targets that mislead.
    """
    used = [row.target for row in shape.rows]
    points = [point for section in shape.after for point in section.points]
    rows = [(row, point) for row, point in zip(shape.rows, points, strict=False)]
    if shape.sorting:
        lines = _lettered(row.text for row in shape.rows)
        marks = {
            target.name: [
                line.mark for line, name in zip(lines, used, strict=True) if name == target.name
            ]
            for target in shape.targets
        }
        names = {target.name: target.text for target in shape.targets}
        answer = "; ".join(f"{names[name]}: {together(of)}" for name, of in marks.items() if of)
        reasons = [
            Reason(line.mark, row.text, point.words)
            for line, (row, point) in zip(lines, rows, strict=True)
        ]
        return Paper(
            "ticks", lines, words=tuple(names.values()), answer=answer, reasons=tuple(reasons)
        )
    choices = _lettered(target.text for target in shape.targets)
    by_name = {target.name: line.mark for target, line in zip(shape.targets, choices, strict=True)}
    by_text = {line.text: line.mark for line in choices}
    lines = tuple(Line(str(number), row.text) for number, row in enumerate(shape.rows, 1))
    pairs = [f"{line.mark}{by_name[name]}" for line, name in zip(lines, used, strict=True)]
    reasons = [
        *(
            Reason(mark, row.text, point.words)
            for mark, (row, point) in zip(pairs, rows, strict=True)
        ),
        *(
            Reason(by_text[point.term], point.term, point.words)
            for point in points[len(shape.rows) :]
        ),
    ]
    return Paper("letter", lines, choices, answer=together(pairs), reasons=tuple(reasons))


def _ordering(shape: Ordering) -> Paper:
    lines = _lettered(shape.steps[index] for index in shape.shown)
    marks = [lines[shape.shown.index(index)].mark for index in range(len(shape.steps))]
    points = (point for section in shape.after for point in section.points)
    reasons = tuple(
        Reason(mark, point.term, point.words) for mark, point in zip(marks, points, strict=True)
    )
    return Paper("number", lines, answer=" – ".join(marks), reasons=reasons)


def _survey(shape: Survey) -> Paper:
    """What a browser reckons is told in words, so that a participant can do it with a pen."""
    points = [point for section in shape.before for point in section.points]
    lines = _lettered(" ".join(point.words) for point in points)
    top = len(shape.scale) - 1
    count = texts()["paper_count"].format(
        points=", ".join(f"{word} = {value}" for value, word in enumerate(shape.scale)),
        total=top * len(lines),
        step=top,
    )
    return Paper(
        "ticks",
        lines,
        words=(*shape.scale, shape.unknown),
        reasons=(Reason("", "", (count,)),),
        after=shape.after,
    )


def _story(shape: Story) -> Paper:
    """Scenes with numbers; the lessons at the ends are for the key."""
    lines: list[Line] = []
    reasons: list[Reason] = []
    for number, scene in enumerate(shape.before, 1):
        turns = tuple(point.words for point in scene.points if not point.term)
        lines.append(Line(str(number), scene.prose, turns))
        reasons += [
            Reason(str(number), point.term, point.words) for point in scene.points if point.term
        ]
    return Paper("story", tuple(lines), rows=2, reasons=tuple(reasons), after=shape.after)
