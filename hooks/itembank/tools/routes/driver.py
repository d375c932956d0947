"""What tests must know of routes."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    def works(self, page: Page) -> None:
        # Among examples there is no list of routes before it.
        expect(page.locator("activity-routes")).to_have_attribute("data-ready", "")
