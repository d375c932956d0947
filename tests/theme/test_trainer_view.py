"""The trainer's view: on by the address, kept while walking through the site, and off again."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from axe import WAYS, Violation, assert_none, differing
from browser.doing import too_wide
from browser.pdf import pdf_text
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

LESSON = "cursus/participatieladder/vijf-treden/"
WITHOUT_NOTES = "handboek/begrippen/"
ON = "?weergave=trainer"
WORDS = "Leg de treden als vijf vellen op de grond"


def view(page: Page) -> str | None:
    """What the address says about the view."""
    return parse_qs(urlsplit(page.url).query).get("weergave", [None])[0]


def test_a_learner_sees_no_note_and_loads_nothing_for_it(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + LESSON)
    expect(page.locator(".block--trainer")).to_be_attached()
    expect(page.locator(".block--trainer")).to_be_hidden()
    expect(page.locator(".trainer-view")).to_have_count(0)
    assert not [url for url in new_page.watch(page).requests if url.endswith("/trainer_view.js")]


def test_without_a_script_no_address_shows_a_note(site: Site, new_page: NewPage) -> None:
    page = new_page(javascript=False)
    page.goto(f"{site.url}{LESSON}{ON}")
    expect(page.locator(".block--trainer")).to_be_hidden()


def test_the_view_shows_the_notes_and_says_how_many(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}{LESSON}{ON}")
    expect(page.locator(".block--trainer")).to_be_visible()
    expect(page.locator(".block--trainer")).to_contain_text(WORDS)
    expect(page.locator(".trainer-view")).to_have_text(
        "Trainersweergave: notities op deze pagina: 1. Zet uit"
    )
    page.goto(f"{site.url}{WITHOUT_NOTES}{ON}")
    expect(page.locator(".trainer-view")).to_contain_text("notities op deze pagina: 0")


def test_it_is_switched_on_at_the_page_for_trainers(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}trainers/")
    page.get_by_role("link", name="Zet de trainersweergave aan").click()
    expect(page.locator(".trainer-view")).to_be_visible()
    assert view(page) == "trainer"


def test_it_goes_along_through_pages_with_and_without_notes_and_stays_off(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}{LESSON}{ON}")
    expect(page.locator(".trainer-view")).to_be_visible()
    page.get_by_role("link", name="Handboek", exact=True).first.click()
    expect(page).to_have_url(f"{site.url}handboek/{ON}")
    expect(page.locator(".trainer-view")).to_be_visible()
    page.locator(".md-content a[href*='kerncijfers/']").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.url}handboek/kerncijfers/{ON}")
    expect(page.locator(".trainer-view")).to_be_visible()
    page.go_back()
    page.go_back()
    expect(page.locator(".block--trainer")).to_be_visible()
    page.get_by_role("link", name=texts()["trainer_off"], exact=True).click()
    expect(page).to_have_url(site.url + LESSON)
    expect(page.locator(".block--trainer")).to_be_hidden()
    page.get_by_role("link", name="Handboek", exact=True).first.click()
    expect(page).to_have_url(f"{site.url}handboek/")


def test_a_link_opened_in_another_tab_keeps_the_view(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}{LESSON}{ON}")
    expect(page.locator(".trainer-view")).to_be_visible()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Handboek", exact=True).first.click(button="middle")
    expect(opened.value).to_have_url(f"{site.url}handboek/{ON}")


def test_a_place_in_the_page_is_reached_without_loading_it_again(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}{LESSON}?h=trede%20een&weergave=trainer")
    expect(page.locator(".trainer-view")).to_be_visible()
    page.evaluate("() => { window.stayed = true; }")
    page.locator(".site-side--toc a[href$='#informeren']").click()
    expect(page.locator("#informeren")).to_be_in_viewport()
    assert page.evaluate("() => window.stayed") is True
    assert page.url.endswith("#informeren")


def test_links_to_other_sites_are_left_alone(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}over/bronnen/{ON}")
    expect(page.locator(".trainer-view")).to_be_visible()
    link = page.locator(".md-content a[href^='https://']").first
    before = link.get_attribute("href")
    link.dispatch_event("contextmenu")
    assert link.get_attribute("href") == before


def test_the_address_brings_you_to_its_place_below_a_note(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}{LESSON}{ON}#probeer-het")
    expect(page.locator(".block--trainer").first).not_to_have_attribute("hidden", "hidden")
    expect(page.locator("#probeer-het")).to_be_in_viewport()


@pytest.mark.parametrize(("query", "printed"), [("", False), (ON, True)])
def test_on_paper_a_note_stands_only_in_the_trainers_view(
    query: str, printed: bool, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}{LESSON}{query}")
    expect(page.locator(".block--trainer")).to_be_visible(visible=printed)
    text = pdf_text(page.pdf())
    assert (WORDS.replace(" ", "") in text) == printed
    assert "Zetuit" not in text


@pytest.mark.parametrize(("scheme", "width"), WAYS)
def test_the_view_breaks_no_rule(
    width: int,
    scheme: str,
    site: Site,
    new_page: NewPage,
    axe: Callable[..., list[Violation]],
    everything: bool,
) -> None:
    page = new_page(width=width, scheme=scheme, reduced_motion="reduce")
    page.goto(f"{site.url}{LESSON}{ON}")
    expect(page.locator(".trainer-view")).to_be_visible()
    assert_none(axe(page, **differing(scheme, width, everything=everything)))
    assert too_wide(page) == 0
