"""Two tabs, another course beside this one, and a course that changed: every answer survives."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from journey import small_course
from journey.conftest import NewLearner, built_course
from journey.learner import STORED, WRONG, Learner, first_activity, said, state
from servers import serve
from sites import Site

PROGRESS = "cursus/voortgang/"
LESSON = "cursus/eerste/les/"
TEST = "cursus/eerste/toets/"


def test_the_data_of_another_course_on_the_same_host_is_not_touched(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    learner.put("of another", key="itembank:/elders/")
    learner.open(LESSON)
    learner.answer(small_course.LESSON_ITEM)
    learner.remembered()
    learner.open(PROGRESS)
    learner.button("wipe").click()
    learner.button("wipe").click()
    expect(learner.page.get_by_role("status").get_by_text(said("wiped"))).to_be_visible()
    assert learner.storage == {"itembank:/elders/": "of another"}


def test_the_answers_of_two_tabs_are_both_kept_and_both_known(new_learner: NewLearner) -> None:
    one = new_learner().open(LESSON)
    one.answer(small_course.LESSON_ITEM)
    one.remembered()
    other = one.another_tab().open(TEST)
    one.button("retry").click()
    one.answer(small_course.LESSON_ITEM, WRONG, sure=True)
    other.answer("eerste/twee")
    kept = one.stored["items"]
    assert sorted(kept) == ["eerste/een", "eerste/twee"]
    assert (kept["eerste/een"]["score"], kept["eerste/een"]["count"]) == (0, 2)
    one.page.wait_for_function(
        """async address => "eerste/twee" in (await import(address)).progress.state.items""",
        arg=f"{one.site.url}assets/itembank/static/progress/progress.js",
    )
    assert one.state == other.state == one.stored


def test_a_tick_in_one_tab_leaves_those_of_another_as_they_are(
    new_learner: NewLearner, site: Site
) -> None:
    _, page = first_activity(site, "checklist")
    one = new_learner(site=site).open(page)
    boxes = one.page.locator(".check input[type=checkbox]")
    boxes.nth(0).check()
    one.remembered()
    other = one.another_tab().open(page)
    same = other.page.locator(".check input[type=checkbox]")
    expect(same.nth(0)).to_be_checked()
    same.nth(1).check()
    # What was ticked elsewhere is shown, and what is undone here stays undone there.
    expect(boxes.nth(1)).to_be_checked()
    boxes.nth(0).uncheck()
    expect(same.nth(0)).not_to_be_checked()
    expect(same.nth(1)).to_be_checked()


def test_a_tab_that_was_open_before_the_yes_in_another_tab_keeps_its_answers_too(
    new_learner: NewLearner,
) -> None:
    early = new_learner().open(TEST)
    other = early.another_tab().open(LESSON)
    other.answer(small_course.LESSON_ITEM)
    other.remembered()
    early.answer("eerste/twee")
    early.page.wait_for_function("key => localStorage[key].includes('eerste/twee')", arg=STORED)
    assert sorted(early.stored["items"]) == ["eerste/een", "eerste/twee"]
    expect(early.button("consent_yes")).to_have_count(0)


def test_wiping_in_one_tab_stops_keeping_in_the_other(new_learner: NewLearner) -> None:
    one = new_learner().open(TEST)
    one.answer("eerste/twee")
    one.remembered()
    other = one.another_tab().open(PROGRESS)
    other.button("wipe").click()
    expect(other.page.get_by_text(said("wipe_sure"))).to_be_visible()
    assert other.stored is not None
    other.button("wipe").click()
    expect(other.page.get_by_role("status").filter(has_text=said("wiped"))).to_be_focused()
    one.page.wait_for_function(
        "async address => (await import(address)).progress.carrier.kind === 'memory'",
        arg=f"{one.site.url}assets/itembank/static/progress/progress.js",
    )
    one.answer("eerste/drie")
    assert one.storage == {}


def test_clearing_the_browsers_storage_in_another_tab_is_a_wipe(new_learner: NewLearner) -> None:
    one = new_learner().open(TEST)
    one.answer("eerste/twee")
    one.remembered()
    one.another_tab().open(PROGRESS).page.evaluate("localStorage.clear()")
    one.answer("eerste/drie")
    assert one.storage == {}


def test_an_item_that_was_edited_says_so_and_the_rest_survives(new_learner: NewLearner) -> None:
    learner = new_learner()
    old = learner.attempt("eerste/drie") | {"revision": "00000000"}
    learner.put(state({"eerste/twee": learner.attempt("eerste/twee"), "eerste/drie": old}))
    learner.open(TEST)
    expect(learner.item("eerste/drie").locator(".item__status")).to_have_text(said("changed"))
    expect(learner.item("eerste/drie")).to_have_attribute("data-state", "open")
    expect(learner.item("eerste/twee")).to_have_attribute("data-state", "right")
    learner.open(PROGRESS)
    learner.page.get_by_text(said("every_answer")).click()
    expect(learner.page.get_by_text(said("standing_changed"))).to_be_visible()
    assert learner.stored["items"]["eerste/drie"] == old


@pytest.fixture(scope="module")
def later_site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A later edition: an item moved from the test to a lesson, another one was retired."""
    files = small_course.files()
    bank = str(files["quizzes/toetsen/eerste.yml"])
    retired = bank.replace("- id: drie\n", "- id: drie\n    status: vervallen\n")
    lesson = str(files["docs/cursus/eerste/les.md"]) + "\n/// vraag | eerste#twee\n///\n"
    changes = {"quizzes/toetsen/eerste.yml": retired, "docs/cursus/eerste/les.md": lesson}
    project = tmp_path_factory.mktemp("later") / "course"
    built_course(project, changes=changes)
    folder = project / "site"
    with serve(folder) as url:
        yield Site(folder, url)


