"""What tests must know of modules."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    def works(self, page: Page) -> None:
        expect(page.locator("activity-modules .module")).not_to_have_count(0)
