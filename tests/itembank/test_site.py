"""Library and pages together: homes, anchors, blocks, links and variables."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.render.render import PageContext
from projects import KEUZE, bank, base_files, codes, small_site
from sites import own_course

BANK = "quizzes/toetsen/a.yml"
TWO = bank(KEUZE + KEUZE.replace("id: een", "id: twee"))
TEST = "# Toets\n\n/// toets | a\n///\n"
QUESTION = "# Les\n\n/// vraag | a#een\n///\n"


def test_items_live_on_the_page_of_their_test(tmp_path: Path) -> None:
    site = small_site(tmp_path, {BANK: TWO, "docs/cursus/voorbeeld/toets.md": TEST})
    assert site.homes == {
        "a#een": "cursus/voorbeeld/toets.md",
        "a#twee": "cursus/voorbeeld/toets.md",
    }
    assert site.placed == {}


def test_an_item_placed_in_a_lesson_of_its_module_lives_there(tmp_path: Path) -> None:
    files = {
        BANK: TWO,
        "docs/cursus/voorbeeld/les.md": QUESTION,
        "docs/cursus/voorbeeld/toets.md": TEST,
    }
    site = small_site(tmp_path, files)
    assert site.homes["a#een"] == "cursus/voorbeeld/les.md"
    assert site.homes["a#twee"] == "cursus/voorbeeld/toets.md"
    assert site.placed == {"a": {"een"}}


@pytest.mark.parametrize("elsewhere", ["docs/handboek.md", "docs/cursus/voorbeeld-2/les.md"])
def test_an_item_placed_elsewhere_keeps_its_home(elsewhere: str, tmp_path: Path) -> None:
    files = {BANK: TWO, elsewhere: QUESTION, "docs/cursus/voorbeeld/toets.md": TEST}
    site = small_site(tmp_path, files)
    assert site.homes["a#een"] == "cursus/voorbeeld/toets.md"
    assert site.placed == {}


def test_the_first_lesson_that_places_an_item_is_its_home(tmp_path: Path) -> None:
    lessons = {f"docs/cursus/voorbeeld/{name}.md": QUESTION for name in ("b", "a")}
    site = small_site(tmp_path, {BANK: TWO, **lessons})
    assert site.homes == {"a#een": "cursus/voorbeeld/a.md"}


def test_retired_items_have_no_home(tmp_path: Path) -> None:
    retired = KEUZE.replace("    bron:", "    status: vervallen\n    bron:")
    site = small_site(tmp_path, {BANK: bank(retired), "docs/toets.md": TEST})
    assert site.homes == {}


def test_the_anchors_of_a_page_include_those_of_its_activities(tmp_path: Path) -> None:
    checklist = """\
