"""Sources for who reads: no code of one in sight, and a note behind the number of a mark."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from axe import NARROW, WIDE
from browser.doing import too_wide
from browser.pdf import pdf_text
from itembank.reading.marks import plain
from sites import Site, own_course
from watching import NewPage

LIBRARY = own_course().library
# Written for who makes or forks the course: there an id is what one types.
FOR_MAKERS = ("over/bronnen/", "over/foutmeldingen/", "over/zelf-gebruiken/")
TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
HEARD = ("aria-label", "alt", "title", "data-meaning")
CODE = re.compile(r"(?<![\w#/-])(?:S\d-\d+|X-[a-z][\w-]*|LOK-[\w-]+)(?![\w-])")
LESSON = "cursus/aanpak/wiens-lijst-is-dit/"
NOTE = ".source-note"
GONE_ON = """() => {
  const mark = document.querySelector("a.source-mark");
  const place = mark.compareDocumentPosition(document.activeElement);
  return Boolean(place & Node.DOCUMENT_POSITION_FOLLOWING);
}"""
PRINTED = """([selector, opened]) => {
  const parts = [...document.querySelectorAll(selector)];
  for (const part of parts) part.open = opened;
  return ["beforeprint", "afterprint"].map((moment) => {
    dispatchEvent(new Event(moment));
    const [first, ...others] = new Set(parts.map(({ open }) => open));
    return others.length ? "some" : first;
  });
}"""
IN_VIEW = """note => {
  const { left, right, top } = note.getBoundingClientRect();
  return left >= 0 && right <= document.documentElement.clientWidth && top >= 0;
}"""


def _codes(html: str) -> list[str]:
    """The ids of sources that somebody sees or hears."""
    said = [TAGS.sub(" ", html)]
    for name in HEARD:
        said += re.findall(rf'\s{name}="([^"]*)"', html)
    return [code for words in said for code in CODE.findall(words)]


def test_the_codes_of_all_sources_are_known_to_this_test() -> None:
    assert all(CODE.fullmatch(name) for name in LIBRARY.claims)


def test_nobody_who_reads_sees_the_code_of_a_source(site: Site) -> None:
    """Feedback, the pool of the final test, what the stage shows and what is printed included."""
    found = {page: _codes(site.html(page)) for page in site.pages if page not in FOR_MAKERS}
    assert {page: codes for page, codes in found.items() if codes} == {}
    assert len(found) > 100
    # Who writes for the course still finds what to type.
    assert set(LIBRARY.claims) <= set(_codes(site.html("over/bronnen/")))


def test_every_source_has_a_name_of_its_own() -> None:
    names = [source.name for source in LIBRARY.sources.values()]
    assert sorted(set(names)) == sorted(names)
    assert max(map(len, names)) <= 80


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_mark_opens_a_note_with_the_source_and_gives_the_focus_back(
    width: int, key: str, site: Site, new_page: NewPage
) -> None:
    page = _lesson(site, new_page(width=width))
    mark = page.locator("a.source-mark").nth(3)
    identifier = (mark.get_attribute("href") or "").partition("#")[2]
    claim = LIBRARY.claims[identifier]
    source = LIBRARY.sources[claim.source]
    expect(mark).to_have_accessible_name(re.compile(rf"^bron \d+: {re.escape(source.name)}$"))
    mark.focus()
    page.keyboard.press(key)
    note = page.locator(NOTE)
    expect(note).to_be_focused()
    for words in (source.title, source.publisher, claim.text, source.limits):
        expect(note).to_contain_text(plain(words))
    assert note.evaluate(IN_VIEW)
    assert not too_wide(page)
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(mark).to_be_focused()


def test_tab_goes_through_the_note_and_on_and_so_the_note_closes(
    site: Site, new_page: NewPage
) -> None:
    page = _lesson(site, new_page())
    page.locator("a.source-mark").first.focus()
    for key in ("Enter", "Tab"):
        page.keyboard.press(key)
    expect(page.locator(NOTE).get_by_role("link")).to_be_focused()
    for key in ("Tab", "Tab"):
        page.keyboard.press(key)
    expect(page.locator(NOTE)).to_have_count(0)
    assert page.evaluate(GONE_ON)


def test_a_press_opens_one_note_and_a_press_on_the_mark_or_elsewhere_closes_it(
    site: Site, new_page: NewPage
) -> None:
    page = _lesson(site, new_page())
    marks = page.locator("a.source-mark")
    first, second = marks.first, marks.last
    note = page.locator(NOTE)
    for mark in (first, second):
        mark.click()
        expect(note).to_have_count(1)
        expect(note).to_contain_text(f"Bron {mark.inner_text()}")
    second.click()
    expect(note).to_have_count(0)
    first.click()
    page.get_by_role("heading", level=1).click()
    expect(note).to_have_count(0)
    first.click()
    note.get_by_role("button", name="Sluit").click()
    expect(first).to_be_focused()


def test_a_key_opens_the_note_after_a_press_that_was_dragged_off_its_mark(
    site: Site, new_page: NewPage
) -> None:
    page = _lesson(site, new_page())
    mark, note = page.locator("a.source-mark").first, page.locator(NOTE)
    mark.click()
    mark.hover()
    page.mouse.down()
    page.mouse.move(5, 5, steps=3)
    page.mouse.up()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    mark.press("Enter")
    expect(note).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_way_to_a_source_ends_with_the_claim_in_view(
    javascript: bool, width: int, site: Site, new_page: NewPage
) -> None:
    page = new_page(javascript=javascript, width=width)
    page.goto(site.url + LESSON)
    mark = page.locator("a.source-mark").nth(3)
    identifier = (mark.get_attribute("href") or "").partition("#")[2]
    if javascript:
        expect(mark).to_have_role("button")
        mark.click()
        page.locator(NOTE).get_by_role("link").click()
    else:
        mark.click()
    page.wait_for_url(f"**/over/bronnen/#{identifier}")
    claim = page.locator(f'[id="{identifier}"]')
    expect(claim).to_be_in_viewport()
    header, here = page.locator(".site-header").bounding_box(), claim.bounding_box()
    assert header and here and here["y"] >= header["y"] + header["height"]


def test_paper_has_the_numbers_and_the_sources_at_the_end(site: Site, new_page: NewPage) -> None:
    page = _lesson(site, new_page())
    page.locator("a.source-mark").first.click()
    expect(page.locator(NOTE)).to_be_visible()
    words = re.sub(r"\s", "", pdf_text(page.pdf()))
    assert words.count("Bronnenopdezepagina") == 1
    assert words.count("Achtsleutelstotsucces") == 1
    assert "Leesmeeroverdezebron" not in words


def test_paper_opens_what_is_folded_and_leaves_open_what_the_reader_opened(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    # A browser without notes prints as well.
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(site.url + LESSON, wait_until="networkidle")
    parts = ".page-sources, .item__key, .denk"
    folded = page.locator(parts).evaluate_all("parts => parts.map(({ open }) => open)")
    assert len(folded) > 1
    assert set(folded) == {False}
    for opened in (False, True):
        assert page.evaluate(PRINTED, [parts, opened]) == [True, opened]


def _lesson(site: Site, page: Page) -> Page:
    page.goto(site.url + LESSON)
    expect(page.locator("a.source-mark").first).to_have_role("button")
    return page
