"""What tests must know of tonen."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    fragment = "doe=keuze/raadplegen-of-adviseren"

    def works(self, page: Page) -> None:
        expect(page.locator(".stage__choice")).to_have_count(3)
