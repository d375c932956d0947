"""Every tool that a page shows, on its page of examples: whole, working and accessible."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from axe import assert_none, axe
from browser.doing import too_wide
from itembank.tools import all_tools
from sites import Site
from tooldrivers import shown_tools, tool_driver
from watching import NewPage

TOOLS = sorted(shown_tools())


def _open(page: Page, site: Site, name: str) -> None:
    page.goto(f"{site.url}voorbeelden/{name}/#{tool_driver(name).fragment}")


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_works_can_be_reached_by_all_and_fits_a_narrow_screen(
    name: str, examples_site: Site, new_page: NewPage
) -> None:
    """``new_page`` fails on anything the page complains of."""
    page = new_page(reduced_motion="reduce")
    _open(page, examples_site, name)
    tool_driver(name).works(page)
    assert_none(axe(page), name)
    page.set_viewport_size({"width": 320, "height": 800})
    assert too_wide(page) == 0


@pytest.mark.parametrize("name", [name for name in TOOLS if all_tools()[name].notice])
def test_a_tool_says_what_it_cannot_do_without_a_script(
    name: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(javascript=False)
    _open(page, examples_site, name)
    said = page.locator(f"activity-{name} noscript .notice")
    expect(said).to_be_visible()
    expect(said).to_have_text(all_tools()[name].notice)
