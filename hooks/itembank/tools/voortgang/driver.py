"""What tests must know of voortgang."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from tooldrivers import ToolDriver


class Driver(ToolDriver):
    def works(self, page: Page) -> None:
        expect(page.locator(".progress__where")).to_have_text(texts()["kept_nowhere"])
