"""Trouble between a package and its record store: nothing lost, or wrongly called kept.

In the whole matrix also with the real store that COURSE_LRS names.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from itembank.words.texts import texts
from lms.cmi5_lms import Lms5, NewLms5, Unit
from lms.moodle.activity import kill
from lms.test_scorm_played import answer_all
from lms.test_trouble import NO_NETWORK
from lms.test_typed_in_lms import page_with

MODULE = "rollen"
OUT_OF_ORDER = ("503",)
# What the LMS of these tests says against its rules.
REFUSED = ("403", "409")


@pytest.fixture
def system(new_lms5: NewLms5) -> Lms5:
    return new_lms5(MODULE)


def some(system: Lms5, number: int) -> dict[str, Any]:
    return dict(list(system.items.items())[:number])


def retry(unit: Unit) -> None:
    """As the button does, which goes when a try of the course itself was first."""
    unit.shell.evaluate("() => courseSession.retry()")


def test_an_answer_the_store_did_not_keep_is_told_and_tried_again(system: Lms5) -> None:
    unit = system.open(allow=OUT_OF_ORDER)
    answer_all(unit, some(system, 1))
    system.keeps(unit)
    before = system.document
    system.down = True
    answer_all(unit, some(system, 2))
    expect(unit.notice).to_contain_text(texts()["lms_refused"])
    assert system.document == before
    system.down = False
    retry(unit)
    expect(unit.notice).to_have_text(texts()["lms_saved"])
    # Called kept: then it is there, at once.
    assert system.document != before
    system.leave(unit)
    unit = system.open()
    assert unit.course
    assert [unit.score(key) for key in some(system, 2)] == [1, 1]
    system.leave(unit)


@pytest.mark.alles
def test_the_last_answer_without_a_network_arrives_when_it_is_back(system: Lms5) -> None:
    unit = system.open(allow=NO_NETWORK)
    *most, last = system.items
    answer_all(unit, {key: system.items[key] for key in most})
    unit.go(system.items[last]["page"])
    system.keeps(unit)
    unit.page.context.set_offline(True)
    expect(unit.notice).to_contain_text(texts()["lms_offline"])
    unit.answer(last)
    assert "passed" not in system.verbs
    unit.page.context.set_offline(False)
    expect(unit.notice).to_have_text(texts()["lms_saved"])
    assert system.verbs == ["initialized", "completed", "passed"]
    system.leave(unit)


def test_f5_keeps_the_session_and_a_session_that_was_ended_says_so(system: Lms5) -> None:
    unit = system.open()
    answer_all(unit, some(system, 1))
    unit.page.keyboard.press("F5")
    unit.page.reload()
    assert unit.course
    assert system.verbs == ["initialized"]
    answer_all(unit, some(system, 2))
    system.keeps(unit)
    # By the button of the browser nobody can tell it from leaving.
    unit.page.reload()
    expect(unit.notice).to_have_text(texts()["lms_closed"])
    system.hears("terminated")
    assert system.verbs == ["initialized", "terminated"]


def test_the_way_back_after_leaving_writes_nothing_and_says_so(system: Lms5) -> None:
    system.back = f"{system.url}cmi5.xml"
    unit = system.open()
    answer_all(unit, some(system, 1))
    system.keeps(unit)
    unit.page.get_by_role("button", name=texts()["lms_leave"]).click()
    unit.page.wait_for_url(system.back)
    system.hears("terminated")
    before = system.document
    unit.page.go_back()
    expect(unit.notice).to_have_text(texts()["lms_closed"])
    assert (system.document, system.verbs) == (before, ["initialized", "terminated"])


@pytest.mark.alles
def test_what_was_reached_while_the_tab_died_is_told_on_the_next_launch(system: Lms5) -> None:
    unit = system.open(allow=OUT_OF_ORDER)
    *most, last = system.items
    answer_all(unit, {key: system.items[key] for key in most})
    unit.go(system.items[last]["page"])
    system.keeps(unit)
    # The document arrives, and the statement does not.
    system.deaf_to = "statements"
    unit.answer(last)
    expect(unit.notice).to_contain_text(texts()["lms_refused"])
    kill(unit.page)
    system.deaf_to = ""
    unit = system.open()
    assert unit.course
    assert unit.score(last) == 1
    system.hears("passed")
    assert system.verbs == ["initialized", "initialized", "completed", "passed"]
    system.leave(unit)


@pytest.mark.alles
def test_the_end_of_a_session_overtakes_no_answer(system: Lms5) -> None:
    unit = system.open()
    first, second, *_ = system.items
    answer_all(unit, {first: system.items[first]})
    system.keeps(unit)
    answer_all(unit, {second: system.items[second]})
    unit.page.close(run_before_unload=True)
    # It may be that the LMS hears of no end; what it takes in after one it refuses.
    unit = system.open()
    assert unit.course
    assert [unit.score(first), unit.score(second)] == [1, 1]
    system.leave(unit)


@pytest.mark.alles
@pytest.mark.parametrize("strict", [True, False])
def test_a_result_told_while_the_tab_closed_is_in_the_way_of_no_other(
    system: Lms5, strict: bool
) -> None:
    """The store has it and the document does not know: said again it is refused."""
    system.strict = strict
    system.mastery = 1
    unit = system.open(allow=REFUSED)
    first, *others = system.items
    answer_all(unit, {key: system.items[key] for key in others})
    unit.go(system.items[first]["page"])
    system.keeps(unit)
    unit.answer(first, right=False)
    system.hears("completed")
    system.leave(unit)
    system.forgets()

    unit = system.open(allow=REFUSED)
    answer_all(unit, {first: system.items[first]})
    system.hears("passed")
    expect(unit.notice).to_have_text(texts()["lms_host"].format(host=system.host))
    system.keeps(unit)
    assert system.document["said"] == ["completed", "passed"]
    assert system.verbs.count("completed") == system.verbs.count("passed") == 1
    system.leave(unit)
    assert {code for code, _ in system.refused} <= {403, 409}
    system.refused.clear()


@pytest.mark.alles
def test_a_second_tab_says_so_and_one_of_them_writes(system: Lms5) -> None:
    unit = system.open(allow=REFUSED)
    answer_all(unit, some(system, 1))
    system.keeps(unit)
    second = system.open(beside=unit)
    expect(second.notice).to_contain_text(texts()["lms_elsewhere"])
    second.notice.get_by_role("button", name=texts()["lms_here"]).click()
    expect(unit.notice).to_have_text(texts()["lms_moved"])
    answer_all(second, some(system, 2))
    system.keeps(second)
    answer_all(unit, some(system, 1), wrong=tuple(some(system, 1)))
    unit.page.close(run_before_unload=True)
    system.leave(second)
    unit = system.open()
    assert unit.course
    assert [unit.score(key) for key in some(system, 2)] == [1, 1]
    system.leave(unit)
    # The LMS gave the first session up when it started the second.
    assert {code for code, _ in system.refused} <= {403}
    system.refused.clear()


@pytest.mark.alles
def test_a_result_that_the_lms_refuses_is_not_called_kept(system: Lms5) -> None:
    unit = system.open(allow=REFUSED)
    *most, last = system.items
    answer_all(unit, {key: system.items[key] for key in most})
    system.against = "passed"
    answer_all(unit, {last: system.items[last]})
    expect(unit.notice).to_contain_text(texts()["lms_refused"])
    assert system.verbs == ["initialized", "completed"]
    system.against = ""
    retry(unit)
    expect(unit.notice).to_have_text(texts()["lms_saved"])
    assert system.verbs == ["initialized", "completed", "passed"]
    system.leave(unit)
    system.refused.clear()


def test_what_was_typed_and_who_learns_never_leave_the_page(new_lms5: NewLms5) -> None:
    system = new_lms5("terugkoppelen")
    unit = system.open()
    frame = unit.go(page_with(system.folder, "open"))
    frame.locator("activity-open textarea").first.fill("Dit blijft van mij")
    frame.locator("activity-open button[type=submit]").first.click()
    expect(frame.locator("activity-open").first).to_have_attribute("data-state", "seen")
    unit.page.on("dialog", lambda dialog: dialog.accept())
    answer_all(unit, some(system, 2))
    # Not even the shell has it, which is what tells of the rest.
    assert unit.shell.evaluate("() => courseSession.state.texts") == {}
    system.keeps(unit)
    system.leave(unit)
    assert not [body for body in system.sent if b"van mij" in body]
