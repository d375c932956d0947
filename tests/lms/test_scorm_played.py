"""A learner takes the course inside an LMS: scorm-again in a browser, visit after visit."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from axe import Violation, assert_none
from browser.doing import ANSWER
from itembank.export import File
from itembank.kinds import all_kinds
from itembank.model.items import GradedItem
from itembank.words.texts import texts
from lms import final_test
from lms.player import Lms, Visit, give_all, lms, percent, short
from watching import NewPage

MODULE = "kerncijfers"
EDITIONS = ("scorm12", "scorm2004")
DONE = {
    "scorm12": {"lesson_status": "passed"},
    "scorm2004": {"completion_status": "completed", "success_status": "passed"},
}
BUSY = {
    "scorm12": {"lesson_status": "incomplete"},
    "scorm2004": {"completion_status": "incomplete", "success_status": "unknown"},
}
LOCATION = {"scorm12": "lesson_location", "scorm2004": "location"}
# What an LMS that is out of order makes the browser and scorm-again say.
OUT_OF_ORDER = ("503", "Error 101", "throwSCORMError")
NewLms = Callable[[str], Lms]


@pytest.fixture
def new_lms(tmp_path: Path, node_modules: Path, new_page: NewPage) -> Iterator[NewLms]:
    """``new_lms(edition)``: an LMS without a package."""
    with ExitStack() as stack:
        yield lambda edition: stack.enter_context(
            lms(edition, tmp_path / edition, node_modules, new_page)
        )


def course_of(folder: Path) -> dict[str, Any]:
    """The catalog in an installed package."""
    path = folder / "course" / "assets" / "itembank" / "catalog.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def answer_all(visit: Visit, items: dict[str, Any], wrong: tuple[str, ...] = ()) -> None:
    """Answer these items, page by page."""
    for page in dict.fromkeys(entry["page"] for entry in items.values()):
        here = [key for key, entry in items.items() if entry["page"] == page]
        give_all(visit.go(page), {key: key not in wrong for key in here})


def table_of(visit: Visit, page: str) -> Locator:
    """What a page tells per objective."""
    return visit.go(page).get_by_role("table", name=texts()["test_per_objective"])


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_module_is_begun_resumed_passed_and_looked_at_again(
    edition: str, new_lms: NewLms, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms(edition)
    system.install(all_packages[edition][MODULE].content)
    items = course_of(system.folder)["items"]
    graded = {name for name, kind in all_kinds().items() if issubclass(kind.model, GradedItem)}
    assert {entry["kind"] for entry in items.values()} == graded
    keys = list(items)
    early, late = keys[:5], keys[5:]

    # The tab dies right after an answer: what was committed is there.
    visit = system.open()
    answer_all(visit, {key: items[key] for key in early}, wrong=(early[0],))
    # A bank can go on after the items of another page, as with those of a municipality.
    last = list(dict.fromkeys(items[key]["page"] for key in early))[-1]
    commit = system.waits_for(raw=percent(4, len(keys)), **BUSY[edition])
    assert short(commit)["exit"] == "suspend"
    visit.page.close()

    visit = system.open()
    assert visit.course.url.endswith(last)
    told = visit.go(items[early[0]]["page"]).locator(f"[data-item='{early[0]}'] .item__label")
    # Where there is room the answer itself is shown again; SCORM 1.2 keeps how it went.
    short_of_room = edition == "scorm12"
    words = texts()["lms_earlier_wrong" if short_of_room else "wrong"]
    expect(told).to_contain_text(words[1:])
    shown = visit.course.locator(f"[data-item='{early[0]}'] .feedback")
    assert (shown.count() == 0) == short_of_room
    answer_all(visit, {key: items[key] for key in [*late, early[0]]})
    system.waits_for(raw="100", **DONE[edition])
    visit.close()

    # Status first, committed; then the score.
    statuses = [DONE[edition].items() <= short(commit).items() for commit in system.commits]
    first = statuses.index(True)
    assert all(statuses[first:])
    scores = [int(short(commit)["raw"] or 0) for commit in system.commits]
    assert scores == sorted(scores)
    assert scores[first - 1] == scores[first] < scores[first + 1]

    # A pass that stands is not undone, in review nor in a visit that the LMS counts.
    before = len(system.commits)
    visit = system.open(mode="review")
    expect(visit.notice).to_have_text(texts()["lms_review"])
    # Per objective the result of the module's test is there, answers or not.
    expect(table_of(visit, f"cursus/{MODULE}/toets.html").locator("tbody tr")).not_to_have_count(0)
    # The next module is in another package, and this one has nothing more.
    expect(visit.course.get_by_text(texts()["end_here"])).to_be_visible()
    expect(visit.course.locator(".ending__actions a")).to_have_count(0)
    visit.go(items[late[0]]["page"])
    visit.answer(late[0], right=False)
    visit.close()
    visit = system.open()
    visit.go(items[late[0]]["page"])
    visit.answer(late[0], right=False)
    system.waits_for(raw="100", **DONE[edition])
    visit.close()
    for commit in system.commits[before:]:
        values = short(commit)
        assert DONE[edition].items() <= values.items()
        assert values["raw"] == "100"


def test_the_whole_course_takes_the_final_test_and_the_core_route(
    new_lms: NewLms, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms("scorm12")
    system.install(all_packages["scorm12"][""].content)
    catalog = course_of(system.folder)
    visit = system.open()
    final_test.have_core_route(visit, catalog)
    final_test.begin(visit)
    asked = final_test.asked(visit, catalog)
    assert short(system.commits[-1])["lesson_status"] == "incomplete"
    for key in asked[:2]:
        visit.course.locator(f"[data-item='{key}']").evaluate(ANSWER, True)
    final_test.flag(visit).check()
    # As when the tab is hidden: what is only being filled in waits for more of it.
    visit.shell.evaluate("courseSession.flush()")
    visit.page.close()

    # Left in the middle: the same questions, in their order, with what was chosen and marked.
    visit = system.open()
    visit.go(final_test.PAGE)
    assert final_test.asked(visit, catalog) == asked
    expect(final_test.flag(visit)).to_be_checked()
    final_test.hand_in(visit, flagged=True)
    system.waits_for(raw="100", lesson_status="passed")
    visit.close()

    visit = system.open()
    per_objective = table_of(visit, final_test.PAGE)
    expect(per_objective.locator("tbody tr")).not_to_have_count(0)
    expect(visit.course.get_by_text(texts()["test_no_answers"])).to_be_visible()
    assert len(short(system.commits[-1])["suspend_data"]) <= 4096
    visit.go("cursus/afronden/certificaat.html")
    expect(visit.course.get_by_label(texts()["certificate_name"])).to_be_visible()
    kept = visit.go("cursus/voortgang.html")
    expect(kept.get_by_text(texts()["kept_lms"])).to_be_visible()
    expect(kept.get_by_role("button", name=texts()["consent_yes"])).to_have_count(0)
    visit.close()


def test_a_module_without_questions_is_completed_by_opening_every_page(
    new_lms: NewLms, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms("scorm12")
    system.install(all_packages["scorm12"]["welkom"].content)
    pages = sorted((system.folder / "course" / "cursus" / "welkom").glob("*.html"))
    first, *others = [f"cursus/welkom/{path.name}" for path in pages]
    visit = system.open()
    visit.go(first)
    system.waits_for(lesson_status="incomplete", lesson_location=first)
    visit.close()
    visit = system.open()
    for page in others:
        visit.go(page)
    system.waits_for(lesson_status="completed", raw="")
    visit.close()


@pytest.mark.parametrize("edition", ["scorm12", pytest.param("scorm2004", marks=pytest.mark.alles)])
def test_an_answer_the_lms_did_not_keep_is_told_and_tried_again(
    edition: str, new_lms: NewLms, new_page: NewPage, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms(edition)
    system.install(all_packages[edition][MODULE].content)
    items = course_of(system.folder)["items"]
    key, entry = next(iter(items.items()))
    visit = system.open(allow=OUT_OF_ORDER)
    visit.go(entry["page"])
    system.waits_for(**{LOCATION[edition]: entry["page"]})
    system.down = True
    item = visit.answer(key)
    expect(visit.notice).to_contain_text(texts()["lms_refused"])
    expect(item.locator(".item__status")).to_contain_text(texts()["unsaved"])
    button = visit.notice.get_by_role("button", name=texts()["lms_retry"])
    button.focus()
    system.down = False
    button.press("Enter")
    expect(visit.notice).to_have_text(texts()["lms_saved"])
    expect(visit.shell.locator("iframe")).to_be_focused()
    system.waits_for(raw=percent(1, len(items)))
    visit.close()


def test_without_an_lms_the_course_says_so_and_works(
    new_lms: NewLms, new_page: NewPage, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms("scorm12")
    system.install(all_packages["scorm12"][MODULE].content)
    page = new_page()
    page.goto(f"{system.url}course/launch.html")
    expect(page.locator("#notice")).to_have_text(texts()["lms_alone"])
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_be_visible()
    assert system.commits == []
    page.close()


def test_the_lms_hears_no_answers_and_asks_nothing_about_the_learner(
    new_lms: NewLms, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms("scorm12")
    system.install(all_packages["scorm12"][MODULE].content)
    items = course_of(system.folder)["items"]
    visit = system.open()
    answer_all(visit, dict(list(items.items())[:3]))
    system.waits_for(raw=percent(3, len(items)))
    asked = visit.page.evaluate("window.asked")
    assert "cmi.suspend_data" in asked
    assert not [field for field in asked if "student" in field or "learner" in field]
    told = {name for commit in system.commits for name, value in commit.items() if value}
    assert not [name for name in told if "interactions" in name]
    kept = short(system.commits[-1])["suspend_data"]
    mark = r"3\.[\w-]{3}\.[\w-]{4}\."
    assert re.fullmatch(mark + r"1f\.[\w-]{4}\.[\w-]{3}\.([\w-]{10}){3}\.\.\.", kept)
    visit.close()


@pytest.mark.parametrize("width", [pytest.param(1280, marks=pytest.mark.alles), 320])
def test_the_shell_is_accessible_and_has_the_title_of_its_page(
    width: int,
    new_lms: NewLms,
    all_packages: dict[str, dict[str, File]],
    axe: Callable[..., list[Violation]],
) -> None:
    system = new_lms("scorm12")
    system.install(all_packages["scorm12"][MODULE].content)
    visit = system.open(width=width)
    system.waits_for(lesson_status="incomplete")
    visit.close()
    visit = system.open(mode="review", width=width)
    expect(visit.notice).to_have_text(texts()["lms_review"])
    visit.go(f"cursus/{MODULE}/toets.html")
    visit.shell.wait_for_function("() => document.title.startsWith('Toets')")
    page = visit.page
    page.goto(f"{system.url}course/launch.html")
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_be_visible()
    assert_none(axe(page))
    # The keyboard comes from the LMS into the page, and its first stop is the way to the text.
    page.locator("body").press("Tab")
    expect(frame.locator(".md-skip")).to_be_focused()


@pytest.mark.alles
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_package_that_was_made_to_tell_answers_fills_the_report_of_the_lms(
    edition: str, new_lms: NewLms, all_packages: dict[str, dict[str, File]]
) -> None:
    system = new_lms(edition)
    system.install(all_packages[edition][MODULE].content)
    plan = system.folder / "course" / "assets" / "itembank" / "export" / "lms" / "course.json"
    made = json.loads(plan.read_text(encoding="utf-8")) | {"interactions": True}
    plan.write_text(json.dumps(made), encoding="utf-8")
    items = course_of(system.folder)["items"]
    visit = system.open()
    answer_all(visit, items)
    system.waits_for(raw="100", **DONE[edition])
    told = [line for line in visit.told if line.startswith("cmi.interactions.")]
    named = {line.partition("=")[2] for line in told if ".id=" in line}
    assert named == set(items)
    assert {line.partition("=")[2] for line in told if ".result=" in line} == {"correct"}
    # What was typed stays here, a number too.
    typed = [key for key, entry in items.items() if entry["kind"] == "getal"]
    chosen = [line for line in told if "_response=" in line]
    assert typed and len(chosen) == len(items) - len(typed)
    visit.close()
