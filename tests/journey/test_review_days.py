"""What is asked again and when, under a clock the test holds: gaps of 1, 7 and 30 days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Route, expect

from journey import small_course
from journey.conftest import NewLearner
from journey.learner import WRONG, said, state
from journey.reviewing import REVIEW, asked, coming, due, with_nothing_unseen

LESSON = "cursus/eerste/les/"
TEST = "cursus/eerste/toets/"
ZONE = "Europe/Amsterdam"
SECOND_TEST = "cursus/tweede/toets/"


def test_a_mistake_comes_back_after_a_day_a_week_and_a_month_and_then_no_more(
    new_learner: NewLearner,
) -> None:
    learner = with_nothing_unseen(new_learner(timezone_id=ZONE, at="2026-03-01"))
    learner.open(LESSON)
    learner.item("eerste/een").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/een", WRONG)
    assert due(learner) == 0
    assert coming(learner, reload=False) == ["morgen: 1 vraag"]
    for day, following in [
        ("2026-03-02", "maandag 9 maart"),
        ("2026-03-09", None),
        ("2026-04-08", None),
    ]:
        learner.on_day(day)
        assert due(learner) == 1
        expect(asked(learner)).to_have_attribute("data-item", "eerste/een")
        expect(asked(learner)).to_have_attribute("data-state", "open")
        expect(asked(learner).locator("fieldset input:checked")).to_have_count(0)
        learner.answer("eerste/een")
        if following:
            assert coming(learner, reload=False) == [f"{following}: 1 vraag"]
    assert "gap" not in learner.stored["items"]["eerste/een"]
    learner.on_day("2027-03-01")
    assert due(learner) == 0


def test_the_lists_of_day_0_1_2_8_and_38(new_learner: NewLearner) -> None:
    learner = new_learner(timezone_id=ZONE, at="2026-11-21")
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-21", score=0, response=[1], gap=1),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-22", gap=1),
        "eerste/drie": learner.attempt("eerste/drie", "2026-11-22", gap=7),
        "tweede/een": learner.attempt("tweede/een", "2026-11-29", gap=30),
        "tweede/twee": learner.attempt("tweede/twee", "2026-11-21"),
    }
    expected = {"2026-11-21": 0, "2026-11-22": 1, "2026-11-23": 2, "2026-11-29": 3, "2026-12-29": 4}
    for day, count in expected.items():
        learner.on_day(day).put(state(items))
        assert due(learner) == count, day
        # A list of 29 November that is read on an earlier day: a clock that was set back.
        if day < "2026-11-29":
            assert learner.state["items"]["tweede/een"]["day"] == day


def test_what_was_right_and_sure_from_the_start_is_never_asked_again(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21").open(TEST)
    learner.answer("eerste/twee", sure=True)
    learner.remembered()
    learner.answer("eerste/drie")
    assert due(learner.on_day("2027-11-21")) == 0
    expect(learner.page.get_by_text(said("review_none"))).to_be_visible()
    expect(learner.page.get_by_text(said("review_coming_none"))).to_be_visible()


def test_a_confident_mistake_comes_first_then_other_mistakes_then_doubt(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-25")
    kept = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-20", gap=1, sure=False),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-21", gap=1, score=0, response=[1]),
        "eerste/drie": learner.attempt("eerste/drie", "2026-11-19", gap=1),
        "tweede/een": learner.attempt(
            "tweede/een", "2026-11-22", gap=1, score=0, response=[1], sure=True
        ),
        "tweede/twee": learner.attempt(
            "tweede/twee", "2026-11-23", gap=1, score=0, response=[1], sure=False
        ),
        small_course.TWOFOLD: learner.attempt(small_course.TWOFOLD, "2026-11-20"),
    }
    learner.put(state(kept))
    learner.open(REVIEW)
    order = []
    for left in range(5, 0, -1):
        expect(learner.page.get_by_text(said("review_due", count=left))).to_be_visible()
        key = asked(learner).get_attribute("data-item") or ""
        order.append(key)
        learner.answer(key)
        learner.button("review_next").click()
    assert order == ["tweede/een", "eerste/twee", "tweede/twee", "eerste/een", "eerste/drie"]
    status = learner.page.get_by_role("status")
    expect(status.filter(has_text=said("review_none"))).to_be_focused()


def test_another_question_of_the_same_objective_that_was_never_seen_stands_in(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    mistake = learner.attempt("eerste/een", "2026-11-21", gap=1, score=0, response=[1])
    learner.put(state({"eerste/een": mistake}))
    learner.open(REVIEW)
    expect(asked(learner)).to_have_attribute("data-item", "eerste/twee")
    learner.answer("eerste/twee")
    kept = learner.stored["items"]
    assert kept["eerste/een"] == mistake | {"day": "2026-11-22", "count": 2, "gap": 7}
    assert kept["eerste/twee"]["score"] == 1
    learner.button("review_next").click()
    status = learner.page.get_by_role("status")
    expect(status.filter(has_text=said("review_none"))).to_be_focused()
    # One that was seen stands in for nothing: then the question itself is asked again.
    learner.put(state({"eerste/een": mistake, "eerste/twee": learner.attempt("eerste/twee")}))
    learner.open(REVIEW)
    expect(asked(learner)).to_have_attribute("data-item", "eerste/een")


def test_a_stand_in_that_is_right_only_after_the_reasons_were_read_moves_nothing_along(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    mistake = learner.attempt("eerste/een", "2026-11-21", gap=1, score=0, response=[1])
    learner.put(state({"eerste/een": mistake}))
    learner.open(REVIEW)
    learner.answer("eerste/twee", WRONG)
    asked(learner).get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/twee")
    kept = learner.stored["items"]
    assert kept["eerste/een"] == mistake
    assert kept["eerste/twee"]["gap"] == 1


def test_a_stand_in_that_is_only_partly_right_moves_nothing_along(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    mistake = learner.attempt("tweede/een", "2026-11-21", gap=1, score=0, response=[1])
    learner.put(state({"tweede/een": mistake}))
    learner.open(REVIEW)
    expect(asked(learner)).to_have_attribute("data-item", small_course.TWOFOLD)
    learner.answer(small_course.TWOFOLD)
    learner.button("review_next").click()
    kept = learner.stored["items"]
    assert kept["tweede/een"] == mistake
    assert (kept[small_course.TWOFOLD]["score"], kept[small_course.TWOFOLD]["gap"]) == (0.5, 1)


def test_the_count_of_the_coming_days_adds_what_comes_due(new_learner: NewLearner) -> None:
    learner = new_learner(at="2026-11-21")
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-21", gap=1),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-15", gap=7),
        "eerste/drie": learner.attempt("eerste/drie", "2026-11-20", gap=7),
        "tweede/een": learner.attempt("tweede/een", "2026-11-21", gap=30),
    }
    learner.put(state(items))
    assert coming(learner) == ["morgen: 2 vragen", "vrijdag 27 november: 1 vraag"]


def test_a_day_that_was_planned_stays_when_its_question_is_practised_before_it(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    learner.put(state({"eerste/een": learner.attempt("eerste/een", "2026-11-20", gap=7)}))
    learner.open(LESSON)
    learner.item("eerste/een").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/een")
    assert coming(learner) == ["vrijdag 27 november: 1 vraag"]
    assert due(learner.on_day("2026-11-27")) == 1


def test_the_days_to_come_are_a_file_that_a_calendar_takes_in(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    learner = new_learner(at="2026-11-21")
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-21", gap=1),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-15", gap=7),
        "tweede/een": learner.attempt("tweede/een", "2026-11-20", gap=30),
    }
    learner.put(state(items))
    learner.open(REVIEW)
    with learner.page.expect_download() as saved:
        learner.button("review_agenda").click()
    assert saved.value.suggested_filename == "herhalen.ics"
    saved.value.save_as(tmp_path / "herhalen.ics")
    content = (tmp_path / "herhalen.ics").read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    assert not calendar.errors
    assert {"VERSION", "PRODID"} <= set(calendar)
    # Something to read, and no invitation to answer (RFC 5546).
    assert calendar["METHOD"] == "PUBLISH"
    events = calendar.events
    assert [(event.start, str(event["SUMMARY"])) for event in events] == [
        (date(2026, 11, 22), "Herhalen: 2 vragen (Een kleine cursus)"),
        (date(2026, 12, 20), "Herhalen: 1 vraag (Een kleine cursus)"),
    ]
    for event in events:
        assert not event.errors
        assert {"UID", "DTSTAMP", "DESCRIPTION"} <= set(event)
        assert event["URL"] == learner.site.url + REVIEW
    assert len({event["UID"] for event in events}) == 2


def test_a_question_comes_from_its_own_page_with_working_links_and_nothing_of_it_runs(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    mistake = learner.attempt("eerste/een", "2026-11-21", gap=1, score=0, response=[1])
    seen = learner.attempt("eerste/twee", "2026-11-21")
    learner.put(state({"eerste/een": mistake, "eerste/twee": seen}))

    def hostile(route: Route) -> None:
        html = learner.site.html("cursus/eerste/les/")
        extra = (
            "<script>window.ran = 1</script>"
            '<a class="bad" href="javascript:window.ran=1">x</a>'
            '<a class="far" href="https://example.org/">y</a>'
        )
        body = html.replace(
            '<div class="item__rationale">', f'{extra}<div class="item__rationale">'
        )
        assert extra in body
        route.fulfill(body=body, content_type="text/html")

    learner.page.route("**/cursus/eerste/les/", hostile)
    learner.open(REVIEW)
    item = asked(learner)
    expect(item).to_have_attribute("data-item", "eerste/een")
    learner.answer("eerste/een")
    assert learner.page.evaluate("window.ran") is None
    assert item.locator("a.bad[href]").count() == 0
    expect(item.locator("a.far").first).to_have_attribute("href", "https://example.org/")
    learner.page.unroute("**/cursus/eerste/les/")
    link = item.locator(".item__explanation").get_by_role("link", name="de les")
    link.click()
    expect(learner.page).to_have_url(f"{learner.site.url}cursus/eerste/les/#de-les")
    expect(learner.page.locator("#de-les")).to_be_visible()


@pytest.mark.parametrize("status", [404, 500])
def test_a_page_that_cannot_be_fetched_is_told_and_passed_over(
    status: int, new_learner: NewLearner
) -> None:
    learner = new_learner(at="2026-11-22", allow=[f"{status}"])
    items = {
        key: learner.attempt(key, "2026-11-21", gap=1, score=0, response=[1])
        for key in ("eerste/een", "eerste/twee")
    }
    learner.put(state(items))
    learner.page.route("**/cursus/eerste/les/", lambda route: route.fulfill(status=status))
    learner.open(REVIEW)
    expect(learner.page.get_by_role("status").get_by_text(said("review_failed"))).to_be_visible()
    learner.button("review_next").click()
    expect(asked(learner)).to_have_attribute("data-item", "eerste/twee")


def test_without_the_list_of_the_course_the_page_says_so(new_learner: NewLearner) -> None:
    learner = new_learner(allow=["catalog.json", "503"])
    learner.page.route("**/catalog.json", lambda route: route.fulfill(status=503))
    for path in (REVIEW, "cursus/afronden/eindtoets/", "cursus/afronden/certificaat/"):
        learner.open(path)
        line = learner.page.get_by_role("status").filter(has_text=said("catalog_failed"))
        expect(line).to_be_visible()


def test_who_is_not_remembered_reads_what_reviewing_needs(new_learner: NewLearner) -> None:
    learner = new_learner().open(REVIEW)
    expect(learner.page.get_by_text(said("review_not_kept"))).to_be_visible()
