"""The items and options advice is about, each with the place where the author wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from ...library.library import Library, Place
from ...mistakes.problems import Problem
from ...mistakes.rules import problem
from ...model.items import Item
from ...reading.document import Document
from ...reading.marks import plain
from ...reading.validate import Path, where


@dataclass(frozen=True)
class Choice:
    """An option as a reader sees it, and its place in the file."""

    index: int
    text: str
    is_key: bool


@dataclass(frozen=True)
class Entry:
    """An active item with its bank and its place in a file."""

    bank: str
    item: Item
    document: Document
    path: Path

    @cached_property
    def choices(self) -> list[Choice]:
        """The options with their marks taken off; empty for kinds without options."""
        pairs = enumerate(self.item.choices())
        return [Choice(index, plain(text), is_key) for index, (text, is_key) in pairs]

    @property
    def keys(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.is_key]

    @property
    def distractors(self) -> list[Choice]:
        return [choice for choice in self.choices if not choice.is_key]

    def advice(self, code: str, *steps: int | str, **values: object) -> Problem:
        """Advice on the item, or on the part of it that ``steps`` lead to."""
        return advice(self.document, (*self.path, *steps), code, **values)

    def option_advice(self, choice: Choice, code: str, **values: object) -> Problem:
        """Advice on one option."""
        return self.advice(code, "opties", choice.index, **values)


def entries(library: Library) -> Iterator[Entry]:
    """Every active item of every bank, in the order of the files."""
    for file, document in library.documents.items():
        path = PurePosixPath(file)
        vragen = document.data.get("vragen") if document.data is not None else None
        # Without its bank, unknown or unreadable, an item is shown to nobody.
        judged = "toetsen" in path.parts and path.stem in library.banks
        if not judged or not isinstance(vragen, list):
            continue
        for index, raw in enumerate(vragen):
            identifier = raw.get("id") if isinstance(raw, dict) else None
            item = library.item(path.stem, identifier) if isinstance(identifier, str) else None
            if item is None or item.status != "actief":
                continue
            place = Place(file, document.line_of(("vragen", index)))
            # The second entry with an id is an error of its own; advice is on the first.
            if library.places[path.stem, item.id] == place:
                yield Entry(path.stem, item, document, ("vragen", index))


def advice(document: Document, path: Path, code: str, **values: object) -> Problem:
    """The problem of one row of the rule table, at ``path`` in a file."""
    place = where(document, path)
    return problem(code, document.file, document.line_of(path), place, **values)


def has_errors(library: Library, file: str) -> bool:
    """Whether a file holds mistakes, so that counts over its items say nothing yet."""
    return any(found.file == file and found.severity == "fout" for found in library.problems)
