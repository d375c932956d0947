"""The sites that are compared: the course's engine, and bare Material with the same texts."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from measure.content import OBJECTIVES, SOURCES, SOURCES_PAGE, Author, Item, as_markdown
from setup.console import ROOT

PER_PAGE = 40

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class Site:
    """A folder that can be built."""

    name: str
    root: Path

    @property
    def output(self) -> Path:
        return self.root / "site"

    def page(self, number: int) -> Path:
        """The built page of a bank."""
        return self.output / "cursus" / f"toets-{number}" / "index.html"


def sizes(items: int) -> list[int]:
    """How many items each page gets: pages of forty, the rest on the last."""
    whole, rest = divmod(items, PER_PAGE)
    return [PER_PAGE] * whole + ([rest] if rest else [])


def with_engine(folder: Path, name: str, counts: Sequence[int]) -> Site:
    """A course with one bank per page; a count of zero is a page of text."""
    site = Site(name, folder / name)
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "hooks", site.root / "hooks", ignore=skipped)
    shutil.copytree(ROOT / "docs" / "assets", site.root / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.base.yml", site.root)
    settings = {
        "INHERIT": "mkdocs.base.yml",
        **_settings(counts),
        "extra": {"cursus": {"gemeente": "Voorbeeldgemeente"}},
    }
    _write_yaml(site.root / "mkdocs.yml", settings)
    _write_shared(site.root, len(counts))
    for number, items in _banks(counts):
        bank = {"titel": f"Toets {number}", "module": f"module-{number}", "vragen": items}
        _write_quiz(site.root, f"toetsen/toets-{number}", "toets", bank, up="../")
        page = f"/// toets | toets-{number}\n///\n" if items else "Een pagina met alleen tekst.\n"
        _write(site.root / _page(number), f"# Toets {number}\n\n{page}")
    return site


def bare(folder: Path, name: str, counts: Sequence[int]) -> Site:
    """The same texts on Material as it comes, with the same language, palette and features."""
    site = Site(name, folder / name)
    base = yaml.safe_load((ROOT / "mkdocs.base.yml").read_text(encoding="utf-8"))
    theme = {key: value for key, value in base["theme"].items() if key != "custom_dir"}
    plugins = {"search": base["plugins"]["search"]}
    settings = {**_settings(counts), "theme": theme, "plugins": plugins}
    _write_yaml(site.root / "mkdocs.yml", settings)
    _write(site.root / "docs" / "index.md", "# Start\n\nEen proef.\n")
    claims = "".join(f"## {source} {{ #{source} }}\n\nEen uitspraak.\n\n" for source in SOURCES)
    _write(site.root / "docs" / SOURCES_PAGE, f"# Bronnen\n\n{claims}")
    for number, items in _banks(counts):
        text = as_markdown(items)
        _write(site.root / _page(number), f"# Toets {number}\n\n{text}")
    return site


def _banks(counts: Sequence[int]) -> list[tuple[int, list[Item]]]:
    return [(number, Author(number).bank(count)) for number, count in enumerate(counts, 1)]


def _page(number: int) -> Path:
    return Path("docs") / "cursus" / f"toets-{number}.md"


def _settings(counts: Sequence[int]) -> dict[str, Any]:
    pages = [f"cursus/toets-{number}.md" for number, _ in enumerate(counts, 1)]
    course = [{"Cursus": pages}] if pages else []
    return {
        "site_name": "Proef",
        "site_url": "http://127.0.0.1/",
        "nav": [{"Start": "index.md"}, *course, {"Over": [SOURCES_PAGE]}],
    }


def _write_shared(root: Path, modules: int) -> None:
    _write(root / "docs" / "index.md", "# Start\n\nEen proef.\n")
    _write(root / "docs" / SOURCES_PAGE, "# Bronnen\n\n/// bronnen\n///\n")
    source = {"titel": "Bron", "uitgever": "Uitgever", "datum": "2026", "soort": "proef"}
    claims = {name: {"bron": "S1", "tekst": "Een uitspraak."} for name in SOURCES}
    known = {"S1": {**source, "beperking": "Verzonnen."}}
    _write_quiz(root, "bronnen", "bronnen", {"bronnen": known, "uitspraken": claims})
    module = {"titel": "Module", "minuten": 25, "kern": "ja", "code": "M1"}
    goal = {"module": "module-1", "tekst": "iets kunnen", "niveau": "toepassen"}
    objectives = {
        "modules": {f"module-{number}": module for number in range(1, max(modules, 1) + 1)},
        "leerdoelen": dict.fromkeys(OBJECTIVES, goal),
    }
    _write_quiz(root, "leerdoelen", "leerdoelen", objectives)


def _write_quiz(root: Path, name: str, schema: str, data: object, *, up: str = "") -> None:
    first = f"# yaml-language-server: $schema={up}schema/{schema}.schema.json\n"
    _write_yaml(root / "quizzes" / f"{name}.yml", data, first)


def _write_yaml(path: Path, data: object, first: str = "") -> None:
    class Dumper(_Dumper):  # type: ignore[misc]
        def ignore_aliases(self, data: object) -> bool:
            return True

    text = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=9999)
    _write(path, first + text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
