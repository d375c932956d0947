"""A learner on the pages of a course: answers, is remembered, comes back another day."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from playwright.sync_api import Locator, Page, expect

import clock
from browser.driver import have_checked
from browser.pdf import pdf_text
from itembank.words.texts import texts
from journey.small_course import TWOFOLD
from sites import Site

STORED = "itembank:/"
ASIDE = "itembank:/#apart"
RIGHT, WRONG = 0, 1
FILL_IN = """(chosen) => {
  for (const [key, option] of Object.entries(chosen)) {
    const item = document.querySelector(`[data-item="${key}"]`);
    item.querySelector(`label.option input[value="${option}"]`).click();
  }
}"""


class Learner:
    """One tab of a browser, and what its owner does in it."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site

    def another_tab(self) -> Learner:
        """A second tab of the same browser, with the same storage."""
        return Learner(clock.new_tab(self.page.context), self.site)

    def comes_back(self) -> Learner:
        """Close the tab and open a new one."""
        tab = self.another_tab()
        self.page.close()
        self.page = tab.page
        return self

    def on_day(self, moment: str) -> Learner:
        """Set the clock of the browser: ``2026-11-21`` is noon, a time may follow."""
        time = datetime.fromisoformat(moment if "T" in moment else f"{moment}T12:00")
        clock.hold(self.page.context, time)
        return self

    def open(self, path: str) -> Learner:
        """Go to a page and wait until every activity on it works and remembers."""
        self.page.goto(self.site.url + path)
        return self.ready()

    def ready(self) -> Learner:
        expect(self.page.locator("[data-revision]:not([data-ready])")).to_have_count(0)
        self.page.evaluate(
            "async address => (await import(address)).progress.ready",
            f"{self.site.url}assets/itembank/static/progress/progress.js",
        )
        return self

    def item(self, key: str) -> Locator:
        return self.page.locator(f'[data-item="{key}"]')

    def turn_to(self, key: str) -> Locator:
        """Go to a question of the final test, of which one is on the screen at a time."""
        item = self.item(key)
        if item.get_attribute("data-apart") is not None:
            anchor = item.get_attribute("id")
            self.page.locator(f".test__overview a[href='#{anchor}']").click()
            expect(item.locator(".item__label")).to_be_focused()
        return item

    def choose(self, key: str, option: int) -> None:
        self.turn_to(key).locator(f"label.option:has(input[value='{option}'])").click()

    def fill_in(self, chosen: Mapping[str, int]) -> None:
        """Choose an option of each of these questions, one after the other inside the page.

        That a question is gone to and chosen in by mouse is asked once: see ``choose``.
        """
        self.page.evaluate(FILL_IN, dict(chosen))

    def answer(self, key: str, option: int = RIGHT, sure: bool | None = None) -> None:
        """Answer an item on the page, and say how sure or not at all."""
        item = self.item(key)
        self.choose(key, option)
        if sure is not None:
            item.locator(f".confidence input[value='{'sure' if sure else 'doubt'}']").check()
        have_checked(item)
        right = "partly" if key == TWOFOLD else "right"
        expect(item).to_have_attribute("data-state", right if option == RIGHT else "wrong")

    @property
    def drawn(self) -> list[str]:
        """The questions of the final test that runs, in their order."""
        expect(self.button("test_submit")).to_be_visible()
        keys: list[str] = self.page.evaluate(
            """() => [...document.querySelectorAll("[data-mode=test]")]
                 .map(({ dataset }) => dataset.item)"""
        )
        return keys

    def button(self, words: str) -> Locator:
        """A button by the name of its words in the table of texts; it may say of which question."""
        name = re.compile(rf"^{re.escape(texts()[words])}( ?: .+)?$")
        return self.page.get_by_role("button", name=name)

    def remembered(self) -> Learner:
        """Say yes to the offer on this page."""
        self.button("consent_yes").click()
        expect(self.page.get_by_text(texts()["consent_done"])).to_be_visible()
        return self

    @property
    def printed(self) -> str:
        """The words of the page on paper, without white space."""
        self.page.emulate_media(media="print")
        words = pdf_text(self.page.pdf())
        self.page.emulate_media(media="screen")
        return words

    @property
    def storage(self) -> dict[str, str]:
        """Everything in both storages of the browser."""
        found: dict[str, str] = self.page.evaluate(
            "() => Object.assign({}, {...localStorage}, {...sessionStorage})"
        )
        return found

    @property
    def stored(self) -> Any:
        """What is kept of this learner, or None."""
        text = self.storage.get(STORED)
        return None if text is None else json.loads(text)

    @property
    def state(self) -> Any:
        """What the page itself holds."""
        return self.page.evaluate(
            """async address => {
                 const { progress } = await import(address);
                 await new Promise((done) => setTimeout(done));
                 return progress.state;
               }""",
            f"{self.site.url}assets/itembank/static/progress/progress.js",
        )

    def put(self, stored: Any, key: str = STORED) -> None:
        """Put something in the storage, as text or as data."""
        text = stored if isinstance(stored, str) else json.dumps(stored)
        # A file of the site without scripts that read what is kept.
        self.page.goto(f"{self.site.url}assets/huisstijl/logo.svg")
        self.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])

    def revision(self, key: str) -> str:
        """The revision an item has in the course as it is built."""
        found: str = {**self.catalog["items"], **self.catalog["pool"]}[key]["revision"]
        return found

    @property
    def catalog(self) -> dict[str, Any]:
        """The map of the course as it is built."""
        path = self.site.folder / "assets" / "itembank" / "catalog.json"
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return data

    def attempt(self, key: str, day: str = "2026-11-01", **more: Any) -> dict[str, Any]:
        """An attempt as it is kept: right, without a word about how sure."""
        own = {"revision": self.revision(key), "score": 1, "response": [RIGHT]}
        return own | {"day": day, "count": 1} | more


def state(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What is kept, with these answers."""
    return {"version": 2, "items": items, "ticks": {}, "texts": {}} | more


def said(words: str, **values: Any) -> str:
    """A text of the table with its places filled in."""
    return texts()[words].format(**values)


def first_activity(site: Site, kind: str) -> tuple[str, str]:
    """The first activity of this kind in the course: its key and its page."""
    path = site.folder / "assets" / "itembank" / "agenda.json"
    activities = json.loads(path.read_text(encoding="utf-8"))["activities"]
    return next(
        (key, entry["page"].partition("#")[0])
        for key, entry in activities.items()
        if entry["kind"] == kind and "page" in entry
    )
