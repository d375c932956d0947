"""From the first answer to the certificate, with every stop and return on the way."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from browser.pdf import pdf_text
from journey import small_course
from journey.conftest import NewLearner
from journey.learner import RIGHT, WRONG, Learner, said, state
from sites import Site
from watching import NewPage

LESSON = "cursus/eerste/les/"
FIRST_TEST = "cursus/eerste/toets/"
SECOND_TEST = "cursus/tweede/toets/"
FINAL = "cursus/afronden/eindtoets/"
CERTIFICATE = "cursus/afronden/certificaat/"
NAME = "Robin de Vries-Jansen"


def test_the_offer_to_remember_is_one_announced_line_made_once_per_page_view(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(FIRST_TEST)
    expect(learner.page.locator(".consent")).to_have_count(0)
    learner.answer("eerste/twee")
    line = learner.item("eerste/twee").get_by_role("status").filter(has_text=said("consent_offer"))
    expect(line).to_have_count(1)
    assert learner.page.get_by_role("dialog").count() == 0
    learner.answer("eerste/drie")
    expect(learner.page.locator(".consent")).to_have_count(1)
    assert learner.storage == {}
    learner.open(FIRST_TEST)
    learner.answer("eerste/drie")
    expect(learner.item("eerste/drie").locator(".consent")).to_be_visible()


def test_the_words_of_the_offer_come_into_a_live_region_that_stood_there_before(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(
        scripts=[
            """window.seen = [];
            new MutationObserver((changes) => {
              for (const { addedNodes, target } of changes) for (const node of addedNodes) {
                if (node.className === "consent") seen.push(`line:${node.textContent}`);
                if (target.className === "consent") seen.push(`words:${target.role}`);
              }
            }).observe(document, { childList: true, subtree: true });"""
        ]
    ).open(FIRST_TEST)
    learner.answer("eerste/twee")
    expect(learner.button("consent_yes")).to_be_visible()
    assert learner.page.evaluate("seen").index("line:") < learner.page.evaluate("seen").index(
        "words:status"
    )


def test_saying_no_lasts_until_the_page_is_left_and_says_what_that_means(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(FIRST_TEST)
    learner.answer("eerste/twee")
    learner.button("consent_no").click()
    expect(learner.page.get_by_text(said("consent_refused"))).to_be_focused()
    learner.answer("eerste/drie")
    expect(learner.button("consent_yes")).to_have_count(0)
    assert learner.storage == {}
    learner.comes_back().open(FIRST_TEST)
    expect(learner.item("eerste/twee")).to_have_attribute("data-state", "open")
    assert learner.storage == {}


def test_a_learner_stops_and_returns_and_finds_everything_as_it_was(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(LESSON)
    learner.answer(small_course.LESSON_ITEM, WRONG, sure=True)
    learner.remembered()
    expect(learner.page.get_by_text(said("consent_done"))).to_be_focused()

    learner.comes_back().open(LESSON)
    item = learner.item(small_course.LESSON_ITEM)
    expect(item).to_have_attribute("data-state", "wrong")
    expect(item.locator("input[value='1']")).to_be_checked()
    expect(item.locator(".feedback")).to_have_count(3)
    expect(item.locator(".item__explanation")).to_contain_text("nog eens")
    item.get_by_role("button", name=said("retry")).click()
    learner.answer(small_course.LESSON_ITEM, RIGHT)
    expect(learner.page.locator(".consent")).to_have_count(0)

    learner.open("cursus/")
    first = learner.page.locator("[data-module='eerste']")
    expect(first).to_contain_text(said("module_progress", value=1, total=3))
    bar = first.locator("progress")
    assert bar.evaluate("({ value, max }) => [value, max]") == [1, 3]
    expect(learner.page.locator("[data-module='tweede'] .module__progress")).to_have_count(0)

    learner.open("")
    link = learner.page.get_by_role("link", name=f"{said('go_on')} {small_course.TITLES['eerste']}")
    link.click()
    expect(learner.page).to_have_url(f"{learner.site.url}cursus/eerste/")


def test_finished_pages_have_a_tick_with_a_name_and_the_current_page_stays_marked(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    learner.put(state({small_course.LESSON_ITEM: learner.attempt(small_course.LESSON_ITEM)}))
    learner.open(FIRST_TEST)
    menu = learner.page.locator("#site-menu")
    tick = menu.get_by_role("img", name=said("page_finished"), exact=True)
    expect(tick).to_have_count(1)
    expect(menu.get_by_role("link", name=f"Een les {said('page_finished')}")).to_be_visible()
    learner.answer("eerste/twee")
    expect(tick).to_have_count(1)
    learner.answer("eerste/drie")
    expect(tick).to_have_count(2)
    current = menu.locator("[aria-current=page]")
    expect(current).to_have_count(1)
    expect(current).to_have_accessible_name(f"Toets van de eerste {said('page_finished')}")


def test_a_module_is_done_when_every_question_is_answered_wrong_ones_too(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    learner.put(state({small_course.LESSON_ITEM: learner.attempt(small_course.LESSON_ITEM)}))
    learner.open(FIRST_TEST)
    learner.answer("eerste/twee", WRONG)
    learner.answer("eerste/drie")
    learner.open("cursus/")
    expect(learner.page.locator("[data-module='eerste'] .module__progress")).to_have_text(
        re.compile(said("module_finished"))
    )
    learner.open("cursus/voortgang/")
    expect(learner.page.get_by_text(said("rule_answered"))).to_be_visible()
    learner.open("")
    second = small_course.TITLES["tweede"]
    expect(learner.page.get_by_role("link", name=f"{said('go_on')} {second}")).to_be_visible()


def test_a_municipality_may_ask_that_every_question_is_right(
    new_learner: NewLearner, right_site: Site
) -> None:
    learner = new_learner(site=right_site)
    learner.put(state({small_course.LESSON_ITEM: learner.attempt(small_course.LESSON_ITEM)}))
    learner.open(FIRST_TEST)
    learner.answer("eerste/twee", WRONG)
    learner.answer("eerste/drie")
    line = "[data-module='eerste'] .module__progress"
    learner.open("cursus/")
    expect(learner.page.locator(line)).to_contain_text(
        said("module_progress_right", value=2, total=3)
    )
    learner.open("cursus/voortgang/")
    expect(learner.page.get_by_text(said("rule_right"))).to_be_visible()
    learner.open("")
    first = small_course.TITLES["eerste"]
    expect(learner.page.get_by_role("link", name=f"{said('go_on')} {first}")).to_be_visible()
    learner.open(FIRST_TEST)
    learner.item("eerste/twee").get_by_role("button", name=said("retry")).click()
    learner.answer("eerste/twee")
    learner.open("cursus/")
    expect(learner.page.locator(line)).to_contain_text(said("module_finished"))


def test_a_question_can_be_reported_with_its_id_revision_and_page(new_learner: NewLearner) -> None:
    learner = new_learner().open(LESSON)
    learner.answer(small_course.LESSON_ITEM)
    link = (
        learner.item(small_course.LESSON_ITEM)
        .locator(".item__explanation")
        .get_by_role("link", name=said("report"))
    )
    address = link.get_attribute("href") or ""
    assert address.startswith("mailto:vragen@voorbeeld.nl?subject=")
    for part in (small_course.LESSON_ITEM.replace("/", "%2F"), learner.revision("eerste/een")):
        assert part in address.replace("eerste/een", "eerste%2Feen")
    assert "cursus/eerste/les" in address


def test_a_final_test_is_left_resumed_failed_and_passed_with_unseen_questions(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21")
    learner.put(state({}))
    learner.open(FINAL)
    intro = said("test_intro", count=small_course.DRAWN, cut=small_course.CUT)
    expect(learner.page.get_by_role("status").filter(has_text=intro)).to_be_visible()
    learner.button("test_start").click()
    first_draw = drawn(learner)
    assert len(set(first_draw)) == small_course.DRAWN
    expect(learner.item(first_draw[0]).locator("input").first).to_be_focused()
    overview = learner.page.get_by_role("list", name=said("test_overview"))
    links = overview.get_by_role("link")
    expect(links).to_have_text([f"{n}: {said('test_open')}" for n in range(1, 5)])

    # In any order; one is marked to look at later.
    learner.choose(first_draw[2], WRONG)
    learner.choose(first_draw[0], WRONG)
    learner.item(first_draw[2]).get_by_label(said("test_flag")).check()
    expect(links.nth(2)).to_have_text(f"3: {said('test_answered')}, {said('test_flagged')}")
    progress = said("test_progress", done=2, total=small_course.DRAWN)
    expect(learner.page.get_by_role("status").filter(has_text=progress)).to_be_visible()

    learner.comes_back().on_day("2026-11-23").open(FINAL)
    assert drawn(learner) == first_draw
    resumed = said("test_resumed", done=2)
    expect(learner.page.get_by_role("status").filter(has_text=resumed)).to_be_visible()
    expect(learner.item(first_draw[2]).locator("input[value='1']")).to_be_checked()
    expect(learner.item(first_draw[2]).get_by_label(said("test_flag"))).to_be_checked()
    links = learner.page.get_by_role("list", name=said("test_overview")).get_by_role("link")
    expect(links.nth(2)).to_have_text(f"3: {said('test_answered')}, {said('test_flagged')}")

    # Open questions are named first, and only a second time hands the test in.
    learner.button("test_submit").click()
    expect(learner.page.get_by_text(said("test_unanswered", numbers="2, 4"))).to_be_focused()
    learner.choose(first_draw[1], RIGHT)
    learner.button("test_submit").click()
    expect(learner.page.get_by_text(said("test_unanswered", numbers="4"))).to_be_focused()
    learner.button("test_submit").click()
    failed = said("test_not_yet", score=25, cut=small_course.CUT)
    expect(learner.page.get_by_role("status").filter(has_text=failed)).to_be_focused()
    expect(learner.item(first_draw[3]).locator(".item__status")).to_have_text(said("test_skipped"))
    expect(learner.item(first_draw[0]).locator(".feedback").first).to_be_visible()
    flags = learner.page.get_by_label(said("test_flag"))
    expect(flags.filter(visible=True)).to_have_count(0)
    table = learner.page.get_by_role("table", name=said("test_per_objective"))
    expect(table.get_by_role("link", name=small_course.TITLES["tweede"])).to_have_attribute(
        "href", "/cursus/tweede/"
    )
    learner.open(CERTIFICATE)
    expect(learner.page.get_by_text(said("certificate_not_yet"))).to_be_visible()

    # Again, with questions that were not seen.
    learner.open(FINAL)
    again = said("test_again", count=small_course.DRAWN, score=25)
    expect(learner.page.get_by_role("status").filter(has_text=again)).to_be_visible()
    learner.button("test_start").click()
    second_draw = drawn(learner)
    assert not set(second_draw) & set(first_draw)
    for key in second_draw:
        learner.choose(key, RIGHT)
    learner.button("test_submit").click()
    passed = said("test_passed", score=100, cut=small_course.CUT)
    expect(learner.page.get_by_role("status").filter(has_text=passed)).to_be_focused()

    learner.open(CERTIFICATE)
    typed = learner.page.get_by_label(said("certificate_name"))
    typed.fill(NAME)
    printed = printed_words(learner.page)
    covered = [small_course.TITLES["eerste"], small_course.TITLES["tweede"]]
    done = said("certificate_done", day="23 november 2026", version="2.3")
    wanted = [NAME, said("certificate_title"), done, *covered, said("certificate_limits")]
    for words in wanted:
        assert "".join(words.split()) in printed, words
    assert "".join(said("certificate_hint").split()) not in printed
    everything = str(learner.storage) + learner.page.evaluate("document.cookie")
    assert NAME not in everything and "Robin" not in everything
    assert learner.page.evaluate("indexedDB.databases().then(({ length }) => length)") == 0


def test_a_retake_right_after_the_result_starts_clean(new_learner: NewLearner) -> None:
    learner = new_learner().open(FINAL)
    learner.button("test_start").click()
    for key in drawn(learner):
        learner.choose(key, RIGHT)
        learner.item(key).get_by_label(said("test_flag")).check()
    learner.button("test_submit").click()
    for _ in range(2):
        learner.button("test_retake").click()
        for key in drawn(learner):
            expect(learner.item(key)).to_have_attribute("data-state", "open")
            expect(learner.item(key).locator("fieldset input:checked")).to_have_count(0)
            expect(learner.item(key).get_by_label(said("test_flag"))).not_to_be_checked()
            learner.choose(key, WRONG)
        learner.button("test_submit").click()
        words = said("test_not_yet", score=0, cut=small_course.CUT)
        expect(learner.page.get_by_role("status").filter(has_text=words)).to_be_focused()
    assert learner.storage == {}


def test_a_stricter_bar_decides_the_result_and_the_certificate(
    new_learner: NewLearner, right_site: Site
) -> None:
    learner = new_learner(site=right_site).open(FINAL)
    learner.button("test_start").click()
    wrong, *others = drawn(learner)
    learner.choose(wrong, WRONG)
    for key in others:
        learner.choose(key, RIGHT)
    learner.button("test_submit").click()
    words = said("test_not_yet", score=75, cut=80)
    expect(learner.page.get_by_role("status").filter(has_text=words)).to_be_focused()
    result = {"day": "2026-11-01", "count": 1, "score": 0.75, "objectives": {}}
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": [result]}
    learner.put(state({}, test=test | {"day": "2026-11-01", "count": 3}))
    learner.open(CERTIFICATE)
    expect(learner.page.get_by_text(said("certificate_not_yet"))).to_be_visible()


def test_the_invitation_names_the_last_result_also_of_two_tests_on_one_day(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    results = [
        {"day": "2026-11-01", "count": 1, "score": 1, "objectives": {"kiezen": [1, 1]}},
        {"day": "2026-11-01", "count": 2, "score": 0.25, "objectives": {"kiezen": [0.25, 1]}},
    ]
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": results}
    learner.put(state({}, test=test | {"day": "2026-11-01", "count": 9}))
    learner.open(FIRST_TEST)
    learner.answer("eerste/twee")
    learner.open(FINAL)
    again = said("test_again", count=small_course.DRAWN, score=25)
    expect(learner.page.get_by_role("status").filter(has_text=again)).to_be_visible()


def test_without_javascript_every_page_says_what_needs_it_and_shows_what_it_can(
    new_page: NewPage, course_site: Site
) -> None:
    page = new_page(javascript=False)
    for path, words in {
        "cursus/voortgang/": "voortgang_static",
        "cursus/herhalen/": "herhalen_static",
        CERTIFICATE: "certificaat_static",
        FINAL: "eindtoets_static",
        FIRST_TEST: "script_needed",
    }.items():
        page.goto(course_site.url + path)
        notice = page.locator("noscript .notice")
        expect(notice).to_be_visible()
        assert notice.inner_text() == said(words)
    page.goto(course_site.url + FINAL)
    expect(page.locator("[data-mode=test] form")).to_have_count(small_course.POOL_SIZE)
    expect(page.locator("[data-mode=test] form").last).to_be_visible()
    assert page.locator("main button:visible, article button:visible").count() == 0
    page.goto(f"{course_site.url}cursus/")
    expect(page.get_by_role("link", name=small_course.TITLES["eerste"]).first).to_be_visible()


def test_nothing_is_stored_on_any_page_before_the_learner_asks_for_it(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    for path in learner.site.content_pages:
        if not path.endswith("404.html"):
            learner.open(path)
            assert learner.storage == {}, path
            assert learner.page.evaluate("document.cookie") == ""
    learner.open(FIRST_TEST)
    learner.answer("eerste/twee", sure=False)
    learner.open(FINAL)
    learner.button("test_start").click()
    learner.choose(drawn(learner)[0], RIGHT)
    assert learner.storage == {}


def drawn(learner: Learner) -> list[str]:
    """The questions of the test that runs, down the page."""
    expect(learner.button("test_submit")).to_be_visible()
    keys: list[str] = learner.page.evaluate(
        """() => [...document.querySelectorAll("[data-mode=test]")]
             .filter((item) => item.checkVisibility()).map(({ dataset }) => dataset.item)"""
    )
    return keys


def printed_words(page: Page) -> str:
    page.emulate_media(media="print")
    words = pdf_text(page.pdf())
    page.emulate_media(media="screen")
    return words