def test_after_an_update_a_moved_item_keeps_its_answer_and_a_retired_one_no_longer_counts(
    new_learner: NewLearner, later_site: Site
) -> None:
    learner = new_learner(site=later_site)
    now = learner.attempt("eerste/twee")
    gone = {"revision": "95026f8d", "score": 0, "response": [1], "day": "2026-11-01", "count": 1}
    kept = state({"eerste/twee": now, "eerste/drie": gone | {"gap": 1}})
    learner.put(kept)
    learner.open(LESSON)
    expect(learner.item("eerste/twee")).to_have_attribute("data-state", "right")
    learner.answer("eerste/een")
    learner.open(PROGRESS)
    expect(learner.page.locator(".progress__modules li").first).to_have_text(
        re.compile(f"{small_course.TITLES['eerste']}: {said('module_finished')}$")
    )
    learner.page.get_by_text(said("every_answer")).click()
    expect(learner.page.get_by_text(said("standing_retired"))).to_be_visible()
    learner.open("cursus/herhalen/")
    expect(learner.page.get_by_text(said("review_none"))).to_be_visible()
    assert learner.stored["items"]["eerste/drie"] == gone | {"gap": 1}


def test_what_is_done_while_the_earlier_progress_still_loads_is_kept(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    learner.put(state({"eerste/twee": learner.attempt("eerste/twee", count=3)}))
    held = _hold(learner, "**/assets/itembank/static/progress/remember.js")
    learner.page.goto(learner.site.url + TEST)
    learner.answer("eerste/drie")
    learner.answer("eerste/twee", WRONG)
    held()
    learner.ready()
    learner.page.wait_for_function("key => localStorage[key].includes('drie')", arg=STORED)
    again = learner.comes_back().open(TEST)
    expect(again.item("eerste/drie")).to_have_attribute("data-state", "right")
    expect(again.item("eerste/twee")).to_have_attribute("data-state", "wrong")
    assert again.stored["items"]["eerste/twee"]["count"] == 4


def _hold(learner: Learner, pattern: str) -> Any:
    """Keep back an answer of the server until the function that comes back is called."""
    waiting: list[Any] = []
    learner.page.route(pattern, lambda route: waiting.append(route))

    def go_on() -> None:
        for route in waiting:
            route.continue_()

    return go_on
