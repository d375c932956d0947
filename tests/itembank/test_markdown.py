"""The Markdown extension: a page's whole activity is in the HTML it makes."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from pathlib import Path
from types import SimpleNamespace

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from itembank.blocks import all_blocks
from itembank.build.extension import ItembankExtension, makeExtension
from itembank.reading.marks import plain
from itembank.render.render import PageContext, item_fragment
from itembank.site.site import Site
from itembank.words.texts import texts
from markup import faults, read
from projects import KEUZE, bank, small_site

# What mkdocs.base.yml switches on beside it.
OTHERS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
OTHERS += ["pymdownx.details", "pymdownx.superfences"]


def convert(site: Site, source: str, path: str = "voorbeelden/alles.md", *more: str) -> str:
    """The HTML of a page that stands at ``path``."""
    page = PageContext(site, path)
    parser = Markdown(extensions=[*more, ItembankExtension(current=lambda: page)])
    return str(parser.convert(source))


BLOCKS = [
    "toets | keuze",
    "vraag | stelling#terugkoppelen-hoort-erbij",
    "checklist | plan-nalopen",
    "leerdoelen | voorbeeld",
    "kerncijfers | terugkoppeling",
    "bronnen",
    "foutmeldingen",
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_becomes_whole_html(block: str, example_site: Site) -> None:
    html = convert(example_site, f"# Kop\n\nTekst.\n\n/// {block}\n///\n\nNa.\n")
    root = read(html)
    assert faults(root) == []
    name = block.partition(" ")[0]
    wrapper = root.one("div", class_=f"block--{name}")
    assert len(wrapper.text) > 50
    assert not root.text.startswith("///")
    assert "\x02" not in html
    listed = [
        words for part in root.all("details", class_="page-sources") for words in part.all("p")
    ]
    last = [words.text for words in root.all("p") if words not in listed][-1]
    assert [root.one("h1").text, last] == ["Kop", "Na."]


@pytest.mark.parametrize("name", sorted(all_blocks()))
def test_every_block_can_be_rendered_or_says_that_it_cannot(name: str, example_site: Site) -> None:
    block = all_blocks()[name]
    arguments = list(block.choices(example_site))
    for argument in arguments or ["bestaat-niet"]:
        html = convert(example_site, f"/// {name}{f' | {argument}' if argument else ''}\n///\n")
        assert faults(read(html)) == [], argument
        assert (texts()["problem_block"] in html) == (not arguments)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_other_extensions_of_the_site_do_not_touch_an_activity(
    block: str, example_site: Site
) -> None:
    source = f"*[ladder]: Vijf treden\n\n/// {block}\n///\n"
    alone = convert(example_site, f"/// {block}\n///\n")
    together = convert(example_site, source, "voorbeelden/alles.md", *OTHERS)
    both = [read(html).one("div", class_="block").text for html in (together, alone)]
    assert both[0] == both[1]


def test_the_activity_is_what_the_engine_renders(example_site: Site) -> None:
    item = example_site.library.banks["keuze"].items[0]
    page = PageContext(example_site, "voorbeelden/keuze.md")
    made = item_fragment(page, "keuze", item, label="Vraag 1", total=3, home=True)
    html = convert(example_site, "/// toets | keuze\n///\n", "voorbeelden/keuze.md")
    assert made.html in html


@pytest.mark.parametrize(
    ("before", "tag"),
    [
        ("", "h2"),
        ("# Een\n\n", "h2"),
        ("# Een\n\n## Twee\n\n", "h3"),
        ("# Een\n\n###### Zes\n\n", "h6"),
    ],
)
def test_an_item_is_headed_one_level_below_the_last_heading(
    before: str, tag: str, example_site: Site
) -> None:
    block = "/// vraag | keuze#raadplegen-of-adviseren\n///\n"
    root = read(convert(example_site, f"{before}{block}", "voorbeelden/alles.md"))
    assert root.one(tag, class_="item__label").text == texts()["question"]


def test_a_page_can_be_converted_again_and_by_another_parser(example_site: Site) -> None:
    page = PageContext(example_site, "voorbeelden/keuze.md")
    parser = Markdown(extensions=[ItembankExtension(current=lambda: page)])
    source = "/// toets | keuze\n///\n"
    first = parser.convert(source)
    assert parser.reset().convert(source) == first
    assert convert(example_site, source, "voorbeelden/keuze.md") == first


class _Ids(Extension):  # type: ignore[misc]
    """Collects the ids a generator sees while it checks anchors."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def extendMarkdown(self, md: Markdown) -> None:
        found = self.found

        class Collect(Treeprocessor):  # type: ignore[misc]
            def run(self, root: etree.Element) -> None:
                found.update(element.get("id", "") for element in root.iter())

        md.treeprocessors.register(Collect(md), "ids", 0)


