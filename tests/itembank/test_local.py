"""A municipality's own sources, points of a checklist, cases and pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from itembank.authors.schema import schemas
from itembank.blocks import all_blocks
from itembank.kinds.checklist.model import Checklist
from itembank.mistakes.problems import report
from itembank.reading.marks import plain
from itembank.render.render import PageContext
from itembank.site.own_pages import with_local_pages
from itembank.site.site import Site
from markup import Element, read
from projects import small_site

SOURCES = """\
# yaml-language-server: $schema=../schema/bronnen.schema.json
bronnen:
  LOK-verordening:
    titel: Participatieverordening van Demodam
    uitgever: Gemeente Demodam
    datum: 2025-03-01
    soort: verordening
    beperking: Geldt alleen in Demodam.
uitspraken:
  LOK-drie-fasen: {bron: LOK-verordening, tekst: De verordening noemt drie fasen.}
"""
LIST = """\
# yaml-language-server: $schema=../schema/checklist.schema.json
titel: Proef
inleiding: Loop dit na.
bron: [S0-10]
groepen:
  - titel: Eerst
    punten:
      - {id: bel, tekst: Bel een inwoner.}
  - titel: Daarna
    punten:
      - {id: schrijf, tekst: Schrijf op wat je hoorde.}
"""
POINTS = """\
# yaml-language-server: $schema=../../schema/lokaal-checklist.schema.json
groepen:
  - titel: eerst
    punten:
      - {id: lokaal-meld, tekst: Meld je project bij het loket., bron: [LOK-drie-fasen]}
  - titel: In Demodam
    punten:
      - {id: lokaal-archief, tekst: Zet het verslag in de projectmap.}
"""
CASES = """\
# yaml-language-server: $schema=../schema/praktijk.schema.json
voorbeelden:
  - id: lokaal-speeltuin
    titel: De speeltuin aan de Kade
    bron: [LOK-drie-fasen]
    gebeurd: Buurt en gemeente tekenden samen.
    vervolg: De raad nam het ontwerp over.
    les: Begin *voor* de tekening.
    onbekend: Wat kinderen ervan vonden.
