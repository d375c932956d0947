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


def test_from_every_answer_one_goes_on_to_what_is_open_and_from_the_last_to_the_result(
    page: Page,
) -> None:
    on = page.locator(".item__next")
    assert on.count() == 0
    first, second = _item(page, FIRST), _item(page, SECOND)
    # What was left before it comes once nothing is open after it.
    _answer(page, SECOND, "wrong")
    expect(second.element.locator(".item__label")).to_be_focused()
    expect(on).to_have_text([_further(first)])
    # It is the first of the buttons below all that is told, and the one that stands out.
    assert second.element.locator("[type=submit]").evaluate(
        "again => again.previousElementSibling.matches('.item__next.action--primary')"
        " || again.parentElement.firstElementChild.matches('.item__next.action--primary')"
    )
    on.press("Enter")
    heading = first.element.locator(".item__label")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(first.fieldset.locator("input").first).to_be_focused()
    _answer(page, FIRST, "right")
    expect(on).to_have_text([T["bank_see"]] * 2)
    on.first.press("Enter")
    expect(page.locator(".ending__title")).to_be_focused()
    expect(page.locator(".ending__title")).to_be_in_viewport()
    # What is opened again is gone on to, and has no way on itself.
    first.element.get_by_role("button", name=T["retry"]).press("Enter")
    expect(on).to_have_text([_further(first)])


def _further(item: Item) -> str:
    """What leads on to an open item."""
    label = item.element.locator(".item__label").inner_text()
    return T["end_module"].format(title=label[0].lower() + label[1:])


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
