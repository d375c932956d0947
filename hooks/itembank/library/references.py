"""Checks that what one file names exists in another: objectives, sources, modules, figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..kinds import tool_kinds
from ..mistakes.hints import hint, listed
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..model.figures import FigureFile
from ..model.items import GradedItem, Item
from ..places import LOCAL, PAGE, PLAN, QUIZZES, TEST, file_of_source
from ..reading.document import Mapping
from ..reading.validate import Context
from .library import Library


def check_references(library: Library) -> list[Problem]:
    """Every reference that leads nowhere.

    What hangs on a file that could not be read is not reported: one mistake in leerdoelen.yml
    must not bring a hundred others along.
    """
    problems = list(_missing(library))
    for file, document in library.documents.items():
        if document.data is not None:
            _References(library, Context(document, (), problems)).check(file, document.data)
    return problems


def _missing(library: Library) -> Iterator[Problem]:
    """The files that items lean on and that are not there: nothing else would say anything."""
    told = {found.file for found in library.problems}
    for name in ("leerdoelen", "bronnen"):
        file = f"{QUIZZES}/{name}.yml"
        if library.index and file not in library.documents and file not in told:
            yield problem("bestand-onleesbaar", file, 1, reason="het is er niet")


class _References:
    """The checks on one file."""

    def __init__(self, library: Library, context: Context) -> None:
        self.library = library
        self.context = context

    def check(self, file: str, raw: Mapping) -> None:
        path = PurePosixPath(file)
        if "toetsen" in path.parts:
            self._bank(path.stem, raw)
        elif path.name == "bronnen.yml":
            self._claims(raw)
        elif file == f"{QUIZZES}/{LOCAL}/praktijk.yml":
            for place, case in enumerate(self.library.cases):
                for index, identifier in enumerate(case.sources):
                    self._source(identifier, "voorbeelden", place, "bron", index)
        elif (addition := self.library.additions.get(file)) is not None:
            for identifier in addition.source_ids():
                self._source(identifier)
        elif file == f"{QUIZZES}/leerdoelen.yml":
            for name, objective in self.library.objectives.items():
                self._module(objective.module, "leerdoelen", name, "module")
        elif file == f"{QUIZZES}/begrippen.yml":
            for name, term in self.library.terms.items():
                for index, identifier in enumerate(term.sources):
                    self._source(identifier, "begrippen", name, "bron", index)
        elif file == f"{QUIZZES}/kerncijfers.yml" and self.library.figures:
            self._figures(self.library.figures)
        else:
            self._tool(path)

    def _source(self, identifier: str, *steps: int | str) -> None:
        if "bronnen" in self.library.broken or self.library.knows_source(identifier):
            return
        known = self.library.source_ids()
        values = {"file": file_of_source(identifier), "hint": hint(identifier, known)}
        self.context.add("onbekende-bron", *steps, value=identifier, **values)

    def _module(self, name: str, *steps: int | str) -> None:
        modules = self.library.modules
        if "leerdoelen" in self.library.broken or name in modules:
            return
        self.context.add(
            "onbekende-module",
            *steps,
            value=name,
            hint=hint(name, modules),
            allowed=listed(modules, 20),
        )

    def _bank(self, bank: str, raw: Mapping) -> None:
        if bank in (PAGE, TEST, *tool_kinds()):
            self.context.add("toets-naam-bezet", "titel", value=bank)
        if isinstance(module := raw.get("module"), str):
            self._module(module, "module")
        entries = raw.get("vragen")
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            identifier = entry.get("id") if isinstance(entry, Mapping) else None
            item = self.library.item(bank, identifier) if isinstance(identifier, str) else None
            if item is not None:
                self._item(bank, item, "vragen", index)

    def _item(self, bank: str, item: Item, *steps: int | str) -> None:
        library = self.library
        for index, identifier in enumerate(item.sources):
            self._source(identifier, *steps, "bron", index)
        if (
            isinstance(item, GradedItem)
            and item.objective not in library.objectives
            and "leerdoelen" not in library.broken
        ):
            self.context.add(
                "onbekend-leerdoel",
                *steps,
                "leerdoel",
                value=item.objective,
                hint=hint(item.objective, library.objectives),
            )
        if item.replaced_by and library.item(bank, item.replaced_by) is None:
            known = [other for name, other in library.index if name == bank]
            self.context.add(
                "onbekende-vervanger",
                *steps,
                "vervangen_door",
                value=item.replaced_by,
                hint=hint(item.replaced_by, known),
            )
        for field in item.plan_fields():
            self._plan_field(field, *steps, "plan")
        for code, values in item.conflicts():
            self.context.add(code, *steps, **values)
        for figure in item.figure_ids():
            self._figure(figure, *steps, "cijfer")

    def _plan_field(self, field: str, *steps: int | str) -> None:
        plan = self.library.tools[PLAN].get(PLAN)
        if plan is None or field in (known := list(plan.field_ids())):
            return
        close = {"hint": hint(field, known), "allowed": listed(known, 20)}
        self.context.add("onbekend-planveld", *steps, value=field, **close)

    def _figure(self, identifier: str, *steps: int | str) -> None:
        if "kerncijfers" in self.library.broken:
            return
        known = self.library.figure_index
        if identifier not in known:
            self.context.add(
                "onbekend-cijfer", *steps, value=identifier, hint=hint(identifier, known)
            )
        elif known[identifier][1].value is None:
            self.context.add("cijfer-zonder-getal", *steps, value=identifier)

    def _claims(self, raw: Mapping) -> None:
        written = raw.get("uitspraken")
        for name, claim in self.library.claims.items():
            if not isinstance(written, Mapping) or name not in written:
                continue
            if claim.source in self.library.sources:
                continue
            place = ("uitspraken", name, "bron")
            if other := self.library.claims.get(claim.source):
                values = {"value": claim.source, "source": other.source}
                self.context.add("bron-is-uitspraak", *place, **values)
            else:
                close = hint(claim.source, self.library.sources)
                values = {"file": file_of_source(claim.source), "hint": close}
                self.context.add("onbekende-bron", *place, value=claim.source, **values)

    def _figures(self, file: FigureFile) -> None:
        for double, name in file.duplicates():
            self.context.add("dubbele-tekst", "groepen", double, "cijfers", name, value=name)
        for group_name, group in file.groups.items():
            if group.survey not in file.surveys:
                self.context.add(
                    "waarde-niet-toegestaan",
                    *("groepen", group_name, "onderzoek"),
                    key="onderzoek",
                    value=group.survey,
                    hint=hint(group.survey, file.surveys),
                    allowed=listed(file.surveys),
                )
            for name, figure in group.figures.items():
                self._source(figure.claim, "groepen", group_name, "cijfers", name, "uitspraak")

    def _tool(self, path: PurePosixPath) -> None:
        for tools in self.library.tools.values():
            tool = tools.get(path.stem)
            if tool is not None and str(path.parent) == f"{QUIZZES}/{tool.folder}".rstrip("/"):
                # What a municipality added is looked at in its own file.
                own = self.library.additions.get(f"{QUIZZES}/{LOCAL}/{tool.folder}/{path.name}")
                elsewhere = set(own.source_ids()) if own else set()
                for identifier in tool.source_ids():
                    if identifier not in elsewhere:
                        self._source(identifier)
