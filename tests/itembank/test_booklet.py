"""A module as a booklet: what of its pages goes along, and how it is made to fit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from itembank.model.glossary import Term
from itembank.paper.booklet import Booklet
from itembank.reading.elements import parse
from itembank.render.render import PageContext, item_fragment
from itembank.site.site import Site
from markup import Element, faults, read
from projects import bank, small_site

INDEX, LESSON = "cursus/voorbeeld/index.md", "cursus/voorbeeld/les.md"
NOTE = '<aside class="block block--trainer" hidden><p>Vraag om handen.</p></aside>'


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return small_site(tmp_path, {"quizzes/toetsen/a.yml": bank(), f"docs/{LESSON}": "# Les\n"})


def _booklet(site: Site, lesson: str, index: str = "<h1>V</h1>", *, trainer: bool = False) -> str:
    page = PageContext(site, "trainers/boekje/voorbeeld/index.md")
    pages = {
        path: parse(f'<html><article class="x">{html}</article>Voet</html>')
        for path, html in ((INDEX, index), (LESSON, lesson))
    }
    return Booklet(page, "", trainer, pages).html()


def _read(site: Site, lesson: str, index: str = "<h1>V</h1>", *, trainer: bool = False) -> Element:
    root = read(_booklet(site, lesson, index, trainer=trainer))
    assert faults(root) == []
    return root


def _item(site: Site, *, mode: str = "") -> str:
    page = PageContext(site, LESSON)
    item = site.library.index["a", "een"]
    return str(item_fragment(page, "a", item, label="Vraag", home=True, mode=mode))


def test_headings_go_under_the_title_of_the_booklet(site: Site) -> None:
    root = _read(site, "<h1>Les</h1><h2>Kop</h2>", "<h1>Voorbeeld</h1><h2>Wat je leert</h2>")
    headings = [(one.tag, one.text) for one in root.walk() if one.tag in ("h1", "h2", "h3")]
    assert headings == [("h2", "Wat je leert"), ("h2", "Les"), ("h3", "Kop")]


def test_a_page_that_shows_no_article_prints_nothing(site: Site) -> None:
    page = PageContext(site, "trainers/boekje/voorbeeld/index.md")
    pages = {LESSON: parse("<html><main><p>Eigen sjabloon</p></main></html>")}
    own = Booklet(page, "", False, pages).html()
    assert own == '<section class="booklet__page" id="les">\n\n</section>\n'


def test_nothing_around_the_article_goes_along(site: Site) -> None:
    assert "Voet" not in _read(site, "<p>Tekst &amp; <em>meer</em> &lt;3</p>").text
    assert "Tekst & meer <3" in _read(site, "<p>Tekst &amp; <em>meer</em> &lt;3</p>").text


@pytest.mark.parametrize(
    ("written", "moved"),
    [
        ("../", "#voorbeeld"),
        ("../#doel", "#voorbeeld--doel"),
        ("#kop", "#les--kop"),
        ("../../../over/bronnen/#S4-02", "../../../over/bronnen/#S4-02"),
        ("../../../", "../../../"),
        ("https://example.nl/a?b=1&amp;c=2", "https://example.nl/a?b=1&c=2"),
        ("mailto:a@b.nl", "mailto:a@b.nl"),
    ],
)
def test_links_lead_to_the_same_place_and_stay_inside_where_they_can(
    written: str, moved: str, site: Site
) -> None:
    lesson = f'<h2 id="kop">Kop</h2><p><a href="{written}">hier</a></p>'
    root = _read(site, lesson, '<h1>V</h1><h2 id="doel">Doel</h2>')
    (link,) = (one for one in root.all("a") if one.text == "hier")
    assert link["href"] == moved
    if moved.startswith("#"):
        assert len([one for one in root.walk() if one["id"] == moved[1:]]) == 1


def test_two_pages_may_use_the_same_id(site: Site) -> None:
    root = _read(site, '<h2 id="doen">Doen</h2>', '<h1>V</h1><h2 id="doen">Doen</h2>')
    ids = [one["id"] for one in root.all("h2") + root.all("h3")]
    assert ids == ["voorbeeld--doen", "les--doen"]


def test_what_names_another_element_still_finds_it(site: Site) -> None:
    root = _read(site, '<p id="k">Kop</p><section aria-labelledby="k"><p>x</p></section>')
    (section,) = (one for one in root.all("section") if one["aria-labelledby"])
    assert section["aria-labelledby"] == root.all("p")[0]["id"] == "les--k"


def test_an_item_is_a_sheet_with_the_numbers_of_the_booklet(site: Site) -> None:
    root = _read(site, f"{_item(site)}<p>Verder.</p>")
    (item,) = root.all("div", data_paper="a/een")
    assert item.one("h3").text.startswith("Vraag 1 ")
    assert "De gemeente vraagt een mening." not in root.text
    assert root.all("form") == root.all("input") == []
    assert "Verder." in root.text


def test_a_trainer_reads_the_key_and_the_sources_with_it(site: Site) -> None:
    root = _read(site, _item(site), trainer=True)
    (item,) = root.all("div", data_paper="a/een")
    assert "De gemeente vraagt een mening." in item.text
    (sources,) = root.all("div", class_="paper--sources")
    assert [claim["data-claim"] for claim in sources.all("li")] == ["S4-02"]


def test_notes_are_for_trainers_only(site: Site) -> None:
    assert "Vraag om handen." not in _read(site, NOTE).text
    root = _read(site, NOTE, trainer=True)
    assert "hidden" not in root.one("aside").attributes
    assert "Vraag om handen." in root.text


def test_what_only_a_screen_can_do_is_left_out(site: Site) -> None:
    lesson = (
        "<noscript><p>Zonder script</p></noscript><script>weg()</script>"
        '<activity-toets data-kind="toets"></activity-toets>'
        '<p class="tool__plan" hidden><a href="x/">Neem mee</a></p>'
        '<p class="plan__stays">Dit blijft hier.</p><p>Blijft.</p>'
    )
    section = _read(site, lesson).all("section")[1]
    assert section.text == "Blijft."
    assert "data-kind" not in _booklet(site, lesson)


def test_controls_become_room_for_a_pen(site: Site) -> None:
    lesson = (
        '<form class="plan"><fieldset><legend>Wie?</legend><div><label for="w">Naam</label> '
        '<textarea id="w" rows="3"></textarea></div>'
        '<div><label><input type="checkbox"> Klaar</label></div></fieldset></form>'
    )
    root = _read(site, lesson)
    assert len(root.all("span", class_="paper__row")) == 3
    assert len(root.all("span", class_="paper__tick")) == 1
    assert root.one("h4").text == "Wie?"
    assert root.all("form") == root.all("textarea") == root.all("label") == []


def test_folded_text_lies_open(site: Site) -> None:
    root = _read(site, "<details><summary>Meer</summary><p>Binnenin.</p></details>")
    assert root.all("details") == []
    assert "MeerBinnenin." in root.text


def test_terms_lose_their_link_and_are_explained_at_the_end(site: Site) -> None:
    term = Term.model_validate({"term": "raad", "uitleg": "Wie je kiest."})
    site = replace(site, library=replace(site.library, terms={"raad": term}))
    lesson = '<p>Het <a class="term" href="../../../handboek/begrippen/#raad">raadslid</a>.</p>'
    root = _read(site, lesson)
    assert root.all("section")[1].text == "Het raadslid."
    (terms,) = root.all("div", class_="paper--terms")
    assert terms.one("dfn").text == "raad"


def test_source_marks_are_explained_at_the_end(site: Site) -> None:
    mark = str(PageContext(site, LESSON).source_mark("S4-02"))
    root = _read(site, f"<p>Zo is het {mark}. Ook dit {mark}.</p>")
    assert root.all("section")[1].text == "Zo is het 1. Ook dit 1."
    (sources,) = root.all("div", class_="paper--sources")
    assert [(one["data-claim"], one.one("b").text) for one in sources.all("li")] == [("S4-02", "1")]


def test_the_pool_of_the_final_test_is_named_once_with_its_sheet(site: Site) -> None:
    item = _item(site, mode="test")
    another = item.replace("a--een", "a--twee")
    section = _read(site, f"<p>Begin.</p>{item}{another}").all("section")[1]
    assert (
        section.text == "Begin.Deze vragen staan op een eigen werkblad: Proef (../../drukwerk/a/)"
    )
    assert section.one("a")["href"] == "../../drukwerk/a/"


def test_what_a_page_leaves_open_does_not_swallow_the_rest(site: Site) -> None:
    html = _booklet(site, "<div><p>Open<ul><li>een<li>twee</ul></div><p>Daarna.</p>")
    assert html.count("<div") == html.count("</div")
    assert "Daarna." in html
