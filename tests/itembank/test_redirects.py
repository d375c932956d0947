"""The small stable pages that QR codes and printed links point at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from itembank.build.redirects import redirect_pages
from itembank.site.site import Site
from itembank.words.texts import texts
from journey import small_course
from markup import faults, read
from projects import KEUZE, SCHEMA, bank, base_files, small_site

BANK = "quizzes/toetsen/a.yml"


def _pages(
    tmp_path: Path, items: str, pages: dict[str, str], *, folders: bool = True
) -> dict[str, str]:
    settings = base_files()["mkdocs.yml"] + "site_name: Cursus & meer\n"
    site = small_site(tmp_path, {"mkdocs.yml": settings, BANK: bank(items), **pages})
    return redirect_pages(site, directory_urls=folders)


RETIRED = KEUZE.replace("id: een", "id: oud").replace(
    "    bron:", "    status: vervallen\n    bron:"
)
REPLACED = RETIRED.replace("    bron:", "    vervangen_door: een\n    bron:")
TEST = {"docs/cursus/voorbeeld/toets.md": "# Toets\n\n/// toets | a\n///\n"}


@pytest.mark.parametrize(
    ("folders", "target"),
    [
        (True, "../../../cursus/voorbeeld/toets/#a--een"),
        (False, "../../../cursus/voorbeeld/toets.html#a--een"),
    ],
)
def test_every_item_has_a_page_that_leads_to_where_it_lives(
    folders: bool, target: str, tmp_path: Path
) -> None:
    pages = _pages(tmp_path, KEUZE, TEST, folders=folders)
    assert "naar/a/een/index.html" in pages
    root = read(pages["naar/a/een/index.html"])
    assert root.one("a")["href"] == target
    (refresh,) = root.all("meta", http_equiv="refresh")
    assert refresh["content"] == f"0; url={target}"
    assert "Welke trede is dit?" in root.text
    assert "Cursus & meer" in root.one("title").text


def test_an_item_that_is_on_no_page_has_no_page_of_its_own(tmp_path: Path) -> None:
    assert not [path for path in _pages(tmp_path, KEUZE, {}) if path.startswith("naar/a/")]


def test_a_retired_item_explains_itself_and_leads_to_the_start(tmp_path: Path) -> None:
    root = read(_pages(tmp_path, KEUZE + RETIRED, TEST)["naar/a/oud/index.html"])
    assert root.all("meta", http_equiv="refresh") == []
    assert "vervallen" in root.text
    assert [link["href"] for link in root.all("a")] == ["../../../"]


def test_a_replaced_item_leads_to_its_successor(tmp_path: Path) -> None:
    root = read(_pages(tmp_path, KEUZE + REPLACED, TEST)["naar/a/oud/index.html"])
    links = [link["href"] for link in root.all("a")]
    assert links == ["../../../cursus/voorbeeld/toets/#a--een", "../../../"]


def test_a_successor_that_is_on_no_page_is_not_linked(tmp_path: Path) -> None:
    root = read(_pages(tmp_path, KEUZE + REPLACED, {})["naar/a/oud/index.html"])
    assert [link["href"] for link in root.all("a")] == ["../../../"]


def test_every_page_is_dutch_whole_and_without_script_or_style(example_site: Site) -> None:
    named = replace(example_site.configuration, site_name="<b>Cursus</b>")
    pages = redirect_pages(replace(example_site, configuration=named))
    assert len(pages) > 20
    for path, html in pages.items():
        root = read(html.removeprefix("<!doctype html>\n"))
        assert faults(root) == [], path
        assert root.one("html")["lang"] == "nl"
        assert root.one("meta", name="robots")["content"] == "noindex"
        assert "<b>Cursus</b>" in root.one("title").text
        assert len(root.all("h1")) == 1


def test_a_stem_with_marks_is_shown_as_words(tmp_path: Path) -> None:
    items = KEUZE.replace("Welke trede is dit?", '"Welke *trede* & <3 [is](over/bronnen.md) dit?"')
    root = read(_pages(tmp_path, items, TEST)["naar/a/een/index.html"])
    assert "Welke trede & <3 is dit?" in root.text


@pytest.mark.parametrize(
    ("key", "target"),
    [
        ("toets/a", "../../../cursus/voorbeeld/toets/"),
        ("pagina/cursus/voorbeeld/toets", "../../../../../cursus/voorbeeld/toets/"),
        ("pagina/index", "../../../"),
        ("checklist/lijst", "../../../hulp/#checklist--lijst"),
    ],
)
def test_a_whole_test_a_page_and_a_tool_have_a_page_too(
    key: str, target: str, tmp_path: Path
) -> None:
    lijst = (
        f"{SCHEMA.format('checklist')}titel: Lijst\ninleiding: Lees dit.\nbron: [S4-02]\ngroepen:\n"
        "  - titel: Eerst\n    punten:\n      - {id: een, tekst: Doe dit.}\n"
    )
    files = {
        **TEST,
        "quizzes/checklists/lijst.yml": lijst,
        "docs/hulp.md": "# Hulp\n\n/// checklist | lijst\n///\n",
    }
    root = read(_pages(tmp_path, KEUZE, files)[f"naar/{key}/index.html"])
    assert root.one("a")["href"] == target
    assert root.one("h1").text == texts()["moved_page_title"]


def test_a_question_of_the_final_test_is_shown_by_itself(tmp_path: Path) -> None:
    page = "docs/trainers/tonen.md"
    files = {**small_course.files(), page: "# Tonen\n\n/// tonen\n///\n"}
    path = "naar/eindtoets/eind-1/index.html"
    root = read(redirect_pages(small_site(tmp_path, files))[path])
    assert root.one("a")["href"] == "../../../trainers/tonen/#doe=eindtoets/eind-1"
    (tmp_path / page).unlink()
    del files[page]
    root = read(redirect_pages(small_site(tmp_path, files))[path])
    assert root.one("a")["href"] == "../../../cursus/afronden/eindtoets/#eindtoets--eind-1"
