"""Reads every file under quizzes/ into a Library and collects every mistake on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TypeVar

from ..kinds import tool_kinds
from ..mistakes.hints import hint
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..model.base import Model
from ..model.cases import Case, CaseFile
from ..model.course import Module, Objective
from ..model.course import Objectives as ObjectiveFile
from ..model.figures import Figure, FigureFile, FigureGroup
from ..model.glossary import Glossary, Term
from ..model.items import Bank, Item
from ..model.search_words import SearchWords
from ..model.sources import Claim, Source, SourceFile
from ..model.tools import Addition, Tool
from ..places import LOCAL, LOCAL_SOURCE, QUIZZES
from ..reading.document import Document, Mapping, described
from ..reading.folders import look
from ..reading.links import LinkUse, find_links
from ..reading.source import read
from ..reading.validate import Context, build
from .every_key import every_key
from .kind_of import kind_of
from .library import Library, Place
from .references import check_references
from .sizes import check_sizes

Made = TypeVar("Made", bound=Model)


def load(root: Path) -> Library:
    """Read ``root/quizzes``. Never raises on an author's mistake: see ``Library.problems``."""
    loader = _Loader(root)
    loader.read_all()
    library = Library.of(loader)
    found = (*library.problems, *check_references(library), *check_sizes(library))
    return replace(library, problems=found)


