"""Scripts run but modules do not come: the page says what does not work, and nothing is lost."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.doing import ANSWER, ready
from browser.framed import framed
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

# What a browser says of a module that it may not have; all of it belongs to these tests.
REFUSED = ["CORS", "Failed to load", "request failed", "modul", "elsewhere: file:"]
ON_DISK = "Je opende deze pagina als bestand."
IN_FRAME = "Deze pagina staat in een kader dat niet alles toestaat."
NO_CHECKING = "Nakijken en bewaren werken hier niet."
NO_SEARCH = "Zoeken en de knop Donker zijn er hier niet."
NOT_HERE = "Dit onderdeel is niet geladen en werkt dus niet."
LATER = "Een deel van de cursus is niet geladen."


def _hold(page: Page, ending: str) -> None:
    """What a filter in a network does: one file never comes."""
    page.route(f"**{ending}", lambda route: route.abort())


def _type_and_enter(page: Page, words: str) -> None:
    """Type in the first field of an item, and send it as one does by habit."""
    field = page.locator("activity-getal input[type=text]").first
    field.fill(words)
    field.press("Enter")
    expect(field).to_have_value(words)
    assert urlsplit(page.url).query == "", "nothing that was typed comes into the address"


def test_from_disk_a_page_says_what_does_not_work_and_still_leads_on(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    page.goto((site.folder / "cursus/kerncijfers/toets/index.html").as_uri())
    expect(page.get_by_text(texts()["script_needed"])).to_be_visible()
    page.goto((site.folder / "cursus/kerncijfers/zes-cijfers/index.html").as_uri())
    said = page.locator(".site-missing")
    for words in (ON_DISK, NO_CHECKING, NO_SEARCH):
        expect(said).to_contain_text(words)
    expect(page.get_by_role("button")).to_have_count(0)
    _type_and_enter(page, "12")
    page.locator("activity-getal .item__key summary").first.click()
    expect(page.locator("activity-getal .item__rationale").first).to_be_visible()
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link").last.click()
    expect(page.locator("h1")).to_contain_text("erncijfers")
    assert page.url.endswith("/cursus/kerncijfers/index.html")


@pytest.mark.alles
def test_from_disk_the_final_test_shows_its_questions_and_a_plan_what_it_does_not_keep(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    page.goto((site.folder / "cursus/afronden/eindtoets/index.html").as_uri())
    expect(page.get_by_text(texts()["eindtoets_static"])).to_be_visible()
    expect(page.locator(".item").first).to_be_visible()
    page.goto((site.folder / "hulpmiddelen/participatieplan/index.html").as_uri())
    expect(page.locator(".site-missing")).to_contain_text("is weg als je de pagina verlaat")
    page.emulate_media(media="print")
    expect(page.locator(".site-missing")).to_be_hidden()


def test_in_a_frame_without_an_origin_a_page_says_so(site: Site, new_page: NewPage) -> None:
    page = new_page(own=True, allow=REFUSED)
    path = "cursus/kerncijfers/zes-cijfers/"
    with framed(page, site.folder, path, "allow-scripts allow-forms") as (inside, address):
        said = inside.locator(".site-missing")
        for words in (IN_FRAME, address, NO_CHECKING, NO_SEARCH):
            expect(said).to_contain_text(words)
        field = inside.locator("activity-getal input[type=text]").first
        field.fill("12")
        field.press("Enter")
        expect(field).to_have_value("12")


def test_what_a_filter_holds_is_told_by_what_it_was_for(
    examples_site: Site, new_page: NewPage
) -> None:
    address = f"{examples_site.url}voorbeelden/alles/"
    page = new_page(own=True, allow=REFUSED)
    said = page.locator("main > .site-missing")

    _hold(page, "/theme.js")
    page.goto(address)
    expect(said).to_contain_text(NO_SEARCH)
    expect(said).not_to_contain_text(NO_CHECKING)
    ready(page)
    page.unroute_all()

    _hold(page, "/static/items/start.js")
    page.goto(address)
    expect(said).to_contain_text(NO_CHECKING)
    expect(said).not_to_contain_text(NO_SEARCH)
    expect(page.get_by_role("button", name="Zoeken", exact=True)).to_be_visible()
    _type_and_enter(page, "12")
    page.unroute_all()

    _hold(page, "/kinds/getal/getal.js")
    page.goto(address)
    expect(page.locator("activity-getal > .site-missing").first).to_contain_text(NOT_HERE)
    expect(page.locator("activity-keuze").first).to_have_attribute("data-ready", "")
    expect(page.locator("activity-keuze > .site-missing")).to_have_count(0)
    expect(said).to_have_count(0)
    _type_and_enter(page, "12")
    page.unroute_all()

    # What every kind leans on.
    _hold(page, "/static/shared/dom.js")
    page.goto(address)
    expect(page.locator("activity-keuze > .site-missing").first).to_contain_text(NOT_HERE)


def test_a_tool_that_did_not_come_says_in_its_place_what_there_is_without_it(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    _hold(page, "/tools/voortgang/progress_page.js")
    page.goto(f"{examples_site.url}voorbeelden/voortgang/")
    tool = page.locator("activity-voortgang")
    expect(tool).to_contain_text(NOT_HERE)
    expect(tool).to_contain_text(texts()["voortgang_static"])


def test_what_is_asked_for_later_and_does_not_come_is_told_where_the_reader_is(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    _hold(page, "/progress/consent.js")
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    item = _answer_first(page)
    expect(item.locator("> .site-missing")).to_contain_text(LATER)
    expect(item.locator(".feedback").first).to_be_visible()


def test_an_answer_waits_for_no_network_and_is_kept_when_what_keeps_it_comes(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    ready(page)
    _hold(page, "/progress/progress.js")
    item = _answer_first(page)
    key = item.get_attribute("data-item")
    keep = page.get_by_role("button", name=texts()["consent_yes"])
    keep.click()
    expect(item.locator("> .site-missing")).to_contain_text(LATER)
    assert page.evaluate("() => localStorage.length") == 0
    page.unroute_all()
    keep.click()
    expect(page.get_by_text(texts()["consent_done"])).to_be_focused()
    stored = page.evaluate("() => Object.values({ ...localStorage })")
    assert [list(json.loads(state)["items"]) for state in stored] == [[key]]


def test_from_an_answer_one_goes_on_to_a_question_whose_kind_did_not_come(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    _hold(page, "/kinds/meerkeuze/meerkeuze.js")
    page.goto(f"{site.url}cursus/kerncijfers/toets/")
    left = page.locator("activity-meerkeuze").first
    expect(left.locator("> .site-missing")).to_contain_text(NOT_HERE)
    before = page.locator(".item:has(+ activity-meerkeuze)").first
    # Its kind comes by itself, also after what is said of one that does not.
    expect(before).to_have_attribute("data-ready", "")
    before.evaluate(ANSWER, True)
    before.get_by_role("button", name=texts()["check"]).click()
    # From what was answered alone: one without its kind has no answer.
    expect(page.locator(".item__next")).to_have_count(1)
    before.locator(".item__next").press("Enter")
    expect(left.locator(".item__label")).to_be_focused()
    summary = page.locator("activity-toets")
    summary.scroll_into_view_if_needed()
    summary.get_by_role("button", name=texts()["bank_retry"], exact=True).press("Enter")
    expect(before).to_have_attribute("data-state", "open")
    expect(summary.get_by_role("status")).to_contain_text(texts()["bank_cleared"])


def test_a_final_test_of_which_a_kind_did_not_come_says_so_and_does_not_begin(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    _hold(page, "/kinds/meerkeuze/meerkeuze.js")
    page.goto(f"{site.url}cursus/afronden/eindtoets/")
    expect(page.locator("main > .site-missing")).to_contain_text(LATER)
    expect(page.get_by_role("button", name=texts()["test_start"])).to_be_disabled()


def _answer_first(page: Page) -> Locator:
    ready(page)
    item = page.locator("activity-keuze").first
    item.locator("label.option").first.click()
    item.get_by_role("button", name=texts()["check"]).click()
    return item
