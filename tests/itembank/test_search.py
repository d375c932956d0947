"""What search gets of a page: less to read, and the same index."""

from __future__ import annotations

import re

import pytest
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]

from examples import kinds_with_examples, write_project
from itembank.blocks import all_blocks
from itembank.build.load import load_site
from itembank.build.search import searchable
from itembank.kinds import item_kinds
from itembank.reading.elements import Document, Element, parse
from itembank.render.render import Fragment, PageContext
from itembank.site.site import Site
from itembank.words.texts import texts

KINDS = [kind for kind in kinds_with_examples() if kind in item_kinds()]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = write_project(tmp_path_factory.mktemp("zoeken"))
    return load_site(root)


def page_of(site: Site, kind: str) -> str:
    """A page as the generator hands it over: a heading, words, the items of a kind, more words."""
    page = PageContext(site, f"voorbeelden/{kind}.md")
    items = "".join(str(fragment) for fragment in all_blocks()["toets"].render(page, kind))
    head = '<h1 id="kop">Kop</h1>\n<p>Vooraf <b>vet</b>.</p>\n'
    return f'{head}<div class="block">{items}</div>\n<h2 id="na">Na</h2><p>Achteraf.</p>'


def indexed(html: str) -> list[tuple[str | None, str, str]]:
    """The sections Material puts in its index, white space aside."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    found = [section for section in parser.data if not section.is_excluded()]
    return [
        (section.id, folded("".join(section.title)), folded("".join(section.text)))
        for section in found
    ]


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("kind", KINDS)
def test_the_index_stays_the_same(kind: str, site: Site) -> None:
    html = page_of(site, kind)
    assert indexed(searchable(html)) == indexed(html)
    assert [title for _, title, _ in indexed(html)] == ["Kop", "Na"]


@pytest.mark.parametrize("kind", KINDS)
def test_cutting_by_marks_gives_what_a_parser_gives(kind: str, site: Site) -> None:
    """The marks begin an element and its own end closes it; nothing of a tag is left behind."""
    html = page_of(site, kind)
    document = parse(html)
    reasons = [one for one in document.all("details") if "item__key" in one.classes]
    forms = [one for one in document.all("form") if "item__form" in one.classes]
    assert reasons and forms
    parts = [(one.start, one.end, "") for one in reasons]
    parts += [(one.start, one.end, _kept(document, one)) for one in forms]
    assert searchable(html) == document.edited(parts)


def _kept(document: Document, form: Element) -> str:
    """The words of a form, with only its paragraphs and lists as tags."""

    def inside(element: Element) -> str:
        parts, done = [], element.inside
        for child in element.children:
            bare = child.tag not in ("p", "ul", "ol", "li")
            begin, end = (child.inside, child.close) if bare else (child.start, child.end)
            tags = ("", "") if bare else (html[begin : child.inside], html[child.close : end])
            parts += [html[done : child.start], tags[0], inside(child), tags[1]]
            done = child.end
        return "".join([*parts, html[done : element.close]])

    html = document.html
    return f" {' '.join(inside(form).split())} "


@pytest.mark.parametrize("kind", KINDS)
def test_the_questions_are_in_the_index_and_the_reasons_are_not(kind: str, site: Site) -> None:
    text = searchable(page_of(site, kind))
    assert "item__key" not in text
    assert "<input" not in text
    assert f"{texts()['question']} 1" in text
    assert len(text) < len(page_of(site, kind))


def test_a_trainers_note_is_not_in_the_index(site: Site) -> None:
    """Also with a div inside: Material takes the end of that for the end of what it leaves out."""
    block = all_blocks()["trainer"]
    attributes = {"class": "block block--trainer", **block.attributes}
    title = block.render(PageContext(site, "index.md"), "")
    inside = "".join(map(str, title)) + "<div><p>Geheim.</p></div><p>Ook geheim.</p>"
    note = Fragment(block.tag, attributes, inside)
    html = f'<h1 id="kop">Kop</h1>\n<p>Voor.</p>{note}<h2 id="na">Na</h2><p>Achter.</p>{note}'
    assert indexed(html) == indexed(searchable(html))
    assert "eheim" not in searchable(html)
    assert [words for _, _, words in indexed(html)] == ["<p>Voor.</p>", "<p>Achter.</p>"]


def test_the_number_of_a_source_is_no_part_of_a_sentence_that_is_found() -> None:
    mark = (
        '<a class="source-mark" href="bronnen/#S4-02" aria-label="bron 1: X" data-search-exclude>'
    )
    html = f"<h1>Kop</h1><p>Er zijn vijf treden {mark}1</a>. Zie <a href='b/'>b 2</a>.</p>"
    [(_, _, text)] = indexed(searchable(html))
    assert text == "Kop<p>Er zijn vijf treden. Zie b 2.</p>"


def test_what_is_no_item_is_left_alone() -> None:
    html = '<form class="site-search"><b>Zoek</b></form><details><summary>Meer</summary></details>'
    assert searchable(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>",
        '<form class="item__form">',
        '<details class="item__key" data-search-exclude>',
        '<aside class="block block--trainer"',
        "<",
    ],
)
def test_a_page_that_is_cut_off_is_left_alone(html: str) -> None:
    assert searchable(html) == html


def test_words_of_a_municipality_find_the_page_itself() -> None:
    html = "<h1>Keuzehulp</h1><p>Begin.</p><h2 id='na'>Na</h2><p>Einde.</p>"
    found = indexed(searchable(html, ["beslisboom", "plan <b>"]))
    assert ["beslisboom" in folded(" ".join(map(str, part))) for part in found] == [True, False]
    assert "plan &lt;b&gt;" in searchable(html, ["plan <b>"])
    assert searchable("<p>Zonder kop</p>", ["x"]) == "<p>x</p><p>Zonder kop</p>"
