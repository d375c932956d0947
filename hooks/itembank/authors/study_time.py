"""How long a page of the course takes: the one rule behind every ``minuten``.

Reading: Dutch non-fiction is read in silence at about 238 words a minute (Brysbaert, Sui, Dirix and
Duyck, 2021, doi 10.1177/17470218211017100). Who reads to learn goes back: about 200 (Carver, 1990).
The other times are estimates of this course; nobody held a watch. ``over/index.md#tijd`` tells
all of it to authors and learners, with these numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from ..kinds.actieplan.model import Actieplan
from ..model.items import Item
from ..model.shapes import (
    Choice,
    Interaction,
    Matching,
    Numeric,
    Ordering,
    Row,
    Story,
    Survey,
    Target,
    Writing,
)
from ..pages.pages import Page
from ..pages.scan import BlockUse
from ..places import COURSE, DRAWING, FINAL_TEST, QUESTION, TEST
from ..site.route import pages_of
from ..site.site import Site
from .advice.words import length
from .report.prose import passages

PACE = 200
"""Words read in a minute by who reads to learn."""
WEIGHING = 5
"""Seconds of thought for each thing that is weighed: an option, a row, a step, a statement.
A number takes as long as two of them."""
LOOKING = 20
"""Seconds of looking at a figure; the words in it are read at the pace of all words."""
DOING = 180
"""Seconds for something to write or to do at once, and for the fields of the plan on a page."""

DO_IT = "doe-het-zelf"
"""The anchor of a part of a lesson in which a learner does something."""
_NOTE = "trainer"
_FIELD = "mijnplan"
_GOALS = "leerdoelen"
_FIGURES = ("kerncijfers", DRAWING)
_PLAN = "actieplan"
_FIGURE = re.compile(r"<figure\b")
# What is a name for the browser and no word for a reader.
_UNREAD = {Row: {"target"}, Target: {"name"}}
# What is said of each option: nobody reads all of it.
_HALVED = ("feedback", "after", "ranges")


@dataclass(frozen=True)
class Load:
    """What there is to do: words to read, things to weigh, figures to look at, tasks to do.

    ``items`` is how many questions there are; those of the final test are as many as it draws.
    """

    words: float = 0
    items: int = 0
    weighed: float = 0
    figures: int = 0
    tasks: float = 0

    def __add__(self, other: Load) -> Load:
        return Load(
            *(getattr(self, part.name) + getattr(other, part.name) for part in fields(self))
        )

    @property
    def minutes(self) -> float:
        """How long it takes, not rounded."""
        done = WEIGHING * self.weighed + LOOKING * self.figures + DOING * self.tasks
        return self.words / PACE + done / 60


def page_load(site: Site, path: str) -> Load:
    """What a page of the course asks of who does all of it; notes for trainers are left out."""
    page = site.pages.by_path[path]
    source = (site.root / page.file).read_text(encoding="utf-8-sig")
    read = _without_notes(source, page)
    # The fields of the plan on one page are filled in together.
    planned = any(use.name == _FIELD for use in page.scan.blocks)
    tasks = (DO_IT in page.scan.ids) + planned
    own = Load(
        words=_count(passage.text for passage in passages(read)),
        figures=len(_FIGURE.findall(read)),
        tasks=tasks,
    )
    return sum((_block_load(site, use) for use in page.scan.blocks), own)


def module_pages(site: Site, module: str) -> list[str]:
    """The pages that make the time of a module: its own first page, its lessons and its test."""
    first = f"{COURSE}{module}/index.md"
    return [*([first] if first in site.pages.by_path else []), *pages_of(site, module)]


def item_load(item: Item, bank: str) -> Load:
    """Reading the question, the options and the explanation, and half of what stands with them;
    and weighing what there is to choose."""
    shape = item.interaction(bank)
    whole, halved = [item.stem, item.rationale], list[str]()
    for part, text in () if shape is None else _texts(shape):
        (halved if part in _HALVED or isinstance(shape, Story) else whole).append(text)
    return Load(
        words=_count(whole) + _count(halved) / 2,
        items=1,
        weighed=_weighed(shape),
        tasks=isinstance(shape, Writing),
    )


def _without_notes(source: str, page: Page) -> str:
    """The source with empty lines for what only trainers read."""
    lines = source.split("\n")
    for use in page.scan.blocks:
        if use.name != _NOTE:
            continue
        for number in range(use.line - 1, len(lines)):
            closes = number >= use.line and lines[number].strip() == use.slashes
            lines[number] = ""
            if closes:
                break
    return "\n".join(lines)


def _block_load(site: Site, use: BlockUse) -> Load:
    library = site.library
    bank, _, identifier = use.argument.partition("#")
    if use.name == QUESTION and (item := library.item(bank, identifier)) is not None:
        return item_load(item, bank)
    if use.name == TEST and bank in library.banks:
        elsewhere = site.placed.get(bank, frozenset())
        asked = [item for item in library.active(bank) if item.id not in elsewhere]
        return sum((item_load(item, bank) for item in asked), Load())
    if use.name == FINAL_TEST and FINAL_TEST in library.banks and site.settings is not None:
        return _drawn(site, site.settings.test_length)
    if use.name == _GOALS:
        goals = [one.text for one in library.objectives.values() if one.module == use.argument]
        return Load(words=_count(goals))
    if use.name in _FIGURES:
        return Load(figures=1)
    if use.name == _PLAN:
        plans = [one for one in library.tools[_PLAN].values() if isinstance(one, Actieplan)]
        return Load(tasks=sum(len(plan.groups) for plan in plans))
    return Load()


def _drawn(site: Site, count: int) -> Load:
    """A test of this many questions from the pool, each as long as they are on average."""
    pool = site.library.active(FINAL_TEST)
    whole = sum((item_load(item, FINAL_TEST) for item in pool), Load())
    count = min(count, len(pool))
    share = count / max(1, len(pool))
    return Load(whole.words * share, count, whole.weighed * share, tasks=whole.tasks * share)


def _count(texts: Iterable[str]) -> int:
    return sum(length(text) for text in texts)


def _texts(part: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a shape that a reader sees, with the part of the shape it stands in."""
    if isinstance(part, str):
        yield name, part
    elif isinstance(part, tuple):
        for inside in part:
            yield from _texts(inside, name)
    elif is_dataclass(part):
        for one in fields(part):
            if one.name not in _UNREAD.get(type(part), ()):
                inner = name if name in _HALVED else one.name
                yield from _texts(getattr(part, one.name), inner)


def _weighed(shape: Interaction | None) -> int:
    match shape:
        case Choice():
            return len(shape.options)
        case Matching():
            return len(shape.rows)
        case Ordering():
            return len(shape.steps)
        case Survey() | Story():
            return sum(max(1, len(section.points)) for section in shape.before)
        case Numeric():
            return 2
    return 0
