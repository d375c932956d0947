"""What tests must know of verder."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    def works(self, page: Page) -> None:
        # Among examples there is no course to begin, and nobody who began it.
        expect(page.locator("activity-verder")).to_have_text("")
