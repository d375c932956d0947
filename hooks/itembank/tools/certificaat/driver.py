"""What tests must know of certificaat."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from tooldrivers import ToolDriver


class Driver(ToolDriver):
    def works(self, page: Page) -> None:
        expect(page.locator("activity-certificaat")).to_contain_text(texts()["certificate_not_yet"])
