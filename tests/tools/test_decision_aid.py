"""The decision aid: its own test vectors in the browser, and its proof when it is read."""

from __future__ import annotations

import json
from functools import cache
from itertools import islice
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from itembank.kinds.keuzehulp.model import Keuzehulp
from itembank.kinds.keuzehulp.parts import Answer
from itembank.kinds.keuzehulp.proof import decide, roads
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import Site, own_course
from watching import NewPage

T = texts()
PAGE = "hulpmiddelen/keuzehulp/"


def _tool() -> Keuzehulp:
    tool = own_course().library.tools["keuzehulp"]["keuzehulp"]
    assert isinstance(tool, Keuzehulp)
    return tool


TOOL = _tool()


@cache
def every_road() -> list[dict[str, Answer]]:
    """Every way to answer, worked out once."""
    return list(roads(TOOL))


@pytest.fixture
def page(site: Site, new_page: NewPage) -> Page:
    page = new_page()
    page.goto(site.url + PAGE)
    expect(page.locator("activity-keuzehulp")).to_have_attribute("data-ready", "")
    return page


def _trials() -> list[Any]:
    """The first of the file and those with the most and the last of the warnings; others later."""
    most = max(range(len(TOOL.trials)), key=lambda number: len(TOOL.trials[number].signals))
    few = {0, most, len(TOOL.trials) - 1}
    return [
        pytest.param(number, marks=[] if number in few else [pytest.mark.alles])
        for number in range(len(TOOL.trials))
    ]


# Browser and engine decide alike on every road: the test below.
@pytest.mark.parametrize("number", _trials())
def test_a_vector_of_the_file_gives_its_advice_and_warnings_by_keyboard(
    page: Page, number: int
) -> None:
    trial = TOOL.trials[number]
    for step in TOOL.steps:
        if step.id not in trial.answers:
            break
        place = [answer.text for answer in step.answers].index(trial.answers[step.id])
        group = page.locator(f"[data-step='{step.id}']")
        expect(group).to_be_visible()
        group.get_by_role("radio").nth(place).focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
    panel = page.locator(".outcome-panel")
    expect(panel.get_by_role("heading", name=T["keuzehulp.advice"])).to_be_focused()
    title = plain(TOOL.advices[trial.advice].title)
    expect(panel.get_by_role("heading", level=2)).to_contain_text(title)
    expect(panel.locator("h3.advice__title")).to_have_text(title)
    warnings = [plain(TOOL.signals[name]) for name in trial.signals]
    assert sorted(panel.locator(".outcome-panel__warnings li").all_inner_texts()) == sorted(
        warnings
    )
    reasons = panel.locator("ol li")
    expect(reasons).to_have_count(len(trial.answers))
    for answer, shown in zip(trial.answers.values(), reasons.all(), strict=True):
        expect(shown.locator("b")).to_have_text(plain(answer))
        assert shown.locator(".source-mark").count() >= 1


def test_browser_and_engine_decide_alike_on_every_road(page: Page, site: Site) -> None:
    given = [
        [
            {
                "step": step.id,
                "scale": step.scale,
                "words": plain(road[step.id].text),
                "advice": road[step.id].advice,
                "value": road[step.id].value,
                "signal": road[step.id].signal,
            }
            for step in TOOL.steps
            if step.id in road
        ]
        for road in every_road()
    ]
    # As one text: Playwright writes out each of a quarter of a million values by itself.
    decided = page.evaluate(
        """async ([address, text]) => {
             const roads = JSON.parse(text);
             const { decide, rulesOf } = await import(address);
             const rules = rulesOf(document.querySelector("activity-keuzehulp"));
             const decided = roads.map((road) => {
               const { advice, signals } = decide(rules, road);
               return [advice, [...signals].sort()];
             });
             return JSON.stringify(decided);
           }""",
        [f"{site.url}assets/itembank/kinds/keuzehulp/decide.js", json.dumps(given)],
    )
    outcomes = [decide(TOOL, road) for road in every_road()]
    wanted = [[outcome.advice, sorted(outcome.signals)] for outcome in outcomes if outcome]
    assert len(wanted) > 1000
    assert json.loads(decided) == wanted


