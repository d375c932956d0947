"""Storage that is refused, full, damaged or another's: nothing is lost that could be kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from journey import small_course
from journey.conftest import NewLearner
from journey.learner import ASIDE, STORED, said, state

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


def test_a_file_for_which_there_is_no_room_says_so_and_what_was_kept_stays(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    learner = new_learner(scripts=[FULL])
    kept = state({"eerste/twee": learner.attempt("eerste/twee")})
    learner.put(kept)
    learner.open(PROGRESS)
    file = tmp_path / "voortgang.json"
    given = state({"eerste/een": learner.attempt("eerste/een")})
    file.write_text(json.dumps(given), encoding="utf-8")
    learner.page.evaluate("window.full = true")
    learner.page.get_by_label(said("load_file")).set_input_files(file)
    line = learner.page.locator("activity-voortgang .item__status")
    # It is taken in for this page, and the line says that it is not kept.
    expect(line).to_contain_text(said("imported", count=1))
    expect(line).to_contain_text(said("unsaved_all"))
    assert learner.stored == kept
    assert sorted(learner.state["items"]) == ["eerste/een", "eerste/twee"]


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
    newer = {"version": 3, "items": {"eerste/twee": {"new": True}}, "ticks": {}, "more": [1]}
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
    newer = {"version": 3, "items": {}, "ticks": {}}
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
