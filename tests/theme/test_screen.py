"""The chrome of a page on narrow screens, with wider text and on paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.doing import too_wide
from itembank.browser.policy import DATA
from itembank.reading.active import active_on_page
from itembank.reading.elements import parse
from sites import Site
from watching import NewPage

LESSON = "cursus/participatieladder/vijf-treden/"
TABLE = "cursus/participatieladder/een-trede-kiezen/"

# WCAG 1.4.12, by a constructed style sheet: the policy of the page forbids an inline one.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
}"""
# What hides a part of its own words.
CUT_OFF = """() => [...document.querySelectorAll(
    ".site-header :is(a, button), .site-tabs a, .site-path *, .site-step, .site-colophon *")]
  .filter((box) => box.clientWidth > 1 && (box.scrollWidth > box.clientWidth + 1
    || box.scrollHeight > box.clientHeight + 1) && getComputedStyle(box).overflow !== "visible")
  .map((box) => box.outerHTML.slice(0, 100))"""

WIDER = """codes => codes.filter(code => code.scrollWidth > code.clientWidth + 1)
  .map(code => code.textContent.slice(0, 40))"""

# Words of a figure that go on in a next line without a hyphen.
BROKEN = """() => [...document.querySelectorAll(".md-content figure")].flatMap((figure) => {
  const found = [];
  const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (const { 0: word, index } of text.data.matchAll(/[^\\s\\-\\u00ad/]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
})"""


def test_no_page_has_an_inline_script_or_style(site: Site) -> None:
    for page in site.content_pages:
        html = site.html(page)
        assert active_on_page(parse(html), DATA) == [], page
        assert not re.search(r"<style|<[^>]+ style=", html), page


def test_every_page_says_that_it_is_dutch_and_loads_nothing_from_elsewhere(site: Site) -> None:
    for page in site.content_pages:
        html = site.html(page)
        assert '<html lang="nl"' in html, page
        loaded = re.findall(r'<(?:script|img|iframe|source)[^>]+src="([^"]+)"', html)
        loaded += re.findall(
            r'<link[^>]+rel="(?:stylesheet|icon|preload)"[^>]+href="([^"]+)"', html
        )
        assert [address for address in loaded if "//" in address] == [], page


@pytest.mark.parametrize("width", [320, 1280])
def test_wider_text_stays_whole(site: Site, new_page: NewPage, width: int) -> None:
    page = new_page(width=width)
    for address in ("", LESSON):
        page.goto(site.url + address)
        page.evaluate(SPACING)
        assert too_wide(page) == 0
        assert page.evaluate(CUT_OFF) == []
        assert page.evaluate(BROKEN) == []


def test_a_table_that_scrolls_can_be_reached_and_has_a_name(site: Site, new_page: NewPage) -> None:
    page = new_page(width=320)
    page.goto(site.url + TABLE)
    page.evaluate(
        "document.querySelector('.md-typeset__scrollwrap td').textContent = 'breed'.repeat(30)"
    )
    box = page.locator(".md-typeset__scrollwrap").first
    expect(box).to_have_attribute("tabindex", "0")
    expect(box).to_have_attribute("aria-label", "Tabel, schuif opzij om alles te zien")
    page.set_viewport_size({"width": 1900, "height": 800})
    page.evaluate("document.querySelector('.md-typeset__scrollwrap td').textContent = 'smal'")
    expect(box).not_to_have_attribute("tabindex", "0")


def test_a_long_line_of_code_goes_on_below_it(site: Site, new_page: NewPage) -> None:
    page = new_page(width=320)
    page.goto(f"{site.url}over/schermlezer/")
    assert page.locator("pre > code").count() > 5
    assert page.locator("pre > code").evaluate_all(WIDER) == []


def test_on_paper_only_the_text_remains_in_ink(site: Site, new_page: NewPage) -> None:
    page = new_page(scheme="dark")
    page.goto(site.url + LESSON)
    page.emulate_media(media="print")
    for furniture in (".site-tools", ".site-tabs", "#site-menu", ".site-side--toc", ".site-steps"):
        expect(page.locator(furniture)).to_be_hidden()
    # Of the header only whose page it is.
    expect(page.locator(".site-brand__name")).to_be_visible()
    expect(page.locator(".site-brand__owner")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_css("color", "rgb(0, 0, 0)")
    written = page.locator('.site-colophon a[rel="external"]').evaluate(
        "(link) => getComputedStyle(link, '::after').content"
    )
    assert "https://" in written


def test_a_chosen_color_set_keeps_the_focus_ring_and_the_place(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(forced_colors="active")
    page.goto(site.url + LESSON)
    link = page.locator("#site-menu [aria-current=page]")
    for _ in range(30):
        page.keyboard.press("Tab")
        if link.evaluate("(element) => element === document.activeElement"):
            break
    expect(link).to_be_focused()
    expect(link).to_have_css("outline-style", "solid")
    expect(link).to_have_css("border-inline-start-style", "solid")


def test_no_movement_for_who_asked_for_less(site: Site, new_page: NewPage) -> None:
    page = new_page(width=360, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    expect(page.locator("#site-menu")).to_have_css("transition-duration", "0s")
