"""Every end is a beginning: what a test, the final test and a day of review end with."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from journey import small_course
from journey.conftest import NewLearner
from journey.learner import RIGHT, WRONG, Learner, said, state

TEST = "cursus/eerste/toets/"
SECOND_TEST = "cursus/tweede/toets/"
FINAL = "cursus/afronden/eindtoets/"
REVIEW = "cursus/herhalen/"


def _end(learner: Learner) -> Locator:
    return learner.page.locator("activity-toets")


def _way_on(place: Locator) -> Locator:
    """The one thing that stands out."""
    expect(place.locator(".ending__actions .action--primary")).to_have_count(1)
    return place.locator(".ending__actions .action--primary")


def test_a_module_test_ends_with_what_was_hard_what_is_due_and_the_next_module(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21", stored=state({})).open(TEST)
    learner.answer("eerste/twee", WRONG)
    # It is no end before everything was answered.
    expect(_end(learner).get_by_role("table")).to_be_visible()
    expect(_end(learner).locator(".ending__title")).to_have_count(0)
    # The rest on another visit: it is done now, and not before.
    learner.comes_back().open(TEST)
    learner.answer("eerste/drie", RIGHT)
    end = _end(learner)
    before = learner.page.get_by_text(said("bank_before"))
    ended = said("bank_ended")
    expect(end.get_by_role("status")).to_contain_text(ended)
    expect(end.get_by_role("heading", name=said("bank_title"), exact=True)).to_be_visible()
    expect(end.get_by_text(said("end_well", objective="iets kiezen"))).to_be_visible()
    lesson = end.get_by_role("link", name=said("bank_lesson", title="Een les"))
    expect(lesson).to_have_attribute("href", "/cursus/eerste/les/#eerste--een")
    hard = end.get_by_role("row").filter(has_text=said("test_weak"))
    expect(hard).to_have_count(1)
    taught = hard.get_by_role("link", name="De les (Een les)")
    expect(taught).to_have_attribute("href", "/cursus/eerste/les/#de-les")
    expect(end.get_by_text(said("end_due", days="morgen 1 vraag"))).to_be_visible()
    expect(_way_on(end)).to_have_text(said("end_module", title=small_course.TITLES["tweede"]))
    expect(before).to_have_count(0)

    # Another day, in a new tab: the same end, and above the questions the way to it.
    learner.comes_back().on_day("2026-11-22").open(TEST)
    end = _end(learner)
    expect(end.get_by_text(said("end_due", days="vandaag 1 vraag"))).to_be_visible()
    expect(end.get_by_role("link", name=said("end_review"))).to_have_attribute("href", f"/{REVIEW}")
    learner.page.get_by_role("link", name=said("bank_see")).click()
    expect(end.get_by_role("heading", level=2)).to_be_in_viewport()

    # Only what went wrong is asked again, and then it ends otherwise.
    learner.button("retry_wrong").click()
    expect(learner.item("eerste/twee").locator("input").first).to_be_focused()
    expect(learner.item("eerste/drie")).to_have_attribute("data-state", "right")
    expect(end.locator(".ending__title")).to_have_count(0)
    before = learner.page.get_by_text(said("bank_before"))
    expect(before).to_have_count(0)
    learner.answer("eerste/twee")
    expect(end.get_by_text(said("end_all"))).to_be_visible()
    expect(before).to_have_count(0)
    expect(learner.button("retry_wrong")).to_have_count(0)
    _way_on(end).click()
    expect(learner.page).to_have_url(f"{learner.site.url}cursus/tweede/")


def test_the_heading_counts_what_the_table_below_it_marks_as_hard(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    first = small_course.LESSON_ITEM
    learner.put(state({first: learner.attempt(first) | {"score": 0, "response": [1]}}))
    learner.open(TEST)
    for name in ("twee", "drie"):
        learner.answer(f"eerste/{name}", RIGHT)
    end = _end(learner)
    expect(end.get_by_role("heading", name=f"{said('bank_title')}: af", exact=True)).to_be_visible()
    expect(end.get_by_role("row").filter(has_text=said("test_weak"))).to_have_count(0)


def test_who_is_not_remembered_hears_nothing_of_review_and_the_last_module_leads_to_the_test(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(SECOND_TEST)
    for name, option in {"een": WRONG, "twee": WRONG, "drie": 2}.items():
        learner.answer(f"tweede/{name}", option)
    end = _end(learner)
    hard = f"{said('bank_title')}: {said('module_weak_one').lower()}"
    expect(end.get_by_role("heading", name=hard)).to_be_visible()
    expect(end.get_by_text(said("end_begun"))).to_be_visible()
    expect(end.locator(".ending__due")).to_have_count(0)
    # Nothing of the first module was done.
    expect(_way_on(end)).to_have_text(said("end_module", title=small_course.TITLES["eerste"]))
    first = {key: learner.attempt(key) for key in small_course.ITEMS if key.startswith("eerste")}
    second = {key: learner.attempt(key) for key in small_course.ITEMS if key.startswith("tweede")}
    learner.put(state(first | second))
    learner.open(SECOND_TEST)
    end = _end(learner)
    expect(end.get_by_role("heading", name=f"{said('bank_title')}: af")).to_be_visible()
    expect(_way_on(end)).to_have_text(said("end_test"))
    expect(_way_on(end)).to_have_attribute("href", f"/{FINAL}")


def test_every_place_leads_to_the_one_question_that_was_left_and_names_its_lesson(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    kept = {key: learner.attempt(key) for key in small_course.ITEMS}
    del kept[small_course.LESSON_ITEM]
    route = {"modules": [small_course.FIRST], "day": "2026-11-20", "count": 1}
    learner.put(state(kept, route=route))
    left = said("end_left", title="Een les", questions=said("end_question"))
    words = said("end_module", title=left)
    learner.open(SECOND_TEST)
    expect(_way_on(_end(learner))).to_have_text(words)
    expect(learner.page.locator(".site-step--next .site-step__title")).to_have_text(left)
    learner.comes_back().open("")
    expect(learner.page.locator("main a.button")).to_have_text(words)
    learner.open(REVIEW)
    _way_on(learner.page.locator(".review__end")).click()
    learner.ready()
    expect(learner.page).to_have_url(f"{learner.site.url}cursus/eerste/les/#eerste--een")
    expect(learner.item(small_course.LESSON_ITEM)).to_be_in_viewport(ratio=0.5)


def test_who_did_nothing_with_the_offer_to_remember_finds_it_once_more_at_the_end(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22").open(TEST)
    learner.answer("eerste/twee", WRONG)
    offer = learner.page.locator(".consent")
    expect(learner.item("eerste/twee").locator(".consent")).to_have_text(said("consent_offer"))
    learner.answer("eerste/drie")
    end = _end(learner)
    expect(end.locator(".consent")).to_have_text(said("consent_offer"))
    expect(offer).to_have_count(1)
    # Above the buttons that lead away from it.
    parts = end.locator(".bank-summary__told > :is(div:has(.consent), .ending__actions)")
    expect(parts.nth(1)).to_have_class("item__actions ending__actions")
    learner.button("consent_yes").click()
    expect(end.get_by_text(said("consent_done"))).to_be_focused()
    # What came with it is shown above: the answer stays, and has the focus still.
    expect(end.locator(".ending__due")).to_be_visible()
    expect(end.get_by_text(said("consent_done"))).to_be_focused()
    expect(learner.button("consent_yes")).to_have_count(0)
    assert set(learner.stored["items"]) == {"eerste/twee", "eerste/drie"}


def test_who_said_no_to_the_offer_to_remember_is_not_asked_at_the_end(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(TEST)
    learner.answer("eerste/twee", WRONG)
    learner.button("consent_no").click()
    expect(learner.page.get_by_text(said("consent_refused"))).to_be_focused()
    expect(learner.button("consent_yes")).to_have_count(0)
    learner.answer("eerste/drie")
    expect(_end(learner).locator(".ending__title")).to_be_visible()
    learner.page.wait_for_load_state("networkidle")
    expect(_end(learner).locator(".consent")).to_have_count(0)
    expect(learner.button("consent_yes")).to_have_count(0)


def test_the_result_of_a_final_test_holds_the_offer_to_remember_until_the_next_one(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(FINAL)
    panel = learner.page.locator(".test__panel")
    expect(learner.button("consent_yes")).to_be_visible()
    for begin in ("test_start", "test_retake"):
        learner.button(begin).click()
        for key in learner.drawn:
            learner.choose(key, RIGHT)
        expect(panel.locator(".consent")).to_have_count(0)
        expect(learner.button("consent_yes")).to_have_count(1)
        learner.button("test_submit").click()
        expect(panel.locator(".consent")).to_have_text(said("consent_offer"))
        expect(panel.locator("div:has(> .consent) + .ending__actions")).to_have_count(1)
    learner.button("consent_yes").click()
    expect(panel.get_by_text(said("consent_done"))).to_be_focused()
    assert len(learner.stored["test"]["results"]) == 2
    # Of who made nothing but this test the start page says the same as its end did.
    expect(_way_on(panel)).to_have_text(said("test_certificate"))
    learner.open("")
    expect(learner.page.locator("main a.button")).to_have_text(said("test_certificate"))


def test_the_final_test_leads_to_what_to_read_first_or_to_the_proof(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(FINAL)
    panel = learner.page.locator(".test__panel")
    for option, words in ((WRONG, "test_reread"), (RIGHT, "test_certificate")):
        learner.button("test_start" if option == WRONG else "test_retake").click()
        for key in learner.drawn:
            learner.choose(key, option)
        learner.button("test_submit").click()
        start = said(words, title="") if option == WRONG else said(words)
        expect(_way_on(panel)).to_contain_text(start)
        if option == WRONG:
            # To the heading where it is taught, as the table has it.
            href = _way_on(panel).get_attribute("href")
            expect(panel.locator(f".objectives td a[href='{href}']").first).to_be_visible()
            expect(panel.get_by_text(said("test_well", title="").rstrip(". "))).to_have_count(0)
        marks = learner.page.locator(".test__overview a")
        verdict = said("wrong" if option == WRONG else "right").lower()
        expect(marks).to_have_text([f"{number}: {verdict}" for number in range(1, 5)])


def test_a_day_of_review_ends_with_what_came_of_it_and_the_way_on(new_learner: NewLearner) -> None:
    learner = new_learner(at="2026-11-22")
    kept = {key: learner.attempt(key) for key in small_course.ITEMS if key.startswith("eerste")}
    kept["eerste/drie"] |= {"day": "2026-11-21", "gap": 1, "score": 0, "response": [1]}
    learner.put(state(kept))
    learner.open(REVIEW)
    learner.answer("eerste/drie", WRONG)
    learner.button("review_next").click()
    line = learner.page.get_by_role("status").filter(has_text=said("review_none"))
    expect(line).to_be_focused()
    end = learner.page.locator(".review__end")
    expect(end.get_by_text(said("review_counted", right=0, total=1))).to_be_visible()
    expect(end.get_by_role("link", name="De les (Een les)")).to_be_visible()
    expect(_way_on(end)).to_have_text(said("end_module", title=small_course.TITLES["tweede"]))


@pytest.mark.alles
def test_on_paper_the_final_test_has_all_of_its_questions(new_learner: NewLearner) -> None:
    learner = new_learner().open(FINAL)
    learner.button("test_start").click()
    printed = learner.printed
    for number in range(1, small_course.DRAWN + 1):
        assert f"{said('question')}{number}" in printed
    assert "".join(said("test_next").split()) not in printed