class _Loader:
    """The steps of :func:`load`: what has been read so far, under the names of the Library."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.banks: dict[str, Bank] = {}
        self.tools: dict[str, dict[str, Tool]] = {}
        self.additions: dict[str, Addition] = {}
        self.cases: tuple[Case, ...] = ()
        self.modules: dict[str, Module] = {}
        self.objectives: dict[str, Objective] = {}
        self.sources: dict[str, Source] = {}
        self.claims: dict[str, Claim] = {}
        self.figures: FigureFile | None = None
        self.figure_index: dict[str, tuple[FigureGroup, Figure]] = {}
        self.index: dict[tuple[str, str], Item] = {}
        self.places: dict[tuple[str, str], Place] = {}
        self.terms: dict[str, Term] = {}
        self.search_words: tuple[tuple[str, ...], ...] = ()
        self.links: list[LinkUse] = []
        self.broken: set[str] = set()
        self.documents: dict[str, Document] = {}
        self.strange = look(root, QUIZZES)
        self.problems: list[Problem] = list(self.strange.problems)

    def read_all(self) -> None:
        """Objectives, sources and figures first: what comes after them leans on them."""
        self._objectives()
        self._sources()
        self._figures()
        folder = self.root / QUIZZES
        if (glossary := self._whole(folder / "begrippen.yml", "begrippen", Glossary)) is not None:
            self.terms = dict(glossary.terms)
        for path in (folder / "zoekwoorden.yml", folder / LOCAL / "zoekwoorden.yml"):
            if (made := self._whole(path, "zoekwoorden", SearchWords)) is not None:
                self.search_words += made.groups
        for path in self._files("toetsen/*.yml"):
            self._bank(path)
        for path in self._files(f"{LOCAL}/toetsen/*.yml"):
            self._local_items(path)
        for block, model in tool_kinds().items():
            self.tools[block] = {}
            pattern = f"{model.folder}/*.yml" if model.folder else f"{block}.yml"
            for path in self._files(pattern):
                self._tool(block, model, path)
            if model.addition is not None:
                for path in self._files(str(PurePosixPath(LOCAL, model.folder, "*.yml"))):
                    self._addition(block, model.addition, path)
        cases = self._whole(folder / LOCAL / "praktijk.yml", "praktijk", CaseFile)
        self.cases = cases.cases if cases else ()

    def _files(self, pattern: str) -> list[Path]:
        """The files of this name under quizzes/, in order; nothing that a link leads to."""
        found = (self.root / QUIZZES).glob(pattern)
        return sorted(path for path in found if not self.strange.holds(path))

    def _read(self, path: Path, schema: str) -> Context:
        file = path.relative_to(self.root).as_posix()
        document = read(path, file, every_key())
        context = Context(document)
        self.documents[file] = document
        self.problems.extend(document.problems)
        self.links.extend(find_links(document))
        if document.data is None:
            self.broken.add(path.stem)
        depth = len(path.relative_to(self.root / QUIZZES).parts) - 1
        wanted = f"{'../' * depth}schema/{schema}.schema.json"
        if document.data is not None and not _first_line(path).endswith(f"$schema={wanted}"):
            self.problems.append(problem("schemaregel", file, 1, schema=wanted))
        return context

    def _whole(self, path: Path, schema: str, model: type[Made]) -> Made | None:
        if not path.exists() or self.strange.holds(path):
            return None
        context = self._read(path, schema)
        if context.document.data is None:
            return None
        made = build(model, context.document.data, context)
        self.problems.extend(context.problems)
        return made

    def _objectives(self) -> None:
        made = self._whole(self.root / QUIZZES / "leerdoelen.yml", "leerdoelen", ObjectiveFile)
        if made:
            self.modules = dict(made.modules)
            self.objectives = dict(made.objectives)
        else:
            self.broken.add("leerdoelen")

    def _sources(self) -> None:
        made = self._whole(self.root / QUIZZES / "bronnen.yml", "bronnen", SourceFile)
        if made:
            self.sources = dict(made.sources)
            self.claims = dict(made.claims)
        else:
            self.broken.add("bronnen")
        own = self._whole(self.root / QUIZZES / LOCAL / "bronnen.yml", "bronnen", SourceFile)
        file = f"{QUIZZES}/{LOCAL}/bronnen.yml"
        if own is None and file in self.documents:
            # What it holds is not known, so nothing that leans on it is missing.
            self.broken.add("bronnen")
        if own is None:
            return
        context = Context(self.documents[file], (), self.problems)
        for group, names in (("bronnen", own.sources), ("uitspraken", own.claims)):
            for name in names:
                if not name.startswith(LOCAL_SOURCE):
                    context.add("lokale-bron", group, name, value=name)
        self.sources |= own.sources
        self.claims |= own.claims

    def _figures(self) -> None:
        made = self._whole(self.root / QUIZZES / "kerncijfers.yml", "kerncijfers", FigureFile)
        if made is None:
            return
        self.figures = made
        self.figure_index = made.by_id()
        if any(group.survey not in made.surveys for group in made.groups.values()):
            self.broken.add("kerncijfers")

    def _bank(self, path: Path) -> None:
        context = self._read(path, "toets")
        raw = context.document.data
        if raw is None:
            return
        bank = build(Bank, raw, context)
        items = self._items(raw, context, path.stem, local=False)
        self.problems.extend(context.problems)
        if bank is not None:
            self.banks[path.stem] = bank.model_copy(update={"items": tuple(items)})
        else:
            self.broken.add(path.stem)

    def _local_items(self, path: Path) -> None:
        context = self._read(path, "toets")
        raw = context.document.data
        if raw is None:
            return
        name = path.stem
        if name not in self.banks and name not in self.broken:
            context.add("onbekende-toets", value=name, hint=hint(name, self.banks))
        bank = build(Bank, raw, context)
        items = self._items(raw, context, name, local=True)
        self.problems.extend(context.problems)
        upstream = self.banks.get(name)
        if bank is not None and upstream is not None:
            self.banks[name] = upstream.model_copy(update={"items": (*upstream.items, *items)})

    def _items(self, raw: Mapping, context: Context, bank: str, *, local: bool) -> list[Item]:
        entries = raw.get("vragen")
        if not isinstance(entries, list):
            return []
        items: list[Item] = []
        for index, entry in enumerate(entries):
            here = Context(context.document, ("vragen", index), context.problems)
            if not isinstance(entry, Mapping):
                here.add("geen-groep", key="vragen", found=described(entry))
                continue
            model = kind_of(entry.get("soort"), here)
            if model is None:
                continue
            item = build(model, entry, here)
            if item is None:
                continue
            earlier = self.places.get((bank, item.id))
            if earlier is not None:
                here.add("dubbele-id", "id", value=item.id, earlier=earlier.line)
                continue
            if local and not item.id.startswith("lokaal-"):
                here.add("lokale-id", "id", value=item.id)
            line = context.document.line_of(("vragen", index))
            self.places[bank, item.id] = Place(context.document.file, line)
            self.index[bank, item.id] = item = item.with_figures(self.figure_index)
            items.append(item)
        return items

    def _tool(self, block: str, model: type[Tool], path: Path) -> None:
        context = self._read(path, block)
        if context.document.data is None:
            return
        made = build(model, context.document.data, context)
        if made is not None:
            self.tools[block][path.stem] = made
        else:
            self.broken.add(path.stem)
        self.problems.extend(context.problems)

    def _addition(self, block: str, model: type[Addition], path: Path) -> None:
        context = self._read(path, f"{LOCAL}-{block}")
        if context.document.data is None:
            return
        known = self.tools[block]
        if path.stem not in known and path.stem not in self.broken:
            context.add("onbekende-toets", value=path.stem, hint=hint(path.stem, known))
        made = build(model, context.document.data, context)
        self.problems.extend(context.problems)
        if made is not None and path.stem in known:
            self.additions[context.document.file] = made
            known[path.stem] = known[path.stem].extended(made)


def _first_line(path: Path) -> str:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return file.readline().strip()
