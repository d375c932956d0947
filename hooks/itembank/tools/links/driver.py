"""What tests must know of links."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from tooldrivers import ToolDriver


class Driver(ToolDriver):
    argument = "voorbeeld"

    def works(self, page: Page) -> None:
        expect(page.get_by_role("button", name=texts()["link_copy"])).not_to_have_count(0)
