"""What tests must know of workshop."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    fragment = "doe=keuze/raadplegen-of-adviseren"

    def works(self, page: Page) -> None:
        expect(page.locator("activity-workshop activity-keuze[data-ready]")).to_have_count(1)
