"""Progress as a file: taken along to another browser, and nothing harmful taken in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect

from journey import small_course
from journey.conftest import NewLearner
from journey.hostile import MARKUP, hostile_files
from journey.learner import ASIDE, WRONG, Learner, said, state

PROGRESS = "cursus/voortgang/"


def test_what_one_browser_saves_another_takes_in_equal(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    one = new_learner(at="2026-11-21").open("cursus/eerste/toets/")
    one.answer("eerste/twee", WRONG, sure=True)
    one.remembered()
    one.answer("eerste/drie", sure=False)
    one.open("cursus/afronden/eindtoets/")
    one.button("test_start").click()
    one.page.locator("[data-mode=test]:visible label.option").first.click()
    file = _saved(one, tmp_path)
    other = new_learner(at="2026-11-22").open(PROGRESS)
    other.button("consent_yes").click()
    expect(_told(other, said("consent_done"))).to_be_focused()
    _load(other, file)
    expect(_told(other, said("imported", count=2))).to_be_focused()
    assert other.stored == one.stored == json.loads(file.read_text(encoding="utf-8"))
    _load(other, file)
    expect(_told(other, said("imported", count=2))).to_be_visible()
    assert other.stored == one.stored


def test_taking_in_a_file_merges_and_the_newest_of_each_answer_wins(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    learner = new_learner(at="2026-11-21")
    old, new = "2026-11-01", "2026-11-10"
    here = {
        "eerste/een": learner.attempt("eerste/een", new, score=0, response=[1], gap=1),
        "eerste/twee": learner.attempt("eerste/twee", old),
    }
    there = {
        "eerste/een": learner.attempt("eerste/een", old),
        "eerste/twee": learner.attempt("eerste/twee", new, score=0, response=[1], gap=1),
        "tweede/een": learner.attempt("tweede/een", old),
    }
    learner.put(state(here))
    learner.open(PROGRESS)
    _load(learner, _file(tmp_path, state(there)))
    expect(_told(learner, said("imported", count=3))).to_be_visible()
    assert learner.stored["items"] == {
        "eerste/een": here["eerste/een"],
        "eerste/twee": there["eerste/twee"],
        "tweede/een": there["tweede/een"],
    }


def test_who_is_not_remembered_is_told_that_a_file_is_taken_in_for_this_page_only(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    learner = new_learner().open(PROGRESS)
    _load(learner, _file(tmp_path, state({"eerste/een": learner.attempt("eerste/een")})))
    expect(_told(learner, said("imported_for_now"))).to_be_visible()
    assert learner.storage == {}
    learner.button("consent_yes").click()
    expect(_told(learner, said("consent_done"))).to_be_focused()
    assert list(learner.stored["items"]) == ["eerste/een"]


def test_a_damaged_foreign_or_hostile_file_is_refused_with_a_reason_and_changes_nothing(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    learner = new_learner()
    kept = state({"eerste/twee": learner.attempt("eerste/twee")})
    learner.put(kept)
    learner.open(PROGRESS)
    before = learner.storage
    path = tmp_path / "voortgang.json"
    for name, (content, words) in hostile_files(learner).items():
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        learner.page.evaluate("document.querySelector('.item__status').textContent = ''")
        _load(learner, path)
        line = learner.page.locator("activity-voortgang .item__status")
        expect(line).not_to_be_empty()
        assert line.inner_text() == said(words), name
        assert learner.storage == before, name
        assert learner.state == kept, name
    assert learner.page.title() != "hit"
    assert learner.page.locator("activity-voortgang img").count() == 0
    assert learner.page.evaluate("({}).ids === undefined && ({}).score === undefined")


def test_a_file_of_fifty_megabytes_is_refused_without_reading_it(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    # Other scripts of the page may read a Blob; a chosen file is only read to take it in.
    count = """window.read = 0;
      const text = Blob.prototype.text;
      Blob.prototype.text = function () {
        if (this instanceof File) window.read += 1;
        return text.call(this);
      };"""
    learner = new_learner(scripts=[count]).open(PROGRESS)
    path = tmp_path / "voortgang.json"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    _load(learner, path)
    expect(_told(learner, said("import_too_large"))).to_be_visible()
    assert learner.page.evaluate("window.read") == 0
    _load(learner, _file(tmp_path, "{}"))
    expect(_told(learner, said("import_foreign"))).to_be_visible()
    assert learner.page.evaluate("window.read") == 1


def test_fields_nobody_knows_are_left_out(new_learner: NewLearner, tmp_path: Path) -> None:
    learner = new_learner()
    whole = learner.attempt("eerste/drie")
    result: dict[str, Any] = {
        "day": "2026-11-01",
        "count": 1,
        "score": 1,
        "objectives": {"kiezen": [1, 1]},
    }
    test: dict[str, Any] = {
        "ids": [],
        "responses": {},
        "revisions": {},
        "flags": [],
        "seen": [],
        "results": [result],
    }
    test |= {"day": "2026-11-01", "count": 1}
    extra = {"naam": MARKUP, "toString": "x"}
    given = state({"eerste/drie": whole | extra}, test=test | {"results": [result | extra]} | extra)
    learner.put(state({}))
    learner.open(PROGRESS)
    _load(learner, _file(tmp_path, given | extra))
    expect(_told(learner, said("imported", count=1))).to_be_visible()
    nothing = {"draw": "", "revisions": {}, "turns": {}}
    assert learner.stored == state({"eerste/drie": whole}, test=nothing | test)


def test_the_page_names_everything_that_is_kept_and_wipes_it_only_after_a_second_question(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-03", sure=True),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-02", score=0, sure=False, gap=1),
        "weg/vraag": learner.attempt("eerste/een", "2026-11-01", score=0.5),
    }
    result: dict[str, Any] = {"day": "2026-11-01", "count": 1, "score": 0.456, "objectives": {}}
    test: dict[str, Any] = {"ids": ["eindtoets/eind-1"], "responses": {}, "flags": [], "seen": []}
    test |= {"results": [result], "day": "2026-11-04", "count": 1}
    ticks = {"checklist/lijst": {"ids": ["a", "b"], "day": "2026-11-01", "count": 1}}
    learner.put(state(items, ticks=ticks, test=test))
    learner.put("{", key=ASIDE)
    learner.open(PROGRESS)
    box = learner.page.locator("activity-voortgang")
    for words in (
        said("kept_here"),
        said("kept_shared"),
        said("kept_answers", count=3, day="3 november 2026"),
        said("kept_ticks", count=2),
        said("kept_test_running"),
        said("kept_test", day="1 november 2026", score=46),
        said("kept_aside"),
    ):
        expect(box).to_contain_text(words)
    box.get_by_text(said("every_answer")).click()
    rows = box.locator("details li")
    expect(rows).to_have_text(
        [
            f"eerste/een, {said('standing_right')}, 3 november 2026, {said('sure')}",
            f"eerste/twee, {said('standing_wrong')}, 2 november 2026, {said('doubt')}",
            f"weg/vraag, {said('standing_retired')}, 1 november 2026",
        ]
    )
    learner.button("wipe").click()
    expect(_told(learner, said("wipe_sure"))).to_be_visible()
    learner.button("save_file").focus()
    expect(_told(learner, said("wipe_sure"))).to_have_count(0)
    assert learner.stored is not None
    for _ in range(2):
        learner.button("wipe").click()
    expect(_told(learner, said("wiped"))).to_be_focused()
    assert learner.storage == {}
    expect(box).to_contain_text(said("kept_nowhere"))
    expect(box).to_contain_text(said("kept_nothing"))
    assert small_course.LESSON_ITEM not in box.inner_text()


def _told(learner: Learner, words: str) -> Locator:
    return learner.page.get_by_role("status").filter(has_text=words)


def _saved(learner: Learner, folder: Path) -> Path:
    learner.open(PROGRESS)
    with learner.page.expect_download() as taken:
        learner.button("save_file").click()
    assert taken.value.suggested_filename == "voortgang-2026-11-21.json"
    path = folder / "voortgang.json"
    taken.value.save_as(path)
    expect(_told(learner, said("downloaded"))).to_be_visible()
    return path


def _file(folder: Path, content: Any) -> Path:
    path = folder / "gegeven.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def _load(learner: Learner, path: Path) -> None:
    learner.page.get_by_label(said("load_file")).set_input_files(path)
