"""The examples of every kind as data, and as a small complete site.

``kinds/<kind>/examples.yml`` shows authors what an item looks like and is the fixture of the
tests: of rendering and grading, in Python and in the browser.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from drivers import driver_of
from itembank.kinds import all_kinds, item_kinds, tool_kinds
from itembank.reading.source import read
from tooldrivers import shown_tools

REPOSITORY = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "fixtures"
PAGES = FIXTURES / "pages"


@dataclass(frozen=True)
class Response:
    """One answer of a learner with the score it is worth.

    ``give`` is what the driver of the kind makes of it. Indexes are those of the author's order.
    """

    give: Any
    score: float


@dataclass(frozen=True)
class Examples:
    """The examples of one kind.

    ``items`` are the raw entries of the bank and ``responses`` what is tried on each, by id.
    A kind with files of its own has ``tools`` instead: the raw files, by name.
    """

    kind: str
    path: Path
    items: list[dict[str, Any]] = field(default_factory=list)
    responses: dict[str, list[Response]] = field(default_factory=dict)
    tools: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def active(self) -> list[dict[str, Any]]:
        """The items that are shown on the page."""
        return [item for item in self.items if item.get("status") != "vervallen"]


def kinds_with_examples() -> list[str]:
    """The kinds that can be shown; a test of the kinds demands that these are all of them."""
    return [name for name, kind in all_kinds().items() if kind.examples.is_file()]


@cache
def load_examples(kind: str) -> Examples:
    """The examples of one kind, read with the engine's own strict reader. Read them only."""
    path = all_kinds()[kind].examples
    document = read(path, path.name)
    if document.data is None or document.problems:
        raise ValueError(f"{path}: {document.problems}")
    raw = document.data
    if kind in tool_kinds():
        return Examples(kind, path, tools=dict(raw["lijsten"]))
    responses = {
        name: [
            Response(driver_of(kind).read(entry["geef"]), _score(entry["score"]))
            for entry in entries
        ]
        for name, entries in raw.get("antwoorden", {}).items()
    }
    return Examples(kind, path, items=list(raw["vragen"]), responses=responses)


def write_project(folder: Path) -> Path:
    """Write a complete site with every example to ``folder`` and return it.

    It has what the repository has (``mkdocs.yml``, ``mkdocs.base.yml``, ``hooks/``, ``docs/``,
    ``quizzes/``), so ``mkdocs build`` works in it. Pages: ``voorbeelden/<kind>.md`` with all
    examples of a kind, ``voorbeelden/alles.md`` with one of each, ``voorbeelden/<tool>.md`` with a
    tool of the page, and what they link to.
    The bank of a kind is called after the kind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_engine(folder)
    shutil.copytree(FIXTURES / "quizzes", folder / "quizzes", dirs_exist_ok=True)
    shutil.copytree(PAGES, folder / "docs", dirs_exist_ok=True)
    kinds = kinds_with_examples()
    for kind in (kind for kind in kinds if kind in item_kinds()):
        bank = folder / "quizzes" / "toetsen" / f"{kind}.yml"
        _write(bank, _bank_text(all_kinds()[kind].examples))
        _write_page(folder, kind, f"/// toets | {kind}\n///\n")
    for kind in (kind for kind in kinds if kind in tool_kinds()):
        blocks = []
        for name, tool in load_examples(kind).tools.items():
            text = yaml.safe_dump(plain_data(tool), allow_unicode=True, sort_keys=False)
            # A tool there is one of stands in quizzes/ itself and is placed without a name.
            alone = not tool_kinds()[kind].folder
            path = folder / "quizzes" / tool_kinds()[kind].folder / f"{name}.yml"
            _write(path, _schema_line(kind, up=not alone) + text)
            blocks.append(_tool_block(kind, name))
        _write_page(folder, kind, "\n".join(blocks))
    _write_page(folder, "alles", "\n".join(_one_of_each()))
    tools = shown_tools()
    for name, block in tools.items():
        _write_page(folder, name, block)
    pages = ["index.md", *(f"voorbeelden/{name}.md" for name in [*kinds, "alles", *tools])]
    pages.append("cursus/voorbeeld/index.md")
    _write(folder / "mkdocs.yml", settings_text(pages))
    return folder


def write_engine(folder: Path) -> None:
    """Copy the engine, the theme and the shared settings, as a clone of the repository has them."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPOSITORY / "hooks", folder / "hooks", ignore=ignored, dirs_exist_ok=True)
    shutil.copy(REPOSITORY / "mkdocs.base.yml", folder)
    assets = Path("docs") / "assets"
    shutil.copytree(REPOSITORY / assets, folder / assets, dirs_exist_ok=True)


def plain_data(value: Any) -> Any:
    """What the strict reader gave, as ordinary dictionaries and lists."""
    if isinstance(value, dict):
        return {key: plain_data(entry) for key, entry in value.items()}
    return [plain_data(entry) for entry in value] if isinstance(value, list) else value


def _score(written: str) -> float:
    return float(Fraction(written))


def _schema_line(schema: str, *, up: bool = True) -> str:
    folder = "../schema" if up else "schema"
    return f"# yaml-language-server: $schema={folder}/{schema}.schema.json\n"


def _bank_text(examples: Path) -> str:
    """The bank part of the file, as the author wrote it; every line keeps its number."""
    text = examples.read_text(encoding="utf-8")
    _, _, below = text.partition("\n")
    return _schema_line("toets") + below.partition("\nantwoorden:")[0] + "\n"


def _one_of_each() -> list[str]:
    blocks = []
    for kind in kinds_with_examples():
        examples = load_examples(kind)
        if examples.tools:
            blocks.append(_tool_block(kind, next(iter(examples.tools))))
        else:
            blocks.append(f"/// vraag | {kind}#{examples.items[0]['id']}\n///\n")
    return blocks


def _tool_block(kind: str, name: str) -> str:
    return f"/// {kind} | {name}\n///\n" if tool_kinds()[kind].folder else f"/// {kind}\n///\n"


def _write_page(folder: Path, name: str, blocks: str) -> None:
    title = "Van elke soort een" if name == "alles" else f"Voorbeelden van {name}"
    front = f"---\ntitle: {title}\ndescription: Voorbeelden om te proberen.\n---\n"
    text = f"{front}\n# {title}\n\nProbeer de voorbeelden op deze pagina.\n\n{blocks}"
    _write(folder / "docs" / "voorbeelden" / f"{name}.md", text)


def settings_text(pages: list[str]) -> str:
    """The mkdocs.yml of a small site with these pages and those about the course."""
    over = ["over/index.md", "over/bronnen.md", "over/foutmeldingen.md"]
    settings = {
        "INHERIT": "mkdocs.base.yml",
        "site_name": "Voorbeelden van activiteiten",
        "site_description": "Van elke soort activiteit een paar voorbeelden.",
        "site_url": "http://127.0.0.1:8000/",
        "extra": {"cursus": {"gemeente": "Voorbeeldgemeente"}},
        "nav": [*pages, {"Over": over}],
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
