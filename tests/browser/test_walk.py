"""A reader who goes from page to page, answers everything, searches and changes the scheme."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.doing import NOTHING, STORED, answer_all, open_everything, ready
from sites import Site
from watching import NewPage

# What every page does by itself stands in test_every_page.py; here they follow each other.
VISIT = (
    "",
    "cursus/participatieladder/vijf-treden/",
    "cursus/rollen/toets/",
    "cursus/voortgang/",
    "hulpmiddelen/keuzehulp/",
    "hulpmiddelen/basisvoorwaarden/",
)


def test_a_whole_visit_asks_nobody_else_breaks_no_policy_and_stores_nothing(
    published_site: Site, new_page: NewPage, everything: bool
) -> None:
    """``new_page`` fails on any request to another host and on any violation of the policy."""
    page = new_page(reduced_motion="reduce", own=True)
    answered = 0
    for address in published_site.content_pages if everything else VISIT:
        page.goto(published_site.url + address)
        ready(page)
        answered += answer_all(page)
        open_everything(page)
        assert page.evaluate(STORED) == NOTHING, address
    assert answered > 10
    _search(page)
    assert page.evaluate(STORED) == NOTHING
    assert page.context.cookies() == []
    assert page.context.storage_state()["origins"] == []
    page.goto(published_site.url)
    page.get_by_role("button", name="Donker", exact=True).click()
    expect(page.get_by_role("button", name="Donker", exact=True, pressed=True)).to_be_visible()
    stored = page.evaluate(STORED)
    assert len(stored["local"]) == 1, "only the scheme, and only now"
    assert stored | {"local": {}} == NOTHING
    assert new_page.watch(page).foreign == []


def test_a_breach_of_the_policy_and_a_request_elsewhere_are_noticed(
    examples_site: Site, new_page: NewPage
) -> None:
    """The alarm itself: a test that cannot fail proves nothing."""
    page = new_page(allow=["CSP", "Content Security Policy", "elsewhere", "request failed"])
    page.goto(examples_site.url)
    page.evaluate(
        """() => {
             const image = document.createElement("img");
             image.src = "https://example.invalid/pixel.png";
             image.setAttribute("style", "color: red");
             const script = document.createElement("script");
             script.textContent = "window.ran = true";
             document.body.append(image, script);
           }"""
    )
    watch = new_page.watch(page)
    page.locator("main").wait_for()
    complaints = "\n".join(watch.complaints)
    assert "CSP: img-src" in complaints
    assert "CSP: style-src-attr" in complaints
    assert "CSP: script-src-elem" in complaints
    assert page.evaluate("() => 'ran' in window") is False


def _search(page: Page) -> None:
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.get_by_role("textbox", name="Waar zoek je naar?").press_sequentially("voorbeelden")
    expect(page.locator(".site-search__link").first).to_be_visible(timeout=20_000)
    page.keyboard.press("Escape")
