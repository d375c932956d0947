"""What an item asks of a learner, in the few shapes that learning management systems know.

A kind says in which shape it can leave the site (:meth:`Item.interaction`); the formats of
``export/`` know shapes only, never kinds. Every text is Markdown as the author wrote it. Where
several texts stand behind each other they are a tuple, so that no mark of one reaches the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Self

from .letters import lettered

Words = tuple[str, ...]
"""Lines of inline Markdown that are shown behind each other."""


@dataclass(frozen=True)
class Remark:
    """A point of a list: what it is about, in bold, and what is said of it."""

    term: str
    words: Words = ()


@dataclass(frozen=True)
class Section:
    """A piece of text: a heading of one line, paragraphs and a list. Each may be empty."""

    heading: str = ""
    prose: str = ""
    points: tuple[Remark, ...] = ()
    numbered: bool = False


@dataclass(frozen=True)
class Interaction:
    """What all shapes share. ``task`` tells in a few words what to do, such as "Kies er 3".

    ``before`` belongs to the question; ``after`` is read after the answer, above the explanation.
    """

    task: str
    before: tuple[Section, ...] = ()
    after: tuple[Section, ...] = ()

    def written(self) -> Self:
        """The same with letters in its texts, for a format that shows none itself."""
        return self


@dataclass(frozen=True)
class Alternative:
    """An option. ``place`` is its authored index, which names it in every format."""

    place: int
    text: str
    feedback: Words
    is_key: bool = False


@dataclass(frozen=True)
class Choice(Interaction):
    """Options in the order of the page. ``many``: more than one may be chosen.

    Without a key (``graded`` False) nothing is right or wrong. ``statement`` marks the two options
    "true" and "not true", in that order, for which most systems have a type of their own.
    """

    options: tuple[Alternative, ...] = ()
    many: bool = False
    graded: bool = True
    statement: bool = False

    @property
    def key_count(self) -> int:
        return sum(option.is_key for option in self.options)

    def written(self) -> Self:
        options = enumerate(self.options)
        told = (replace(option, text=lettered(place, option.text)) for place, option in options)
        return replace(self, options=tuple(told))

    def weight(self, option: Alternative) -> Fraction:
        """What choosing this option adds to the score; the sum counts from 0."""
        if option.is_key:
            return Fraction(1, self.key_count)
        return Fraction(-1, self.key_count) if self.many and self.graded else Fraction(0)


@dataclass(frozen=True)
class Range:
    """Wrong numbers, bounds included, that share a way of thinking."""

    low: Decimal
    high: Decimal
    feedback: Words


@dataclass(frozen=True)
class Numeric(Interaction):
    """A number. Score 1 from ``answer - margin`` to ``answer + margin``, otherwise 0."""

    answer: Decimal = Decimal(0)
    margin: Decimal = Decimal(0)
    unit: str = ""
    feedback: Words = ()
    ranges: tuple[Range, ...] = ()


@dataclass(frozen=True)
class Row:
    """Something to find the target of; ``target`` is the name of the right one."""

    place: int
    text: str
    target: str


@dataclass(frozen=True)
class Target:
    """Something rows go to. One without rows is there to mislead."""

    name: str
    text: str


@dataclass(frozen=True)
class Matching(Interaction):
    """Rows and targets in the order of the page. Score: the share of rows that are right.

    ``sorting``: the targets are groups with a name, and rows have the letters. Otherwise a target
    belongs to one row at most, and targets have the letters.
    """

    rows: tuple[Row, ...] = ()
    targets: tuple[Target, ...] = ()
    sorting: bool = False

    def written(self) -> Self:
        if self.sorting:
            return self
        targets = enumerate(self.targets)
        told = (replace(target, text=lettered(place, target.text)) for place, target in targets)
        return replace(self, targets=tuple(told))

    def weight(self) -> Fraction:
        """What one right row adds to the score."""
        return Fraction(1, len(self.rows))


@dataclass(frozen=True)
class Ordering(Interaction):
    """Steps in the right order; ``shown`` holds their indexes in the order of the page.

    Score: the share of the pairs (k, k+1) that stand directly after each other in the response.
    """

    steps: tuple[str, ...] = ()
    shown: tuple[int, ...] = ()

    def written(self) -> Self:
        steps = enumerate(self.steps)
        told = (lettered(self.shown.index(place), step) for place, step in steps)
        return replace(self, steps=tuple(told))

    def weight(self) -> Fraction:
        """What one pair that stands right adds to the score."""
        return Fraction(1, len(self.steps) - 1)


@dataclass(frozen=True)
class Writing(Interaction):
    """A text to write, never graded by a machine. ``after`` holds what to compare it with."""


@dataclass(frozen=True)
class Reading(Interaction):
    """An activity only a page of the site can do: elsewhere it is a text to read."""


@dataclass(frozen=True)
class Survey(Reading):
    """Statements, the points of ``before``, each to be answered with a word of ``scale``.

    ``scale`` goes from low to high; ``unknown`` is the answer that counts for nothing.
    """

    scale: Words = ()
    unknown: str = ""


@dataclass(frozen=True)
class Story(Reading):
    """Scenes, the sections of ``before``, by number from 1.

    A point without a term is a choice and where it leads; one with a term is a lesson at an end.
    """
