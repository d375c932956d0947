"""What one file names exists in another; a broken file does not bring a hundred others along."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.build.load import load_site
from projects import KEUZE, OWN_SOURCES, bank, base_files, codes, small_site, write_files

BANK = "quizzes/toetsen/a.yml"
WRONG_EVERYWHERE = bank(
    KEUZE.replace("trede-herkennen", "weg").replace("[S4-02]", "[S9-99]"), module="weg"
)


def test_every_reference_that_leads_nowhere_is_reported_with_its_line(tmp_path: Path) -> None:
    site = small_site(tmp_path, {BANK: WRONG_EVERYWHERE})
    found = [(problem.line, problem.code) for problem in sorted(site.problems)]
    assert found == [(3, "onbekende-module"), (7, "onbekend-leerdoel"), (8, "onbekende-bron")]


@pytest.mark.parametrize(
    ("broken", "left"),
    [
        ("leerdoelen", ["onbekende-bron"]),
        ("bronnen", ["onbekende-module", "onbekend-leerdoel"]),
    ],
)
def test_what_leans_on_a_file_that_cannot_be_read_is_not_reported(
    broken: str, left: list[str], tmp_path: Path
) -> None:
    site = small_site(tmp_path, {BANK: WRONG_EVERYWHERE, f"quizzes/{broken}.yml": "a: [\n"})
    assert codes(site)[1:] == left
    assert codes(site)[0] == "yaml-onleesbaar"


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        ("Onze verordening", "Onze verordening: zo doen wij het", 4, "dubbele-punt"),
        ("    uitgever: Onze gemeente\n", "", 3, "verplicht-veld"),
        ("    titel", "     titel", 4, "inspringing"),
        ("soort: verordening", "soort:verordening", 7, "dubbele-punt-en-spatie"),
    ],
)
def test_a_mistake_in_own_sources_is_the_only_one_and_none_in_those_of_the_course(
    before: str, after: str, line: int, code: str, tmp_path: Path
) -> None:
    own = "quizzes/lokaal/bronnen.yml"
    files = {
        own: OWN_SOURCES.replace(before, after),
        BANK: bank(KEUZE.replace("S4-02", "LOK-loket")),
    }
    site = small_site(tmp_path, files)
    assert [(one.file, one.line, one.code) for one in site.errors] == [(own, line, code)]


@pytest.mark.parametrize("name", ["leerdoelen", "bronnen"])
def test_a_file_that_items_lean_on_and_that_is_gone_is_told_once(name: str, tmp_path: Path) -> None:
    """All that leans on it would else be right: nothing contradicts it."""
    write_files(tmp_path, base_files() | {BANK: bank()})
    (tmp_path / f"quizzes/{name}.yml").unlink()
    found = [(found.file, found.code) for found in load_site(tmp_path).problems]
    assert found == [(f"quizzes/{name}.yml", "bestand-onleesbaar")]


def test_a_source_may_be_a_claim_or_a_whole_document(tmp_path: Path) -> None:
    assert codes(small_site(tmp_path, {BANK: bank(KEUZE.replace("[S4-02]", "[S4, S4-02]"))})) == []


def test_claims_are_told_apart_by_document_in_the_order_they_come(tmp_path: Path) -> None:
    library = small_site(tmp_path, {}).library
    claim, document = next((name, one.source) for name, one in library.claims.items())
    assert library.by_source(["weg", claim, document]) == {
        "weg": ["weg"],
        document: [claim, document],
    }
    assert library.source_of(claim) is library.source_of(document) is library.sources[document]
    assert library.source_of("weg") is None


def test_every_wrong_source_of_a_list_is_reported(tmp_path: Path) -> None:
    site = small_site(tmp_path, {BANK: bank(KEUZE.replace("[S4-02]", "[S9, S4-02, S8]"))})
    assert codes(site) == ["onbekende-bron", "onbekende-bron"]


def test_a_replacement_is_looked_for_in_the_same_bank(tmp_path: Path) -> None:
    retired = KEUZE.replace(
        "    bron:", "    status: vervallen\n    vervangen_door: twee\n    bron:"
    )
    other = KEUZE.replace("id: een", "id: twee")
    site = small_site(tmp_path, {BANK: bank(retired), "quizzes/toetsen/b.yml": bank(other)})
    assert codes(site) == ["onbekende-vervanger"]
    assert codes(small_site(tmp_path, {BANK: bank(retired + other)})) == []


def test_the_check_survives_a_bank_that_has_items_but_no_title(tmp_path: Path) -> None:
    retired = KEUZE.replace(
        "    bron:", "    status: vervallen\n    vervangen_door: twee\n    bron:"
    )
    site = small_site(tmp_path, {BANK: bank(retired).replace("titel: Proef\n", "")})
    assert codes(site) == ["verplicht-veld", "onbekende-vervanger"]


def test_sources_of_a_checklist_and_of_its_points_are_checked(tmp_path: Path) -> None:
    text = """\
# yaml-language-server: $schema=../schema/checklist.schema.json
titel: Proef
inleiding: Loop dit na.
bron: [S9]
groepen:
  - titel: Eerst
    punten:
      - {id: een, tekst: Bel een inwoner., bron: [S8-01]}
"""
    site = small_site(tmp_path, {"quizzes/checklists/a.yml": text})
    assert codes(site) == ["onbekende-bron", "onbekende-bron"]


def test_a_bank_and_a_checklist_of_the_same_name_do_not_get_mixed_up(tmp_path: Path) -> None:
    checklist = """\
# yaml-language-server: $schema=../schema/checklist.schema.json
titel: Proef
inleiding: Loop dit na.
bron: [S9]
groepen: [{titel: Eerst, punten: [{id: een, tekst: Bel een inwoner.}]}]
"""
    site = small_site(tmp_path, {BANK: bank(), "quizzes/checklists/a.yml": checklist})
    assert [(problem.file, problem.code) for problem in site.problems] == [
        ("quizzes/checklists/a.yml", "onbekende-bron")
    ]


def test_a_claim_leans_on_a_document_and_never_on_another_claim(tmp_path: Path) -> None:
    sources = base_files()["quizzes/bronnen.yml"].replace(
        "  S4-02:\n    bron: S4\n", "  S4-02:\n    bron: S4-10\n"
    )
    (problem,) = small_site(tmp_path, {"quizzes/bronnen.yml": sources}).problems
    assert (problem.code, problem.where) == ("bron-is-uitspraak", "uitspraak 'S4-02'")
    assert "'S4-10'" in problem.message
    assert "'S4'" in problem.repair


def test_a_claim_of_an_unknown_source_and_an_objective_of_an_unknown_module(tmp_path: Path) -> None:
    base = base_files()
    sources = base["quizzes/bronnen.yml"].replace(
        "  S4-02:\n    bron: S4\n", "  S4-02:\n    bron: S9\n"
    )
    goals = base["quizzes/leerdoelen.yml"].replace(
        "terugkoppelen:\n    module: voorbeeld", "terugkoppelen:\n    module: weg"
    )
    site = small_site(tmp_path, {"quizzes/bronnen.yml": sources, "quizzes/leerdoelen.yml": goals})
    assert [(problem.code, problem.where) for problem in sorted(site.problems)] == [
        ("onbekende-bron", "uitspraak 'S4-02'"),
        ("onbekende-module", "leerdoel 'terugkoppelen'"),
    ]
