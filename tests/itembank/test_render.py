"""The HTML of every activity: whole, native, labelled, and with nothing that runs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from examples import load_examples
from itembank.kinds import all_kinds, item_kinds
from itembank.library.library import Library
from itembank.model.items import Item
from itembank.places import anchor
from itembank.reading.marks import plain
from itembank.render.render import Fragment, PageContext, item_fragment, tool_fragment
from itembank.render.stem import split_stem
from itembank.site.site import Site
from itembank.words.texts import texts
from markup import Element, faults, read
from projects import small_site
from shown import GRADED, ITEMS, TOOLS, folded, shown_item

# The texts of an item that are its key, by their place in the YAML.
SECRET = {"waarom", "toelichting", "voor", "tegen", "voorbeeld", "advies"}


def _secrets(raw: Any) -> list[str]:
    """The words of every reason and explanation in the raw item, without their marks."""
    if isinstance(raw, list):
        return [words for entry in raw for words in _secrets(entry)]
    if not isinstance(raw, dict):
        return []
    own = [plain(text) for key, text in raw.items() if key in SECRET and isinstance(text, str)]
    return own + [words for value in raw.values() for words in _secrets(value)]


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_an_item_is_well_formed_and_holds_nothing_that_runs(
    kind: str, name: str, example_site: Site
) -> None:
    root = Element("", children=[shown_item(example_site, kind, name)])
    assert faults(root) == []


@pytest.mark.parametrize(("kind", "name"), TOOLS)
def test_a_tool_is_well_formed_and_holds_nothing_that_runs(
    kind: str, name: str, example_site: Site
) -> None:
    tool = example_site.library.tools[kind][name]
    page = PageContext(example_site, f"voorbeelden/{kind}.md")
    root = read(str(tool_fragment(page, kind, name, tool)))
    assert faults(root) == []
    element = root.one(f"activity-{kind}")
    assert element["id"] == f"{kind}--{name}"
    assert element["data-kind"] == kind
    assert element["data-item"] == f"{kind}/{name}"
    assert element.all("form")


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_an_item_is_a_form_with_a_question_and_native_controls(
    kind: str, name: str, example_site: Site
) -> None:
    element = shown_item(example_site, kind, name)
    form = element.one("form")
    assert form["autocomplete"] == "off"
    fieldset = form.all("fieldset")[0]
    assert fieldset.all("legend", class_="item__stem")[0].text
    controls = [one for one in form.walk() if one.tag in ("input", "select", "textarea", "a")]
    assert controls
    assert not form.all("button"), "a button without a script would do nothing"


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_an_item_says_where_it_belongs(kind: str, name: str, example_site: Site) -> None:
    element = shown_item(example_site, kind, name)
    item = example_site.library.index[kind, name]
    assert element["id"] == f"{kind}--{name}" == anchor(kind, name)
    assert element["data-kind"] == kind
    assert element["data-item"] == f"{kind}/{name}"
    assert element["data-revision"] == item.revision
    heading = element.one("h2", class_="item__label")
    assert (heading.text, heading["data-total"]) == ("Vraag 1", "van 2")


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_what_can_be_pressed_says_which_question_it_is_about(
    kind: str, name: str, example_site: Site
) -> None:
    element = shown_item(example_site, kind, name)
    assert element.one("summary").text.endswith(": vraag 1")
    # In a lesson no number tells one question from the next: its words do.
    page = PageContext(example_site, "voorbeelden/alles.md")
    item = example_site.library.index[kind, name]
    alone = read(str(item_fragment(page, kind, item, label="Vraag", home=False)))
    words = alone.one("summary").one("span").text.removeprefix(": ")
    assert words
    assert alone.one("legend", class_="item__stem").text.startswith(words)


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_away_from_home_an_item_has_no_anchor_and_other_names(
    kind: str, name: str, example_site: Site
) -> None:
    page = PageContext(example_site, "voorbeelden/alles.md")
    item = example_site.library.index[kind, name]
    root = read(str(item_fragment(page, kind, item, label="Vraag", home=False)))
    assert faults(root) == []
    assert not root.one(f"activity-{kind}")["id"]
    home = {control["name"] for control in shown_item(example_site, kind, name).walk()} - {""}
    away = {control["name"] for control in root.walk()} - {""}
    assert home.isdisjoint(away)


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_every_reason_stands_once_in_a_closed_part_that_search_skips(
    kind: str, name: str, example_site: Site
) -> None:
    element = shown_item(example_site, kind, name)
    key = element.one("details", class_="item__key")
    assert "data-search-exclude" in key.attributes
    assert "open" not in key.attributes
    raw = next(item for item in load_examples(kind).items if item["id"] == name)
    secrets = _secrets(raw)
    assert len(secrets) >= 1
    whole, inside = element.text, key.text
    for words in secrets:
        assert folded(words) in inside, words
        assert whole.count(folded(words)) == inside.count(folded(words)), words


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_the_sources_of_an_item_are_links_to_the_page_of_sources(
    kind: str, name: str, example_site: Site
) -> None:
    item = example_site.library.index[kind, name]
    sources = shown_item(example_site, kind, name).one("p", class_="item__sources")
    library = example_site.library
    links = {link["href"]: link for link in sources.all("a")}
    assert sorted(links) == sorted(f"../../over/bronnen/#{mark}" for mark in item.sources)
    for mark in item.sources:
        link, source = links[f"../../over/bronnen/#{mark}"], library.source_of(mark)
        assert source is not None
        # The second claim of a source is a second place in it: one name, two links.
        named = (link["aria-label"] or link.text).endswith(plain(source.name))
        assert named and mark not in link.text
    names = [plain(source.name) for mark in item.sources if (source := library.source_of(mark))]
    assert all(sources.text.count(name) == 1 for name in names)
    assert sources.text.startswith("Bron: " if len(item.sources) == 1 else "Bronnen: ")
    unchecked = texts()["unchecked"] in sources.text
    assert unchecked == (item.checked is False)


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_the_words_of_an_item_are_on_the_page_as_written(
    kind: str, name: str, example_site: Site
) -> None:
    item = example_site.library.index[kind, name]
    element = shown_item(example_site, kind, name)
    form = element.one("form").text
    for paragraph in plain(item.stem).split("\n"):
        assert folded(paragraph) in form
    assert folded(plain(item.rationale)) in folded(element.text)


@pytest.mark.parametrize(("kind", "name"), GRADED)
def test_a_key_is_told_in_the_closed_part_only(kind: str, name: str, example_site: Site) -> None:
    form = shown_item(example_site, kind, name).one("form")
    telling = {
        "data-key",
        "data-answer",
        "data-margin",
        "data-low",
        "data-group",
        "data-distractor",
    }
    for element in form.walk():
        assert telling.isdisjoint(element.attributes), element
        assert "checked" not in element.attributes
        assert "selected" not in element.attributes


def test_a_page_of_many_items_has_no_double_ids_or_names(example_site: Site) -> None:
    pieces = []
    for kind, name in ITEMS:
        page = PageContext(example_site, "voorbeelden/alles.md")
        item = example_site.library.index[kind, name]
        for home in (True, False):
            pieces.append(str(item_fragment(page, kind, item, label="Vraag", home=home)))
    for kind, name in TOOLS:
        tool = example_site.library.tools[kind][name]
        pieces.append(str(tool_fragment(PageContext(example_site, "x.md"), kind, name, tool)))
    assert faults(read("".join(pieces))) == []


@pytest.mark.parametrize("kind", sorted(all_kinds()))
def test_a_template_writes_lean_markup(kind: str) -> None:
    source = (all_kinds()[kind].folder / "template.html").read_text(encoding="utf-8")
    assert "style=" not in source
    assert "| safe" not in source
    assert not re.search(r"\son[a-z]+=", source)


def _library_item(library: Library, **raw: Any) -> Item:
    base = {
        "id": "x",
        "soort": "keuze",
        "leerdoel": "trede-herkennen",
        "bron": ["S4-02"],
        "vraag": "Wat?",
        "opties": [
            {"tekst": "a", "juist": "ja", "waarom": "b"},
            {"tekst": "c", "waarom": "d"},
        ],
        "toelichting": "e",
    }
    return item_kinds()["keuze"].model_validate(base | raw)


def test_what_an_author_types_is_shown_as_text(example_site: Site) -> None:
    wild = "5 < 7 & \"x\" 'y' > z 🙂 مشاركة"
    raw = {
        "vraag": wild,
        "opties": [
            {"tekst": wild, "juist": "ja", "waarom": wild},
            {"tekst": f"{wild}!", "waarom": wild},
        ],
    }
    item = _library_item(example_site.library, **raw)
    page = PageContext(example_site, "index.md")
    root = read(str(item_fragment(page, "bank", item, label="<b>Vraag</b>", home=True)))
    assert root.one("legend").text == f"{wild} {texts()['keuze.label']}"
    assert root.all("label")[0].text in (f"a {wild}", f"a {wild}!")
    assert "<b>Vraag</b>" in root.one("h2", class_="item__label").text


@pytest.mark.parametrize(
    ("html", "before", "legend", "after"),
    [
        ("<p>a</p>", "", "a", ""),
        ("<p>a</p>\n<p>b</p>", "<p>a</p>", "b", ""),
        ("<p>a</p>\n<ul>\n<li>b</li>\n</ul>", "", "a", "<ul>\n<li>b</li>\n</ul>"),
        (
            "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>",
            "<p>a</p>\n<ul>\n<li>b</li>\n</ul>",
            "c",
            "",
        ),
        ("<p>a</p>\n<p>b</p>\n<ol>\n<li>c</li>\n</ol>", "<p>a</p>", "b", "<ol>\n<li>c</li>\n</ol>"),
        (
            "<p>a</p>\n<ul>\n<li>\n<p>b</p>\n</li>\n</ul>",
            "",
            "a",
            "<ul>\n<li>\n<p>b</p>\n</li>\n</ul>",
        ),
        ("<ul>\n<li>a</li>\n</ul>\n<p>b</p>", "<ul>\n<li>a</li>\n</ul>", "b", ""),
        ("<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>", "Vraag", ""),
    ],
)
def test_the_question_of_a_stem_is_its_last_paragraph(
    html: str, before: str, legend: str, after: str
) -> None:
    stem = split_stem(html)
    assert (stem.before, stem.legend, stem.after) == (before, legend, after)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Wat zeg je?", "Wat zeg je?"),
        ("Er belt iemand. Wat zeg je?", "Wat zeg je?"),
        ("'Mag ik <em>ook</em> iets zeggen?' vraagt hij. Wat zeg je?", "Wat zeg je?"),
        ("Hij vraagt: 'Mag dat?' Wat zeg je?", "Wat zeg je?"),
        ("Wat kun je nu al? Denk aan je werk.", "Wat kun je nu al? Denk aan je werk."),
        ("Er is onrust. Zet dit op volgorde. Begin nu.", "Zet dit op volgorde. Begin nu."),
        ("Dat mag. Dat moet.", "Dat mag. Dat moet."),
        ("Lees <a href='x'>dit. Of dat.</a> Wat past?", "Wat past?"),
        ("Volgens art. 5 mag het. <em>Wat</em> past?", "<em>Wat</em> past?"),
    ],
)
def test_what_a_stem_asks_stands_apart_from_what_it_tells_first(words: str, question: str) -> None:
    stem = split_stem(f"<p>{words}</p>")
    assert stem.question == question
    assert stem.legend == words


def test_a_fragment_escapes_its_attributes() -> None:
    assert str(Fragment("p", {"title": 'a"<b>&'}, "x")) == '<p title="a&quot;&lt;b&gt;&amp;">x</p>'


@pytest.mark.parametrize(
    ("path", "directory_urls", "address"),
    [
        ("index.md", True, "over/bronnen/#S4-02"),
        ("cursus/a/les.md", True, "../../../over/bronnen/#S4-02"),
        ("cursus/a/index.md", True, "../../over/bronnen/#S4-02"),
        ("cursus/a/les.md", False, "../../over/bronnen.html#S4-02"),
        ("over/bronnen.md", True, "./#S4-02"),
    ],
)
def test_links_fit_the_page_they_are_on(
    path: str, directory_urls: bool, address: str, example_site: Site
) -> None:
    page = PageContext(example_site, path, directory_urls)
    assert page.source_url("S4-02") == address
    item = _library_item(example_site.library, vraag="Zie [dit](over/bronnen.md#S4-02) en kies?")
    fragment = item_fragment(page, "bank", item, label="Vraag", home=True)
    assert read(fragment.html).one("legend").one("a")["href"] == address


def test_a_figure_is_printed_with_its_unit_and_its_claim(example_site: Site) -> None:
    page = PageContext(example_site, "index.md")
    root = read(str(page.figure("terugkoppeling-gegeven")))
    assert root.one("span").text == "48%"
    assert root.one("a")["href"] == "over/bronnen/#S1-100"
    assert root.one("a")["aria-label"].startswith("bron: Barometer Burgerparticipatie 2023")


def test_a_message_about_an_item_names_it_with_its_revision_and_page(tmp_path: Path) -> None:
    own = "gemeente: Voorbeeldgemeente, versie: '2', contact: vragen@gemeente.example"
    site = small_site(tmp_path, {"mkdocs.yml": f"extra: {{cursus: {{{own}}}}}\n"})
    item = _library_item(site.library, id="een-vraag")
    page = PageContext(site, "cursus/les & co.md")
    address = urlsplit(page.report_url("de-bank", item))
    assert (address.scheme, address.path) == ("mailto", "vragen@gemeente.example")
    assert "#" not in address.geturl() and " " not in address.geturl()
    assert parse_qs(address.query, strict_parsing=True) == {
        "subject": ["Fout in vraag de-bank/een-vraag"],
        "body": [f"de-bank/een-vraag ({item.revision})\ncursus/les & co.md\n\n"],
    }
