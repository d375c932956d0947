"""Storage that is refused, full, damaged or another's: nothing is lost that could be kept."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from journey import small_course
from journey.conftest import NewLearner, built_course
from journey.learner import ASIDE, STORED, WRONG, Learner, said, state
from servers import serve
from sites import Site

PROGRESS = "cursus/voortgang/"
LESSON = "cursus/eerste/les/"
TEST = "cursus/eerste/toets/"
REFUSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); } });"""
# Only while the test says so, and never for what the test itself puts there.
FULL = """{
  const put = Storage.prototype.setItem;
  Storage.prototype.setItem = function (...given) {
    if (window.full) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  };
}"""
FULL_FROM_THE_START = f"window.full = true; {FULL}"


def test_when_the_browser_refuses_storage_the_course_works_and_says_that_nothing_is_kept(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(scripts=[REFUSED]).open(LESSON)
    learner.answer(small_course.LESSON_ITEM)
    learner.button("consent_yes").click()
    expect(learner.page.get_by_text(said("consent_failed"))).to_be_focused()
    learner.open(PROGRESS)
    expect(learner.page.get_by_text(said("kept_nowhere"))).to_be_visible()
    learner.button("consent_yes").click()
    expect(learner.page.get_by_text(said("consent_failed"))).to_be_visible()


def test_when_there_is_no_room_from_the_start_saying_yes_says_that_it_failed(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(scripts=[FULL_FROM_THE_START]).open(LESSON)
    learner.answer(small_course.LESSON_ITEM)
    learner.button("consent_yes").click()
    expect(learner.page.get_by_text(said("consent_failed"))).to_be_focused()
    assert learner.storage == {}


def test_an_answer_for_which_there_is_no_room_says_so_and_the_earlier_ones_stay(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(scripts=[FULL]).open(TEST)
    learner.answer("eerste/twee")
    learner.remembered()
    learner.page.evaluate("window.full = true")
    learner.answer("eerste/drie")
    line = learner.item("eerste/drie").get_by_text(said("unsaved"))
    expect(line).to_be_visible()
    expect(learner.item("eerste/drie").locator(".item__status[role=status]")).to_contain_text(
        said("unsaved")
    )
    assert list(learner.stored["items"]) == ["eerste/twee"]
    learner.page.evaluate("window.full = false")
    learner.item("eerste/drie").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/drie")
    assert sorted(learner.stored["items"]) == ["eerste/drie", "eerste/twee"]


@pytest.mark.parametrize(
    "text",
    [
        '{"version": 1, "items": {',
        "",
        "\x00\x01",
        '{"version": 1, "items": [], "ticks": {}}',
        '{"hello": "world"}',
        "null",
        '{"version": "1", "items": {}, "ticks": {}}',
    ],
)
def test_damaged_data_is_kept_aside_and_reported_even_after_the_next_answer(
    text: str, new_learner: NewLearner
) -> None:
    learner = new_learner(stored=text).open(LESSON)
    learner.answer(small_course.LESSON_ITEM)
    assert learner.storage[ASIDE] == text
    assert list(learner.stored["items"]) == [small_course.LESSON_ITEM]
    learner.open(PROGRESS)
    expect(learner.page.get_by_text(said("kept_aside"))).to_be_visible()
    with learner.page.expect_download() as taken:
        learner.button("save_aside").click()
    assert Path(taken.value.path()).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("{", "kept_damaged"),
        ("{}", "kept_foreign"),
        ("[]", "kept_foreign"),
        ('{"version": 1}', "kept_damaged"),
        ('{"version": 0, "items": {}, "ticks": {}}', "kept_damaged"),
    ],
)
def test_the_page_about_progress_says_what_is_wrong_with_what_was_kept(
    text: str, notice: str, new_learner: NewLearner
) -> None:
    learner = new_learner(stored=text).open(PROGRESS)
    expect(learner.page.get_by_role("status").get_by_text(said(notice))).to_be_visible()


def test_of_partly_damaged_data_the_whole_entries_stay_and_the_rest_is_kept_aside(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    whole = learner.attempt("eerste/twee")
    damaged: dict[str, Any] = {
        "eerste/een": whole | {"day": "2026-02-30"},
        "eerste/drie": whole | {"score": 7},
        "tweede/een": whole | {"gap": 2},
        "tweede/twee": "?",
        "geen sleutel": whole,
    }
    kept = state({"eerste/twee": whole, **damaged}, test={"ids": "?"})
    kept["ticks"] = {"checklist/lijst": {"ids": ["a"], "day": "2026-11-01", "count": 1}, "x": 1}
    learner.put(kept)
    learner.open(PROGRESS)
    expect(learner.page.get_by_text(said("kept_dropped"))).to_be_visible()
    assert learner.state == state(
        {"eerste/twee": whole}, ticks={"checklist/lijst": kept["ticks"]["checklist/lijst"]}
    )
    learner.open(TEST)
    expect(learner.item("eerste/twee")).to_have_attribute("data-state", "right")
    learner.answer("eerste/drie")
    assert json.loads(learner.storage[ASIDE]) == kept
    assert sorted(learner.stored["items"]) == ["eerste/drie", "eerste/twee"]


def test_data_of_a_newer_version_is_left_as_it_is(new_learner: NewLearner) -> None:
    newer = {"version": 2, "items": {"eerste/twee": {"new": True}}, "ticks": {}, "more": [1]}
    learner = new_learner(stored=newer).open(TEST)
    learner.answer("eerste/drie")
    expect(learner.item("eerste/drie").get_by_text(said("unsaved"))).to_be_visible()
    assert learner.stored == newer
    learner.open(PROGRESS)
    expect(learner.page.get_by_text(said("kept_newer"))).to_be_visible()
    assert learner.stored == newer


def test_a_newer_version_that_comes_while_the_page_is_open_is_not_overwritten(
    new_learner: NewLearner,
) -> None:
    newer = {"version": 2, "items": {}, "ticks": {}}
    learner = new_learner().open(TEST)
    learner.answer("eerste/twee")
    learner.remembered()
    tab = learner.another_tab()
    tab.put(newer)
    learner.answer("eerste/drie")
    expect(learner.item("eerste/drie").get_by_text(said("unsaved"))).to_be_visible()
    assert learner.stored == newer


def test_damaged_data_for_which_there_is_no_room_aside_is_not_overwritten(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(scripts=[FULL])
    learner.put("{damaged")
    learner.page.context.add_init_script("window.full = true")
    learner.open(TEST)
    learner.answer("eerste/twee")
    expect(learner.item("eerste/twee").get_by_text(said("unsaved"))).to_be_visible()
    assert learner.storage == {STORED: "{damaged"}


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
        arg=f"{one.site.url}assets/itembank/progress.js",
    )
    assert one.state == other.state == one.stored


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
    expect(other.page.get_by_role("status").get_by_text(said("wiped"))).to_be_focused()
    one.page.wait_for_function(
        "async address => (await import(address)).progress.carrier.kind === 'memory'",
        arg=f"{one.site.url}assets/itembank/progress.js",
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
    held = _hold(learner, "**/assets/itembank/remember.js")
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
