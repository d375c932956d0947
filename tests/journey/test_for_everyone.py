"""The pages and states of the journey for everyone: axe, keyboard, forced colours, 320 pixels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from axe import COLOURS, Violation, assert_none
from browser.doing import too_wide
from journey.conftest import NewLearner
from journey.learner import ASIDE, WRONG, Learner, said, state

Axe = Callable[..., list[Violation]]
FINAL = "cursus/afronden/eindtoets/"
PROGRESS = "cursus/voortgang/"
SMALLEST_TARGET = 24


def _kept(learner: Learner) -> None:
    """Something of everything, so that every part of a page shows."""
    result = {"day": "2026-11-01", "count": 1, "score": 1, "objectives": {"kiezen": [1, 1]}}
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": [result]}
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-01", score=0, response=[1], gap=1),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-20", sure=False, gap=1),
        "eerste/drie": learner.attempt("eerste/drie", "2026-11-18", gap=7),
    }
    learner.on_day("2026-11-20")
    learner.put("{", key=ASIDE)
    typed = {"words": "Wat ik zelf schreef " * 9, "day": "2026-11-19", "count": 2}
    texts = {
        "eerste/open": typed,
        "participatieplan/plan/doel": typed | {"other": [typed | {"count": 1}]},
    }
    learner.put(state(items, texts=texts, test=test | {"day": "2026-11-01", "count": 1}))


def offered(learner: Learner) -> None:
    learner.open("cursus/eerste/toets/")
    learner.answer("eerste/twee", WRONG)
    expect(learner.button("consent_yes")).to_be_visible()


def overview(learner: Learner) -> None:
    _kept(learner)
    learner.open("cursus/")
    expect(learner.page.locator(".module__progress")).to_have_count(1)


def nothing_kept(learner: Learner) -> None:
    learner.open(PROGRESS)
    expect(learner.page.get_by_text(said("kept_nowhere"))).to_be_visible()


def progress(learner: Learner) -> None:
    _kept(learner)
    learner.open(PROGRESS)
    learner.page.get_by_text(said("every_answer")).click()
    typed = learner.page.locator(".progress__typed summary")
    expect(typed).to_have_count(2)
    for summary in typed.all():
        summary.click()
    learner.button("wipe").click()


def review(learner: Learner) -> None:
    _kept(learner)
    learner.open("cursus/herhalen/")
    expect(learner.page.locator(".review__item form")).to_be_visible()
    expect(learner.page.locator(".review__days li")).not_to_have_count(0)


def running(learner: Learner) -> None:
    _kept(learner)
    learner.open(FINAL)
    learner.button("test_start").click()
    learner.page.locator(".item:visible label.option").first.click()
    learner.page.get_by_label(said("test_flag")).filter(visible=True).check()


def handed_in(learner: Learner) -> None:
    running(learner)
    learner.button("test_submit").click()
    learner.button("test_submit").click()
    expect(learner.button("test_retake")).to_be_visible()


def ended(learner: Learner) -> None:
    _kept(learner)
    learner.open("cursus/eerste/toets/")
    learner.button("bank_retry").click()
    learner.answer("eerste/twee", WRONG)
    learner.answer("eerste/drie", WRONG)
    expect(learner.page.locator(".ending__title")).to_be_visible()


def certificate(learner: Learner) -> None:
    _kept(learner)
    learner.open("cursus/afronden/certificaat/")
    learner.page.get_by_label(said("certificate_name")).fill("Robin de Vries")


STATES = {
    "offer": offered,
    "overview": overview,
    "nothing kept": nothing_kept,
    "progress": progress,
    "review": review,
    "final test": running,
    "result": handed_in,
    "certificate": certificate,
    "end of a test": ended,
}


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing_and_in_forced_colours_the_focus_and_the_edges_can_be_seen(
    name: str, new_learner: NewLearner, axe: Axe
) -> None:
    """Wide and narrow, and no contrast too low in dark."""
    # Without motion a colour is at once what it becomes.
    learner = new_learner(reduced_motion="reduce")
    STATES[name](learner)
    assert_none(axe(learner.page))
    learner.page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    assert_none(axe(learner.page, rules=COLOURS))
    learner.page.evaluate("document.body.dataset.mdColorScheme = 'default'")
    learner.page.set_viewport_size({"width": 320, "height": 640})
    # Who listens to the size is told while a frame is drawn.
    learner.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
    learner.page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")
    # A colour is the same on a narrow screen.
    assert_none(axe(learner.page, without=COLOURS))
    assert too_wide(learner.page) == 0
    small = learner.page.evaluate(
        """least => [...document.querySelectorAll(
             ":is(.activity, .test__end) :is(button, summary, input)")]
           .map((control) => control.closest("label") ?? control)
           .filter((target) => target.checkVisibility())
           .filter((target) => target.getBoundingClientRect().height < least)
           .map((target) => target.outerHTML.slice(0, 100))""",
        SMALLEST_TARGET,
    )
    assert small == []
    learner.page.set_viewport_size({"width": 1280, "height": 800})
    _seen_in_forced_colours(learner)


def _seen_in_forced_colours(learner: Learner) -> None:
    """The focus on every control, and the edges of every button."""
    learner.page.emulate_media(forced_colors="active")
    learner.page.locator("article :is(button, input, summary, a):visible").first.focus()
    for _ in range(12):
        learner.page.keyboard.press("Tab")
        outline = learner.page.evaluate(
            """() => {
                 // After the last control the focus leaves the page.
                 if (document.activeElement === document.body) return null;
                 const target = document.activeElement.closest("label.option")
                   ?? document.activeElement;
                 const { outlineStyle, outlineWidth } = getComputedStyle(target);
                 return [outlineStyle, parseFloat(outlineWidth), target.outerHTML.slice(0, 80)];
               }"""
        )
        if outline is None:
            break
        assert outline[0] != "none" and outline[1] >= 1, outline[2]
    edges = learner.page.locator("article button:visible").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).borderTopWidth))"
    )
    assert all(edge >= 1 for edge in edges)


def test_the_whole_of_progress_is_worked_with_the_keyboard(new_learner: NewLearner) -> None:
    learner = new_learner()
    learner.open(PROGRESS)
    learner.button("consent_yes").focus()
    learner.page.keyboard.press("Enter")
    status = learner.page.get_by_role("status")
    expect(status.filter(has_text=said("consent_done"))).to_be_focused()
    _tab_to(learner, "wipe")
    learner.page.keyboard.press("Enter")
    expect(learner.page.get_by_text(said("wipe_sure"))).to_be_visible()
    learner.page.keyboard.press("Enter")
    expect(learner.page.get_by_role("status").filter(has_text=said("wiped"))).to_be_focused()
    assert learner.storage == {}


def test_a_final_test_is_made_and_handed_in_with_the_keyboard(new_learner: NewLearner) -> None:
    learner = new_learner().open(FINAL)
    _tab_to(learner, "test_start")
    learner.page.keyboard.press("Enter")
    for question in range(1, 5):
        heading = learner.page.locator("[data-mode=test]:visible .item__label")
        expect(heading).to_be_focused()
        expect(heading).to_have_text(f"{said('question')} {question}")
        learner.page.keyboard.press("Tab")
        learner.page.keyboard.press("Space")
        progress_ = said("test_progress", done=question, total=4)
        expect(learner.page.get_by_role("status").filter(has_text=progress_)).to_be_visible()
        learner.page.keyboard.press("Tab")
        expect(learner.page.locator(":focus")).to_have_accessible_name(said("test_flag"))
        _tab_to(learner, "test_next" if question < 4 else "test_submit")
        if question < 4:
            learner.page.keyboard.press("Enter")
    expect(learner.button("test_submit")).to_be_focused()
    learner.page.keyboard.press("Enter")
    expect(learner.page.locator(".test__result")).to_be_focused()
    expect(learner.button("test_retake")).to_be_visible()


def test_reviewing_goes_on_with_the_keyboard_and_says_how_many_are_left(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    items = {
        key: learner.attempt(key, "2026-11-21", gap=1, score=0, response=[1])
        for key in ("eerste/een", "eerste/twee")
    }
    learner.put(state(items))
    learner.open("cursus/herhalen/")
    line = learner.page.get_by_role("status").filter(has_text=said("review_due", count=2))
    expect(line).to_be_visible()
    learner.answer("eerste/een")
    _tab_to(learner, "review_next")
    learner.page.keyboard.press("Enter")
    # Of a long question the first control may stand below the screen of what is asked.
    expect(learner.item("eerste/twee").locator(".item__label")).to_be_focused()
    left = learner.page.get_by_role("status").filter(has_text=said("review_due", count=1))
    expect(left).to_be_visible()


def _tab_to(learner: Learner, words: str) -> None:
    target = learner.button(words)
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        learner.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {words}")
