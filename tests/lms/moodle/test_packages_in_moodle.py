"""A learner takes packages in a real Moodle, and what it keeps after each step."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from itembank.words.texts import texts
from lms import final_test
from lms.moodle.activity import BUSY, Activity
from lms.moodle.conftest import NewActivity
from lms.player import percent
from lms.test_scorm_played import DONE, LOCATION, answer_all, table_of

pytestmark = pytest.mark.alles
MODULE = "kerncijfers"
EDITIONS = ("scorm12", "scorm2004")
each_edition = pytest.mark.parametrize("edition", EDITIONS)


def first(activity: Activity, number: int) -> list[str]:
    return list(activity.items)[:number]


@each_edition
def test_a_module_is_begun_resumed_passed_looked_at_and_begun_anew(
    edition: str, new_activity: NewActivity
) -> None:
    activity = new_activity(edition, MODULE)
    items, early = activity.items, first(activity, 4)
    visit = activity.begin()
    answer_all(visit, {key: items[key] for key in early}, wrong=(early[0],))
    score = percent(3, len(items))
    found = activity.waits_for({"raw": score, "exit": "suspend", **BUSY[edition]})
    assert (found.grade, found.complete) == (float(score), False)
    activity.leave(visit)
    assert activity.standing() == found

    visit = activity.enter(visit.page)
    assert visit.course.url.endswith(found.attempts[1][LOCATION[edition]])
    assert [visit.score(key) for key in early] == [0, 1, 1, 1]
    rest = [key for key in items if key not in early[1:]]
    answer_all(visit, {key: items[key] for key in rest})
    passed = activity.waits_for({"raw": "100", **DONE[edition]})
    assert (passed.grade, passed.complete) == (100, True)
    activity.leave(visit)
    assert activity.standing() == passed

    # Moodle opens what was passed to be looked at, and would take a lower score all the same.
    visit = activity.enter(visit.page)
    expect(visit.notice).to_have_text(texts()["lms_review"])
    visit.go(items[early[1]]["page"])
    visit.answer(early[1], right=False)
    activity.leave(visit)
    assert activity.standing() == passed

    visit = activity.enter(visit.page, anew=True)
    expect(visit.notice).to_be_empty()
    assert visit.shell.evaluate("Object.keys(courseSession.state.items)") == []
    visit.go(items[early[1]]["page"])
    visit.answer(early[1], right=False)
    second = activity.waits_for({"raw": "0", **BUSY[edition]}, attempt=2)
    assert second.attempts[1] == passed.attempts[1]
    assert (second.grade, second.complete) == (100, True)
    activity.leave(visit)


@each_edition
def test_the_whole_course_is_left_in_its_final_test_and_passed(
    edition: str, new_activity: NewActivity
) -> None:
    activity = new_activity(edition, "")
    visit = activity.begin()
    final_test.have_core_route(visit, activity.catalog)
    final_test.begin(visit)
    asked = final_test.asked(visit, activity.catalog)
    final_test.flag(visit).check()
    visit.shell.evaluate("courseSession.flush()")
    begun = activity.waits_for({LOCATION[edition]: final_test.PAGE, **BUSY[edition]})
    assert begun.grade is None
    activity.leave(visit)

    visit = activity.enter(visit.page)
    assert visit.course.url.endswith(final_test.PAGE)
    assert final_test.asked(visit, activity.catalog) == asked
    expect(final_test.flag(visit)).to_be_checked()
    final_test.hand_in(visit, flagged=True)
    passed = activity.waits_for({"raw": "100", **DONE[edition]})
    assert (passed.grade, passed.complete) == (100, True)
    assert edition == "scorm2004" or len(passed.attempts[1]["suspend_data"]) <= 4096
    activity.leave(visit)

    visit = activity.enter(visit.page)
    expect(visit.notice).to_have_text(texts()["lms_review"])
    expect(table_of(visit, final_test.PAGE).locator("tbody tr")).not_to_have_count(0)
    activity.leave(visit)
    assert activity.standing() == passed


@each_edition
def test_a_preview_says_so_and_leaves_everything_to_be_begun(
    edition: str, new_activity: NewActivity
) -> None:
    activity = new_activity(edition, MODULE)
    (key,) = first(activity, 1)
    for who in (activity.teacher, activity.learner):
        visit = activity.enter(activity.log_in(who), button="Preview")
        expect(visit.notice).to_have_text(texts()["lms_preview"])
        visit.go(activity.items[key]["page"])
        visit.answer(key)
        activity.leave(visit)
        found = activity.standing(who)
        # That somebody was there is all it knows.
        assert {name for fields in found.attempts.values() for name in fields} <= {"time"}
        assert (found.grade, found.complete) == (None, False)

    # Moodle calls it completed when a preview ends the session, and then takes no answer any more.
    visit = activity.enter(visit.page)
    expect(visit.notice).to_be_empty()
    visit.go(activity.items[key]["page"])
    visit.answer(key)
    activity.waits_for({"raw": percent(1, len(activity.items)), **BUSY[edition]})
    activity.leave(visit)


@each_edition
def test_progress_stays_when_the_package_is_replaced_by_a_newer_one(
    edition: str, new_activity: NewActivity
) -> None:
    activity = new_activity(edition, MODULE)
    items, keys = activity.items, first(activity, 3)
    visit = activity.begin()
    answer_all(visit, {key: items[key] for key in keys})
    score = percent(3, len(items))
    found = activity.waits_for({"raw": score, **BUSY[edition]})
    activity.leave(visit)
    activity.replace(renewed(activity.package, items[keys[0]]["revision"]))
    assert activity.standing() == found

    visit = activity.enter(visit.page)
    expect(visit.notice).to_be_empty()
    # What did not change is done; the question that did is there to be answered again.
    held = visit.shell.evaluate("courseSession.state.items")
    assert set(keys[1:]) <= set(held)
    assert [held[key]["score"] for key in keys[1:]] == [1, 1]
    visit.go(items[keys[0]]["page"])
    state = visit.course.locator(f"[data-item='{keys[0]}']")
    expect(state).to_have_attribute("data-state", "open")
    rest = {key: entry for key, entry in items.items() if key not in keys[1:]}
    answer_all(visit, rest)
    passed = activity.waits_for({"raw": "100", **DONE[edition]})
    assert (passed.grade, passed.complete) == (100, True)
    assert list(passed.attempts) == [1]
    activity.leave(visit)


def renewed(package: Path, revision: str) -> Path:
    """The same package with another edition of one question."""
    newer = revision[::-1].encode()
    with zipfile.ZipFile(package) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, one in files.items():
            archive.writestr(name, one.replace(revision.encode(), newer))
    target = package.with_stem(f"nieuw-{package.stem}")
    target.write_bytes(content.getvalue())
    return target
