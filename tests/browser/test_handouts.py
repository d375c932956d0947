"""The handouts of the real course, printed by Chromium: nothing cut, split, missing or told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from axe import COLOURS, Violation, assert_none, in_colour
from browser.doing import too_wide
from browser.pdf import pdf_pages
from browser.reasons import key_texts, sheet_texts
from browser.shapes import covering
from itembank.reading.marks import plain
from itembank.reading.source import read
from itembank.site.configuration import read_configuration
from itembank.words.texts import texts
from sites import REPOSITORY, Site, own_course, own_settings
from watching import NewPage

T = texts()
LIBRARY = own_course().library
BANKS = sorted(LIBRARY.banks)
LOCAL_BANKS = "lokaal/toetsen"
MODULES = list(LIBRARY.modules)


def _showing() -> set[str]:
    """Few banks that hold every kind together, and the longest of all."""
    kinds = {name: {item.kind for item in bank.items} for name, bank in LIBRARY.banks.items()}
    chosen = {max(BANKS, key=lambda name: len(LIBRARY.banks[name].items))}
    while missing := set().union(*kinds.values()) - set().union(*map(kinds.__getitem__, chosen)):
        chosen.add(max(BANKS, key=lambda name: len(kinds[name] & missing)))
    return chosen


def _few(names: Iterable[str], shown: Container[str]) -> list[Any]:
    """Each a test of its own: those that are shown in every run, the others with ``--alles``."""
    return [
        pytest.param(name, marks=[] if name in shown else [pytest.mark.alles]) for name in names
    ]


def _points(name: str) -> int:
    tool: Any = CHECKLISTS[name]
    return sum(len(group.checks) for group in tool.groups)


SHOWING = _showing()
CHECKLISTS = LIBRARY.tools["checklist"]
NOTE = ".block--trainer:visible"
EXAMPLES = (
    "trainers/drukwerk/patronen/",
    "trainers/drukwerk/patronen/antwoorden/",
    "trainers/boekje/welkom/",
    "trainers/boekje/welkom/trainer/",
)
# A4 less the margins that handout.css asks for, in CSS pixels.
SHEET_WIDTH, SHEET_HEIGHT = round(182 / 25.4 * 96), round(269 / 25.4 * 96)
# Of a booklet, on average.
MOST_SHEETS = 14
TALL = f"""() => [...document.querySelectorAll("[data-paper]")]
  .filter((item) => item.getBoundingClientRect().height > {SHEET_HEIGHT})
  .map((item) => item.dataset.paper)"""
# The address behind a link, which stands amid the words of an author.
WRITTEN = re.compile(r"\(https?://[^)]*\)")


@cache
def _raw(bank: str) -> list[dict[str, Any]]:
    """The shown entries of a bank as they were written, those of a municipality behind them."""
    paths = [REPOSITORY / "quizzes" / place / f"{bank}.yml" for place in ("toetsen", LOCAL_BANKS)]
    found = []
    for path in paths:
        if path.is_file():
            document = read(path, bank)
            assert document.data is not None
            found += document.data["vragen"]
    return [raw for raw in found if raw.get("status") != "vervallen"]


def _folded(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


def _lines(texts: Sequence[str]) -> list[str]:
    """The lines of these texts as a PDF has them: it puts numbers before those of a list."""
    return [_folded(line) for text in texts for line in text.splitlines()]


def _printed(page: Page, address: str) -> list[str]:
    """The text of each sheet the page prints, without white space and addresses of links."""
    page.goto(address)
    return [WRITTEN.sub("", sheet) for sheet in pdf_pages(page.pdf(prefer_css_page_size=True))]


def _tall(page: Page) -> set[str]:
    """The items that no sheet could hold whole."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET_WIDTH, "height": SHEET_HEIGHT})
    found: list[str] = page.evaluate(TALL)
    return set(found)


def _split(
    bank: str, sheets: Sequence[str], parts: Callable[[dict[str, Any]], list[str]]
) -> set[str]:
    """The items whose texts do not stand together on one sheet."""
    lines = {f"{bank}/{raw['id']}": _lines(parts(raw)) for raw in _raw(bank)}
    return {
        place
        for place, own in lines.items()
        if not any(all(line in sheet for line in own) for sheet in sheets)
    }


