"""Answers an item as a learner does: with the mouse, or with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from itembank.words.texts import texts
from sites import Site

MOST_TABS = 80


class Item:
    """One graded item on a page, and the hand that works it."""

    def __init__(self, page: Page, kind: str, anchor: str) -> None:
        self.page = page
        self.kind = kind
        self.element = page.locator(f"[id='{anchor}']")
        self.status = self.element.locator(".item__status")
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
        return self.element.get_by_role("button", name=texts()[words], exact=True)

    @property
    def check(self) -> Locator:
        return self.element.locator("button[type=submit]")

    def option(self, index: int) -> Locator:
        return self.element.locator(f"label.option:has(input[value='{index}'])")

    def row(self, index: int) -> Locator:
        return self.fieldset.locator(f"[data-index='{index}']")

    def answer(self, given: Any, by: str) -> None:
        """Give a response as it stands in examples.yml, and have it checked."""
        self.give(given, by)
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
        ways: dict[str, Callable[[Any, str], None]] = {
            "keuze": self._one,
            "stelling": self._one,
            "dilemma": self._one,
            "meerkeuze": self._several,
            "getal": self._number,
            "volgorde": self._order,
            "koppel": self._match,
            "indeling": self._group,
        }
        ways[self.kind](given, by)

    def tab_to(self, target: Locator) -> None:
        """Press Tab until this control has the focus; Shift and Tab when it lies above."""
        where = target.evaluate(
            "element => element.compareDocumentPosition(document.activeElement)"
        )
        following = 4
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Shift+Tab" if where & following else "Tab")
        raise AssertionError(f"{MOST_TABS} times Tab never reached {target}")

    def _one(self, index: int, by: str) -> None:
        if by == "mouse":
            self.option(index).click()
        else:
            self._radio(self.fieldset, str(index))

    def _several(self, indexes: list[int], by: str) -> None:
        for label in self.element.locator("label.option").all():
            box = label.locator("input")
            wanted = int(box.get_attribute("value") or "") in indexes
            if by == "mouse" and wanted != box.is_checked():
                label.click()
            elif by == "keyboard":
                self.tab_to(box)
                if wanted != box.is_checked():
                    self.page.keyboard.press("Space")

    def _number(self, words: str, by: str) -> None:
        field = self.fieldset.locator("input")
        if by == "mouse":
            field.click()
        else:
            self.tab_to(field)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(words)

    def _order(self, wanted: list[int], by: str) -> None:
        """By mouse with the buttons, by keyboard with the list of places."""
        for place, index in enumerate(wanted):
            row = self.row(index)
            if by == "keyboard":
                select = row.locator("select")
                if self._order_now()[place] != index:
                    self.tab_to(select)
                    self.page.keyboard.press(str(place + 1))
                    expect(select).to_be_focused()
            else:
                while self._order_now().index(index) > place:
                    row.locator("button").first.click()
        assert self._order_now() == wanted

    def _order_now(self) -> list[int]:
        rows = self.fieldset.locator("li[data-index]").all()
        return [int(row.get_attribute("data-index") or "") for row in rows]

    def _match(self, given: list[int], by: str) -> None:
        for index, right in enumerate(given):
            select = self.row(index).locator("select")
            if by == "mouse":
                # Nothing can click in the list a browser opens; this does what a click does.
                select.select_option(str(right))
            else:
                self.tab_to(select)
                values = select.evaluate("list => [...list.options].map(({value}) => value)")
                for _ in range(values.index(str(right))):
                    self.page.keyboard.press("ArrowDown")
            expect(select).to_have_value(str(right))

    def _group(self, given: list[str], by: str) -> None:
        if by == "mouse":
            for index, group in enumerate(given):
                self.row(index).locator(f"label:has(input[value='{group}'])").click()
            return
        for row in self.fieldset.locator("[data-index]").all():
            self._radio(row, given[int(row.get_attribute("data-index") or "")])

    def _radio(self, group: Locator, value: str) -> None:
        """Tab to a group of radio buttons, take the first, and go down to the one that is meant."""
        radios = group.locator("input[type=radio]")
        values = radios.evaluate_all("all => all.map(({value}) => value)")
        self.tab_to(radios.first)
        self.page.keyboard.press("Space")
        for _ in range(values.index(value)):
            self.page.keyboard.press("ArrowDown")
        expect(radios.nth(values.index(value))).to_be_checked()


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
