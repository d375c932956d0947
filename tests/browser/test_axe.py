"""axe-core on every page: 0 violations, before and after answering.

By default: all rules in the light scheme on a wide and a narrow screen, contrast in the dark one.
With ``--alles`` every rule in every combination.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from axe import Violation
from browser.doing import answer_all, ready
from browser.pages import EXAMPLES, content_pages
from sites import Site
from watching import NewPage

Axe = Callable[..., list[Violation]]

WIDE, NARROW = 1280, 320
CONTRAST = ["color-contrast"]
LESSON = "cursus/participatieladder/vijf-treden/"


def test_every_page_of_the_site_is_among_the_pages_that_are_tested(site: Site) -> None:
    assert content_pages() == site.content_pages


@pytest.mark.parametrize("address", content_pages())
def test_a_page_of_the_site_breaks_no_rule(
    address: str, site: Site, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    _breaks_nothing(site.url + address, new_page, axe, everything)


@pytest.mark.parametrize("address", EXAMPLES)
def test_a_page_of_examples_breaks_no_rule(
    address: str, examples_site: Site, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    _breaks_nothing(examples_site.url + address, new_page, axe, everything)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_search_with_results_breaks_no_rule(
    width: int, scheme: str, site: Site, new_page: NewPage, axe: Axe
) -> None:
    page = new_page(width=width, scheme=scheme, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.get_by_role("textbox", name="Waar zoek je naar?").press_sequentially("informeren")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=20_000)
    _none(axe(page))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, NARROW])
def test_the_open_menu_of_a_narrow_screen_breaks_no_rule(
    width: int, scheme: str, site: Site, new_page: NewPage, axe: Axe
) -> None:
    page = new_page(width=width, scheme=scheme, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator("#site-menu")).to_be_visible()
    _none(axe(page))


def test_the_pages_that_lead_elsewhere_break_no_rule(
    site: Site, examples_site: Site, new_page: NewPage, axe: Axe
) -> None:
    page = new_page()
    for place in (site, examples_site):
        leading = [address for address in place.pages if address.startswith("naar/")]
        kinds = {"refresh" in place.html(address): address for address in leading}
        for leads, address in kinds.items():
            # The refresh takes the reader away at once; its page is shown here without it.
            html = place.html(address).replace('http-equiv="refresh"', 'name="refresh"')
            page.goto("about:blank")
            page.set_content(html)
            _none(axe(page), f"{address} leads={leads}")


def test_a_page_without_a_name_for_a_button_is_noticed(
    examples_site: Site, new_page: NewPage, axe: Axe
) -> None:
    """The alarm itself: a test that cannot fail proves nothing."""
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/keuze/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [violation.rule for violation in axe(page)] == ["button-name"]


def _breaks_nothing(address: str, new_page: NewPage, axe: Axe, everything: bool) -> None:
    missing = address.endswith("404.html")
    page = new_page(reduced_motion="reduce", allow=["404"] if missing else [])
    page.goto(address)
    ready(page)
    activities = page.locator(".activity[data-kind]").count() > 0
    schemes: list[Literal["light", "dark"]] = ["light", "dark"] if everything else ["light"]
    for answered in (False, True) if activities else (False,):
        if answered:
            answer_all(page)
        for scheme in schemes:
            _use(page, scheme)
            for width in (WIDE, NARROW):
                page.set_viewport_size({"width": width, "height": 800})
                _drawn(page)
                _none(axe(page), f"{scheme}, {width} pixels, answered: {answered}")
    if not everything:
        _use(page, "dark")
        _none(axe(page, CONTRAST), "contrast in the dark scheme")


def _use(page: Page, scheme: Literal["light", "dark"]) -> None:
    """The page follows the system while it stands open, until the reader chooses."""
    page.emulate_media(color_scheme=scheme)
    _drawn(page)
    # What the header covers while the page is scrolled is no target that is too small.
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
    name = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


def _drawn(page: Page) -> None:
    """Wait for a whole frame: who listens to the scheme or to a size is told while it is drawn."""
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )


def _none(violations: Sequence[Violation], when: str = "") -> None:
    assert not violations, "\n".join([when, *map(str, violations)])
