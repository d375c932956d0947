"""What holds on every page, one by one: axe-core finds nothing before and after answering, nothing
sticks out of a narrow screen, and the page loads the code of its own activities and no other.

By default: all rules in the light scheme on a wide and a narrow screen, contrast in the dark one.
With ``--alles`` every rule in every combination.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from axe import Violation, assert_none
from browser.doing import answer_all, ready, too_wide
from browser.pages import EXAMPLES, content_pages
from itembank.browser.assets import FOLDER
from itembank.kinds import all_kinds
from sites import Site
from watching import NewPage

Axe = Callable[..., list[Violation]]

WIDE, NARROW = 1280, 320
CONTRAST = ["color-contrast"]
KINDS = re.compile(r'data-kind="([^"]+)"')
# These show items of other pages and fetch their kinds when they need them.
DRAWS_ITEMS = {"eindtoets", "herhalen"}


def test_every_page_of_the_site_is_among_the_pages_that_are_tested(site: Site) -> None:
    assert content_pages() == site.content_pages


def test_pages_with_and_without_activities_are_among_them(site: Site) -> None:
    without = [page for page in site.content_pages if not KINDS.search(site.html(page))]
    assert 3 <= len(without) <= len(site.content_pages) - 3


@pytest.mark.parametrize("address", content_pages())
def test_a_page_of_the_site_breaks_no_rule_and_loads_only_its_own_code(
    address: str, site: Site, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    page = _open(site, address, new_page)
    _loads_only_its_own(site.html(address), new_page.watch(page).requests)
    _breaks_no_rule(page, axe, everything)


@pytest.mark.parametrize("address", EXAMPLES)
def test_a_page_of_examples_breaks_no_rule(
    address: str, examples_site: Site, new_page: NewPage, axe: Axe, everything: bool
) -> None:
    _breaks_no_rule(_open(examples_site, address, new_page), axe, everything)


def _open(site: Site, address: str, new_page: NewPage) -> Page:
    page = new_page(reduced_motion="reduce", allow=["404"] if address == "404.html" else [])
    page.goto(site.url + address)
    ready(page)
    return page


def _loads_only_its_own(html: str, requests: Sequence[str]) -> None:
    paths = [urlsplit(url).path for url in requests if f"/{FOLDER}/" in url]
    loaded = {path.rsplit("/", 1)[1].removesuffix(".js") for path in paths}
    kinds = set(KINDS.findall(html))
    if not kinds:
        # What is meant for paper has a style and no code.
        assert loaded == ({"paper.css"} if 'class="paper' in html else set())
        return
    assert kinds <= loaded
    if not kinds & DRAWS_ITEMS:
        assert loaded & set(all_kinds()) == kinds & set(all_kinds())


def _breaks_no_rule(page: Page, axe: Axe, everything: bool) -> None:
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
                when = f"{scheme}, {width} pixels, answered: {answered}"
                assert too_wide(page) == 0, when
                assert_none(axe(page), when)
    if not everything:
        _use(page, "dark")
        assert_none(axe(page, CONTRAST), "contrast in the dark scheme")


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
