"""A learner takes packages over cmi5: a store takes statements in, visit after visit.

In the whole matrix also with the real store that COURSE_LRS names.
"""

from __future__ import annotations

import re

import pytest
from lxml import etree
from playwright.sync_api import Route, expect

from itembank.export import File
from itembank.words.texts import texts
from lms import final_test
from lms.cmi5_lms import ACTIVITY, ACTOR, CONTEXT, MASTERY, SESSION, Lms5, NewLms5
from lms.test_packages import unzipped
from lms.test_scorm_played import answer_all
from lms.test_typed_in_lms import page_with
from watching import NewPage

MODULE = "rollen"
# The milliseconds after which a page that is left waits no longer for what it told.
PARTED = 4000


@pytest.fixture
def system(new_lms5: NewLms5) -> Lms5:
    return new_lms5(MODULE)


def test_a_module_is_begun_resumed_passed_once_and_looked_at_again(system: Lms5) -> None:
    items = system.items
    first, *_ = items
    early, late = dict(list(items.items())[:4]), dict(list(items.items())[4:])
    unit = system.open()
    expect(unit.notice).to_have_text(texts()["lms_host"].format(host=system.host))
    answer_all(unit, early, wrong=(first,))
    system.leave(unit)
    assert system.verbs == ["initialized", "terminated"]

    unit = system.open()
    last = list(dict.fromkeys(entry["page"] for entry in early.values()))[-1]
    assert unit.course.url.endswith(last)
    assert [unit.score(key) for key in early] == [0, 1, 1, 1]
    answer_all(unit, {first: items[first]} | late)
    system.hears("passed")
    system.leave(unit)
    assert system.verbs[2:] == ["initialized", "completed", "passed", "terminated"]

    unit = system.open()
    answer_all(unit, {first: items[first]}, wrong=(first,))
    system.leave(unit)
    before = system.document
    for mode, words in (("Review", "lms_review"), ("Browse", "lms_preview")):
        unit = system.open(mode)
        expect(unit.notice).to_have_text(texts()[words])
        answer_all(unit, {first: items[first]}, wrong=(first,))
        system.leave(unit)
        assert system.document == before
    assert system.verbs[6:] == ["initialized", "terminated"] * 3

    for one in system.statements:
        assert one["actor"] == ACTOR
        assert one["object"] == {"objectType": "Activity", "id": ACTIVITY}
        assert one["context"]["registration"] == system.registration
        assert one["context"]["extensions"][SESSION]
        assert one["context"]["contextActivities"]["grouping"]
        named = one["context"]["contextActivities"].get("category", [])
        categories = {entry["id"] for entry in named}
        moves = one["verb"]["id"].endswith(("completed", "passed"))
        own = not one["verb"]["id"].endswith("progressed")
        wanted = {f"{CONTEXT}categories/cmi5"} if own else set()
        assert categories == wanted | ({f"{CONTEXT}categories/moveon"} if moves else set())
    assert system.all_verbs.index("progressed") < system.all_verbs.index("passed")
    passed = next(one for one in system.statements if one["verb"]["id"].endswith("passed"))
    assert passed["result"]["success"] is True
    assert passed["result"]["score"]["scaled"] >= MASTERY
    assert passed["context"]["extensions"][f"{CONTEXT}extensions/masteryscore"] == MASTERY
    assert len({one["id"] for one in system.statements}) == len(system.statements)
    assert system.versions == {"1.0.3"}


@pytest.mark.alles
def test_the_whole_course_is_left_in_its_final_test_and_passed(new_lms5: NewLms5) -> None:
    system = new_lms5("")
    unit = system.open()
    final_test.have_core_route(unit, system.catalog)
    final_test.begin(unit)
    asked = final_test.asked(unit, system.catalog)
    final_test.flag(unit).check()
    system.leave(unit)

    unit = system.open()
    assert unit.course.url.endswith(final_test.PAGE)
    assert final_test.asked(unit, system.catalog) == asked
    expect(final_test.flag(unit)).to_be_checked()
    final_test.hand_in(unit, flagged=True)
    system.hears("passed")
    system.leave(unit)
    assert system.verbs[3:] == ["completed", "passed", "terminated"]


