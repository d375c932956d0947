"""The advice as a whole: one registry, one order, nothing about what nobody answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from advising import TODAY, advice, keuze, write_library
from itembank.authors.advice import ADVICE, advise
from itembank.authors.advice.upkeep import due_pages
from itembank.library.loader import load
from itembank.mistakes.rules import RULES
from itembank.pages.pages import load_pages
from sites import own_course

REPOSITORY = Path(__file__).resolve().parents[2]

FLAWED = """\
# yaml-language-server: $schema=../schema/toets.schema.json
titel: De ladder
module: ladder
vragen:
  - id: wie-beslist
    soort: keuze
    leerdoel: trede-kiezen
    bron: [S4-02]
    vraag: Wie beslist niet bij adviseren?
    opties:
      - {tekst: Altijd het college, waarom: Daarom.}
      - {tekst: De inwoners die advies geven over het plan, juist: true, waarom: Daarom.}
    toelichting: Zo zit het.
"""


# Advice on pages instead of items: see test_readability, and below.
ON_PAGES = ("minuten-wijken-af", "gemiddelde-zin-pagina", "pagina-controleren")
# About a file as a whole: see test_own_files.
ON_FILES = {"schemaregel", "bestand-ongebruikt", "naam-in-adres", "huisstijl-ongebruikt"}
ON_FILES |= {"plek-of-pagina", "tekst-van-voorbeeld"}
# Told by check.py --raden only: see test_guessing.
ON_ASKING = ("te-raden",)


def test_every_row_of_advice_in_the_rule_table_has_its_rule() -> None:
    assert sorted((*ADVICE, *ON_PAGES, *ON_ASKING)) == sorted(
        row.code for row in RULES.values() if row.severity == "advies" and row.code not in ON_FILES
    )


def test_a_rule_reports_under_its_own_code_only(tmp_path: Path) -> None:
    library = write_library(tmp_path, FLAWED)
    for code, rule in ADVICE.items():
        assert {found.code for found in rule(library, TODAY)} <= {code}


def test_all_advice_comes_at_once_by_line_and_never_as_an_error(tmp_path: Path) -> None:
    found = advise(write_library(tmp_path, FLAWED), TODAY)
    assert [(problem.line, problem.code) for problem in found] == [
        (5, "leerdoel-zonder-vraag"),
        (9, "ontkenning"),
        (10, "aantal-opties"),
        (11, "stellig-woord"),
        (12, "lange-sleutel"),
    ]
    assert {problem.severity for problem in found} == {"advies"}


def test_a_retired_item_gets_no_advice(tmp_path: Path) -> None:
    retired = FLAWED + "    status: vervallen\n"
    codes = {problem.code for problem in advise(write_library(tmp_path, retired), TODAY)}
    assert codes == {"leerdoel-zonder-vraag"}


def test_the_second_item_with_an_id_is_an_error_and_gets_no_advice_as_well(tmp_path: Path) -> None:
    library = write_library(tmp_path, [keuze("Ja", "Nee"), keuze("Ja", "Nee")])
    assert [problem.code for problem in library.problems] == ["dubbele-id"]
    lines = [problem.line for problem in advise(library, TODAY) if problem.code == "aantal-opties"]
    assert len(lines) == 1


@pytest.mark.parametrize("code", ADVICE)
def test_a_good_bank_gets_no_advice(code: str, tmp_path: Path) -> None:
    good = [
        keuze("Raadplegen", "Adviseren", "Meebeslissen", id=name, stem="Welke trede past hier?")
        for name in ("parkeren", "speelplek")
    ]
    assert advice(tmp_path, code, good) == []


@pytest.mark.parametrize(
    "content",
    ["", "vragen: geen", "vragen: [los, {id: [x]}, {}]", "vragen:\n  - soort: keuze", "\t- x", "["],
)
def test_a_broken_bank_gives_no_advice_and_no_exception(content: str, tmp_path: Path) -> None:
    library = write_library(tmp_path, content)
    assert library.problems
    assert advise(library, TODAY) == []


def test_an_empty_project_gives_no_advice(tmp_path: Path) -> None:
    assert advise(load(tmp_path), TODAY) == []


def test_items_of_a_fork_get_advice_in_their_own_file(tmp_path: Path) -> None:
    write_library(tmp_path, [keuze("Ja", "Nee", "Soms")])
    own = tmp_path / "quizzes/lokaal/toetsen/ladder.yml"
    own.parent.mkdir(parents=True)
    text = FLAWED.replace("../schema", "../../schema").replace("wie-beslist", "lokaal-wie-beslist")
    own.write_text(text, encoding="utf-8")
    places = {(found.file, found.where) for found in advise(load(tmp_path), TODAY)}
    assert places == {("quizzes/lokaal/toetsen/ladder.yml", "vraag 'lokaal-wie-beslist'")}


def test_a_page_whose_day_has_come_is_to_be_read_again(tmp_path: Path) -> None:
    page = "---\ntitle: Wet\nvolgende_controle: {day}\n---\n\n# Wet\n"
    days = {"open": "2026-11-22", "due": "2026-11-21", "quoted": "'2026-11-01'  # elk jaar"}
    for name, day in days.items():
        path = tmp_path / "docs" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(page.format(day=day), encoding="utf-8")
    found = list(due_pages(load_pages(tmp_path), date(2026, 11, 21)))
    assert [(entry.file, entry.line, entry.code) for entry in found] == [
        ("docs/due.md", 3, "pagina-controleren"),
        ("docs/quoted.md", 3, "pagina-controleren"),
    ]


def test_advice_on_the_real_banks_points_at_real_lines() -> None:
    for found in advise(own_course().library, date(2026, 11, 21)):
        lines = (REPOSITORY / found.file).read_text(encoding="utf-8").splitlines()
        assert 1 <= found.line <= len(lines)
