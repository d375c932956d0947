"""The map of the course for the browser, and the settings of a fork that it carries."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from itembank.browser.catalog import catalog, catalog_text
from itembank.site.configuration import read_configuration
from itembank.site.settings import Settings
from itembank.site.site import Site
from journey import small_course
from projects import small_site, write_files

OWN = "extra:\n  cursus:\n    gemeente: Voorbeeldgemeente\n    versie: '2'\n"


def _settings(folder: Path, more: str = "") -> Settings:
    found = read_configuration(write_files(folder, {"mkdocs.yml": OWN + more}))
    assert found.problems == ()
    assert found.settings is not None
    return found.settings


@pytest.fixture
def course(tmp_path: Path) -> Site:
    files: dict[str, Any] = small_course.files()
    return small_site(tmp_path / "course", files)


def test_items_have_their_home_kind_revision_objective_and_module(
    course: Site, tmp_path: Path
) -> None:
    found = catalog(course, _settings(tmp_path))["items"]
    assert {key: entry["objective"] for key, entry in found.items()} == small_course.ITEMS
    assert found["eerste/een"]["page"] == "cursus/eerste/les/"
    assert found["eerste/twee"]["page"] == "cursus/eerste/toets/"
    assert found["tweede/een"]["module"] == small_course.SECOND
    assert (found["eerste/een"]["kind"], found["eerste/twee"]["kind"]) == ("keuze", "stelling")


def test_the_pool_of_the_final_test_stands_apart_with_the_module_of_its_objective(
    course: Site, tmp_path: Path
) -> None:
    found = catalog(course, _settings(tmp_path))
    assert len(found["pool"]) == small_course.POOL_SIZE
    assert not set(found["pool"]) & set(found["items"])
    for entry in found["pool"].values():
        assert entry["module"] == small_course.OBJECTIVES[entry["objective"]]
        assert "page" not in entry


def test_the_core_a_municipality_chose_holds_for_its_modules_and_for_its_final_test(
    tmp_path: Path,
) -> None:
    for chosen in ([small_course.FIRST], [small_course.SECOND]):
        files: dict[str, Any] = small_course.files(f"    kernmodules: {chosen}\n")
        found = catalog(small_site(tmp_path / chosen[0], files), _settings(tmp_path))
        assert [one["slug"] for one in found["modules"] if one["core"]] == chosen
        for entry in found["pool"].values():
            assert entry["core"] == (entry["module"] in chosen)


def test_without_directory_urls_pages_are_files(course: Site, tmp_path: Path) -> None:
    found = catalog(course, _settings(tmp_path), directory_urls=False)
    assert found["items"]["eerste/een"]["page"] == "cursus/eerste/les.html"
    assert found["modules"][0]["url"] == "cursus/eerste/index.html"


def test_retired_items_and_items_without_a_page_are_left_out(tmp_path: Path) -> None:
    files: dict[str, Any] = small_course.files()
    bank = files["quizzes/toetsen/eerste.yml"]
    retired = bank.replace("- id: drie\n", "- id: drie\n    status: vervallen\n")
    files["quizzes/toetsen/eerste.yml"] = retired
    files["docs/cursus/tweede/toets.md"] = "# Toets\n"
    found = catalog(small_site(tmp_path / "course", files), _settings(tmp_path))
    assert sorted(found["items"]) == ["eerste/een", "eerste/twee"]


def test_modules_come_in_the_order_of_the_course_and_only_with_a_page(
    course: Site, tmp_path: Path
) -> None:
    modules = catalog(course, _settings(tmp_path))["modules"]
    assert [module["slug"] for module in modules] == [small_course.FIRST, small_course.SECOND]
    assert modules[0]["title"] == small_course.TITLES[small_course.FIRST]
    assert modules[0]["core"] is True


def test_the_file_holds_no_words_of_items(course: Site, tmp_path: Path) -> None:
    text = catalog_text(course, _settings(tmp_path))
    assert json.loads(text) == catalog(course, _settings(tmp_path))
    for words in ("Dit klopt", "Zo is het", "Wat klopt er"):
        assert words not in text


def test_the_settings_of_the_journey_have_defaults(course: Site, tmp_path: Path) -> None:
    found = catalog(course, _settings(tmp_path))
    assert (found["rule"], found["cut"], found["draw"], found["version"]) == (
        "beantwoord",
        70,
        20,
        "2",
    )


def test_a_municipality_sets_when_a_module_is_done_the_bar_and_the_length(
    course: Site, tmp_path: Path
) -> None:
    more = "    module_af: goed\n    zakslaaggrens: 55\n    eindtoets_vragen: 12\n"
    found = catalog(course, _settings(tmp_path, more))
    assert (found["rule"], found["cut"], found["draw"]) == ("goed", 55, 12)


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("module_af: klaar", "waarde-niet-toegestaan", ["klaar", "beantwoord", "goed"]),
        ("zakslaaggrens: 101", "getal-buiten-bereik", ["101", "0", "100"]),
        ("zakslaaggrens: -1", "getal-buiten-bereik", ["-1"]),
        ("zakslaaggrens: zeventig", "getal-onleesbaar", ["zeventig"]),
        ("zakslaaggrens: 70%", "getal-onleesbaar", ["70%"]),
        ("zakslaaggrens: 72,5", "geen-heel-getal", ["72,5", "zakslaaggrens"]),
        ("eindtoets_vragen: 12,5", "geen-heel-getal", ["12,5"]),
        ("eindtoets_vragen: 0", "getal-buiten-bereik", ["0", "1", "200"]),
        ("module_afgerond: goed", "onbekende-sleutel", ["module_afgerond"]),
    ],
)
def test_a_wrong_setting_is_told_in_dutch_with_its_line(
    line: str, code: str, words: list[str], tmp_path: Path
) -> None:
    write_files(tmp_path, {"mkdocs.yml": f"{OWN}    {line}\n"})
    found = read_configuration(tmp_path)
    (problem,) = found.problems
    assert found.settings is None
    assert (problem.file, problem.line, problem.code) == ("mkdocs.yml", 5, code)
    for word in words:
        assert word in f"{problem.message} {problem.repair}"


def test_an_objective_leads_to_the_lesson_and_the_heading_that_teach_it(tmp_path: Path) -> None:
    files: dict[str, Any] = small_course.files()
    words = files["quizzes/leerdoelen.yml"]
    named = f"    link: {small_course.LINK}\n"
    assert words.count(named) == 2
    # One of the two is left to be found.
    files["quizzes/leerdoelen.yml"] = words.replace(named, "", 1)
    found = catalog(small_site(tmp_path / "course", files), _settings(tmp_path))["objectives"]
    assert (found["kiezen"]["lesson"], found["kiezen"]["title"]) == (
        "cursus/eerste/les/#de-les",
        "De les (Een les)",
    )
    # Nobody said where: it is the lesson in which it is practised. Or nowhere.
    assert (found["herkennen"]["lesson"], found["herkennen"]["title"]) == (
        "cursus/eerste/les/",
        "Een les",
    )
    assert "lesson" not in found["uitleggen"]


def test_the_ways_on_are_pages_that_are_there(tmp_path: Path) -> None:
    files: dict[str, Any] = small_course.files()
    del files["docs/cursus/herhalen.md"]
    found = catalog(small_site(tmp_path / "course", files), _settings(tmp_path))
    assert [found[name] for name in ("test", "review", "certificate")] == [
        "cursus/afronden/eindtoets/",
        None,
        "cursus/afronden/certificaat/",
    ]
