"""The items of a bank as a table: a row per item, a column per option and per reason.

Marks are those of the printed sheet, so "2b" is the same option everywhere. Cells are plain text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..model.items import GradedItem
from ..model.letters import letter
from ..model.losses import Loss
from ..model.shapes import Interaction, Numeric, Section, Words
from ..paper.forms import Line, Paper, paper_of
from ..reading.marks import plain
from ..site.keys import stable_address
from ..words.texts import texts
from .course import Course, Entry
from .losses import LOSSES

Cell = str | int
_FIRST = ("number", "id", "kind", "question", "with", "task")
_LAST = ("words", "key", "margin", "reasons", "after", "rationale", "objective")
_ABOUT = ("sources", "checked", "link")


@dataclass(frozen=True)
class Table:
    """Rows of cells under a header; only columns in which something stands."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table_of(course: Course, entries: Iterable[Entry]) -> Table:
    """The items in the order of their bank."""
    found = [_cells(course, number, entry) for number, entry in enumerate(entries, 1)]
    used = {name for cells in found for name, cell in cells.items() if cell != ""}
    names = [name for name in _order(found) if name in used]
    rows = tuple(tuple(cells.get(name, "") for name in names) for cells in found)
    return Table(tuple(_heading(name) for name in names), rows)


def lost_in(losses: dict[str, int]) -> list[str]:
    """What a file lost, a line per row of the table of losses, with how many questions."""
    t = texts()
    counted = ((loss, losses[loss.code]) for loss in LOSSES if loss.code in losses)
    return [
        f"{t['end_question'] if count == 1 else t['end_questions'].format(count=count)}: "
        f"{told(loss)}"
        for loss, count in counted
    ]


def told(loss: Loss) -> str:
    """What happens, and what somebody can do about it."""
    return f"{loss.what} {texts()['loss_advice']} {loss.advice}" if loss.advice else loss.what


def _name_of_kind(kind: str) -> str:
    """What a reader calls the kind."""
    return texts().get(f"{kind}.label") or kind.capitalize()


def _order(found: Iterable[dict[str, Cell]]) -> list[str]:
    """The names of the columns: rows and options by mark stand before the answer."""
    marked = {name for cells in found for name in cells if ":" in name}

    def of(sort: str) -> list[str]:
        names = (name for name in marked if name.startswith(f"{sort}:"))
        return sorted(names, key=lambda name: (len(name), name))

    answers = list(_LAST)
    place = answers.index("reasons")
    answers[place:place] = of("reason")
    return [*_FIRST, *of("row"), *of("option"), *answers, *_ABOUT]


def _heading(name: str) -> str:
    sort, _, mark = name.partition(":")
    return texts()[f"take_{sort}"].format(mark=mark)


def _cells(course: Course, number: int, entry: Entry) -> dict[str, Cell]:
    """The cells of an item by the name of their column."""
    item, shape, t = entry.item, entry.shape, texts()
    paper = paper_of(shape)
    cells: dict[str, Cell] = {
        "number": number,
        "id": entry.name,
        "kind": _name_of_kind(item.kind),
        "question": plain(item.stem),
        "with": "" if paper.lines else _sections(shape.before),
        "task": plain(shape.task),
        "words": "; ".join(map(plain, paper.words)),
        "key": plain(paper.answer),
        "margin": _margin(shape),
        "after": _sections(paper.after),
        "rationale": plain(item.rationale),
        "objective": item.objective if isinstance(item, GradedItem) else "",
        "sources": "; ".join(_sources(course, item.sources)),
        "checked": t["unchecked"] if item.checked is False else "",
        "link": stable_address(course.address, entry.name) if course.address else "",
    }
    lettered = not paper.choices and paper.room != "story"
    for line in paper.lines:
        cells[f"{'option' if lettered else 'row'}:{line.mark}"] = _line(line)
    for line in paper.choices:
        cells[f"option:{line.mark}"] = plain(line.text)
    return cells | _reasons(paper)


def _reasons(paper: Paper) -> dict[str, Cell]:
    """A column for the reason of every line; what is about no single line stands together."""
    marks = {line.mark for line in paper.lines} if not paper.choices else set()
    cells: dict[str, Cell] = {}
    others = []
    for reason in paper.reasons:
        said = _words(reason.words)
        if reason.mark in marks and paper.room != "story":
            cells[f"reason:{reason.mark}"] = said
        else:
            others.append(" ".join(filter(None, (reason.mark, plain(reason.text), said))))
    return {**cells, "reasons": "\n".join(others)}


def _line(line: Line) -> str:
    """A line with its turns behind it, as a scene of a story has them."""
    turns = (f"{letter(place)}. {_words(words)}" for place, words in enumerate(line.turns))
    return "\n".join([plain(line.text), *turns])


def _margin(shape: Interaction) -> str:
    if not isinstance(shape, Numeric) or shape.margin == Decimal(0):
        return ""
    return f"{shape.margin:f}".replace(".", ",")


def _sections(sections: Iterable[Section]) -> str:
    lines: list[str] = []
    for section in sections:
        points = (
            " ".join(filter(None, (plain(point.term), _words(point.words))))
            for point in section.points
        )
        lines += [plain(section.heading), plain(section.prose), *points]
    return "\n".join(filter(None, lines))


def _words(words: Words) -> str:
    return " ".join(plain(line) for line in words if line)


def _sources(course: Course, identifiers: Iterable[str]) -> list[str]:
    """The documents by name, each once."""
    return [
        plain(course.library.sources[name].name) for name in course.library.by_source(identifiers)
    ]