def test_the_anchors_of_activities_are_visible_to_the_generator(example_site: Site) -> None:
    for path, page in example_site.pages.by_path.items():
        seen = _Ids()
        context = PageContext(example_site, path)
        extensions = [seen, ItembankExtension(current=lambda page=context: page)]  # type: ignore[misc]
        source = (example_site.root / "docs" / path).read_text(encoding="utf-8")
        Markdown(extensions=extensions).convert(source.rpartition("---\n")[2])
        assert example_site.anchors(path) - page.anchors <= seen.found, path


def test_an_item_has_its_anchor_only_at_home(example_site: Site) -> None:
    block = "/// vraag | keuze#raadplegen-of-adviseren\n///\n"
    away = read(convert(example_site, block)).one("activity-keuze")
    assert not away["id"]
    home = read(convert(example_site, "/// toets | keuze\n///\n", "voorbeelden/keuze.md"))
    assert home.all("activity-keuze", id="keuze--raadplegen-of-adviseren")


def test_a_test_leaves_out_what_a_lesson_places_and_counts_the_rest(tmp_path: Path) -> None:
    files = {
        "quizzes/toetsen/a.yml": bank(KEUZE + KEUZE.replace("id: een", "id: twee")),
        "docs/cursus/voorbeeld/les.md": "/// vraag | a#een\n///\n",
        "docs/cursus/voorbeeld/toets.md": "/// toets | a\n///\n",
    }
    site = small_site(tmp_path, files)
    lesson = read(convert(site, "/// vraag | a#een\n///\n", "cursus/voorbeeld/les.md"))
    assert lesson.one("activity-keuze")["id"] == "a--een"
    test = read(convert(site, "/// toets | a\n///\n", "cursus/voorbeeld/toets.md"))
    (left,) = test.all("activity-keuze")
    assert left["id"] == "a--twee"
    assert left.one("h2", class_="item__label")["data-total"] == "van 1"


def test_retired_items_are_not_in_a_test(example_site: Site) -> None:
    assert "oude-vraag" not in convert(example_site, "/// toets | keuze\n///\n")


def test_a_test_ends_in_a_summary_and_says_what_works_without_a_script(example_site: Site) -> None:
    root = read(convert(example_site, "/// toets | keuze\n///\n"))
    assert root.one("activity-toets")["data-bank"] == "keuze"
    assert root.one("noscript").text == texts()["script_needed"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("De ladder [S4-02] telt.", ["over/bronnen/#S4-02"]),
        ("[S4-02] en [S0-10]", ["over/bronnen/#S4-02", "over/bronnen/#S0-10"]),
        ("**[S4]**", ["over/bronnen/#S4"]),
        ("`[S4-02]`", []),
        ("\\[S4-02]", []),
        ("[S4-99]", []),
        ("[S4-02](https://a.nl)", ["https://a.nl"]),
    ],
)
def test_a_source_mark_becomes_a_link_to_its_claim(
    text: str, links: list[str], example_site: Site
) -> None:
    root = read(convert(example_site, text, "index.md"))
    listed = [link for part in root.all("details") for link in part.all("a")]
    assert [link["href"] for link in root.all("a") if link not in listed] == links


def test_a_source_mark_says_what_it_is(example_site: Site) -> None:
    mark = read(convert(example_site, "[S4-02]")).all("a")[0]
    assert (mark.text, mark["class"]) == ("1", "source-mark")
    assert mark["aria-label"] == "bron 1: Burgerparticipatie, Loket Gezond Leven (RIVM)"


def test_a_claim_has_one_number_on_a_page_and_numbers_run_from_top_to_bottom(
    example_site: Site,
) -> None:
    source = "# Kop [S0-05]\n\n/// checklist | plan-nalopen\n///\n\nWeer [S0-05] en [S1-01].\n"
    root = read(convert(example_site, source))
    marks = root.all("a", class_="source-mark")
    numbers = {mark["href"]: mark.text for mark in marks}
    assert all(numbers[mark["href"]] == mark.text for mark in marks)
    assert list(numbers.values()) == [str(number) for number, _ in enumerate(numbers, 1)]
    assert [marks[0].text, marks[-2].text] == ["1", "1"]


def test_a_page_ends_with_the_sources_of_its_marks(example_site: Site) -> None:
    root = read(convert(example_site, "Eerst [S4-02]. Dan [S0-05]. Weer [S4-02]. Of heel [S4]."))
    assert faults(root) == []
    (listed,) = root.all("details", class_="page-sources")
    claims = listed.all("li", class_="page-sources__claim")
    assert {claim["id"]: claim.one("a")["href"].partition("#")[2] for claim in claims} == {
        "bronnen--1": "S4-02",
        "bronnen--3": "S4",
        "bronnen--2": "S0-05",
    }
    library = example_site.library
    for source in (library.sources["S4"], library.sources["S0"]):
        for words in (source.title, source.publisher, source.limits):
            assert listed.text.count(plain(words)) >= 1
    assert plain(library.claims["S0-05"].text) in listed.text
    assert "page-sources" not in convert(example_site, "Zonder bron.")


