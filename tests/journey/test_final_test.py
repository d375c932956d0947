"""The final test and the certificate: left, resumed, failed, made again, passed and printed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Route, expect

from journey import small_course
from journey.conftest import NewLearner
from journey.learner import RIGHT, WRONG, Learner, said, state
from sites import Site

FINAL = "cursus/afronden/eindtoets/"
CERTIFICATE = "cursus/afronden/certificaat/"
NAME = "Robin de Vries-Jansen"
# From what is said of one open question to having handed in all the same.
MOST_TABS = 5


def test_a_final_test_is_left_resumed_failed_and_passed_with_unseen_questions(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21")
    learner.put(state({}))
    learner.open(FINAL)
    intro = said("test_intro", count=small_course.DRAWN, cut=small_course.CUT)
    expect(learner.page.get_by_role("status").filter(has_text=intro)).to_be_visible()
    learner.button("test_start").click()
    first_draw = learner.drawn
    assert len(set(first_draw)) == small_course.DRAWN
    expect(learner.item(first_draw[0]).locator(".item__label")).to_be_focused()
    # Of the pool nothing else is in the page: to make all of it ready keeps a slow machine busy.
    expect(learner.page.locator("[data-revision]")).to_have_count(small_course.DRAWN)
    expect(learner.page.locator("[data-mode=test]:visible")).to_have_count(1)
    overview = learner.page.get_by_role("list", name=said("test_overview"))
    links = overview.get_by_role("link")
    expect(links).to_have_text([f"{n}: {said('test_open')}" for n in range(1, 5)])

    # In any order; one is marked to look at later.
    learner.choose(first_draw[2], WRONG)
    learner.choose(first_draw[0], WRONG)
    learner.turn_to(first_draw[2]).get_by_label(said("test_flag")).check()
    expect(links.nth(2)).to_have_text(f"3: {said('test_answered')}, {said('test_flagged')}")
    progress = said("test_progress", done=2, total=small_course.DRAWN)
    expect(learner.page.get_by_role("status").filter(has_text=progress)).to_be_visible()

    learner.comes_back().on_day("2026-11-23").open(FINAL)
    assert learner.drawn == first_draw
    resumed = said("test_resumed", done=2)
    expect(learner.page.get_by_role("status").filter(has_text=resumed)).to_be_visible()
    # It goes on where it was left: what was touched last is answered, so at the next open question.
    go_on = learner.page.get_by_role("button", name=said("test_go_on", number=4), exact=True)
    go_on.click()
    expect(learner.item(first_draw[3]).locator(".item__label")).to_be_focused()
    learner.turn_to(first_draw[2])
    expect(learner.item(first_draw[2]).locator("input[value='1']")).to_be_checked()
    expect(learner.item(first_draw[2]).get_by_label(said("test_flag"))).to_be_checked()
    links = learner.page.get_by_role("list", name=said("test_overview")).get_by_role("link")
    expect(links.nth(2)).to_have_text(f"3: {said('test_answered')}, {said('test_flagged')}")

    # Open questions are named first, and only a second time hands the test in.
    status = learner.page.get_by_role("status")
    learner.button("test_submit").click()
    expect(status.filter(has_text=said("test_unanswered", numbers="2, 4"))).to_be_focused()
    learner.choose(first_draw[1], RIGHT)
    learner.button("test_submit").click()
    expect(status.filter(has_text=said("test_unanswered", numbers="4"))).to_be_focused()
    learner.page.keyboard.press("Tab")
    expect(status.get_by_role("link", name="4", exact=True)).to_be_focused()
    assert _tabs_to(learner, learner.button("test_submit")) <= MOST_TABS - 1
    learner.page.keyboard.press("Enter")
    failed = said("test_not_yet", score=25, cut=small_course.CUT)
    expect(learner.page.get_by_role("heading").filter(has_text=failed)).to_be_focused()
    skipped = learner.turn_to(first_draw[3]).get_by_role("heading", level=2)
    expect(skipped).to_have_text(f"{said('question')} 4: {said('test_skipped').lower()}")
    expect(learner.turn_to(first_draw[0]).locator(".feedback").first).to_be_visible()
    flags = learner.page.get_by_label(said("test_flag"))
    expect(flags.filter(visible=True)).to_have_count(0)
    table = learner.page.get_by_role("table", name=said("test_per_objective"))
    expect(table.get_by_role("link", name=small_course.TITLES["tweede"])).to_have_attribute(
        "href", "/cursus/tweede/"
    )
    learner.open(CERTIFICATE)
    # How it went, and no advice that was followed.
    last = said("certificate_last", day="23 november 2026", score=25, cut=small_course.CUT)
    expect(learner.page.locator(".certificate__status")).to_have_text(
        f"{said('certificate_not_yet')} {last}"
    )

    # Again, with questions that were not seen.
    learner.open(FINAL)
    again = said("test_again", count=small_course.DRAWN, score=25)
    expect(learner.page.get_by_role("status").filter(has_text=again)).to_be_visible()
    learner.button("test_start").click()
    second_draw = learner.drawn
    assert not set(second_draw) & set(first_draw)
    learner.fill_in(dict.fromkeys(second_draw, RIGHT))
    learner.button("test_submit").click()
    passed = said("test_passed", score=100, cut=small_course.CUT)
    expect(learner.page.get_by_role("heading").filter(has_text=passed)).to_be_focused()

    learner.open(CERTIFICATE)
    typed = learner.page.get_by_label(said("certificate_name"))
    # The one field of the course that is about its reader: WCAG 1.3.5.
    expect(typed).to_have_attribute("autocomplete", "name")
    typed.fill(NAME)
    learner.page.emulate_media(media="print")
    title = learner.page.get_by_role("heading", name=said("certificate_title"))
    expect(title).to_be_visible()
    learner.page.emulate_media(media="null")
    printed = learner.printed
    done = said("certificate_passed", day="23 november 2026", course=small_course.NAME)
    score = said("certificate_score", score=100, cut=small_course.CUT)
    only = said("certificate_test_only")
    limits = said("certificate_limits", address=learner.site.url)
    for words in [NAME, small_course.OWNER, said("certificate_title"), done, score, only, limits]:
        assert "".join(words.split()) in printed, words
    assert small_course.VERSION not in printed, "the software is no part of it"
    assert "".join(said("certificate_hint").split()) not in printed
    everything = str(learner.storage) + learner.page.evaluate("document.cookie")
    assert NAME not in everything and "Robin" not in everything
    assert learner.page.evaluate("indexedDB.databases().then(({ length }) => length)") == 0


def _tabs_to(learner: Learner, target: Locator) -> int:
    """How often Tab is pressed until this control has the focus."""
    for count in range(MOST_TABS + 1):
        if target.evaluate("element => element === document.activeElement"):
            return count
        learner.page.keyboard.press("Tab")
    raise AssertionError(f"{MOST_TABS} times Tab never reached {target}")


def test_on_a_slow_line_the_test_cannot_begin_before_there_is_something_to_draw_from(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    waiting: list[Route] = []
    learner.page.route("**/catalog.json", lambda route: waiting.append(route))
    learner.page.goto(learner.site.url + FINAL)
    expect(learner.button("test_start")).to_be_disabled()
    for route in waiting:
        route.continue_()
    learner.button("test_start").click()
    assert len(learner.drawn) == small_course.DRAWN


def test_what_is_answered_while_the_result_still_loads_is_handed_in_as_well(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(stored=state({}))
    waiting: list[Route] = []
    learner.page.route("**/test_result.js", lambda route: waiting.append(route))
    learner.open(FINAL).button("test_start").click()
    drawn = learner.drawn
    learner.fill_in(dict.fromkeys(drawn, WRONG))
    learner.button("test_submit").click()
    learner.choose(drawn[1], RIGHT)
    for route in waiting:
        route.continue_()
    expect(learner.button("test_retake")).to_be_visible()
    answers = learner.stored["test"]["results"][0]["answers"]
    assert [answers[key]["score"] for key in drawn] == [0, 1, 0, 0]


def test_a_test_whose_result_does_not_come_stays_as_it_is_and_is_handed_in_later(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(stored=state({}), allow=["Failed to load", "request failed"])
    learner.page.route("**/test_result.js", lambda route: route.abort())
    learner.open(FINAL).button("test_start").click()
    drawn = learner.drawn
    learner.fill_in(dict.fromkeys(drawn, RIGHT))
    learner.button("test_submit").click()
    expect(learner.page.locator(".test__asked")).to_have_text(said("test_later"))
    assert sorted(learner.stored["test"]["responses"]) == sorted(drawn)
    learner.page.unroute("**/test_result.js")
    learner.button("test_submit").click()
    expect(learner.button("test_retake")).to_be_visible()
    assert [result["score"] for result in learner.stored["test"]["results"]] == [1]


def test_an_address_says_which_question_is_on_the_screen(new_learner: NewLearner) -> None:
    learner = new_learner(stored=state({})).open(FINAL)
    learner.button("test_start").click()
    drawn = learner.drawn
    learner.turn_to(drawn[2])
    third = learner.page.url
    learner.turn_to(drawn[1])
    learner.page.go_back()
    expect(learner.item(drawn[2]).locator(".item__label")).to_be_focused()
    # It is for another tab, which opens with that question.
    links = learner.page.locator(".test__overview").get_by_role("link")
    with learner.page.context.expect_page():
        links.first.click(modifiers=["ControlOrMeta"])
    expect(learner.item(drawn[2])).to_be_visible()
    learner.comes_back().page.goto(third)
    expect(learner.ready().item(drawn[2]).locator(".item__label")).to_be_focused()


def test_a_retake_right_after_the_result_starts_clean(new_learner: NewLearner) -> None:
    learner = new_learner().open(FINAL)
    learner.button("test_start").click()
    learner.fill_in(dict.fromkeys(learner.drawn, RIGHT))
    for key in learner.drawn:
        learner.turn_to(key).get_by_label(said("test_flag")).check()
    # What was marked is named first.
    learner.button("test_submit").click()
    learner.button("test_submit").click()
    expect(learner.button("test_retake")).to_be_visible()
    seen = set(learner.state["test"]["seen"])
    assert len(seen) == small_course.DRAWN
    for _ in range(2):
        learner.button("test_retake").click()
        assert set(learner.state["test"]["seen"]) == seen
        # Of the first module there are enough: what it asks was in no test before.
        fresh = {key for key in learner.drawn if key not in seen}
        assert len(fresh) >= small_course.DRAWN / 2
        seen |= fresh
        for key in learner.drawn:
            expect(learner.item(key)).to_have_attribute("data-state", "open")
            expect(learner.item(key).locator("fieldset input:checked")).to_have_count(0)
            expect(learner.item(key).get_by_label(said("test_flag"))).not_to_be_checked()
        learner.fill_in(dict.fromkeys(learner.drawn, WRONG))
        learner.button("test_submit").click()
        words = said("test_not_yet", score=0, cut=small_course.CUT)
        expect(learner.page.get_by_role("heading").filter(has_text=words)).to_be_focused()
    assert learner.storage == {}


@pytest.mark.parametrize(
    ("cut", "words"), [(66, "test_passed"), (67, "test_passed"), (68, "test_not_yet")]
)
def test_a_score_beside_the_cut_is_passed_from_the_percentage_that_is_shown(
    cut: int, words: str, new_learner: NewLearner
) -> None:
    """Eight of twelve is 66.67: shown as 67, and that is what counts here, as in an LMS."""
    learner = new_learner()
    _with_catalog(learner, cut=cut, draw=small_course.POOL_SIZE)
    learner.open(FINAL)
    learner.button("test_start").click()
    learner.fill_in(dict.fromkeys(learner.drawn[:8], RIGHT))
    for _ in range(2):
        learner.button("test_submit").click()
    told = learner.page.get_by_role("heading").filter(has_text=said(words, score=67, cut=cut))
    expect(told).to_be_focused()
    passed = words == "test_passed"
    proof = learner.page.get_by_role("link", name=said("test_certificate"))
    expect(proof).to_have_count(int(passed))


def _with_catalog(learner: Learner, **changed: Any) -> None:
    """The course as built, with these of its settings changed."""
    built = learner.site.folder / "assets" / "itembank" / "catalog.json"
    catalog = json.loads(built.read_text(encoding="utf-8")) | changed
    learner.page.route("**/catalog.json", lambda route: route.fulfill(json=catalog))


def test_a_stricter_bar_decides_the_result_and_the_certificate(
    new_learner: NewLearner, right_site: Site
) -> None:
    learner = new_learner(site=right_site).open(FINAL)
    learner.button("test_start").click()
    wrong, *others = learner.drawn
    learner.fill_in({wrong: WRONG} | dict.fromkeys(others, RIGHT))
    learner.button("test_submit").click()
    words = said("test_not_yet", score=75, cut=80)
    expect(learner.page.get_by_role("heading").filter(has_text=words)).to_be_focused()
    result = {"day": "2026-11-01", "count": 1, "score": 0.75, "objectives": {}}
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": [result]}
    learner.put(state({}, test=test | {"day": "2026-11-01", "count": 3}))
    learner.open(CERTIFICATE)
    expect(learner.page.get_by_text(said("certificate_not_yet"))).to_be_visible()


def test_the_certificate_tells_the_last_day_on_which_a_test_was_passed(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    days = {"2026-11-01": 0.9, "2026-11-12": 0.7, "2026-11-20": 0.69}
    results = [
        {"day": day, "count": count, "score": score, "objectives": {}}
        for count, (day, score) in enumerate(days.items(), 9)
    ]
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": results}
    learner.put(state({}, test=test | {"day": "2026-11-20", "count": 12}))
    learner.open(CERTIFICATE)
    done = said("certificate_passed", day="12 november 2026", course=small_course.NAME)
    expect(learner.page.locator(".certificate__sheet")).to_be_visible()
    assert "".join(done.split()) in learner.printed


def test_the_invitation_names_the_last_result_also_of_two_tests_on_one_day(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    results = [
        {"day": "2026-11-01", "count": 1, "score": 1, "objectives": {"kiezen": [1, 1]}},
        {"day": "2026-11-01", "count": 2, "score": 0.25, "objectives": {"kiezen": [0.25, 1]}},
    ]
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": results}
    learner.put(state({}, test=test | {"day": "2026-11-01", "count": 9}))
    learner.open("cursus/eerste/toets/")
    learner.answer("eerste/twee")
    learner.open(FINAL)
    again = said("test_again", count=small_course.DRAWN, score=25)
    expect(learner.page.get_by_role("status").filter(has_text=again)).to_be_visible()
