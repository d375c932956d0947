"""Small projects for tests: the folders a course has, with only what a test is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from markdown import Markdown

from examples import FIXTURES, PAGES, settings_text, write_engine
from itembank.blocks import all_blocks
from itembank.browser.agenda import agenda_text
from itembank.browser.catalog import catalog_text
from itembank.build.extension import ItembankExtension
from itembank.build.load import load_site
from itembank.build.preview import problems_panel
from itembank.build.redirects import redirect_pages
from itembank.kinds import item_kinds
from itembank.mistakes.hints import listed
from itembank.paper.booklet import Booklet
from itembank.paper.sheets import bank_on_paper
from itembank.reading.elements import parse
from itembank.render.render import PageContext
from itembank.site.settings import Settings
from itembank.site.site import Site
from markup import faults, read

SETTINGS = "extra:\n  cursus:\n    gemeente: Voorbeeldgemeente\n    versie: '1'\n"
SCHEMA = "# yaml-language-server: $schema=../schema/{}.schema.json\n"

# A municipality's own source, with a claim in it.
OWN_SOURCES = """\
# yaml-language-server: $schema=../schema/bronnen.schema.json
bronnen:
  LOK-verordening:
    titel: Onze verordening
    uitgever: Onze gemeente
    datum: 2025-03-01
    soort: verordening
    beperking: Geldt alleen bij ons.
uitspraken:
  LOK-loket:
    bron: LOK-verordening
    tekst: Wie begint, meldt dat bij het team.
"""
KEUZE = """\
  - id: een
    soort: keuze
    leerdoel: trede-herkennen
    bron: [S4-02]
    vraag: Welke trede is dit?
    opties:
      - {tekst: Raadplegen, juist: true, waarom: De gemeente vraagt een mening.}
      - {tekst: Informeren, waarom: De gemeente vertelt alleen.}
    toelichting: Let op wie beslist.
"""


@cache
def base_files() -> dict[str, str]:
    """A valid project without banks: the fixtures' sources, objectives, figures and pages."""
    found = {"mkdocs.yml": SETTINGS}
    for folder, name in ((FIXTURES / "quizzes", "quizzes"), (PAGES, "docs")):
        for path in sorted(entry for entry in folder.rglob("*") if entry.is_file()):
            target = f"{name}/{path.relative_to(folder).as_posix()}"
            found[target] = path.read_text(encoding="utf-8")
    return found


def bank(items: str = KEUZE, *, module: str = "voorbeeld") -> str:
    """A bank with these items."""
    return f"{SCHEMA.format('toets')}titel: Proef\nmodule: {module}\nvragen:\n{items}"


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write every file, text as UTF-8 with plain line ends, and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def small_site(folder: Path, files: Mapping[str, str | bytes]) -> Site:
    """The checked site of the valid project with these files on top."""
    write_files(folder, {**base_files(), **files})
    return load_site(folder)


def course(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The same as a whole course that ``mkdocs build`` can build."""
    write_engine(folder)
    own = {
        "mkdocs.yml": settings_text(["index.md", "cursus/voorbeeld/index.md"]),
        # That of the fixtures leads to the examples, which are not here.
        "docs/index.md": "# Proef\n\nEen kleine cursus.\n",
    }
    return write_files(folder, {**base_files(), **own, **files})


@dataclass(frozen=True)
class Case:
    """A mistake of an author and the exact report it gets; see ``cases/problems``."""

    name: str
    files: dict[str, str | bytes]
    folders: list[str]
    expected: str
    alone: bool
    in_build: bool


def load_case(path: Path) -> Case:
    """Read one golden case. ``alleen`` marks one that changes a file the other cases lean on,
    ``alleen_in_check`` one that a build passes over.

    ``<soorten>`` and ``<blokken>`` stand for all names there are: a new kind changes no case.
    """
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    files: dict[str, str | bytes] = dict(raw.get("bestanden", {}))
    files |= {name: bytes.fromhex(digits) for name, digits in raw.get("bytes_hex", {}).items()}
    alone = raw.get("alleen") == "true"
    expected = raw["meldingen"].replace("<soorten>", listed(item_kinds(), 20))
    expected = expected.replace("<blokken>", listed(sorted(all_blocks()), 20))
    in_build = raw.get("alleen_in_check") != "true"
    return Case(path.stem, files, raw.get("mappen", []), expected, alone, in_build)


def render_everything(site: Site) -> None:
    """Do with a site what a running server does with it, mistakes or not.

    The server ends on what is raised here, also by what only trainers open.
    """
    sources = {
        path: (site.root / "docs" / path).read_text(encoding="utf-8-sig")
        for path in site.pages.by_path
    }
    built = {}
    for path, source in sources.items():
        page = PageContext(site, path, preview=True)
        html = Markdown(extensions=["md_in_html", _extension(page)]).convert(source)
        built[path] = parse(f"<article>{html}</article>")
    for bank in site.library.banks:
        page = PageContext(site, "proef.md", preview=True)
        html = Markdown(extensions=[_extension(page)]).convert(f"/// toets | {bank}\n///\n")
        assert faults(read(html)) == []
        for key in (False, True):
            assert all(str(part) for part in bank_on_paper(page, bank, key=key))
    for trainer in (False, True):
        assert Booklet(PageContext(site, "proef.md"), "", trainer, built).html()
    agenda_text(site)
    catalog_text(site, Settings(gemeente="Voorbeeldgemeente", versie="1"))
    redirect_pages(site)
    read(problems_panel(site.problems))


def _extension(page: PageContext) -> ItembankExtension:
    return ItembankExtension(current=lambda: page)


def codes(site: Site) -> list[str]:
    """The codes of what is wrong, in the order of the report."""
    return [problem.code for problem in sorted(site.problems)]
