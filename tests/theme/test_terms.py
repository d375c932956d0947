"""The meaning of a term: shown on pointing and on focus, within reach, and put away with Escape."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from browser.doing import too_wide
from sites import Site
from watching import NewPage

SHOWN = "term => getComputedStyle(term, '::after').content !== 'none'"
LAST_LINE = """term => {
  scrollBy({ top: term.getBoundingClientRect().top - 300, behavior: "instant" });
  const { left, top, width, height } = [...term.getClientRects()].at(-1);
  return [left + width / 2, top + height / 2];
}"""


def _terms(site: Site, page: Page) -> list[Locator]:
    """The terms of the page that has most of them."""
    most = max(site.content_pages, key=lambda address: site.html(address).count('class="term"'))
    page.goto(site.url + most)
    found = page.locator(".term").all()
    assert len(found) >= 3
    return found


@pytest.mark.parametrize("width", [1280, 640, 320])
def test_the_meaning_stays_while_the_pointer_goes_there_and_leaves_no_screen(
    width: int, site: Site, new_page: NewPage
) -> None:
    page = new_page(width=width)
    for term in _terms(site, page):
        x, y = term.evaluate(LAST_LINE)
        page.mouse.move(x, y)
        assert term.evaluate(SHOWN)
        # In small steps, as a hand with a magnifier does.
        for step in range(2, 36, 2):
            page.mouse.move(x, y + step)
        assert term.evaluate(SHOWN)
        assert too_wide(page) == 0
        page.mouse.move(0, 0)
        assert not term.evaluate(SHOWN)


def test_the_meaning_shows_on_focus_and_escape_puts_it_away(site: Site, new_page: NewPage) -> None:
    page = new_page()
    first, second, *_ = _terms(site, page)
    page.keyboard.press("Tab")
    first.focus()
    assert first.evaluate(SHOWN)
    page.keyboard.press("Escape")
    assert first.evaluate("term => getComputedStyle(term, '::after').display") == "none"
    second.focus()
    first.focus()
    assert first.evaluate("term => getComputedStyle(term, '::after').display") != "none"
