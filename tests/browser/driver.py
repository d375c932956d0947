"""Answers an item as a learner does: with the mouse, or with the keyboard alone."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from drivers import driver_of
from itembank.words.texts import texts
from sites import Site

MOST_TABS = 80
# How many boxes are ticked, and the line that may say how many were asked for.
ODD = """(item) => [
  item.querySelectorAll(".item__fieldset input[type=checkbox]:checked").length,
  item.querySelector(".item__task").textContent,
]"""


class Item:
    """One graded item on a page, and the hand that works it.

    Without an anchor it is the only item of its kind there.
    """

    def __init__(self, page: Page, kind: str, anchor: str | None = None) -> None:
        self.page = page
        self.kind = kind
        self.element = page.locator(f"[id='{anchor}']" if anchor else f"activity-{kind}")
        self.heading = self.element.locator(".item__label")
        self.status = self.element.locator(".item__status")
        self.error = self.element.locator(".item__error")
        self.fieldset = self.element.locator("fieldset").first

    @classmethod
    def open(cls, page: Page, site: Site, kind: str, identifier: str) -> Item:
        """Go to an item of the examples by its link, which also puts the Tab key there."""
        anchor = f"{kind}--{identifier}"
        page.goto(f"{site.url}voorbeelden/{kind}/#{anchor}")
        item = cls(page, kind, anchor)
        expect(item.element).to_have_attribute("data-ready", "")
        return item

    def button(self, words: str) -> Locator:
        """A button of the item; what it is called ends with the question it is about."""
        return self.element.get_by_role("button", name=re.compile(rf"^{texts()[words]}\s*:"))

    @property
    def check(self) -> Locator:
        return self.element.locator("button[type=submit]")

    def option(self, index: int) -> Locator:
        return self.element.locator(f"label.option:has(input[value='{index}'])")

    def row(self, index: int) -> Locator:
        return self.fieldset.locator(f"[data-index='{index}']")

    def is_open(self, row: Locator) -> bool:
        """Whether nothing is chosen in a row."""
        found: bool = row.evaluate(
            """row => row.querySelector("select")
                 ? row.querySelector("select").value === "" : !row.querySelector("input:checked")"""
        )
        return found

    def answer(self, given: Any, by: str) -> None:
        """Give a response as it stands in examples.yml, and have it checked."""
        self.give(given, by)
        self.have_checked(by)

    def have_checked(self, by: str) -> None:
        """Have checked what was given, and leave it as it is when something odd is said of it."""
        if odd := odd_of(self.element):
            self.press(self.check, by)
            expect(self.error).to_have_text(odd)
        self.press(self.check, by)

    def press(self, button: Locator, by: str) -> None:
        """Press a button of the item."""
        if by == "mouse":
            button.click()
        else:
            self.tab_to(button)
            self.page.keyboard.press("Enter")

    def give(self, given: Any, by: str) -> None:
        """Give a response without having it checked."""
        driver_of(self.kind).give(self, given, by)

    def tab_to(self, target: Locator) -> None:
        """Press Tab until this control has the focus; Shift and Tab when it lies above."""
        # Looked up once: to find it again for every Tab costs more than the Tab.
        element = target.element_handle()
        where = element.evaluate(
            "element => element.compareDocumentPosition(document.activeElement)"
        )
        following = 4
        for _ in range(MOST_TABS):
            if element.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Shift+Tab" if where & following else "Tab")
        raise AssertionError(f"{MOST_TABS} times Tab never reached {target}")

    def choose_one(self, index: int, by: str) -> None:
        """Choose an option by its authored index."""
        if by == "mouse":
            self.option(index).click()
        else:
            self.choose_radio(self.fieldset, str(index))

    def choose_several(self, indexes: list[int], by: str) -> None:
        """Leave exactly these options ticked."""
        labels = self.element.locator("label.option")
        boxes = labels.locator("input").evaluate_all(
            "all => all.map(({ value, checked }) => [Number(value), checked])"
        )
        for place, (index, ticked) in enumerate(boxes):
            label = labels.nth(place)
            if by == "keyboard":
                self.tab_to(label.locator("input"))
            if (index in indexes) == ticked:
                continue
            if by == "mouse":
                label.click()
            else:
                self.page.keyboard.press("Space")

    def choose_radio(self, group: Locator, value: str) -> None:
        """Tab to a group of radio buttons, take the first, and go down to the one that is meant."""
        radios = group.locator("input[type=radio]")
        values = radios.evaluate_all("all => all.map(({value}) => value)")
        self.tab_to(radios.first)
        self.page.keyboard.press("Space")
        for _ in range(values.index(value)):
            self.page.keyboard.press("ArrowDown")
        expect(radios.nth(values.index(value))).to_be_checked()


def odd_of(item: Locator) -> str:
    """What is said once of the answer that is given, such as another number than was asked for."""
    boxes, task = item.evaluate(ODD)
    return odd_words(boxes, task)


def odd_words(boxes: int, task: str) -> str:
    """What is said of so many boxes where a task may name another number; mostly nothing."""
    asked = re.search(r"\d+", task)
    if not boxes or not asked or int(asked[0]) == boxes:
        return ""
    return texts()["another_number"].format(given=boxes, asked=asked[0])


def have_checked(item: Locator) -> None:
    """Have an item of any page checked, with the mouse, and leave the answer as it is."""
    button = item.locator("button[type=submit]")
    if odd := odd_of(item):
        button.click()
        expect(item.locator(".item__error")).to_have_text(odd)
    button.click()


def attempt(page: Page, site: Site, key: str) -> dict[str, Any] | None:
    """What the ProgressStore of the page holds for this item.

    What keeps answers loads with the first of them; the store has it a turn after that.
    """
    found: dict[str, Any] | None = page.evaluate(
        """async ([address, key]) => {
             const { progress } = await import(address);
             await new Promise((done) => setTimeout(done));
             const revision = document.querySelector(`[data-item="${key}"]`).dataset.revision;
             return progress.attempt(key, revision);
           }""",
        [f"{site.url}assets/itembank/static/progress/progress.js", key],
    )
    return found
