"""Light and dark: the system decides until the reader does, and nothing is stored before that."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from sites import Site
from watching import NewPage

STORED = """async () => ({
  local: Object.entries(localStorage),
  session: Object.entries(sessionStorage),
  cookies: document.cookie,
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {
    "local": [],
    "session": [],
    "cookies": "",
    "databases": [],
    "caches": [],
    "workers": 0,
}


def stored(page: Page) -> dict[str, Any]:
    """Everything the browser keeps for this site."""
    found: dict[str, Any] = page.evaluate(STORED)
    return found


def scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")


def test_a_visit_that_uses_everything_but_the_scheme_stores_nothing(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(width=360)
    for address in ("", "cursus/", "cursus/participatieladder/vijf-treden/", "404.html"):
        page.goto(site.url + address)
        page.get_by_role("button", name="Zoeken").click()
        page.keyboard.type("ladder")
        expect(page.locator(".site-search__result").first).to_be_visible()
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Menu").click()
        page.keyboard.press("Escape")
        assert stored(page) == NOTHING


def test_the_scheme_follows_the_system_and_its_changes(site: Site, new_page: NewPage) -> None:
    page = new_page(scheme="dark")
    page.goto(site.url)
    assert scheme(page) == "slate"
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    assert stored(page) == NOTHING


def test_no_light_page_flashes_before_a_dark_one(site: Site, new_page: NewPage) -> None:
    page = new_page(scheme="dark")
    page.add_init_script(
        """window.painted = [];
        requestAnimationFrame(function note() {
          if (document.body) painted.push(document.body.getAttribute("data-md-color-scheme"));
          requestAnimationFrame(note);
        });"""
    )
    page.goto(site.url)
    painted = page.evaluate(
        """() => new Promise((done) => {
          requestAnimationFrame(function look() {
            if (painted.length > 5) done(painted);
            else requestAnimationFrame(look);
          });
        })"""
    )
    assert set(painted) == {"slate"}


def test_a_chosen_scheme_is_told_kept_and_let_go(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url)
    button = page.get_by_role("button", name="Donker")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert scheme(page) == "slate"
    assert stored(page) == NOTHING | {"local": [["/weergave", "donker"]]}

    page.goto(site.url + "cursus/")
    assert scheme(page) == "slate"
    page.reload()
    assert scheme(page) == "slate"

    page.keyboard.press("Tab")
    page.get_by_role("button", name="Donker").press("Enter")
    assert scheme(page) == "default"
    assert stored(page) == NOTHING


def test_the_scheme_can_be_changed_when_storage_is_refused(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); },
        });"""
    )
    page.goto(site.url)
    page.get_by_role("button", name="Donker").click()
    assert scheme(page) == "slate"
