"""What tests must know of mijnplan."""

from __future__ import annotations

from typing import ClassVar

from playwright.sync_api import Page, expect

from tooldrivers import ToolDriver


class Driver(ToolDriver):
    argument: ClassVar[str | None] = "doel"

    def works(self, page: Page) -> None:
        expect(page.locator("activity-mijnplan")).to_have_attribute("data-ready", "")
        expect(page.locator("activity-mijnplan textarea")).to_have_value("")