# yaml-language-server: $schema=../schema/checklist.schema.json
titel: Proef
inleiding: Loop dit na.
bron: [S0-10]
groepen: [{titel: Eerst, punten: [{id: een, tekst: Bel een inwoner.}]}]
"""
    blocks = ["toets | a", "checklist | lijst", "kerncijfers | terugkoppeling"]
    page = "# Kop\n\n" + "\n".join(f"/// {block}\n///\n" for block in blocks)
    files = {BANK: TWO, "quizzes/checklists/lijst.yml": checklist, "docs/p.md": page}
    site = small_site(tmp_path, files)
    assert codes(site) == []
    assert site.anchors("p.md") == {
        "kop",
        "a--een",
        "a--twee",
        "checklist--lijst",
        "cijfers--terugkoppeling",
    }
    assert {"S4", "S4-02", "bronnen"} <= site.anchors("over/bronnen.md")


def test_a_link_in_yaml_may_lead_to_an_item(tmp_path: Path) -> None:
    linked = KEUZE.replace("Let op wie beslist.", "Zie [de vraag](toets.md#a--een).")
    files = {BANK: bank(linked), "docs/toets.md": TEST}
    assert codes(small_site(tmp_path, files)) == []
    wrong = KEUZE.replace("Let op wie beslist.", "Zie [de vraag](toets.md#a--weg).")
    assert codes(small_site(tmp_path, {**files, BANK: bank(wrong)})) == ["link-zonder-anker"]


def test_a_page_gets_what_its_blocks_may_use(tmp_path: Path) -> None:
    site = small_site(tmp_path, {BANK: TWO, "docs/toets.md": TEST})
    page = PageContext(site, "toets.md", directory_urls=False, preview=True)
    assert (page.path, page.directory_urls, page.preview) == ("toets.md", False, True)
    assert page.library is site.library
    assert page.site.homes["a#een"] == "toets.md"
    assert page.has_page("over/bronnen.md")
    assert not page.has_page("over/weg.md")


def test_variables_are_those_of_the_settings_however_deep(tmp_path: Path) -> None:
    files = {"docs/p.md": "{{ cursus.gemeente }} {{ diep.een.twee }} {{ plat }} {{ cursus }}\n"}
    settings = f"{base_files()['mkdocs.yml']}  diep: {{een: {{twee: x}}}}\n  plat: 1\n"
    (problem,) = small_site(tmp_path, {**files, "mkdocs.yml": settings}).problems
    assert (problem.code, problem.line) == ("onbekende-variabele", 1)
    assert problem.message == "De variabele 'cursus' bestaat niet. Bedoelde je 'cursus.duur'?"
    assert problem.repair.endswith("cursus.zakslaaggrens, diep.een.twee, plat.")


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("/// toets | a\n///\n", []),
        ("/// vraag | a#een\n///\n\n/// vraag | a#twee\n///\n", []),
        ("/// toets | a\n///\n\n/// toets | a\n///\n", ["blok-dubbel"]),
        ("/// vraag | a#een\n///\n\n/// vraag | a#een\n///\n", ["blok-dubbel"]),
        ("/// bronnen\n///\n\n/// bronnen\n///\n", ["blok-dubbel"]),
        ("/// weg\n///\n\n/// weg\n///\n", ["onbekend-blok", "onbekend-blok"]),
        ("/// vraag | a#drie\n///\n", ["blok-zonder-doel"]),
        ("/// vraag | b#een\n///\n", ["blok-zonder-doel"]),
        ("/// vraag | a\n///\n", ["blok-zonder-doel"]),
        ("/// toets | A\n///\n", ["blok-zonder-doel"]),
        ("/// toets\n///\n", ["blok-zonder-naam"]),
        ("/// bronnen | alles\n///\n", ["blok-met-naam"]),
        ("/// toets | a\nx\n///\n", ["blok-met-inhoud"]),
        ("//// toets | a\n/// bronnen\n///\n////\n", ["blok-met-inhoud"]),
        ("/// trainer\nVraag het.\n///\n\n/// trainer\nEn dit.\n///\n", []),
        ("/// trainer\n\n///\n", ["blok-leeg"]),
        ("/// trainer | x\nVraag het.\n///\n", ["blok-met-naam"]),
        ("/// trainer\n> # Kop\n///\n", ["blok-inhoud-past-niet"]),
        ("/// trainer\n| a |\n|---|\n| b |\n///\n", []),
        ("/// trainer\nZie [S4-99].\n///\n", ["onbekende-bron"]),
        ("/// toets | a\n", ["blok-open"]),
        ("/// weg | a\nx\n", ["blok-open", "onbekend-blok"]),
        ("/// kerncijfers | weg\n///\n", ["blok-zonder-doel"]),
    ],
)
def test_a_block_is_right_or_says_what_is_wrong(
    page: str, found: list[str], tmp_path: Path
) -> None:
    assert codes(small_site(tmp_path, {BANK: TWO, "docs/p.md": page})) == found


def test_a_block_that_names_a_broken_file_is_not_reported_as_well(tmp_path: Path) -> None:
    assert codes(small_site(tmp_path, {BANK: "titel: [", "docs/p.md": TEST})) == ["yaml-onleesbaar"]


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("docs/cursus/voorbeeld/", ["los-percentage"]),
        ("docs/handboek/", ["los-percentage"]),
        ("docs/over/", []),
        ("docs/", []),
    ],
)
def test_percentages_come_from_the_figures_in_course_and_handbook(
    folder: str, found: list[str], tmp_path: Path
) -> None:
    text = "Van 48% en [cijfer:terugkoppeling-gegeven].\n"
    assert codes(small_site(tmp_path, {f"{folder}p.md": text})) == found


def test_a_link_is_checked_once_per_place_it_stands(tmp_path: Path) -> None:
    linked = KEUZE.replace("Let op wie beslist.", "Zie [a](weg.md) en [b](over/bronnen.md#weg).")
    site = small_site(tmp_path, {BANK: bank(linked)})
    assert codes(site) == ["link-zonder-anker", "link-zonder-pagina"]


def test_the_real_content_has_no_mistakes() -> None:
    from itembank.mistakes.problems import report

    assert report(own_course().problems) == ""
