"""The menu of a narrow screen: a named button, a panel that takes and gives back the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from sites import Site
from watching import NewPage

LESSON = "cursus/participatieladder/vijf-treden/"


def opener(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu", exact=True)


def panel(page: Page) -> Locator:
    return page.locator("#site-menu")


@pytest.fixture
def page(site: Site, new_page: NewPage) -> Page:
    page = new_page(width=360, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    return page


def test_a_closed_menu_cannot_be_reached(page: Page) -> None:
    expect(opener(page)).to_have_attribute("aria-expanded", "false")
    expect(panel(page)).to_be_hidden()
    page.locator("#site-menu a").first.evaluate("(link) => link.focus()")
    assert page.evaluate("document.activeElement === document.body")


def test_the_menu_opens_by_keyboard_and_takes_the_focus(page: Page) -> None:
    opener(page).focus()
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_visible()
    expect(page.get_by_role("button", name="Sluit menu")).to_be_focused()
    expect(page.locator("[data-site-menu]")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(panel(page).get_by_role("link").first).to_be_focused()


def test_the_focus_cannot_get_under_an_open_menu(page: Page) -> None:
    opener(page).click()
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(
            """document.activeElement === document.body
              || document.activeElement.closest("#site-menu") !== null"""
        )


@pytest.mark.parametrize("way", ["Escape", "button", "beside"])
def test_a_closed_menu_gives_the_focus_back(page: Page, way: str) -> None:
    page.set_viewport_size({"width": 700, "height": 800})
    opener(page).click()
    expect(panel(page)).to_be_visible()
    if way == "Escape":
        page.keyboard.press("Escape")
    elif way == "button":
        page.get_by_role("button", name="Sluit menu").click()
    else:
        page.mouse.click(40, 400)
    expect(panel(page)).to_be_hidden()
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_have_attribute("aria-expanded", "false")


def test_the_menu_leads_to_a_page_and_shows_where_you_are(page: Page) -> None:
    opener(page).click()
    expect(panel(page).locator("[aria-current=page]")).to_have_text("Vijf treden")
    panel(page).get_by_role("link", name="Een trede kiezen").press("Enter")
    page.wait_for_url("**/een-trede-kiezen/")
    expect(panel(page)).to_be_hidden()


def test_a_wider_window_closes_the_menu_and_frees_the_page(page: Page) -> None:
    opener(page).click()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("[inert]")).to_have_count(0)
    expect(panel(page)).to_be_visible()
    expect(page.get_by_role("button", name="Sluit menu")).to_be_hidden()


def test_without_javascript_the_menu_simply_stands_in_the_page(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(width=360, javascript=False)
    page.goto(site.url + LESSON)
    expect(panel(page).get_by_role("link", name="Een trede kiezen")).to_be_visible()
    for name in ("Zoeken", "Donker", "Menu", "Sluit menu"):
        expect(page.get_by_role("button", name=name, exact=True)).to_have_count(0)


@pytest.mark.parametrize("height", [600, 768])
def test_what_stands_beside_the_text_ends_where_the_text_ends(
    height: int, site: Site, new_page: NewPage
) -> None:
    page = new_page(width=1280, height=height, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    beside = page.locator(".site-side__stay")
    expect(beside).to_have_count(2)
    top = beside.first.evaluate("part => part.getBoundingClientRect().top")
    page.evaluate("scrollTo(0, 600)")
    assert beside.first.evaluate("part => part.getBoundingClientRect().top") <= top
    expect(beside.first).to_be_in_viewport()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert page.evaluate(
        """() => {
          const footer = document.querySelector(".site-footer").getBoundingClientRect();
          return [...document.querySelectorAll(".site-side__stay")].every(
            (part) => part.getBoundingClientRect().bottom <= footer.top + 1);
        }"""
    )
