"""Every response of every example, by mouse and by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.asked import question_of
from browser.driver import Item, attempt
from browser.expected import Case, all_cases, case_with
from browser.graded import assert_graded, assert_graded_in_page, during
from drivers import GRADED, RowsDriver, driver_of
from itembank.kinds import item_kinds
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
CASES = list(all_cases())
# Where everything stands that comes before the feedback: the page's own text, the items before
# this one, and this item's own question. The menu beside the text sticks to the window instead.
TOPS = """(id) => {
  const item = document.getElementById(id);
  const block = item.parentElement;
  const before = [...block.parentElement.children, ...block.children].filter(
    (element) => element.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING
      && !element.contains(item) && element.checkVisibility());
  return [...before, item.querySelector(".item__label"), item.querySelector("legend")].map(
    (element) => {
      const { y, height } = element.getBoundingClientRect();
      return [Math.round(y + scrollY), Math.round(height)].join();
    });
}"""
PARTLY = sorted({case.kind for case in CASES if case.verdict == "partly"})
ITEMS: dict[str, dict[str, list[Case]]] = {}
for _case in CASES:
    ITEMS.setdefault(_case.kind, {}).setdefault(_case.raw["id"], []).append(_case)
# Grading does not see the hand: by hand one response of each verdict, on the first item of a kind.
HANDS = {"mouse": ("wrong", "partly", "right"), "keyboard": ("wrong", "right")}
WAYS = [
    *(pytest.param(kind, "mouse", marks=pytest.mark.quick) for kind in ITEMS),
    *(pytest.param(kind, "keyboard") for kind in ITEMS),
]
# What Tab stops at from the first control of an item to the button that checks it: of a group of
# radio buttons once.
STOPS = """(item) => {
  const controls = "input, select, textarea, button, a[href], summary, [tabindex='0']";
  const all = [...item.querySelectorAll(controls)].filter(
    (control) => control.checkVisibility() && !control.matches(":disabled"));
  const names = all.map((control) => (control.type === "radio" ? control.name : control));
  const stops = names.filter((name, index) => names.indexOf(name) === index);
  const first = all.find((control) => control.closest("fieldset"));
  const button = item.querySelector("[type=submit]");
  return stops.indexOf(button) - stops.indexOf(first.type === "radio" ? first.name : first);
}"""
KEYS = """() => {
  window.pressed = { Tab: 0, other: 0 };
  document.addEventListener("keydown", ({ key }) => {
    window.pressed[key === "Tab" ? "Tab" : "other"] += 1;
  }, { capture: true });
}"""
# What tests/README.md says of the examples that take another number of Tabs than there are stops. A
# scene has the focus when it comes, and its first turn is one Tab further. A step that was moved
# takes the focus along: three moves are nine Tabs back, past the list and the buttons of a step.
# Who chose two of three is told so, at the first option that is open.
KEYS_OF = {
    "scenario": {"Tab": 2, "other": 3},
    "volgorde": {"Tab": 25, "other": 3},
    "meerkeuze": {"Tab": 10, "other": 4},
}
KEEPS_RIGHT = [kind for kind in GRADED if driver_of(kind).keeps_right]
ROWS = [kind for kind in GRADED if isinstance(driver_of(kind), RowsDriver)]


@pytest.mark.parametrize(("kind", "by"), WAYS)
def test_every_answer_is_graded_and_each_reason_stands_beside_what_it_is_about(
    kind: str, by: str, examples_site: Site, new_page: NewPage, everything: bool
) -> None:
    page = new_page()
    for number, (identifier, cases) in enumerate(ITEMS[kind].items()):
        first = {case.verdict: case for case in reversed(cases)} if number == 0 else {}
        assert number or {"wrong", "right"} <= set(first), "the first item shows both"
        by_hand = cases if everything else [first[one] for one in HANDS[by] if one in first]
        in_page = [case for case in cases if by == "mouse" and (everything or case not in by_hand)]
        if not by_hand and not in_page:
            continue
        item = Item.open(page, examples_site, kind, identifier)
        heading = item.heading.inner_text()
        assert item.status.get_attribute("role") == "status"
        expect(item.element).to_have_attribute("data-state", "open")
        expect(item.status).to_be_empty()
        for again, case in enumerate(by_hand):
            with during(case):
                if again:
                    item.press(item.button("retry"), by)
                item.answer(case.response.give, by)
                assert_graded(item, case, heading, examples_site)
        if in_page:
            assert_graded_in_page(item, in_page, heading, examples_site)


def test_every_graded_kind_was_answered_right_and_wrong() -> None:
    assert {(case.kind, verdict) for case in CASES for verdict in ("right", "wrong")} == {
        (case.kind, case.verdict) for case in CASES if case.verdict != "partly"
    }
    assert [kind for kind in GRADED if driver_of(kind).partly] == PARTLY
    assert {case.kind for case in CASES} == set(GRADED)


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(kind, marks=[] if kind == "meerkeuze" else pytest.mark.alles)
        for kind in sorted(item_kinds())
    ],
)
def test_from_the_first_control_to_the_verdict_no_tab_is_needed_that_reaches_nothing(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    question = question_of(kind)
    page = new_page()
    item = Item.open(page, examples_site, kind, question.identifier)
    first = "input, select, textarea, button, .scene:not([hidden]) .turn"
    if kind == "zelfscan":
        # The offer to remember stands under the first tick: it is there before the next statement.
        item.fieldset.locator("input").first.check()
        expect(page.get_by_role("button", name=T["consent_yes"])).to_be_visible()
    item.tab_to(item.fieldset.locator(first).first)
    stops = item.element.evaluate(STOPS)
    page.evaluate(KEYS)
    driver_of(kind).give(item, question.answer, "keyboard")
    if kind != "scenario":
        item.have_checked("keyboard")
    expect(item.heading).to_have_text(re.compile(f"{question.verdict}(\\. .+)?$", re.IGNORECASE))
    expect(item.heading).to_be_focused()
    pressed = page.evaluate("window.pressed")
    assert pressed == KEYS_OF.get(kind, pressed | {"Tab": stops}), stops


@pytest.mark.parametrize("kind", GRADED)
def test_answering_moves_nothing_above_and_starting_over_opens_the_item_as_it_was(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    case = case_with(kind, "wrong")
    page = new_page()
    item = Item.open(page, examples_site, kind, case.raw["id"])
    begin = _controls(item)
    item.give(case.response.give, "mouse")
    before = page.evaluate(TOPS, f"{kind}--{case.raw['id']}")
    item.have_checked("mouse")
    expect(item.element).to_have_attribute("data-state", "wrong")
    assert len(before) > 3
    assert page.evaluate(TOPS, f"{kind}--{case.raw['id']}") == before
    expect(item.button("check")).to_be_hidden()
    item.button("retry").press("Enter")

    expect(item.element).to_have_attribute("data-state", "open")
    expect(item.status).to_have_text(T["reset_done"])
    expect(item.element.locator(".feedback")).to_have_count(0)
    expect(item.element.locator(".item__explanation")).to_be_empty()
    expect(item.check).to_be_visible()
    expect(item.button("retry")).to_be_hidden()
    assert _controls(item) == begin
    first = item.fieldset.locator("input, select").first
    expect(first).to_be_focused()
    item.answer(case_with(kind, "right").response.give, "mouse")
    expect(item.element).to_have_attribute("data-state", "right")


@pytest.mark.parametrize("kind", KEEPS_RIGHT)
def test_only_the_wrong_ones_again_keeps_what_was_right(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    case = case_with(kind, "partly")
    page = new_page()
    item = Item.open(page, examples_site, kind, case.raw["id"])
    item.answer(case.response.give, "mouse")
    item.button("retry_wrong").press("Enter")

    expect(item.element).to_have_attribute("data-state", "open")
    focused = page.locator(":focus")
    assert focused.evaluate("e => !!e.closest('fieldset')")
    assert focused.evaluate("e => e.type === 'checkbox' ? !e.checked : true")
    driver_of(kind).stays(item, case.raw, case.response.give)


@pytest.mark.parametrize("kind", GRADED)
def test_checking_without_an_answer_says_what_is_missing_and_grades_nothing(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    case = case_with(kind, "right")
    page = new_page()
    item = Item.open(page, examples_site, kind, case.raw["id"])
    item.tab_to(item.check)
    page.keyboard.press("Enter")
    expect(item.error).to_have_text(T[f"{kind}.empty"])
    expect(item.element).to_have_attribute("data-state", "open")
    assert item.element.evaluate("item => item.firstOpen === document.activeElement")
    assert attempt(page, examples_site, f"{kind}/{case.raw['id']}") is None


@pytest.mark.parametrize("kind", ROWS)
def test_of_many_rows_the_one_that_is_still_open_gets_the_focus(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    item = Item.open(page, examples_site, kind, case_with(kind, "right").raw["id"])
    item.element.evaluate(
        "item => item.rows.slice(0, -1).forEach((row, index) => item.write(row, item.keys[index]))"
    )
    item.check.click()
    expect(item.error).to_have_text(T[f"{kind}.empty"])
    place = "item => document.activeElement.closest('[data-index]') === item.rows.at(-1)"
    assert item.element.evaluate(place)


def test_a_step_moves_by_its_buttons_and_says_where_it_stands(
    examples_site: Site, new_page: NewPage
) -> None:
    case = case_with("volgorde", "right")
    page = new_page()
    item = Item.open(page, examples_site, "volgorde", case.raw["id"])
    rows = item.fieldset.locator("li[data-index]")
    total = rows.count()
    words = rows.first.locator(".step__text").inner_text()
    index = int(rows.first.get_attribute("data-index") or "")
    later = item.row(index).locator("button").last
    item.tab_to(later)
    page.keyboard.press("Enter")
    expect(later).to_be_focused()
    said = T["volgorde.moved"].format(step=words, place=2, total=total)
    expect(item.fieldset.get_by_role("status")).to_have_text(said)
    assert rows.nth(1).get_attribute("data-index") == str(index)
    assert [select.input_value() for select in item.fieldset.locator("select").all()] == [
        str(place) for place in range(1, total + 1)
    ]


def _controls(item: Item) -> list[str]:
    state: list[str] = item.fieldset.evaluate(
        """set => [...set.querySelectorAll("input, select")].map((control) =>
             [control.name, control.value, control.checked, control.matches(":disabled")].join())"""
    )
    return state
