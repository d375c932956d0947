"""The Library: everything the pages and exports are made from. It is read once per build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..mistakes.problems import Problem
from ..model.cases import Case
from ..model.course import Module, Objective
from ..model.figures import Figure, FigureFile, FigureGroup
from ..model.glossary import Term
from ..model.items import Bank, Item
from ..model.sources import Claim, Source
from ..model.tools import Addition, Tool
from ..reading.links import LinkUse
from ..reading.source import Document


@dataclass(frozen=True)
class Place:
    """Where an author wrote something: file relative to the project, line from 1."""

    file: str
    line: int


@dataclass
class Library:
    """What the files under quizzes/ say, read-only after ``loader.load``.

    Dictionaries are keyed by the names authors use: file names for banks and tools, ids for the
    rest; ``additions`` by the file they stand in. ``index`` and ``places`` find an item and where
    it stands by (bank, id). ``broken`` names the files that could not be used, so that nothing
    that leans on them is reported as well.
    ``slots`` are the places for a municipality's own words, with the pages they stand on.
    ``documents`` keeps the files as they were written, for whoever needs the line of a value.
    """

    banks: dict[str, Bank] = field(default_factory=dict)
    tools: dict[str, dict[str, Tool]] = field(default_factory=dict)
    additions: dict[str, Addition] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()
    modules: dict[str, Module] = field(default_factory=dict)
    objectives: dict[str, Objective] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    figures: FigureFile | None = None
    figure_index: dict[str, tuple[FigureGroup, Figure]] = field(default_factory=dict)
    index: dict[tuple[str, str], Item] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    slots: dict[str, list[str]] = field(default_factory=dict)
    local_texts: dict[str, str] = field(default_factory=dict)
    links: list[LinkUse] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def item(self, bank: str, identifier: str) -> Item | None:
        """The item with this id, retired ones included."""
        return self.index.get((bank, identifier))

    def active(self, bank: str) -> list[Item]:
        """The items of a bank that are shown, in the order of the file."""
        return [item for item in self.banks[bank].items if item.status == "actief"]

    def items(self) -> Iterator[tuple[str, Item]]:
        """Every item of every bank, with the name of its bank."""
        for name, bank in self.banks.items():
            for item in bank.items:
                yield name, item

    def knows_source(self, identifier: str) -> bool:
        """Whether this is the id of a claim or of a whole source."""
        return identifier in self.claims or identifier in self.sources

    def source_ids(self) -> list[str]:
        return [*self.claims, *self.sources]
