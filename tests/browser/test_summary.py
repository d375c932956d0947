"""The line under a test: how far you are, and a way to start again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.driver import Item
from browser.expected import Case, all_cases
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
KIND = "indeling"
CASES: dict[str, dict[str, Case]] = {}
for _case in all_cases():
    if _case.kind == KIND:
        CASES.setdefault(_case.raw["id"], {}).setdefault(_case.verdict, _case)
FIRST, SECOND = list(CASES)


@pytest.fixture
def page(examples_site: Site, new_page: NewPage) -> Page:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/{KIND}/")
    expect(page.locator(f"activity-{KIND}:not([data-ready])")).to_have_count(0)
    return page


def test_the_summary_counts_in_words_what_is_answered_and_how(page: Page) -> None:
    line = _line(page)
    expect(line.get_by_role("status")).to_have_text(_progress(0))
    expect(line).to_have_text(_progress(0))
    expect(_button(page, "bank_retry")).to_be_hidden()
    expect(_button(page, "retry_wrong")).to_be_hidden()
    _answer(page, FIRST, "right")
    expect(line).to_have_text(_progress(1, right=1))
    expect(_button(page, "bank_retry")).to_be_visible()
    expect(_button(page, "retry_wrong")).to_be_hidden()
    _answer(page, SECOND, "partly")
    expect(line).to_have_text(_progress(2, right=1, partly=1))
    expect(_button(page, "retry_wrong")).to_be_visible()


def test_all_again_opens_every_item_and_goes_to_the_first(page: Page) -> None:
    _answer(page, FIRST, "right")
    _answer(page, SECOND, "wrong")
    _button(page, "bank_retry").press("Enter")
    expect(_line(page)).to_have_text(f"{T['bank_cleared']} {_progress(0)}")
    for identifier in CASES:
        expect(_item(page, identifier).element).to_have_attribute("data-state", "open")
        expect(_item(page, identifier).element.locator("fieldset input:checked")).to_have_count(0)
    expect(_item(page, FIRST).fieldset.locator("input").first).to_be_focused()
    expect(_item(page, FIRST).element).to_be_in_viewport()


@pytest.mark.parametrize("verdict", ["wrong", "partly"])
def test_only_what_is_not_right_yet_leaves_the_right_items_alone(verdict: str, page: Page) -> None:
    _answer(page, FIRST, "right")
    _answer(page, SECOND, verdict)
    _button(page, "retry_wrong").press("Enter")
    expect(_item(page, FIRST).element).to_have_attribute("data-state", "right")
    expect(_item(page, SECOND).element).to_have_attribute("data-state", "open")
    expect(_line(page)).to_have_text(f"{T['bank_cleared']} {_progress(1, right=1)}")
    expect(_item(page, SECOND).fieldset.locator("input").first).to_be_focused()
    expect(_button(page, "retry_wrong")).to_be_hidden()


def _line(page: Page) -> Locator:
    return page.locator("activity-toets .bank-summary__line")


def _button(page: Page, words: str) -> Locator:
    return page.locator("activity-toets").get_by_role("button", name=T[words], exact=True)


def _item(page: Page, identifier: str) -> Item:
    return Item(page, KIND, f"{KIND}--{identifier}")


def _answer(page: Page, identifier: str, verdict: str) -> None:
    item = _item(page, identifier)
    item.answer(CASES[identifier][verdict].response.give, "mouse")
    expect(item.element).to_have_attribute("data-state", verdict)


def _progress(done: int, right: int = 0, partly: int = 0, wrong: int = 0) -> str:
    words = f"{T['bank_progress'].format(done=done, total=len(CASES))}."
    if done == len(CASES):
        words += f" {T['bank_ended']}"
    if done:
        words += f"{T['bank_result'].format(right=right, partly=partly, wrong=wrong)}."
    return words
