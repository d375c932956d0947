"""Small banks to try the advice on: written to a folder, loaded, and asked for one rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml

from itembank.authors.advice import ADVICE
from itembank.library.library import Library
from itembank.library.loader import load

TODAY = date(2026, 11, 21)
BANK = "quizzes/toetsen/ladder.yml"

OBJECTIVES = """\
# yaml-language-server: $schema=schema/leerdoelen.schema.json
modules:
  ladder: {titel: De ladder, minuten: 25, kern: ja, code: M2}
leerdoelen:
  trede-kiezen: {module: ladder, tekst: een trede kiezen, niveau: toepassen}
"""
SOURCES = """\
# yaml-language-server: $schema=schema/bronnen.schema.json
bronnen:
  S4: {titel: Loket, uitgever: RIVM, datum: onbekend, soort: site, beperking: Zonder datum.}
uitspraken:
  S4-02: {bron: S4, tekst: Er zijn vijf treden.}
"""
HEAD = """\
# yaml-language-server: $schema=../schema/toets.schema.json
titel: De ladder
module: ladder
vragen:
"""


def keuze(
    key: str, *others: str, stem: str = "Wat past hier?", id: str = "vraag", **more: object
) -> dict[str, object]:
    """A keuze whose first option is the key. Nothing but the words under test can draw advice."""
    options = [{"tekst": text, "waarom": "Daarom."} for text in (key, *others)]
    options[0]["juist"] = "true"
    return graded("keuze", stem=stem, id=id, opties=options, **more)


def graded(
    kind: str, *, stem: str = "Wat past hier?", id: str = "vraag", **more: object
) -> dict[str, object]:
    """An item of any kind with the fields that every graded item has."""
    shared = {"id": id, "soort": kind, "leerdoel": "trede-kiezen", "bron": ["S4-02"]}
    return shared | {"vraag": stem, "toelichting": "Zo zit het."} | more


def write_library(
    folder: Path,
    items: Sequence[dict[str, object]] | str,
    *,
    objectives: str = OBJECTIVES,
    sources: str = SOURCES,
) -> Library:
    """A library of one bank, from items or from the YAML an author would write."""
    (folder / BANK).parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(items, str):
        items = _bank(items)
    (folder / BANK).write_text(items, encoding="utf-8")
    (folder / "quizzes/leerdoelen.yml").write_text(objectives, encoding="utf-8")
    (folder / "quizzes/bronnen.yml").write_text(sources, encoding="utf-8")
    return load(folder)


def write_banks(folder: Path, banks: Mapping[str, Sequence[dict[str, object]]]) -> Library:
    """A library of several banks of one module, each from its items."""
    write_library(folder, [])
    (folder / BANK).unlink()
    for name, items in banks.items():
        (folder / BANK).with_stem(name).write_text(_bank(items), encoding="utf-8")
    return load(folder)


def add_local(folder: Path, name: str, items: Sequence[dict[str, object]]) -> None:
    """Items of a municipality for the bank of this name, in the file that is its own."""
    path = folder / "quizzes" / "lokaal" / "toetsen" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_bank(items).replace("../schema", "../../schema"), encoding="utf-8")


def _bank(items: Sequence[dict[str, object]]) -> str:
    return HEAD + yaml.safe_dump(list(items), allow_unicode=True, sort_keys=False, width=9999)


def advice(
    folder: Path, code: str, items: Sequence[dict[str, object]] | str, **files: str
) -> list[str]:
    """What one rule says about a bank without errors, as printed."""
    library = write_library(folder, items, **files)
    assert [found.as_text() for found in library.problems] == []
    return [found.as_text() for found in sorted(ADVICE[code](library, TODAY))]


def messages(
    folder: Path, code: str, items: Sequence[dict[str, object]] | str, **files: str
) -> list[str]:
    """The same, without place and repair."""
    return [text.splitlines()[1].strip() for text in advice(folder, code, items, **files)]
