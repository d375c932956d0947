"""Every response of every example, by mouse and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from browser.asked import question_of
from browser.driver import Item, attempt
from browser.expected import Case, all_cases, case_with
from drivers import GRADED, RowsDriver, driver_of, folded
from itembank.kinds import item_kinds
from itembank.reading.marks import plain
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
# Whether a reason is in sight, its words, and the sign before them: that is drawn, not read aloud.
# Asked at once, for it is asked of every row of every answer.
TOLD = """(place) => {
  const { width, height } = place.getBoundingClientRect();
  const label = place.querySelector(".feedback__label");
  const drawn = label && getComputedStyle(label, "::before").content.match(/^"(.*?)"/);
  const shown = place.checkVisibility({ visibilityProperty: true }) && width * height > 0;
  return [shown, place.innerText, drawn ? drawn[1].trim() : ""];
}"""
PARTLY = sorted({case.kind for case in CASES if case.verdict == "partly"})
ITEMS: dict[tuple[str, str], list[Case]] = {}
for _case in CASES:
    ITEMS.setdefault((_case.kind, _case.raw["id"]), []).append(_case)
# Grading does not see the hand: every response by mouse, and by keyboard one that is right and one
# that is wrong, on the first item of a kind.
FIRST = {kind: name for kind, name in reversed(ITEMS)}
WAYS = [
    *(pytest.param(*item, "mouse", marks=pytest.mark.quick) for item in ITEMS),
    *(pytest.param(*item, "keyboard") for item in FIRST.items()),
    *(
        pytest.param(*item, "keyboard", marks=pytest.mark.alles)
        for item in ITEMS
        if item not in FIRST.items()
    ),
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


@pytest.mark.parametrize(("kind", "identifier", "by"), WAYS)
def test_every_answer_is_graded_and_each_reason_stands_beside_what_it_is_about(
    kind: str, identifier: str, by: str, examples_site: Site, new_page: NewPage, everything: bool
) -> None:
    page = new_page()
    item = Item.open(page, examples_site, kind, identifier)
    cases = ITEMS[kind, identifier]
    if by == "keyboard" and not everything:
        two = {case.verdict: case for case in reversed(cases)}
        cases = [two["wrong"], two["right"]]
    heading = item.heading.inner_text()
    assert item.status.get_attribute("role") == "status"
    expect(item.element).to_have_attribute("data-state", "open")
    expect(item.status).to_be_empty()
    for number, case in enumerate(cases):
        with _during(case):
            if number:
                item.press(item.button("retry"), by)
            item.answer(case.response.give, by)
            _is_graded(item, case, heading)
            stored = attempt(page, examples_site, f"{kind}/{identifier}")
            assert stored is not None
            assert stored["score"] == pytest.approx(case.response.score)
            assert stored["changed"] is False
            assert len(stored["day"]) == len("2026-11-21")


@contextmanager
def _during(case: Case) -> Iterator[None]:
    """Say which response a failure is about."""
    try:
        yield
    except Exception as error:
        error.add_note(f"response: {case}")
        raise


def _is_graded(item: Item, case: Case, heading: str) -> None:
    expect(item.element).to_have_attribute("data-state", case.verdict)
    verdict = T[case.verdict]
    expect(item.heading).to_have_text(
        re.compile(rf"^{re.escape(heading)}: {verdict.lower()}(\. .+)?$")
    )
    expect(item.heading).to_be_focused()
    expect(item.status).to_be_empty()
    for told in driver_of(case.kind).told(item, case.raw, case.response.give):
        shown, words, sign = told.place.evaluate(TOLD)
        assert shown, told
        assert folded(plain(told.reason)) in folded(words)
        assert folded(told.word) in folded(words)
        assert sign == told.sign, told.word
    _explains(item, case)


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


def _explains(item: Item, case: Case) -> None:
    explanation = item.element.locator(".item__explanation")
    expect(explanation).to_be_visible()
    assert folded(plain(case.raw["toelichting"])) in folded(explanation.inner_text())
    for identifier in case.raw["bron"]:
        link = explanation.locator(f'.item__sources a[href$="/over/bronnen/#{identifier}"]')
        expect(link).to_be_visible()
        assert identifier not in link.inner_text()


def _controls(item: Item) -> list[str]:
    state: list[str] = item.fieldset.evaluate(
        """set => [...set.querySelectorAll("input, select")].map((control) =>
             [control.name, control.value, control.checked, control.matches(":disabled")].join())"""
    )
    return state
