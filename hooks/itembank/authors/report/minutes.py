"""The minutes that the course states beside those that ``study_time`` counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from ...mistakes.problems import Problem, errors
from ...mistakes.rules import problem
from ...model.fields import parse_number
from ...pages.pages import FOLDER
from ...pages.scan import BlockUse
from ...places import FINAL_TEST, LOCAL, QUIZZES
from ...reading.document import Document
from ...site.route import MINUTES, pages_of
from ...site.settings import EXAMPLE, Settings
from ...site.site import Site
from ..study_time import Load, module_pages, page_load
from .table import table

MODULES = f"{QUIZZES}/leerdoelen.yml"
TOLERANCE = 0.15
"""How far the stated minutes may lie from the counted ones, as a share of those."""
FLOOR = 1
"""A difference in minutes that says nothing, on however short a page."""
_DRAWN = Settings.model_fields["test_length"]
STEP = 5
"""A module is stated in steps of so many minutes: nobody reads more exactly than that."""

EXPLANATION = """\
woorden   wat je leest: de pagina, de vragen met hun uitleg en de helft van de redenen
vragen    wat je beantwoordt; bij de eindtoets zo veel als die er trekt
geteld    minuten volgens de regel op de pagina Over deze cursus
genoemd   minuten die er staan; een ! betekent dat ze te ver van de telling liggen

Een module is afgerond op vijf minuten. Zetten wat geteld is: check.py --minuten-schrijven"""


@dataclass(frozen=True)
class Timed:
    """A page or a module, what there is to do, and the minutes stated for it, if any.

    ``line`` is where they are stated in ``file``. ``whole`` are the counted minutes, rounded to
    what an author should state. ``certain`` tells whether all of it could be counted, and all of it
    is of the course itself.
    """

    name: str
    file: str
    line: int
    load: Load
    stated: float | None
    step: int = 1
    certain: bool = True

    @property
    def whole(self) -> int:
        return max(self.step, round(self.load.minutes / self.step) * self.step)

    @property
    def is_off(self) -> bool:
        """Whether the stated minutes lie further from the counted ones than may be."""
        if self.stated is None or not self.certain:
            return False
        off = abs(self.stated - self.load.minutes)
        return off > max(FLOOR, TOLERANCE * self.load.minutes) and self.stated != self.whole


def timed(site: Site) -> Iterator[Timed]:
    """Every module, each followed by its pages, in the order of the course."""
    document = site.library.documents.get(MODULES)
    # A dead link takes no words away; what a file under quizzes/ lacks, its own problems say.
    lost = [*errors(site.library.problems), *(one for one in site.errors if _on_page(one))]
    wrong = frozenset(found.file for found in lost)
    for name in site.modules:
        certain = {page: _is_certain(site, page, wrong) for page in module_pages(site, name)}
        loads = {page: page_load(site, page) for page in module_pages(site, name)}
        line, stated = _stated(document, "modules", name, MINUTES)
        whole = sum(loads.values(), Load())
        yield Timed(name, MODULES, line, whole, stated, STEP, all(certain.values()))
        for page in pages_of(site, name):
            own = site.pages.by_path[page]
            line, stated = _stated(own.front_matter.document, MINUTES)
            yield Timed(page, own.file, line, loads[page], stated, certain=certain[page])


def _on_page(found: Problem) -> bool:
    return found.file.startswith(f"{FOLDER}/")


def _is_certain(site: Site, path: str, wrong: Collection[str]) -> bool:
    """Whether the count of a page is that of the course: nothing of it is missing or added.

    What could not be read makes a page look shorter, and what a municipality asks or chooses
    itself makes it longer. Neither is a reason to change the minutes in a file of the course.
    """
    page = site.pages.by_path[path]
    named = {name for use in page.scan.blocks for name in _files_behind(use)}
    files = {file for file in site.library.documents if PurePosixPath(file).stem in named}
    if FINAL_TEST in named and (site.settings is None or _draws_otherwise(site.settings)):
        return False
    own = any(file.startswith(f"{QUIZZES}/{LOCAL}/") for file in files)
    return not own and files.isdisjoint(wrong) and page.file not in wrong


def _draws_otherwise(settings: Settings) -> bool:
    """Whether a municipality has a final test of another length than the course states."""
    return settings.municipality != EXAMPLE and settings.test_length != _DRAWN.default


def _files_behind(use: BlockUse) -> tuple[str, str]:
    """How the files are called that a block shows something of."""
    return use.name, use.argument.partition("#")[0]


def _stated(document: Document | None, *path: str) -> tuple[int, float | None]:
    """The line on which minutes are stated, and how many; None where nobody states them."""
    written = document.entry(path) if document is not None else None
    if document is None or written is None:
        return 1, None
    return document.line_of(path), parse_number(str(written))


def minute_advice(site: Site) -> list[Problem]:
    """minuten-wijken-af: what is stated differs too much from what is counted."""
    return sorted(
        problem(
            "minuten-wijken-af",
            *(one.file, one.line),
            value=f"{one.stated:g}".replace(".", ","),
            count=f"{one.whole}",
        )
        for one in timed(site)
        if one.is_off
    )


def minutes_table(site: Site) -> str:
    """One row per module and per page of it, and the whole course in the last."""
    found = list(timed(site))
    modules = [one for one in found if one.name in site.modules]
    rows = [
        _row(one.name if one in modules else f"  {one.name}", one.load, one.stated, off=one.is_off)
        for one in found
    ]
    whole = sum((one.load for one in modules), Load())
    rows.append(_row("samen", whole, sum(one.stated or 0 for one in modules)))
    head = ("module en pagina", "woorden", "vragen", "geteld", "genoemd")
    return f"Minuten per module en pagina\n\n{table(head, rows)}\n\n{EXPLANATION}"


def _row(name: str, load: Load, stated: float | None, *, off: bool = False) -> tuple[str, ...]:
    shown = "–" if stated is None else f"{'! ' if off else ''}{stated:g}"
    return name, f"{load.words:.0f}", str(load.items), f"{load.minutes:.0f}", shown


def with_minutes(site: Site) -> Mapping[str, str]:
    """The files in which the stated minutes are off, by path, with the counted ones instead."""
    changed: dict[str, list[str]] = {}
    for one in timed(site):
        if one.is_off:
            if one.file not in changed:
                whole = (site.root / one.file).read_text(encoding="utf-8-sig")
                changed[one.file] = whole.split("\n")
            lines = changed[one.file]
            lines[one.line - 1] = re.sub(
                rf"({MINUTES}:\s*)[^\s#}},]+", rf"\g<1>{one.whole}", lines[one.line - 1]
            )
    return {file: "\n".join(lines) for file, lines in changed.items()}
