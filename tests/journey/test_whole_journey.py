"""From the first answer to the certificate, with every stop and return on the way."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from journey import small_course
from journey.conftest import NewLearner
from journey.learner import RIGHT, WRONG, said, state
from sites import Site
from watching import NewPage

LESSON = "cursus/eerste/les/"
FIRST_TEST = "cursus/eerste/toets/"
SECOND_TEST = "cursus/tweede/toets/"
FINAL = "cursus/afronden/eindtoets/"
CERTIFICATE = "cursus/afronden/certificaat/"


def test_the_offer_to_remember_is_one_announced_line_made_once_per_page_view(
    new_learner: NewLearner,
) -> None:
    learner = new_learner().open(FIRST_TEST)
    expect(learner.page.locator(".consent")).to_have_count(0)
    learner.answer("eerste/twee")
    line = learner.item("eerste/twee").get_by_role("status").filter(has_text=said("consent_offer"))
    expect(line).to_have_count(1)
    # Whoever reads on comes along it: below the buttons that lead on nobody looks any more.
    on = learner.item("eerste/twee").locator(".item__next")
    expect(on).to_be_visible()
    assert line.evaluate(
        "(line, on) => line.compareDocumentPosition(on) & Node.DOCUMENT_POSITION_FOLLOWING",
        on.element_handle(),
    )
    assert learner.page.get_by_role("dialog").count() == 0
    learner.answer("eerste/drie")
    expect(learner.page.locator(".consent")).to_have_count(1)
    # What leads on changed, and still stands among the buttons of the question itself.
    expect(on).to_have_text(said("bank_see"))
    expect(learner.item("eerste/twee").locator("[type=submit]").locator("..")).to_contain_text(
        said("bank_see")
    )
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
    # The page that the message names is a click away, and leads back to the course.
    expect(learner.page.locator(".consent").get_by_role("link")).to_be_visible()
    learner.page.keyboard.press("Tab")
    learner.page.keyboard.press("Enter")
    learner.ready()
    expect(learner.page).to_have_url(f"{learner.site.url}cursus/voortgang/")
    assert list(learner.stored["items"]) == [small_course.LESSON_ITEM]
    way = learner.page.locator("main a.button")
    expect(way).to_have_text(said("end_module", title="Toets van de eerste"))

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
    learner.page.get_by_role("link", name=said("end_module", title="Toets van de eerste")).click()
    expect(learner.page).to_have_url(f"{learner.site.url}{FIRST_TEST}")


def test_finished_pages_have_a_tick_with_a_name_and_the_current_page_stays_marked(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    learner.put(state({small_course.LESSON_ITEM: learner.attempt(small_course.LESSON_ITEM)}))
    learner.open(FIRST_TEST)
    menu = learner.page.locator("#site-menu")
    tick = menu.get_by_role("img", name=said("module_finished").lower(), exact=True)
    expect(tick).to_have_count(1)
    # Once, for who does not know the signs; a screen reader hears them said with each link.
    expect(menu.get_by_text(said("nav_signs"), exact=True)).to_be_visible()
    expect(
        menu.get_by_role("link", name=f"Een les {said('module_finished').lower()}")
    ).to_be_visible()
    learner.answer("eerste/twee")
    expect(tick).to_have_count(1)
    learner.answer("eerste/drie")
    # The lesson, the test, and the module they make.
    expect(tick).to_have_count(3)
    current = menu.locator("[aria-current=page]")
    expect(current).to_have_count(1)
    expect(current).to_have_accessible_name(
        f"Toets van de eerste {said('module_finished').lower()}"
    )


def test_a_module_is_done_when_every_question_is_answered_wrong_ones_too(
    new_learner: NewLearner,
) -> None:
    learner = new_learner()
    learner.put(state({small_course.LESSON_ITEM: learner.attempt(small_course.LESSON_ITEM)}))
    learner.open(FIRST_TEST)
    learner.answer("eerste/twee", WRONG)
    learner.answer("eerste/drie")
    hard = said("module_weak_one")
    tick = learner.page.locator("#site-menu").get_by_role("img", name=hard.lower(), exact=True)
    expect(tick).to_have_count(2)
    learner.open("cursus/")
    expect(learner.page.locator("[data-module='eerste'] .module__progress")).to_have_text(
        re.compile(said("module_weak_one"))
    )
    learner.open("cursus/voortgang/")
    expect(learner.page.locator(".progress__modules li").first).to_contain_text(hard)
    expect(learner.page.get_by_text(said("rule_answered"))).to_be_visible()
    learner.open("")
    second = said("end_module", title=small_course.TITLES["tweede"])
    expect(learner.page.get_by_role("link", name=second)).to_be_visible()


def test_a_municipality_may_ask_that_every_question_is_right(
    new_learner: NewLearner, right_site: Site
) -> None:
    learner = new_learner(site=right_site)
    learner.put(state({small_course.LESSON_ITEM: learner.attempt(small_course.LESSON_ITEM)}))
    learner.open(FIRST_TEST)
    learner.answer("eerste/twee", WRONG)
    learner.answer("eerste/drie")
    title = said("end_left", title="Toets van de eerste", questions=said("end_question"))
    words = said("end_module", title=title)
    expect(learner.page.locator(".ending__actions .action--primary")).to_have_text(words)
    line = "[data-module='eerste'] .module__progress"
    learner.open("cursus/")
    expect(learner.page.locator(line)).to_contain_text(
        said("module_progress_right", value=2, total=3)
    )
    learner.open("cursus/voortgang/")
    expect(learner.page.get_by_text(said("rule_right"))).to_be_visible()
    learner.open("")
    wrong = learner.page.get_by_role("link", name=words)
    expect(wrong).to_have_attribute("href", re.compile("#eerste--twee$"))
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
    learner.choose(learner.drawn[0], RIGHT)
    assert learner.storage == {}