def test_what_nobody_compared_leads_to_what_that_means(example_site: Site) -> None:
    claims = example_site.library.claims
    marks = " ".join(f"Zin [{name}]." for name in claims)
    listed = read(convert(example_site, marks)).all("li", class_="page-sources__claim")
    signs = [one.all("span", class_="unchecked") for one in listed]
    assert sum(map(len, signs)) == sum(claim.unchecked for claim in claims.values()) > 0
    links = {sign.one("a")["href"] for found in signs for sign in found}
    assert links == {"../../over/#niet-nagekeken"}


def test_marks_work_in_tables_lists_and_notes(example_site: Site) -> None:
    source = "| a |\n|---|\n| [S4-02] |\n\n- [S0-10]\n\n!!! note\n    [S0-12]\n"
    root = read(convert(example_site, source, "index.md", *OTHERS))
    assert [link.text for link in root.all("a", class_="source-mark")] == ["1", "2", "3"]


def test_a_figure_mark_prints_the_figure_with_its_source(example_site: Site) -> None:
    root = read(convert(example_site, "Zo: [cijfer:terugkoppeling-gegeven].", "index.md"))
    shown = root.all("p")[0]
    assert shown.text == "Zo: 48% 1."
    assert shown.one("a")["href"] == "over/bronnen/#S1-100"
    words = read(convert(example_site, "[cijfer:geen-terugkoppeling]")).all("p")[0].text
    assert words == "de helft 1"
    assert "[cijfer:weg]" in convert(example_site, "[cijfer:weg]")


def test_a_title_is_not_read_as_markdown_a_second_time(tmp_path: Path) -> None:
    from projects import base_files

    sources = base_files()["quizzes/bronnen.yml"].replace(
        "titel: Burgerparticipatie\n", "titel: Plan \\*ster\\* en [S4-02]\n"
    )
    site = small_site(tmp_path, {"quizzes/bronnen.yml": sources})
    heading = read(convert(site, "/// bronnen\n///\n")).one("h2", id="S4")
    assert heading.text == "Plan *ster* en [S4-02]"
    assert heading.all() == []


@pytest.mark.parametrize("block", ["toets | weg", "vraag | keuze#weg", "toets", "bronnen | x"])
def test_a_block_that_is_wrong_shows_a_notice_in_preview(block: str, example_site: Site) -> None:
    root = read(convert(example_site, f"/// {block}\n///\n"))
    assert root.one("p", class_="notice--problem").text == texts()["problem_block"]


def test_without_a_hook_the_page_comes_from_the_generator(
    example_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(example_site.root)
    parser = Markdown(extensions=[makeExtension()])
    context = SimpleNamespace(
        config={"use_directory_urls": True}, page=SimpleNamespace(path="voorbeelden/keuze.md")
    )
    parser.preprocessors.register(context, "rendering_context", -1)
    monkeypatch.setattr(context, "run", lambda lines: lines, raising=False)
    source = "/// toets | keuze\n///\n"
    html = convert(example_site, source, "voorbeelden/keuze.md")
    # That generator turns paths between sources into addresses afterwards.
    assert parser.convert(source) == html.replace("../../over/bronnen/#", "../over/bronnen.md#")


def test_a_trainers_note_is_markdown_that_nobody_sees(example_site: Site) -> None:
    source = "/// trainer\n**Vraag:** wie zegt dit [S4-02]?\n\n- een\n- twee\n///\n\nNa.\n"
    root = read(convert(example_site, source, "voorbeelden/alles.md", *OTHERS))
    assert faults(root) == []
    note = root.one("aside", class_="block--trainer")
    assert note["role"] == "note"
    assert note["hidden"] == "hidden"
    assert note["data-search-exclude"] == ""
    assert note.all("p")[0].text == texts()["trainer_note"]
    assert [entry.text for entry in note.all("li")] == ["een", "twee"]
    assert note.one("a")["href"].endswith("over/bronnen/#S4-02")
    assert "Na." not in note.text


def test_a_page_may_hold_any_number_of_notes(example_site: Site) -> None:
    root = read(convert(example_site, "/// trainer\neen\n///\n\ntekst\n\n/// trainer\ntwee\n///\n"))
    assert [note.all("p")[1].text for note in root.all("aside")] == ["een", "twee"]
