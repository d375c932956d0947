"""What was typed is seen on the screen and printed whole, and nothing else of the screen is."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.pdf import pdf_text
from browser.reasons import reasons_of
from browser.writing import FIELDS, LENGTH, missing_from, pages_to_write_on, text_for
from drivers import folded
from examples import load_examples
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
# One of each sort; every other page with `--alles`.
PAGES = [
    "hulpmiddelen/terugkoppeling/",
    "hulpmiddelen/participatieplan/",
    "cursus/afronden/actieplan/",
    "cursus/terugkoppelen/bewaar-de-les/",
]
HIDDEN = """fields => fields.filter((field) => field.clientHeight + 1 < field.scrollHeight)
              .map(({ name }) => name)"""


def _open(page: Page, site: Site, address: str) -> int:
    """Open a page and wait until all that can be written in is ready; the number of its fields."""
    page.goto(site.url + address)
    expect(page.locator(f".activity:has({FIELDS}):not([data-ready])")).to_have_count(0)
    return page.locator(FIELDS).count()


def _write_everywhere(page: Page) -> None:
    for number, field in enumerate(page.locator(FIELDS).all()):
        field.fill(text_for(number))


def _print(page: Page) -> str:
    return pdf_text(page.pdf(format="A4"))


def _seen_and_printed_whole(page: Page, site: Site, address: str) -> None:
    count = _open(page, site, address)
    assert count, address
    _write_everywhere(page)
    assert page.locator(FIELDS).evaluate_all(HIDDEN) == [], address
    assert missing_from(_print(page), count) == {}, address
    links = page.get_by_role("link", name=T["to_plan"])
    if not links.count():
        return
    # What goes along is the whole of this activity.
    activity = page.locator(".activity", has=links.first)
    own = [int(field.input_value()[:2]) for field in activity.locator(FIELDS).all()]
    links.first.click()
    expect(page.locator("activity-participatieplan")).to_have_attribute("data-ready", "")
    assert page.locator(FIELDS).evaluate_all(HIDDEN) == [], address
    missing = missing_from(_print(page), count)
    assert [number for number in own if number in missing] == [], address


def test_a_known_text_is_exactly_as_long_as_it_should_be() -> None:
    assert {len(text_for(number)) for number in range(20)} == {LENGTH}


@pytest.mark.parametrize("address", PAGES)
def test_a_text_of_three_thousand_characters_is_whole_on_screen_on_paper_and_in_the_plan(
    address: str, site: Site, new_page: NewPage
) -> None:
    _seen_and_printed_whole(new_page(), site, address)


@pytest.mark.alles
def test_so_it_is_in_every_field_of_every_page(site: Site, new_page: NewPage) -> None:
    pages = pages_to_write_on(site)
    assert set(PAGES) < set(pages)
    for address in pages:
        if address not in PAGES:
            _seen_and_printed_whole(new_page(own=True), site, address)


def test_a_field_grows_on_a_narrow_screen_too_and_becomes_small_again(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(width=360)
    _open(page, site, PAGES[0])
    field = page.locator(FIELDS).first
    before = field.evaluate("field => field.offsetHeight")
    field.fill(text_for(0))
    assert page.locator(FIELDS).evaluate_all(HIDDEN) == []
    assert field.evaluate("field => field.offsetHeight") > 10 * before
    field.fill("")
    assert field.evaluate("field => field.offsetHeight") == before


def test_where_style_cannot_do_it_a_field_grows_all_the_same(site: Site, new_page: NewPage) -> None:
    """As in a browser without ``field-sizing``: its style sheet holds none."""
    page = new_page(own=True)
    page.route(
        re.compile(r"itembank\.css"),
        lambda route: route.fulfill(
            response=(found := route.fetch()),
            body=re.sub(r"field-sizing:\s*content;", "", found.text()),
        ),
    )
    _open(page, site, PAGES[0])
    field = page.locator(FIELDS).first
    before = field.evaluate("field => field.offsetHeight")
    field.fill(text_for(0))
    assert page.locator(FIELDS).evaluate_all(HIDDEN) == []
    page.set_viewport_size({"width": 360, "height": 800})
    page.wait_for_function(f"() => !({HIDDEN})([...document.querySelectorAll('{FIELDS}')]).length")
    field.fill("")
    assert field.evaluate("field => field.offsetHeight") == before


def test_a_text_that_a_script_put_in_is_printed_as_well(site: Site, new_page: NewPage) -> None:
    page = new_page()
    _open(page, site, PAGES[1])
    page.locator(FIELDS).first.evaluate("(field, words) => { field.value = words; }", text_for(0))
    assert missing_from(_print(page), 1) == {}


def test_an_answered_item_says_each_reason_once_on_paper(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    item = page.locator("activity-keuze[data-ready]").first
    item.locator("label.option").first.click()
    item.get_by_role("button", name=T["check"]).click()
    expect(item).not_to_have_attribute("data-state", "open")
    printed = _print(page)
    for reason in reasons_of(load_examples("keuze").active[0]):
        assert printed.count(folded(reason)) == 1, reason
    item.get_by_role("button", name=T["retry"]).click()
    again = _print(page)
    assert folded(T["reset_done"]) not in again
    for reason in reasons_of(load_examples("keuze").active[0]):
        assert again.count(folded(reason)) == 1, reason


def test_an_open_answer_stays_to_read_to_select_and_to_reach_after_comparing(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/open/")
    item = page.locator("activity-open[data-ready]").first
    area = item.locator(FIELDS)
    area.fill(text_for(0))
    item.get_by_role("button", name=T["open.check"]).click()
    expect(item).to_have_attribute("data-state", "seen")
    assert page.locator(FIELDS).evaluate_all(HIDDEN) == []
    area.press("Control+a")
    assert page.evaluate("getSelection().toString()") == text_for(0)
    page.keyboard.type("weg")
    expect(area).to_have_value(text_for(0))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(area).to_be_focused()
    page.get_by_role("button", name=T["consent_yes"]).click()
    expect(item.locator(".consent")).to_have_text(T["consent_done"])
    page.reload()
    expect(item).to_have_attribute("data-state", "seen")
    expect(area).to_have_value(text_for(0))
    expect(area).not_to_be_editable()
    item.get_by_role("button", name=T["retry"]).click()
    expect(area).to_be_focused()
    area.press("Control+End")
    page.keyboard.type("erbij")
    expect(area).to_have_value(f"{text_for(0)}erbij")
