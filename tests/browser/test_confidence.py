"""How sure are you? Asked before the answer is checked, and answered by what comes of it."""

from __future__ import annotations

from playwright.sync_api import expect

from browser.driver import Item
from browser.expected import case_with
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
KIND = "keuze"


def test_the_answer_to_how_sure_one_was_comes_back(examples_site: Site, new_page: NewPage) -> None:
    cases = {name: case_with(KIND, name) for name in ("right", "wrong")}
    (identifier,) = {case.raw["id"] for case in cases.values()}
    item = Item.open(new_page(), examples_site, KIND, identifier)
    told = item.element.locator(".item__explanation .item__sure")
    for verdict, said, words in (
        ("wrong", "sure", "Je was zeker. Lees dit twee keer."),
        ("wrong", "doubt", T["doubt_wrong"]),
        ("right", "sure", T["sure_right"]),
        ("right", "doubt", T["doubt_right"]),
        ("wrong", None, None),
    ):
        item.give(cases[verdict].response.give, "keyboard")
        if said:
            item.element.locator(f".confidence input[value={said}]").check()
        item.have_checked("keyboard")
        if words:
            expect(told).to_have_text(words)
        else:
            expect(told).to_have_count(0)
        item.button("retry").click()


def test_one_is_asked_before_the_answer_is_checked(examples_site: Site, new_page: NewPage) -> None:
    page = new_page()
    case = case_with(KIND, "right")
    item = Item.open(page, examples_site, KIND, case.raw["id"])
    item.give(case.response.give, "keyboard")
    sure = item.element.locator(".confidence input").first
    page.keyboard.press("Tab")
    expect(sure).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(item.check).to_be_focused()
