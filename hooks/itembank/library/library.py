"""The Library: everything the pages and exports are made from. It is read once per build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, Self

from ..mistakes.problems import Problem
from ..model.cases import Case
from ..model.course import Module, Objective
from ..model.figures import Figure, FigureFile, FigureGroup
from ..model.glossary import Term
from ..model.items import Bank, Item
from ..model.sources import Claim, Source
from ..model.tools import Addition, Tool
from ..reading.document import Document
from ..reading.links import LinkUse


@dataclass(frozen=True)
class Place:
    """Where an author wrote something: file relative to the project, line from 1."""

    file: str
    line: int


@dataclass(frozen=True)
class Library:
    """What the files under quizzes/ say. Read-only: the loader makes it when all has been read.

    Dictionaries are keyed by the names authors use: file names for banks and tools, ids for the
    rest; ``additions`` by the file they stand in. ``search_words`` are words that mean the same.
    ``index`` and ``places`` find an item and where it stands by (bank, id). ``broken`` names
    the files that could not be used, so that nothing that leans on them is reported as well.
    ``documents`` keeps the files as they were written, for whoever needs the line of a value.
    """

    banks: Mapping[str, Bank]
    tools: Mapping[str, Mapping[str, Tool]]
    additions: Mapping[str, Addition]
    cases: tuple[Case, ...]
    modules: Mapping[str, Module]
    objectives: Mapping[str, Objective]
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    figures: FigureFile | None
    figure_index: Mapping[str, tuple[FigureGroup, Figure]]
    index: Mapping[tuple[str, str], Item]
    places: Mapping[tuple[str, str], Place]
    terms: Mapping[str, Term]
    search_words: tuple[tuple[str, ...], ...]
    links: tuple[LinkUse, ...]
    broken: frozenset[str]
    documents: Mapping[str, Document]
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, gathered: object) -> Self:
        """What was gathered under the names of these fields, so that nobody can change it."""
        return cls(**{one.name: _frozen(getattr(gathered, one.name)) for one in fields(cls)})

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

    def source_of(self, identifier: str) -> Source | None:
        """The document that a claim is taken from, or that has this id itself."""
        return self.sources.get(self._document_of(identifier))

    def by_source(self, identifiers: Iterable[str]) -> dict[str, list[str]]:
        """These ids of claims and documents by the id of their document, in the order they come.

        An id that does not exist stands under itself.
        """
        found: dict[str, list[str]] = {}
        for identifier in identifiers:
            found.setdefault(self._document_of(identifier), []).append(identifier)
        return found

    def source_ids(self) -> list[str]:
        return [*self.claims, *self.sources]

    def _document_of(self, identifier: str) -> str:
        claim = self.claims.get(identifier)
        return claim.source if claim else identifier


def _frozen(value: Any) -> Any:
    """The same with views for dictionaries, tuples for lists and frozen sets for sets."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(entry) for key, entry in value.items()})
    if isinstance(value, list):
        return tuple(value)
    return frozenset(value) if isinstance(value, set) else value
