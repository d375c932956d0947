"""The pages to print: which there are, what stands around them, and addresses behind links."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.paper.handouts import Frame, handout_pages
from itembank.paper.written_out import written_out
from itembank.site.site import Site
from markup import faults, read
from projects import bank, small_site

BANK = "quizzes/toetsen/a.yml"
OVERVIEW = {"docs/trainers/drukwerk/index.md": "# Drukwerk\n\n/// drukwerk\n///\n"}
LESSON = {"docs/cursus/voorbeeld/les.md": "# Les\n"}
BUILT = '<html><body><article class="a">{}</article></body></html>'


def _frame(**values: object) -> Frame:
    given = {"municipality": "Ons & dorp", "site_name": 'De "cursus"', "site_url": "", "nav": []}
    return Frame(**(given | values))  # type: ignore[arg-type]


def _built(folder: Path, pages: dict[str, str]) -> Path:
    for path, inside in pages.items():
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(BUILT.format(inside), encoding="utf-8")
    return folder / "site"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return small_site(tmp_path, {BANK: bank(), **OVERVIEW, **LESSON})


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return _built(
        tmp_path,
        {
            "cursus/voorbeeld/index.html": "<h1>Voorbeeld</h1><p>Begin.</p>",
            "cursus/voorbeeld/les/index.html": "<h1>Les</h1><p>Inhoud.</p>",
        },
    )


def test_a_bank_has_a_sheet_and_a_key_and_a_module_two_booklets(site: Site, built: Path) -> None:
    assert list(handout_pages(site, _frame(), built)) == [
        "trainers/drukwerk/a/index.html",
        "trainers/drukwerk/a/antwoorden/index.html",
        "trainers/boekje/voorbeeld/index.html",
        "trainers/boekje/voorbeeld/trainer/index.html",
    ]


def test_a_site_without_the_overview_has_no_handouts(tmp_path: Path) -> None:
    site = small_site(tmp_path, {BANK: bank()})
    assert handout_pages(site, _frame(), tmp_path) == {}


def test_a_handout_is_whole_and_says_whose_it_is_and_what_it_is(site: Site, built: Path) -> None:
    for path, html in handout_pages(site, _frame(), built).items():
        root = read(html.partition("<!doctype html>")[2].strip())
        own = [fault for fault in faults(root) if "<script>" not in fault]
        assert own == [], path
        whole = root.one("html")
        assert whole["lang"] == "nl"
        assert whole["data-footer"].startswith('Ons & dorp · De "cursus" · CC BY 4.0')
        assert whole["data-page"] == "Bladzijde"
        assert root.one("meta", name="robots")["content"] == "noindex"
        assert len(root.all("h1")) == 1
        assert all(one["src"] for one in root.all("script")), "nothing runs inside the page"
        assert (
            root.one("nav").one("a")["href"].endswith("/drukwerk/" if "boekje" in path else "../")
        )


def test_only_what_is_somebodys_own_has_a_name_and_room_for_notes(site: Site, built: Path) -> None:
    pages = handout_pages(site, _frame(), built)
    own = {path for path, html in pages.items() if 'class="handout__name"' in html}
    assert own == {"trainers/drukwerk/a/index.html", "trainers/boekje/voorbeeld/index.html"}
    assert own == {path for path, html in pages.items() if 'class="handout__notes"' in html}


def test_lessons_follow_the_navigation_and_others_come_after(tmp_path: Path) -> None:
    names = ("a-laatst", "b-eerst", "c-vergeten")
    docs = {f"docs/cursus/voorbeeld/{name}.md": f"# {name}\n" for name in names}
    site = small_site(tmp_path, {**OVERVIEW, **docs})
    built = _built(
        tmp_path,
        {"cursus/voorbeeld/index.html": "<h1>V</h1>"}
        | {f"cursus/voorbeeld/{name}/index.html": f"<h1>{name}</h1>" for name in names},
    )
    order = ["cursus/voorbeeld/index.md", "cursus/voorbeeld/b-eerst.md"]
    order.append("cursus/voorbeeld/a-laatst.md")
    html = handout_pages(site, _frame(nav=order), built)["trainers/boekje/voorbeeld/index.html"]
    shown = [heading.text for heading in read(html.partition("-->")[0] + _main(html)).all("h2")]
    assert shown[:3] == ["b-eerst", "a-laatst", "c-vergeten"]


def test_pages_with_names_of_files_are_found_and_linked_as_files(tmp_path: Path) -> None:
    site = small_site(tmp_path, {BANK: bank(), **OVERVIEW, **LESSON})
    built = _built(
        tmp_path,
        {
            "cursus/voorbeeld/index.html": '<h1>V</h1><a href="../../over/index.html">Over</a>',
            "cursus/voorbeeld/les.html": "<h1>Les</h1>",
        },
    )
    pages = handout_pages(site, _frame(directory_urls=False), built)
    html = pages["trainers/boekje/voorbeeld/index.html"]
    assert 'href="../../../over/index.html"' in html
    assert 'href="../../drukwerk/index.html"' in html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<a href="../../over/#b">Over</a>.',
            '<a href="../../over/#b">Over</a>'
            '<span class="address" data-search-exclude> (https://g.nl/x/over/#b)</span>.',
        ),
        ('<a href="#hier">Hier</a>', '<a href="#hier">Hier</a>'),
        (
            '<a class="source-mark" href="../over/#S0-01">S0-01</a>',
            '<a class="source-mark" href="../over/#S0-01">S0-01</a>',
        ),
        ('<a href="https://a.nl">https://a.nl</a>', '<a href="https://a.nl">https://a.nl</a>'),
        ('<a href="mailto:a@b.nl">Mail</a>', '<a href="mailto:a@b.nl">Mail</a>'),
        (
            '<a href="https://a.nl/?b=1&amp;c=2">A</a>',
            '<a href="https://a.nl/?b=1&amp;c=2">A</a>'
            '<span class="address" data-search-exclude> (https://a.nl/?b=1&amp;c=2)</span>',
        ),
    ],
)
def test_the_address_of_a_link_is_written_behind_it(html: str, expected: str) -> None:
    assert written_out(html, "https://g.nl/x/trainers/boekje/") == expected


def test_without_an_address_of_the_site_a_link_is_written_from_its_root() -> None:
    html = written_out('<a href="../../over/">Over</a>', "trainers/boekje/")
    assert html.endswith('<span class="address" data-search-exclude> (over/)</span>')


def _main(html: str) -> str:
    return html[html.index("<main") : html.index("</main>") + len("</main>")]


def test_a_page_may_show_a_sheet_and_a_key_itself(tmp_path: Path) -> None:
    text = "# Proef\n\n/// werkblad | a\n///\n\n/// antwoordmodel | a\n///\n"
    site = small_site(tmp_path, {BANK: bank(), "docs/trainers/proef.md": text})
    assert site.problems == ()


def test_a_tool_is_printed_with_all_its_questions_and_room_for_a_pen(tmp_path: Path) -> None:
    tool = (
        "titel: Een lijst\ninleiding: Voor wie wil.\nbron: [S0-05]\ngroepen:\n"
        "  - titel: Vooraf\n    punten:\n"
        "      - {id: een, tekst: Punt een., uitleg: Omdat het helpt., bron: [S0-05]}\n"
        "      - {id: twee, tekst: Punt twee.}\n"
    )
    page = {"docs/hulpmiddelen/lijst.md": "# Lijst\n\n/// checklist | lijst\n///\n"}
    schema = "# yaml-language-server: $schema=../schema/checklist.schema.json\n"
    site = small_site(tmp_path, {**OVERVIEW, **page, "quizzes/checklists/lijst.yml": schema + tool})
    html = handout_pages(site, _frame(), tmp_path)["trainers/hulpmiddel/checklist/lijst/index.html"]
    root = read(_main(html)).one("div", class_="paper--tool")
    assert root["data-paper"] == "checklist/lijst"
    assert all(words in root.text for words in ("Punt een.", "Omdat het helpt.", "Punt twee."))
    assert len(root.all("span", class_="paper__tick")) == 2
    assert [heading.text for heading in root.all("h3")][:1] == ["Vooraf"]
    assert root.all("input") == root.all("textarea") == root.all("form") == []