@pytest.mark.alles
def test_who_begins_anew_in_another_registration_begins_with_nothing(
    system: Lms5, new_lms5: NewLms5
) -> None:
    key, entry = next(iter(system.items.items()))
    unit = system.open()
    answer_all(unit, {key: entry})
    system.leave(unit)
    second = new_lms5(MODULE)
    unit = second.open()
    assert unit.course
    assert unit.shell.evaluate("Object.keys(courseSession.state.items)") == []
    answer_all(unit, {key: entry}, wrong=(key,))
    second.leave(unit)
    unit = system.open()
    assert unit.course
    assert unit.score(key) == 1
    system.leave(unit)


def test_who_stops_goes_back_to_the_page_of_the_lms(system: Lms5) -> None:
    system.back = f"{system.url}cmi5.xml"
    unit = system.open()
    unit.page.get_by_role("button", name=texts()["lms_leave"]).click()
    unit.page.wait_for_url(system.back)
    assert system.verbs == ["initialized", "terminated"]


def test_who_stops_on_a_slow_line_has_ended_the_session_too(system: Lms5) -> None:
    system.back = f"{system.url}cmi5.xml"
    unit = system.open()
    expect(unit.notice).to_have_text(texts()["lms_host"].format(host=system.host))
    held: list[Route] = []
    unit.page.clock.install()
    unit.page.route(re.compile("stateId=basiscursus"), lambda route: held.append(route))
    leave = unit.page.get_by_role("button", name=texts()["lms_leave"])
    # And again, since nothing is seen to happen.
    leave.dblclick()
    # The course has told what it had, and waits no longer for what comes of it.
    while not held:
        unit.page.clock.run_for(100)
    unit.page.clock.run_for(PARTED)
    expect(unit.notice).to_have_text(texts()["lms_closed"])
    held[0].continue_()
    unit.page.wait_for_url(system.back)
    assert system.verbs == ["initialized", "terminated"]


def test_who_stops_and_then_stays_for_what_was_typed_goes_on(new_lms5: NewLms5) -> None:
    system = new_lms5("terugkoppelen")
    system.back = f"{system.url}cmi5.xml"
    unit = system.open()
    frame = unit.go(page_with(system.folder, "open"))
    frame.locator("activity-open textarea").first.press_sequentially("Dit blijft van mij")
    leave = unit.page.get_by_role("button", name=texts()["lms_leave"])
    with unit.page.expect_event("dialog") as asked:
        unit.page.once("dialog", lambda dialog: dialog.dismiss())
        leave.click()
    assert asked.value.type == "beforeunload"
    system.keeps(unit)
    assert system.verbs == ["initialized"]
    unit.page.once("dialog", lambda dialog: dialog.accept())
    leave.click()
    unit.page.wait_for_url(system.back)
    system.hears("terminated")


def test_an_address_that_names_two_hosts_is_refused_and_told(
    system: Lms5, new_page: NewPage
) -> None:
    unit = system.open(named={"endpoint": "https://other.example/xapi/"})
    expect(unit.notice).to_have_text(texts()["lms_untrusted"])
    expect(unit.page.frame_locator("iframe").locator("h1")).to_be_visible()
    assert not [url for url in new_page.watch(unit.page).requests if "/xapi" in url]


def test_a_package_for_scorm_is_started_by_no_address(new_lms5: NewLms5, new_page: NewPage) -> None:
    unit = new_lms5(MODULE, "scorm12").open()
    expect(unit.notice).to_have_text(texts()["lms_alone"])
    expect(unit.page.frame_locator("iframe").locator("h1")).to_be_visible()
    assert not [url for url in new_page.watch(unit.page).requests if "/xapi" in url]


def test_the_course_structure_names_one_unit(
    all_packages: dict[str, dict[str, File]],
) -> None:
    structure = etree.fromstring(unzipped(all_packages["cmi5"][MODULE])["cmi5.xml"])
    (unit,) = structure.iter("{*}au")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("CompletedAndPassed", str(MASTERY))
    assert unit.findtext("{*}url") == "launch.html"
    title = str(unit.findtext("{*}title/{*}langstring"))
    assert title.startswith("Basiscursus Participatie: Rollen")
    reading = etree.fromstring(unzipped(all_packages["cmi5"]["welkom"])["cmi5.xml"])
    (unit,) = reading.iter("{*}au")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("Completed", None)