def test_what_one_expects_of_safety_adds_a_warning_and_changes_no_advice() -> None:
    by_danger: dict[str, dict[frozenset[tuple[str, str]], tuple[str, frozenset[str]]]] = {}
    for road in every_road():
        if "veiligheid" not in road:
            continue
        others = frozenset((name, one.text) for name, one in road.items() if name != "veiligheid")
        outcome = decide(TOOL, road)
        assert outcome is not None
        found = (outcome.advice, frozenset(outcome.signals) - {"veilig"})
        by_danger.setdefault(road["veiligheid"].text, {})[others] = found
        assert ("veilig" in outcome.signals) == (road["veiligheid"].signal == "veilig")
    expected, calm = by_danger.values()
    assert expected == calm


def test_without_an_answer_it_says_what_is_missing(page: Page) -> None:
    page.get_by_role("button", name=T["keuzehulp.next"]).click()
    expect(page.get_by_role("status").filter(has_text=T["keuzehulp.empty"])).to_be_visible()
    expect(page.locator(f"[data-step='{TOOL.steps[0].id}']")).to_be_visible()


def test_back_keeps_the_answers_and_again_forgets_them(page: Page) -> None:
    first, second = TOOL.steps[0], TOOL.steps[1]
    page.locator(f"[data-step='{first.id}'] input").nth(1).check()
    page.get_by_role("button", name=T["keuzehulp.next"]).click()
    expect(page.locator(f"[data-step='{second.id}'] legend")).to_be_focused()
    page.get_by_role("button", name=T["keuzehulp.back"]).click()
    expect(page.locator(f"[data-step='{first.id}'] input").nth(1)).to_be_checked()
    page.get_by_role("button", name=T["keuzehulp.next"]).click()
    page.get_by_role("button", name=T["keuzehulp.again"]).click()
    expect(page.locator(f"[data-step='{first.id}'] input:checked")).to_have_count(0)


def test_on_a_telephone_every_next_question_begins_where_the_one_before_began(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    tops = []
    for step in TOOL.steps[1:9]:
        button = page.get_by_role("button", name=T["keuzehulp.next"])
        place = page.locator("[data-step]:visible input:not([data-advice])")
        place.first.check()
        button.click()
        legend = page.locator(f"[data-step='{step.id}'] legend")
        expect(legend).to_be_focused()
        tops.append(round(legend.evaluate("legend => legend.getBoundingClientRect().top")))
    # The button of even the longest of them is less than a screen away.
    assert len(set(tops)) == 1
    assert tops[0] < 200


def test_the_advice_goes_along_to_the_plan_and_nothing_is_stored(page: Page) -> None:
    trial = TOOL.trials[7]
    for step in TOOL.steps:
        place = [answer.text for answer in step.answers].index(trial.answers[step.id])
        page.locator(f"[data-step='{step.id}'] input").nth(place).check()
        page.get_by_role("button", name=T["keuzehulp.next"]).click()
    page.locator(".outcome-panel").get_by_role("link", name=T["to_plan"]).click()
    plan = page.locator("activity-participatieplan")
    expect(plan).to_have_attribute("data-ready", "")
    advice = TOOL.advices[trial.advice]
    heading = T["plan_from"].format(**{"from": plain(TOOL.title)})
    room = next(step for step in TOOL.steps if step.id == "ruimte")
    for name, words in (
        ("niveau", advice.title),
        ("belofte", advice.promise or ""),
        ("ruimte", f"{room.question} {trial.answers[room.id]}"),
    ):
        expect(plan.locator(f"[name={name}]")).to_have_value(f"{heading}\n- {plain(words)}")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_javascript_it_is_a_readable_decision_table(site: Site, new_page: NewPage) -> None:
    page = new_page(javascript=False)
    page.goto(site.url + PAGE)
    for step in TOOL.steps:
        expect(page.locator(f"[data-step='{step.id}'] legend")).to_be_visible()
    page.locator(".tool__static summary").click()
    gates = page.get_by_role("table", name=T["keuzehulp.table_gates"])
    stops = sum(answer.advice is not None for step in TOOL.steps for answer in step.answers)
    expect(gates.locator("tbody tr")).to_have_count(stops)
    levels = page.get_by_role("table", name=T["keuzehulp.table_levels"])
    expect(levels.locator("tbody tr")).to_have_count(len(TOOL.level_table()))
    for advice in islice(TOOL.advices.values(), 20):
        expect(
            page.locator(".tool__static .advice__title", has_text=plain(advice.title))
        ).not_to_have_count(0)
