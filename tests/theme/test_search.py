"""Search: a dialog with a name, results that Tab reaches, and the focus back where it was."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from itembank.site.configuration import read_configuration
from sites import REPOSITORY, Site
from theme.found import queries, wrong_ones
from watching import NewPage

LESSON = "cursus/participatieladder/vijf-treden/"


@pytest.fixture(params=[1280, 360])
def page(site: Site, new_page: NewPage, request: pytest.FixtureRequest) -> Page:
    page = new_page(width=request.param, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    return page


def opener(page: Page) -> Locator:
    return page.get_by_role("button", name="Zoeken", exact=True)


def search(page: Page, words: str) -> Locator:
    """Open search by keyboard and ask once, not at every letter; gives the links of the results."""
    opener(page).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
    expect(page.get_by_role("textbox", name="Waar zoek je naar?")).to_be_focused()
    page.keyboard.insert_text(words)
    page.keyboard.press("End")
    results = page.locator(".site-search__result > a")
    expect(results.first).to_be_visible()
    return results


def test_the_index_is_fetched_when_search_opens_and_not_before(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto(site.url + LESSON, wait_until="networkidle")
    fetched = new_page.watch(page).requests
    parts = ("/search/", "search.js", "finding.js", "alike.js", "lunr", "workers/")
    assert [url for url in fetched if any(part in url for part in parts)] == []
    search(page, "informeren")
    assert f"{site.url}search/search_index.json" in fetched
    assert [url for url in fetched if "lunr" in url or "workers/" in url] == []


@pytest.mark.parametrize("lost", ["search.js", "search_index.json"])
def test_search_that_did_not_come_says_so_and_is_asked_for_again(
    lost: str, site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=["Failed to load", "request failed", "modul"])
    page.route(f"**/{lost}", lambda route: route.abort())
    page.goto(site.url + LESSON)
    opener(page).click()
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_have_text(page.locator("[data-failed]").get_attribute("data-failed") or "")
    page.keyboard.press("Escape")
    page.unroute_all()
    search(page, "informeren")


def test_the_results_are_walked_through_by_tab_and_arrows_and_counted(page: Page) -> None:
    results = search(page, "informeren")
    box = page.get_by_role("textbox")
    page.keyboard.press("Tab")
    expect(results.first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("dialog")).to_be_visible()
    more = page.locator(".site-search__more summary").first
    more.focus()
    page.keyboard.press("Space")
    expect(more.locator("xpath=..").locator("a").first).to_be_visible()
    expect(more).to_be_focused()
    box.focus()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_contain_text("gevonden")
    page.keyboard.type("zzzz")
    expect(status).to_have_text("Niets gevonden. Probeer een ander of een korter woord.")


def test_a_result_is_a_link_that_says_what_kind_of_page_it_leads_to(page: Page) -> None:
    results = search(page, "draagvlak")
    expect(results.first).to_have_accessible_name("draagvlak Begrip")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("link", name="De draagvlakmachine Les", exact=True)).to_be_visible()
    expect(dialog.get_by_role("heading")).to_have_count(1)
    expect(dialog.locator("mark").first).to_have_text("draagvlak")


def test_what_people_ask_leads_to_the_right_page_first(site: Site, new_page: NewPage) -> None:
    assert len(queries()) >= 40
    index = site.folder / "search" / "search_index.json"
    assert wrong_ones(new_page(), site.url, index) == {}


def test_what_is_quoted_stands_there_just_so(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url)
    words = search(page, "raad besluit anders").count()
    page.get_by_role("textbox").fill('"raad besluit anders"')
    results = page.locator(".site-search__result")
    expect(results).not_to_have_count(words)
    expect(results.first).to_contain_text("raad besluit anders")
    page.get_by_role("textbox").fill('"anders besluit raad"')
    expect(results).to_have_count(0)


def test_enter_on_a_result_goes_there(page: Page) -> None:
    results = search(page, "arnstein")
    page.keyboard.press("Tab")
    expect(results.first).to_be_focused()
    address = results.first.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(str(address))
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_closing_search_gives_the_focus_back(page: Page) -> None:
    for way in ("Escape", "Escape from a result", "button"):
        search(page, "informeren")
        if way == "button":
            page.get_by_role("button", name="Sluit zoeken").press("Enter")
        else:
            if way == "Escape from a result":
                page.keyboard.press("Tab")
            page.keyboard.press("Escape")
        expect(page.get_by_role("dialog"), way).to_be_hidden()
        expect(opener(page), way).to_be_focused()
    search(page, "raadplegen")


def test_a_link_with_a_question_opens_search(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}?q=ladder")
    expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("ladder")


def test_the_page_that_does_not_exist_is_dutch_and_has_ways_on(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(allow=["404"])
    page.goto(f"{site.url}bestaat/niet/")
    name = read_configuration(REPOSITORY).site_name
    expect(page).to_have_title(f"Deze pagina bestaat niet - {name}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    page.get_by_role("button", name="Zoek op deze site").click()
    expect(page.get_by_role("textbox", name="Waar zoek je naar?")).to_be_focused()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Ga naar de startpagina").click()
    expect(page).to_have_url(site.url)