def _has_margins(sheets: Sequence[str]) -> None:
    """Every sheet has its number, and says whose it is."""
    for number, sheet in enumerate(sheets, 1):
        assert f"{T['paper_number']}{number}/{len(sheets)}" in sheet
    settings = own_settings()
    assert all(_folded(settings.municipality) in sheet for sheet in sheets)
    assert not any(_folded(T["paper_back"]) in sheet for sheet in sheets), "furniture of the screen"


@pytest.mark.parametrize("bank", _few(BANKS, SHOWING))
def test_a_sheet_has_all_that_is_asked_whole_and_nothing_of_the_key(
    bank: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    sheets = _printed(page, f"{site.url}trainers/drukwerk/{bank}/")
    _has_margins(sheets)
    assert _split(bank, sheets, sheet_texts) <= _tall(page)
    words = "".join(sheets)
    asked = _lines([text for raw in _raw(bank) for text in sheet_texts(raw)])
    assert [line for line in asked if line not in words] == []
    secrets = _lines([text for raw in _raw(bank) for text in key_texts(raw)])
    hidden = [line for line in secrets if not any(line in one for one in asked)]
    assert [line for line in hidden if line in words] == []


@pytest.mark.parametrize("bank", _few(BANKS, SHOWING))
def test_a_key_has_every_reason_explanation_and_source_whole(
    bank: str, site: Site, new_page: NewPage
) -> None:
    def parts(raw: dict[str, Any]) -> list[str]:
        sources = filter(None, map(LIBRARY.source_of, raw["bron"]))
        return [plain(raw["vraag"]), *key_texts(raw), *(plain(one.name) for one in sources)]

    page = new_page()
    sheets = _printed(page, f"{site.url}trainers/drukwerk/{bank}/antwoorden/")
    _has_margins(sheets)
    assert _split(bank, sheets, parts) <= _tall(page)
    words = "".join(sheets)
    for raw in _raw(bank):
        assert [line for line in _lines(parts(raw)) if line not in words] == []
        for identifier in raw["bron"]:
            source = LIBRARY.source_of(identifier)
            assert source is not None
            assert _folded(plain(source.title)) in words


@pytest.mark.parametrize(
    "module", _few(MODULES, {LIBRARY.banks[bank].module for bank in SHOWING} | {MODULES[0]})
)
def test_a_booklet_has_every_lesson_and_item_of_the_module_in_order(
    module: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    sheets = _printed(page, f"{site.url}trainers/boekje/{module}/")
    _has_margins(sheets)
    lessons = [
        path.removeprefix("cursus/").removesuffix(".md")
        for path in read_configuration(REPOSITORY).nav
        if path.startswith(f"cursus/{module}/")
        and not path.endswith(("index.md", "certificaat.md"))
    ]
    own_pages = [lesson.partition("/")[2] for lesson in lessons]
    sections = page.locator("section.booklet__page")
    assert sections.evaluate_all("all => all.map(({ id }) => id)") == own_pages
    shown = page.evaluate(
        "() => [...document.querySelectorAll('.paper[data-paper]')]"
        ".map((item) => item.dataset.paper)"
    )
    own = {
        f"{bank}/{item.id}"
        for bank, item in LIBRARY.items()
        if LIBRARY.banks[bank].module == module and item.status == "actief" and bank != "eindtoets"
    }
    assert own <= set(shown)
    assert len(shown) == len(set(shown))
    numbers = page.locator(".paper[data-paper] .paper__head").all_inner_texts()
    assert [text.split()[1] for text in numbers] == [str(n) for n in range(1, len(shown) + 1)]
    words = "".join(sheets)
    by_place = {f"{bank}/{raw['id']}": raw for bank in BANKS for raw in _raw(bank)}
    stems = _lines([plain(by_place[place]["vraag"]) for place in shown])
    rationales = _lines([plain(by_place[place]["toelichting"]) for place in shown])
    assert [line for line in stems if line not in words] == []
    assert [line for line in rationales if line in words] == []
    expect(page.locator(NOTE)).to_have_count(0)
    trainer = "".join(_printed(page, f"{site.url}trainers/boekje/{module}/trainer/"))
    notes = sum(
        site.html(f"cursus/{module}/{lesson}/").count("block--trainer") for lesson in own_pages
    )
    expect(page.locator(NOTE)).to_have_count(notes)
    assert [line for line in [*stems, *rationales] if line not in trainer] == []


@pytest.mark.parametrize("name", _few(sorted(CHECKLISTS), [max(CHECKLISTS, key=_points)]))
def test_a_checklist_prints_every_point_whole_with_room_and_the_municipality(
    name: str, site: Site, new_page: NewPage
) -> None:
    tool: Any = CHECKLISTS[name]
    page = new_page()
    page.goto(f"{site.url}hulpmiddelen/{name}/")
    expect(page.locator(".checklist")).to_have_attribute("data-ready", "")
    page.emulate_media(media="print")
    # What stands on paper for the field of a note: room for a pen, or what was typed.
    assert page.locator(".check .whole-text:visible").count() == len(
        [check for group in tool.groups for check in group.checks]
    )
    sheets = pdf_pages(page.pdf(prefer_css_page_size=True))
    settings = own_settings()
    assert _folded(settings.municipality) in sheets[0]
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{len(sheets)}" in sheet
    for group in tool.groups:
        for check in group.checks:
            parts = [plain(check.text), plain(check.explanation or ""), T["checklist.note"]]
            assert any(all(_folded(part) in sheet for part in parts) for sheet in sheets)


def test_the_overview_leads_to_every_handout_and_no_other_page_does(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}trainers/drukwerk/")
    links = page.locator(".paper-index a").evaluate_all("all => all.map(({ href }) => href)")
    assert {link.removeprefix(site.url) for link in links} == set(site.handouts)
    for address in site.content_pages:
        if not address.startswith("trainers/"):
            html = site.html(address)
            assert "trainers/boekje/" not in html
            assert not re.search(r"trainers/drukwerk/[a-z]", html), address


@pytest.mark.alles
def test_booklets_take_little_paper(site: Site, new_page: NewPage) -> None:
    """Twelve of them took 249 sheets when every lesson began on one of its own."""
    page = new_page()
    sheets = {}
    for module in MODULES:
        page.goto(f"{site.url}trainers/boekje/{module}/")
        sheets[module] = len(pdf_pages(page.pdf(prefer_css_page_size=True)))
    assert sum(sheets.values()) <= MOST_SHEETS * len(sheets), sheets


def test_no_handout_is_in_the_search_index_or_the_map_of_the_site(site: Site) -> None:
    for path in ("search/search_index.json", "sitemap.xml"):
        words = (site.folder / path).read_text(encoding="utf-8")
        assert "trainers/drukwerk/" in words
        assert not re.search(r"trainers/(?:drukwerk/[a-z]|boekje/)", words)


def test_a_handout_fits_a_narrow_screen(site: Site, new_page: NewPage, everything: bool) -> None:
    """Those that together show everything; with ``--alles`` all of them."""
    page = new_page(width=320, height=640)
    showing = covering({address: site.html(address) for address in site.handouts})
    for address in site.handouts if everything else sorted(showing):
        page.goto(site.url + address)
        assert too_wide(page) == 0, address


def test_a_handout_breaks_no_rule(
    site: Site, new_page: NewPage, axe: Callable[..., list[Violation]], everything: bool
) -> None:
    """Each sort of handout, with nearly every kind of item; with ``--alles`` all of them."""
    assert set(EXAMPLES) <= set(site.handouts)
    page = new_page(width=320, height=640)
    light, dark = set[str](), set[str]()
    for address in site.handouts if everything else EXAMPLES:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(site.url + address)
        expect(page.get_by_role("button", name=T["print"])).to_be_visible()
        assert_none(axe(page, seen=in_colour(light)), address)
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.set_viewport_size({"width": 1280, "height": 800})
        assert_none(axe(page, COLOURS, seen=in_colour(dark)), address)


def test_a_handout_is_printed_and_left_by_keyboard(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}trainers/drukwerk/participatieladder/")
    button = page.get_by_role("button", name=T["print"])
    expect(button).to_be_visible()
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = 'yes' } }")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=T["paper_back"])).to_be_focused()
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}trainers/drukwerk/")


def test_without_a_script_a_handout_has_no_dead_button(site: Site, new_page: NewPage) -> None:
    page = new_page(javascript=False)
    page.goto(f"{site.url}trainers/drukwerk/participatieladder/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
