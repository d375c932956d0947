"""From the files under quizzes/ to the Library."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.library.library import Place
from itembank.library.loader import load
from projects import KEUZE, bank, base_files, codes, small_site, write_files

LOCAL = bank(KEUZE.replace("id: een", "id: lokaal-een")).replace("../schema", "../../schema")
RETIRED = KEUZE.replace("id: een", "id: oud").replace(
    "    bron:", "    status: vervallen\n    vervangen_door: een\n    bron:"
)


def test_everything_under_quizzes_is_in_the_library(tmp_path: Path) -> None:
    checklist = base_files() | {
        "quizzes/toetsen/a.yml": bank(KEUZE + RETIRED),
        "quizzes/toetsen/b.yml": bank(),
    }
    library = load(write_files(tmp_path, checklist))
    assert library.problems == ()
    assert list(library.banks) == ["a", "b"]
    assert library.banks["a"].title == "Proef"
    assert list(library.modules) == ["voorbeeld", "extra"]
    assert library.objectives["terugkoppelen"].module == "voorbeeld"
    assert library.claims["S4-02"].source == "S4"
    assert library.sources["S4"].publisher == "Loket Gezond Leven (RIVM)"
    assert library.figure_index["terugkoppeling-gegeven"][1].value == 48
    assert library.knows_source("S4-02")
    assert library.knows_source("S4")
    assert not library.knows_source("S4-99")
    assert set(library.source_ids()) == {*library.claims, *library.sources}
    assert library.broken == set()


def test_an_item_is_found_by_bank_and_id_with_its_place(tmp_path: Path) -> None:
    library = load(
        write_files(tmp_path, {**base_files(), "quizzes/toetsen/a.yml": bank(KEUZE + RETIRED)})
    )
    item = library.item("a", "een")
    assert item is not None
    assert item.id == "een"
    assert library.item("a", "weg") is None
    assert library.item("b", "een") is None
    assert library.places["a", "een"] == Place("quizzes/toetsen/a.yml", 5)
    assert library.places["a", "oud"] == Place("quizzes/toetsen/a.yml", 14)


def test_retired_items_stay_known_but_are_not_shown(tmp_path: Path) -> None:
    library = load(
        write_files(tmp_path, {**base_files(), "quizzes/toetsen/a.yml": bank(KEUZE + RETIRED)})
    )
    assert [item.id for item in library.active("a")] == ["een"]
    assert [(name, item.id) for name, item in library.items()] == [("a", "een"), ("a", "oud")]
    assert library.item("a", "oud") is not None


def test_a_forks_own_items_come_after_those_of_the_bank(tmp_path: Path) -> None:
    files = {"quizzes/toetsen/a.yml": bank(), "quizzes/lokaal/toetsen/a.yml": LOCAL}
    library = load(write_files(tmp_path, {**base_files(), **files}))
    assert library.problems == ()
    assert [item.id for item in library.active("a")] == ["een", "lokaal-een"]
    assert library.places["a", "lokaal-een"].file == "quizzes/lokaal/toetsen/a.yml"


def test_a_forks_own_items_may_not_hide_an_item_of_the_course(tmp_path: Path) -> None:
    local = LOCAL.replace("lokaal-een", "een")
    files = {"quizzes/toetsen/a.yml": bank(), "quizzes/lokaal/toetsen/a.yml": local}
    site = small_site(tmp_path, files)
    assert codes(site) == ["dubbele-id"]
    assert [item.id for item in site.library.active("a")] == ["een"]


def test_own_items_without_a_bank_of_the_course_are_reported_once(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"quizzes/lokaal/toetsen/a.yml": LOCAL})
    assert codes(site) == ["onbekende-toets"]
    assert site.library.banks == {}


def test_own_items_beside_a_broken_bank_say_nothing_extra(tmp_path: Path) -> None:
    files = {"quizzes/toetsen/a.yml": "titel: [", "quizzes/lokaal/toetsen/a.yml": LOCAL}
    assert codes(small_site(tmp_path, files)) == ["yaml-onleesbaar"]


def test_one_wrong_item_does_not_take_the_others_along(tmp_path: Path) -> None:
    wrong = KEUZE.replace("id: een", "id: twee").replace("    toelichting", "    toelichtng")
    site = small_site(tmp_path, {"quizzes/toetsen/a.yml": bank(KEUZE + wrong)})
    assert [item.id for item in site.library.active("a")] == ["een"]
    assert codes(site) == ["verplicht-veld", "onbekende-sleutel"]


def test_an_item_takes_its_number_from_the_figures(tmp_path: Path) -> None:
    item = """\
  - id: een
    soort: getal
    leerdoel: terugkoppelen
    bron: [S1-100]
    vraag: Hoeveel procent?
    cijfer: terugkoppeling-gegeven
    marge: 5
    waarom: Het is bijna de helft.
    toelichting: Het is een mening.
"""
    site = small_site(tmp_path, {"quizzes/toetsen/a.yml": bank(item)})
    assert codes(site) == []
    made = site.library.item("a", "een")
    assert made is not None
    assert (made.answer, made.unit) == (48, "%")  # type: ignore[attr-defined]


@pytest.mark.parametrize("ending", ["yaml", "txt", "yml.bak"])
def test_only_files_that_end_in_yml_are_read(ending: str, tmp_path: Path) -> None:
    site = small_site(tmp_path, {f"quizzes/toetsen/a.{ending}": "kapot: ["})
    code = "bestand-eindigt-anders" if ending == "yaml" else "bestand-zonder-plek"
    assert (site.library.banks, codes(site)) == ({}, [code])


def test_without_any_file_there_is_an_empty_library(tmp_path: Path) -> None:
    library = load(tmp_path)
    assert (library.banks, library.problems) == ({}, ())


def test_without_objectives_and_sources_what_leans_on_them_is_not_reported(tmp_path: Path) -> None:
    library = load(write_files(tmp_path, {"quizzes/toetsen/a.yml": bank()}))
    found = [(problem.file, problem.code) for problem in library.problems]
    gone = ("quizzes/leerdoelen.yml", "quizzes/bronnen.yml")
    assert found == [(file, "bestand-onleesbaar") for file in gone]


@pytest.mark.parametrize(
    ("first_line", "right"),
    [
        ("# yaml-language-server: $schema=../schema/toets.schema.json", True),
        ("#yaml-language-server:$schema=../schema/toets.schema.json  ", True),
        ("# yaml-language-server: $schema=schema/toets.schema.json", False),
        ("# yaml-language-server: $schema=../schema/checklist.schema.json", False),
        ("# Een toets", False),
    ],
)
def test_the_first_line_names_the_schema_as_seen_from_the_file(
    first_line: str, right: bool, tmp_path: Path
) -> None:
    text = first_line + "\n" + bank().partition("\n")[2]
    assert codes(small_site(tmp_path, {"quizzes/toetsen/a.yml": text})) == (
        [] if right else ["schemaregel"]
    )


def test_files_are_kept_as_written_for_later_checks(tmp_path: Path) -> None:
    site = small_site(tmp_path, {"quizzes/toetsen/a.yml": bank()})
    document = site.library.documents["quizzes/toetsen/a.yml"]
    assert document.line_of(("vragen", 0, "vraag")) == 9