"""
PRACTICE = "# Praktijk\n\n/// praktijk\n///\n"


def _own(folder: Path, **changed: str | None) -> Site:
    files: dict[str, str | None] = {
        "quizzes/lokaal/bronnen.yml": SOURCES,
        "quizzes/checklists/proef.yml": LIST,
        "quizzes/lokaal/checklists/proef.yml": POINTS,
        "quizzes/lokaal/praktijk.yml": CASES,
        "docs/praktijk.md": PRACTICE,
        **changed,
    }
    return small_site(folder, {name: words for name, words in files.items() if words is not None})


def _shown(site: Site, *, preview: bool = False) -> Element:
    page = PageContext(site, "praktijk.md", preview=preview)
    return read("".join(map(str, all_blocks()["praktijk"].render(page, ""))))


def test_own_sources_points_and_cases_join_those_of_the_course(tmp_path: Path) -> None:
    site = _own(tmp_path)
    assert report(site.problems) == ""
    assert site.library.sources["LOK-verordening"].publisher == "Gemeente Demodam"
    checklist = site.library.tools["checklist"]["proef"]
    assert isinstance(checklist, Checklist)
    shown = [(group.title, [check.id for check in group.checks]) for group in checklist.groups]
    assert shown == [
        ("Eerst", ["bel", "lokaal-meld"]),
        ("Daarna", ["schrijf"]),
        ("In Demodam", ["lokaal-archief"]),
    ]
    assert "LOK-drie-fasen" in site.uses


def test_the_page_of_practice_shows_own_cases_with_their_sources(tmp_path: Path) -> None:
    site = _own(tmp_path)
    shown = _shown(site)
    assert shown.one("h3", id="lokaal-speeltuin").text == "De speeltuin aan de Kade"
    assert shown.all("em")[0].text == "voor"
    named = plain(site.library.sources["LOK-verordening"].name)
    assert [mark.text for mark in shown.all("a")] == [named]
    assert "lokaal-speeltuin" in site.anchors("praktijk.md")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2025-03-01", "1 maart 2025"),
        ("2025-03", "maart 2025"),
        ("'1997'", "1997"),
        ("zomer 2019", "zomer 2019"),
        ("2025-13-01", "2025-13-01"),
    ],
)
def test_readers_see_the_day_of_a_source_in_words(typed: str, shown: str, tmp_path: Path) -> None:
    own = SOURCES.replace("datum: 2025-03-01", f"datum: {typed}")
    site = _own(tmp_path, **{"quizzes/lokaal/bronnen.yml": own})
    page = PageContext(site, "praktijk.md")
    blocks = read("".join(map(str, all_blocks()["bronnen"].render(page, ""))))
    assert [part.text for part in blocks.all("dd")].count(shown) == 1


def test_without_own_cases_a_preview_says_where_they_go_and_a_site_nothing(tmp_path: Path) -> None:
    site = _own(tmp_path, **{"quizzes/lokaal/praktijk.yml": None})
    assert _shown(site).text.strip() == ""
    assert "quizzes/lokaal/praktijk.yml" in _shown(site, preview=True).text


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"),
    [
        (
            "quizzes/lokaal/bronnen.yml",
            "LOK-drie-fasen:",
            "S0-99:",
            [
                "quizzes/lokaal/bronnen.yml:10  [lokale-bron]  uitspraak 'S0-99'\n"
                "  De naam 'S0-99' van deze eigen bron of uitspraak begint niet met 'LOK-'.\n"
                "  Doe dit: maak er een naam van zoals 'LOK-verordening', ook waar je ernaar "
                "verwijst.  Meer: over/foutmeldingen/#lokale-bron",
                "quizzes/lokaal/checklists/proef.yml:2  [onbekende-bron]\n",
                "quizzes/lokaal/praktijk.yml:5  [onbekende-bron]  voorbeeld 'lokaal-speeltuin'\n",
            ],
        ),
        (
            "quizzes/lokaal/bronnen.yml",
            "{bron: LOK-verordening,",
            "{bron: LOK-verordeing,",
            [
                "quizzes/lokaal/bronnen.yml:10  [onbekende-bron]  uitspraak 'LOK-drie-fasen'\n"
                "  De bron 'LOK-verordeing' staat niet in quizzes/lokaal/bronnen.yml. Bedoelde je "
                "'LOK-verordening'?\n"
            ],
        ),
        (
            "quizzes/lokaal/checklists/proef.yml",
            "lokaal-archief",
            "archief",
            [
                "quizzes/lokaal/checklists/proef.yml:8  [lokale-id]  punt 'archief'\n"
                "  De id 'archief' begint niet met 'lokaal-'.\n"
            ],
        ),
        (
            "quizzes/lokaal/checklists/proef.yml",
            "groepen:",
            "titel: Proef\ngroepen:",
            ["quizzes/lokaal/checklists/proef.yml:2  [onbekende-sleutel]\n"],
        ),
        (
            "quizzes/lokaal/praktijk.yml",
            "    les: Begin *voor* de tekening.\n",
            "",
            [
                "quizzes/lokaal/praktijk.yml:3  [verplicht-veld]  voorbeeld 'lokaal-speeltuin'\n"
                "  De sleutel 'les' ontbreekt.\n"
            ],
        ),
    ],
)
def test_a_mistake_in_an_own_file_has_its_file_and_line(
    file: str, before: str, after: str, expected: list[str], tmp_path: Path
) -> None:
    right = {
        "quizzes/lokaal/bronnen.yml": SOURCES,
        "quizzes/lokaal/checklists/proef.yml": POINTS,
        "quizzes/lokaal/praktijk.yml": CASES,
    }[file]
    assert before in right
    site = _own(tmp_path, **{file: right.replace(before, after)})
    found = [problem.as_text() for problem in sorted(site.problems)]
    assert len(found) == len(expected)
    for words, beginning in zip(found, expected, strict=True):
        assert words.startswith(beginning)


def test_points_for_a_list_that_does_not_exist_are_reported(tmp_path: Path) -> None:
    name = "quizzes/lokaal/checklists/{}.yml"
    site = _own(tmp_path, **{name.format("proef"): None, name.format("proeff"): POINTS})
    (problem,) = site.problems
    assert problem.message == (
        "Er is geen toets of checklist 'proeff' waar dit eigen bestand bij hoort. "
        "Bedoelde je 'proef'?"
    )


@pytest.mark.parametrize(
    ("name", "written"), [("lokaal-checklist", POINTS), ("praktijk", CASES), ("bronnen", SOURCES)]
)
def test_an_editor_accepts_the_own_files(name: str, written: str) -> None:
    data: Any = yaml.safe_load(written.replace("2025-03-01", "maart 2025"))
    assert list(Draft202012Validator(schemas()[name]).iter_errors(data)) == []


NAV = ["index.md", {"Cursus": ["cursus/index.md"]}, {"Over": ["over/index.md"]}]
PAGES = ("contact.md", "beleid/nota.md", "beleid/index.md")


def _nav(folder: Path, *names: str, nav: list[Any] | None = None) -> list[Any]:
    texts = {f"docs/lokaal/{name}": f"# Over {name.partition('.')[0]}\n" for name in names}
    return with_local_pages(NAV if nav is None else nav, small_site(folder, texts))


def test_without_own_pages_the_navigation_stays_as_it_is(tmp_path: Path) -> None:
    assert _nav(tmp_path, "README.md", "zo-doen-wij-het/x.md") == NAV


def test_own_pages_come_before_the_pages_about_the_course(tmp_path: Path) -> None:
    assert _nav(tmp_path, *PAGES) == [
        *NAV[:2],
        {
            "In onze gemeente": [
                "lokaal/contact.md",
                {"Over beleid/index": ["lokaal/beleid/index.md", "lokaal/beleid/nota.md"]},
            ]
        },
        NAV[2],
    ]


def test_an_own_start_page_names_the_section(tmp_path: Path) -> None:
    found = _nav(tmp_path, "b.md", "index.md", nav=["index.md"])
    assert found == ["index.md", {"Over index": ["lokaal/index.md", "lokaal/b.md"]}]


def test_a_page_that_is_named_already_keeps_its_place(tmp_path: Path) -> None:
    nav = ["index.md", {"Contact": "lokaal/contact.md"}]
    assert _nav(tmp_path, "contact.md", nav=nav) == nav
