"""Everything a link can point at, under one stable key."""

from __future__ import annotations

import json
from pathlib import Path

from itembank.blocks import all_blocks
from itembank.browser.agenda import agenda_text
from itembank.render.render import PageContext
from itembank.site.keys import page_key
from itembank.site.site import Site
from journey import small_course
from projects import KEUZE, SCHEMA, bank, small_site

BANK = "quizzes/toetsen/a.yml"
TEST = {"docs/cursus/voorbeeld/toets.md": "# Toets *één*\n\n/// toets | a\n///\n"}


def _retired(identifier: str, more: str = "") -> str:
    status = f"    status: vervallen\n{more}    bron:"
    return KEUZE.replace("id: een", f"id: {identifier}").replace("    bron:", status)


def test_an_item_a_test_a_tool_and_a_page_have_a_key_a_title_and_a_place(
    example_site: Site,
) -> None:
    found = example_site.activities
    first = next(found[key] for key in found["toets/keuze"].items)
    assert first.target == f"voorbeelden/keuze.md#{first.key.replace('/', '--')}"
    assert (first.kind, first.module) == ("keuze", "voorbeeld")
    assert found["toets/keuze"].target == "voorbeelden/keuze.md"
    assert found["keuzehulp/keuzehulp"].target == "voorbeelden/alles.md#keuzehulp--keuzehulp"
    assert found["pagina/over/bronnen"].target == "over/bronnen.md"
    assert found["pagina/cursus/voorbeeld"].module == "voorbeeld"


def test_every_kind_of_item_is_there_graded_or_not(example_site: Site) -> None:
    kinds = {activity.kind for activity in example_site.activities.values()}
    assert {"keuze", "dilemma", "zelfscan", "scenario", "open", "checklist"} <= kinds


def test_titles_are_words_without_marks(tmp_path: Path) -> None:
    items = KEUZE.replace("Welke trede is dit?", '"Welke *trede* & <3 dit?"')
    found = small_site(tmp_path, {BANK: bank(items), **TEST}).activities
    assert found["a/een"].title == "Welke trede & <3 dit?"
    assert found["pagina/cursus/voorbeeld/toets"].title == "Toets één"


def test_a_test_counts_what_its_own_page_asks_and_not_what_lessons_place(tmp_path: Path) -> None:
    items = KEUZE + KEUZE.replace("id: een", "id: twee")
    lesson = {"docs/cursus/voorbeeld/les.md": "# Les\n\n/// vraag | a#een\n///\n"}
    site = small_site(tmp_path, {BANK: bank(items), **TEST, **lesson})
    assert site.activities["toets/a"].items == ("a/twee",)
    assert site.activities["a/een"].target.startswith("cursus/voorbeeld/les.md")
    shown = "".join(
        str(fragment)
        for fragment in all_blocks()["toets"].render(
            PageContext(site, "cursus/voorbeeld/toets.md"), "a"
        )
    )
    assert shown.count('data-item="a/') == 1


def test_a_retired_item_keeps_its_key_and_names_what_came_instead(tmp_path: Path) -> None:
    items = KEUZE + _retired("oud") + _retired("ouder", "    vervangen_door: een\n")
    site = small_site(tmp_path, {BANK: bank(items), **TEST})
    listed = json.loads(agenda_text(site))["activities"]
    assert listed["a/oud"] == {
        "kind": "keuze",
        "title": "Welke trede is dit?",
        "retired": True,
        "by": "",
    }
    assert listed["a/ouder"]["by"] == "a/een"
    assert listed["toets/a"]["items"] == ["a/een"]


def test_a_tool_is_led_to_on_the_page_that_is_about_it_and_else_in_the_lesson(
    tmp_path: Path,
) -> None:
    words = "titel: Proef\ninleiding: Loop dit na.\nbron: [S0-10]\n"
    groups = "groepen: [{titel: Eerst, punten: [{id: een, tekst: Bel een inwoner.}]}]\n"
    block = "/// checklist | proef\n///\n"
    lesson = {
        "quizzes/checklists/proef.yml": SCHEMA.format("checklist") + words + groups,
        "docs/cursus/voorbeeld/les.md": f"# Les\n\n{block}",
    }
    found = small_site(tmp_path / "a", lesson).activities["checklist/proef"]
    place = "cursus/voorbeeld/les.md#checklist--proef"
    assert (found.target, found.module) == (place, "voorbeeld")
    own = {"docs/hulpmiddelen/proef.md": f"# Proef\n\n{block}"}
    found = small_site(tmp_path / "b", {**lesson, **own}).activities["checklist/proef"]
    assert (found.target, found.module) == ("hulpmiddelen/proef.md#checklist--proef", "")


def test_an_item_that_is_on_no_page_cannot_be_linked(tmp_path: Path) -> None:
    assert "a/een" not in small_site(tmp_path, {BANK: bank()}).activities


def test_the_final_test_is_a_test_too(tmp_path: Path) -> None:
    site = small_site(tmp_path, small_course.files())
    final = site.activities["toets/eindtoets"]
    assert final.target == "cursus/afronden/eindtoets.md"
    assert len(final.items) == small_course.POOL_SIZE


def test_addresses_follow_the_way_the_site_writes_them(example_site: Site) -> None:
    folders = json.loads(agenda_text(example_site))["activities"]
    files = json.loads(agenda_text(example_site, directory_urls=False))["activities"]
    assert folders["pagina/over/bronnen"]["page"] == "over/bronnen/"
    assert files["pagina/over/bronnen"]["page"] == "over/bronnen.html"
    assert folders["pagina/index"]["page"] == ""


def test_a_page_of_a_folder_is_called_after_the_folder() -> None:
    assert page_key("cursus/rollen/index.md") == "pagina/cursus/rollen"
    assert page_key("cursus/rollen/toets.md") == "pagina/cursus/rollen/toets"
    assert page_key("index.md") == "pagina/index"


def test_pages_come_in_the_order_of_the_navigation(tmp_path: Path) -> None:
    nav = "nav:\n  - index.md\n  - Over:\n      - over/index.md\n      - over/bronnen.md\n"
    files = {"mkdocs.yml": nav, "docs/aan-het-eind.md": "# Niet in het menu\n"}
    site = small_site(tmp_path, files)
    order = [one.target for one in site.activities.values() if one.kind == "pagina"]
    assert order[:3] == ["index.md", "over/index.md", "over/bronnen.md"]
    assert set(order) == set(site.pages.by_path)
