"""Trouble between a package and a real Moodle: nothing lost, lowered, or wrongly called kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from lms.moodle.activity import BUSY, PATIENCE, Activity, begun, kill
from lms.moodle.conftest import NewActivity
from lms.player import Visit, percent
from lms.test_scorm_played import DONE, answer_all
from lms.test_trouble import NO_NETWORK

pytestmark = pytest.mark.alles
MODULE = "kerncijfers"
REFUSED = ("503",)
# What Moodle's script for its own tree says when its server is silent.
OWN_TREE = "reading 'firstChild'"


@pytest.fixture(params=["scorm12", "scorm2004"])
def activity(request: pytest.FixtureRequest, new_activity: NewActivity) -> Activity:
    return new_activity(request.param, MODULE)


def answer(activity: Activity, visit: Visit, number: int, *, right: bool = True) -> str:
    """Answer one of the questions; its key."""
    key = list(activity.items)[number]
    page = activity.items[key]["page"]
    if not visit.course.url.endswith(page):
        visit.go(page)
    visit.answer(key, right=right)
    return key


def score(activity: Activity, right: int) -> str:
    return percent(right, len(activity.items))


def press(visit: Visit, name: str) -> None:
    visit.notice.get_by_role("button", name=texts()[name]).click()


def test_what_was_kept_is_there_after_the_browser_crashed(activity: Activity) -> None:
    visit = activity.begin()
    key = answer(activity, visit, 0)
    found = activity.waits_for({"raw": score(activity, 1), **BUSY[activity.edition]})
    page = activity.beside(visit)
    kill(visit.page)
    assert activity.standing() == found
    visit = activity.enter(page)
    expect(visit.notice).to_be_empty()
    assert visit.score(key) == 1


def test_the_way_back_to_the_player_destroys_no_answer(activity: Activity) -> None:
    visit = activity.begin()
    keys = [answer(activity, visit, number) for number in (0, 1)]
    found = activity.waits_for({"raw": score(activity, 2), **BUSY[activity.edition]})
    activity.leave(visit)

    # Moodle gives the page of before, with what it knew then.
    visit.page.go_back()
    visit = begun(visit.page)
    expect(visit.notice).to_contain_text(texts()["lms_stale"])
    answer(activity, visit, 1, right=False)
    activity.leave(visit)
    assert activity.standing() == found

    visit.page.go_back()
    visit = begun(visit.page)
    with visit.page.expect_navigation():
        press(visit, "lms_reload")
    visit = begun(visit.page)
    assert [visit.score(key) for key in keys] == [1, 1]
    answer(activity, visit, 2)
    activity.waits_for({"raw": score(activity, 3), **BUSY[activity.edition]})
    activity.leave(visit)


def test_the_way_back_after_a_pass_keeps_the_pass(activity: Activity) -> None:
    visit = activity.begin()
    answer_all(visit, activity.items)
    found = activity.waits_for({"raw": "100", **DONE[activity.edition]})
    activity.leave(visit)
    visit.page.go_back()
    visit = begun(visit.page)
    expect(visit.notice).to_contain_text(texts()["lms_stale"])
    answer(activity, visit, 0, right=False)
    activity.leave(visit)
    after = activity.standing()
    assert after == found
    assert (after.grade, after.complete) == (100, True)


def test_an_answer_that_moodle_refused_is_said_again_and_only_then_called_kept(
    activity: Activity,
) -> None:
    visit = activity.begin(allow=REFUSED)
    answer(activity, visit, 0)
    before = activity.waits_for({"raw": score(activity, 1), **BUSY[activity.edition]})
    activity.moodle.refuses.touch()
    answer(activity, visit, 1)
    expect(visit.notice).to_contain_text(texts()["lms_refused"])
    assert activity.standing() == before
    activity.moodle.refuses.unlink()
    press(visit, "lms_retry")
    expect(visit.notice).to_have_text(texts()["lms_saved"])
    # Called kept: then it is there, at once.
    kept = activity.standing()
    assert kept.attempts[1]["raw"] == score(activity, 2)
    activity.leave(visit)


def test_a_pass_that_moodle_refused_arrives_whole(activity: Activity) -> None:
    visit = activity.begin(allow=REFUSED)
    *most, last = activity.items
    answer_all(visit, {key: activity.items[key] for key in most})
    activity.waits_for({"raw": score(activity, len(most))})
    activity.moodle.refuses.touch()
    answer(activity, visit, len(most))
    expect(visit.notice).to_contain_text(texts()["lms_refused"])
    assert not activity.standing().complete
    activity.moodle.refuses.unlink()
    press(visit, "lms_retry")
    expect(visit.notice).to_have_text(texts()["lms_saved"])
    kept = activity.standing()
    assert kept.says(1, {"raw": "100", **DONE[activity.edition]})
    assert (kept.grade, kept.complete) == (100, True)
    activity.leave(visit)
    visit = activity.enter(visit.page)
    assert visit.score(last) == 1


def test_what_was_refused_goes_along_when_the_learner_leaves(activity: Activity) -> None:
    visit = activity.begin(allow=REFUSED)
    activity.moodle.refuses.touch()
    key = answer(activity, visit, 0)
    expect(visit.notice).to_contain_text(texts()["lms_refused"])
    activity.moodle.refuses.unlink()
    visit.page.on("dialog", lambda dialog: dialog.accept())
    activity.leave(visit)
    activity.waits_for({"raw": score(activity, 1), **BUSY[activity.edition]})
    visit = activity.enter(visit.page)
    assert visit.score(key) == 1


def test_the_last_answer_without_a_network_arrives_when_it_is_back(activity: Activity) -> None:
    visit = activity.begin(allow=NO_NETWORK)
    *most, last = activity.items
    answer_all(visit, {key: activity.items[key] for key in most})
    before = activity.waits_for({"raw": score(activity, len(most))})
    # The page of the last question is there before the network goes.
    visit.go(activity.items[last]["page"])
    visit.page.context.set_offline(True)
    expect(visit.notice).to_contain_text(texts()["lms_offline"])
    answer(activity, visit, len(most))
    expect(visit.notice).to_contain_text(texts()["lms_offline"])
    visit.page.context.set_offline(False)
    expect(visit.notice).to_have_text(texts()["lms_saved"])
    kept = activity.standing()
    assert kept.says(1, {"raw": "100", **DONE[activity.edition]})
    assert (kept.grade, kept.complete) == (100, True)
    assert not before.complete


def cut_off(page: Page) -> None:
    """A network that is gone, of which the browser knows nothing: Moodle says that all is well."""
    page.context.route("**/mod/scorm/**", lambda route: route.abort())
    page.context.route("**/course.json", lambda route: route.abort())


def test_what_moodle_says_is_kept_and_never_arrived_is_not_called_kept(activity: Activity) -> None:
    visit = activity.begin(allow=("ERR_FAILED", "XHR request from mod_scorm", OWN_TREE))
    answer(activity, visit, 0)
    before = activity.waits_for({"raw": score(activity, 1), **BUSY[activity.edition]})
    cut_off(visit.page)
    key = answer(activity, visit, 1)
    expect(visit.notice).to_contain_text(texts()["lms_offline"])
    assert activity.standing() == before
    visit.page.context.unroute_all()
    press(visit, "lms_retry")
    expect(visit.notice).to_have_text(texts()["lms_saved"])
    assert activity.standing().attempts[1]["raw"] == score(activity, 2)
    activity.leave(visit)
    visit = activity.enter(visit.page)
    assert visit.score(key) == 1


def test_who_was_logged_out_reads_so_and_nothing_is_called_kept(activity: Activity) -> None:
    visit = activity.begin()
    answer(activity, visit, 0, right=False)
    before = activity.waits_for({"raw": "0", **BUSY[activity.edition]})
    activity.end_sessions()
    # On the page that is there: for another one Moodle asks to log in.
    answer(activity, visit, 0)
    expect(visit.notice).to_contain_text(texts()["lms_expired"])
    assert activity.standing() == before


def test_a_second_tab_says_so_and_one_of_them_writes(activity: Activity) -> None:
    visit = activity.begin()
    answer(activity, visit, 0)
    before = activity.waits_for({"raw": score(activity, 1), **BUSY[activity.edition]})
    page = activity.beside(visit)
    second = activity.open(page)
    expect(second.notice).to_contain_text(texts()["lms_elsewhere"], timeout=1000 * PATIENCE)
    assert activity.standing() == before
    press(second, "lms_here")
    second = begun(page)
    expect(visit.notice).to_have_text(texts()["lms_moved"])
    answer(activity, second, 1)
    after = activity.waits_for({"raw": score(activity, 2), **BUSY[activity.edition]})
    # The first tab is shown again, answered and left: nothing of it is written.
    answer(activity, visit, 0, right=False)
    activity.leave(visit)
    assert activity.standing() == after
    activity.leave(second)
    assert activity.standing() == after
