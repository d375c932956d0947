"""What tests must know of verder."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    def works(self, page: Page) -> None:
        # Who is not remembered sees nothing.
        expect(page.locator("activity-verder")).to_be_empty()
