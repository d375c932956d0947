"""The meaning of a term: shown on pointing and on focus, within reach, and put away with Escape."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page

from browser.doing import too_wide
from sites import Site
from watching import NewPage

SHOWN = "term => getComputedStyle(term, '::after').content !== 'none'"
IN_TABLE = re.compile(r'<td>[^\n]*class="term"')
LAST_OF_TABLE = """term => {
  const row = term.closest("tr");
  for (const cell of row.cells) cell.replaceChildren(...(cell.contains(term) ? [term] : []));
  row.parentElement.append(row);
}"""
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
    width: int, site: Site, new_page: NewPage, everything: bool
) -> None:
    page = new_page(width=width)
    terms = _terms(site, page)
    # A narrow screen has all of them at an edge.
    few = terms[:: len(terms) // (8 if width == 320 else 2) or 1]
    for term in terms if everything else few:
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


@pytest.mark.parametrize("width", [1280, 320])
def test_in_a_table_the_meaning_stays_near_and_no_edge_cuts_it_off(
    width: int, site: Site, new_page: NewPage
) -> None:
    page = new_page(width=width)
    pages = (address for address in site.content_pages if IN_TABLE.search(site.html(address)))
    page.goto(site.url + next(pages))
    term = page.locator("td .term").first
    box = term.locator("xpath=ancestor::*[@class='md-typeset__scrollwrap']")
    # On a last line by itself, where a box that scrolls would end.
    term.evaluate(LAST_OF_TABLE)
    x, y = term.evaluate(LAST_LINE)
    page.mouse.move(x, y)
    edge = box.evaluate("box => box.getBoundingClientRect().bottom")
    column = page.locator("article").bounding_box()
    assert column is not None
    left, right = column["x"], column["x"] + column["width"]
    covers = "([x, y]) => !!document.elementFromPoint(x, y)?.matches('.term')"
    near = [[(left + right) / 2, y + 30], [left + 20, y + 30]]
    assert [page.evaluate(covers, point) for point in near] == [True, True]
    assert not page.evaluate(covers, [left - 20, y + 30]) or width == 320
    assert edge < y + 80
    assert page.evaluate(covers, [(left + right) / 2, edge + 4])
    assert too_wide(page) == 0


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
