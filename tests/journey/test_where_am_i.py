"""Where am I: how to begin, what comes next, how far that is, and what is due today."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, expect

from journey import small_course
from journey.conftest import NewLearner, built_course
from journey.learner import Learner, said, state
from servers import serve
from sites import Site
from watching import NewPage

FIRST = "cursus/eerste/"
LESSON = "cursus/eerste/les/"
FIRST_TEST = "cursus/eerste/toets/"
# A browser that keeps nothing for a site.
REFUSED = "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"


def test_the_first_question_is_answered_three_clicks_after_the_start_page(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site).open("")
    main = learner.page.locator("main")
    main.get_by_role("link", name=said("begin")).click()
    learner.ready()
    item = main.locator("[data-revision]").first
    item.locator("label.option, label.choice").first.click()
    item.locator("button[type=submit]").click()
    expect(item).not_to_have_attribute("data-state", "open")
    assert learner.storage == {}


def test_who_comes_back_reads_what_is_next_how_far_that_is_and_what_is_due_today(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-22")
    items = {
        "eerste/een": learner.attempt("eerste/een", "2026-11-21", score=0, response=[1], gap=1),
        "eerste/twee": learner.attempt("eerste/twee", "2026-11-21"),
    }
    learner.put(state(items))
    left = said("end_left", title="Toets van de eerste", questions=said("end_question"))
    next_up = said("end_module", title=left)
    due = said("standing_due", questions=said("end_question"))
    for path, far in {
        "": said("standing_modules", done=0, total=2),
        FIRST: said("module_progress", value=2, total=3),
    }.items():
        learner.open(path)
        main = learner.page.locator("main")
        expect(main.get_by_text(far)).to_be_visible()
        expect(main.get_by_role("link", name=due)).to_be_visible()
        expect(main.get_by_role("link", name=said("begin"))).to_have_count(0)
        assert main.locator("a.button").all_inner_texts() == [next_up]
    main.get_by_role("link", name=next_up).press("Enter")
    learner.ready()
    expect(learner.page).to_have_url(f"{learner.site.url}{FIRST_TEST}#eerste--drie")
    expect(learner.item("eerste/drie")).to_be_in_viewport(ratio=0.5)
    # Of a module that was not begun only what is due is told.
    learner.open("cursus/tweede/")
    expect(learner.page.locator("main").get_by_role("link", name=due)).to_be_visible()
    assert len(learner.page.locator("main a.button").all()) == 1


def test_who_comes_back_goes_to_the_lesson_that_was_open_last_when_that_may_be_kept(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21").open(FIRST_TEST)
    learner.open(LESSON)
    assert learner.storage == {}
    learner.put(state({"eerste/twee": learner.attempt("eerste/twee")}))
    learner.open(LESSON)
    learner.page.wait_for_function("() => JSON.parse(localStorage['itembank:/']).place")
    assert learner.stored["place"] == {"page": LESSON, "day": "2026-11-21", "count": 1}
    # Pages beside the way leave it as it is.
    learner.open("cursus/voortgang/")
    expect(learner.page.get_by_text(said("kept_place", title="Een les"))).to_be_visible()
    learner.comes_back().open("")
    way = learner.page.locator("main a.button")
    expect(way).to_have_text(said("end_module", title="Een les"))
    way.click()
    expect(learner.page).to_have_url(learner.site.url + LESSON)


def test_who_chose_a_route_is_led_along_it_from_the_start_page_to_the_end_of_a_module(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site).open("cursus/welkom/waar-begin-jij/")
    routes = learner.page.locator("li:has(.route__told)")
    route = routes.filter(has_text="Projectleider")
    button = route.get_by_role("button", name=said("routes_choose"))
    button.focus()
    learner.page.keyboard.press("Enter")
    # It is told where the button was, with what it hangs on; it is taken back below all routes.
    told = route.locator(".route__told")
    expect(told).to_be_focused()
    expect(told).to_have_text(said("routes_now"))
    expect(route.get_by_role("button").filter(visible=True)).to_have_text(
        [f"{said('consent_yes')}: Projectleider."]
    )
    first, second = "Waarom en wanneer?", "De participatieladder"
    titles = {one["title"]: one for one in learner.catalog["modules"]}
    # One begins where one chose, and at the end of the page, below what it asks for the plan.
    begin = said("begin_module", title=first)
    expect(route.get_by_role("link", name=begin)).to_be_visible()
    on = learner.page.locator("#jouw-project ~ p").get_by_role("link", name=begin)
    expect(on).to_be_visible()
    assert learner.page.get_by_role("link", name=begin).count() == 2
    assert _foot(learner) == (said("route_next"), first)
    route.get_by_role("button", name=said("consent_yes")).press("Enter")
    expect(told).to_be_focused()
    expect(told).to_have_text(f"{said('routes_chosen')} {said('consent_done')}")
    expect(told.get_by_role("link")).to_have_text("Mijn voortgang")
    learner.open("")
    expect(learner.page.get_by_text(said("standing_route", done=0, total=4))).to_be_visible()
    way = learner.page.locator("main a.button")
    expect(way).to_have_text(begin)
    slug = titles[first]["slug"]
    items = learner.catalog["items"]
    done = {key: learner.attempt(key) for key in items if items[key]["module"] == slug}
    learner.put(learner.stored | {"items": done})
    learner.open(f"cursus/{slug}/toets/")
    expect(learner.page.locator(".ending__actions .action--primary")).to_have_text(
        said("end_module", title=second)
    )
    # The foot of the page leads to the same, and within a module it follows the menu.
    assert _foot(learner) == (said("route_next"), second)
    learner.open(titles[first]["pages"][0]["url"])
    assert _foot(learner) == ("Volgende", titles[first]["pages"][1]["title"])
    # It can be taken back.
    learner.open("cursus/welkom/waar-begin-jij/")
    route = learner.page.locator("li:has(.route__told)").filter(has_text="Projectleider")
    expect(route.locator(".route__told")).to_have_text(said("routes_chosen"))
    learner.button("routes_leave").click()
    expect(learner.page.locator("activity-routes .route__told")).to_be_focused()
    expect(learner.page.locator("activity-routes .route__told")).to_have_text(said("routes_left"))
    expect(route.locator(".route__told")).to_be_empty()
    assert learner.stored["route"]["modules"] == []
    assert _foot(learner) == ("Volgende", "Wat is participatie, en wat niet?")


def test_a_look_beside_the_route_leaves_its_next_step_in_front_and_is_a_line_below_it(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(at="2026-11-21")
    route = {"modules": [small_course.SECOND], "day": "2026-11-20", "count": 1}
    place = {"page": LESSON, "day": "2026-11-21", "count": 1}
    learner.put(state({"eerste/twee": learner.attempt("eerste/twee")}, route=route, place=place))
    title = small_course.TITLES[small_course.SECOND]
    for path in ("", "cursus/voortgang/"):
        learner.open(path)
        main = learner.page.locator("main")
        expect(main.locator("a.button")).to_have_text(said("end_module", title=title))
        aside = main.get_by_role("link", name=said("standing_aside", title="Een les"))
        expect(aside).to_be_visible()
    aside.press("Enter")
    expect(learner.page).to_have_url(learner.site.url + LESSON)


def test_the_overview_and_mijn_voortgang_tell_of_the_same_modules_in_the_same_words(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site)
    key = next(iter(learner.catalog["items"]))
    learner.put(state({key: learner.attempt(key)}))
    learner.open("cursus/")
    listed = learner.page.locator(".module")
    titles = [words.strip() for words in listed.locator(".module__title").all_inner_texts()]
    untested = listed.filter(has_text=said("module_no_test"))
    expect(untested.locator(".module__title")).to_have_text(["Welkom en startmeting"])
    learner.open("cursus/voortgang/")
    modules = learner.page.locator(".progress__modules li")
    expect(modules.get_by_role("link")).to_have_text(titles)
    expect(modules.first).to_have_text(f"Welkom en startmeting: {said('module_no_test')}")
    expect(modules.last).to_contain_text(said("module_test_open"))
    passed = {"day": "2026-11-21", "count": 1, "score": 1, "objectives": {}}
    test = {"ids": [], "responses": {}, "flags": [], "seen": [], "results": [passed]}
    learner.put(learner.stored | {"test": test | {"day": "2026-11-21", "count": 1}})
    learner.open("cursus/voortgang/")
    expect(modules.last).to_contain_text(said("module_test_passed"))


def test_a_route_that_may_not_be_kept_says_so_and_the_links_of_the_page_remain(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site, scripts=[REFUSED]).open("cursus/welkom/waar-begin-jij/")
    route = learner.page.locator("li:has(.route__told)").filter(has_text="Wijkregisseur")
    route.get_by_role("button", name=said("routes_choose")).click()
    route.get_by_role("button", name=said("consent_yes")).click()
    told = route.locator(".route__told")
    expect(told).to_have_text(f"{said('consent_failed')} {said('routes_refused')}")
    expect(told).to_be_focused()
    assert _foot(learner) == (said("route_next"), learner.catalog["modules"][5]["title"])


def _foot(learner: Learner) -> tuple[str, str]:
    """What the way on at the foot of the page says, and where it leads."""
    link = learner.page.locator(".site-step--next")
    learner.page.wait_for_load_state("networkidle")
    direction, title = (
        link.locator(f".site-step__{part}").inner_text() for part in ("direction", "title")
    )
    href = link.evaluate("link => link.href")
    found = [one for one in learner.catalog["modules"] if one["title"] == title]
    assert all(href == learner.site.url + one["url"] for one in found)
    return direction, title


def test_a_route_without_bold_words_is_called_by_its_first_module_and_counts_each_once(
    new_learner: NewLearner,
) -> None:
    learner = new_learner(stored=state({})).open("cursus/")
    button = learner.button("routes_choose")
    title = small_course.TITLES[small_course.SECOND]
    expect(button).to_have_text(f"{said('routes_choose')}: {title}")
    button.click()
    expect(learner.page.get_by_text(said("routes_chosen"))).to_be_visible()
    assert learner.stored["route"]["modules"] == [small_course.SECOND, small_course.FIRST]
    learner.open("cursus/voortgang/")
    titles = " · ".join(
        small_course.TITLES[slug] for slug in (small_course.SECOND, small_course.FIRST)
    )
    expect(learner.page.get_by_text(said("kept_route", titles=titles))).to_be_visible()
    # What a learner comes for stands above what is kept: the route first, and then the rest.
    progress = learner.page.locator("activity-voortgang")
    headings = progress.get_by_role("heading").all_inner_texts()
    assert headings == [said(name) for name in ("per_route", "per_other", "kept_heading")]
    listed = progress.locator(".progress__modules").first.get_by_role("link")
    expect(listed).to_have_text(titles.split(" · "))


def test_a_page_with_a_button_of_its_own_has_one_way_on_that_stands_out(
    new_learner: NewLearner, tmp_path: Path
) -> None:
    body = "---\ntitle: Welkom\ndescription: Een proef.\n---\n\n# Welkom\n\n"
    own = "[Begin bij ons](cursus/eerste/les.md){ .button }\n\n"
    page = {"docs/index.md": f"{body}{own}/// verder\n///\n"}
    built_course(tmp_path / "own", changes=page)
    with serve(tmp_path / "own" / "site") as url:
        learner = new_learner(site=Site(tmp_path / "own" / "site", url)).open("")
        begin, first = learner.page.locator("main").get_by_role("link").all()[-2:]
        assert [_stands_out(begin), _stands_out(first)] == [True, False]
        learner.put(state({"eerste/een": learner.attempt("eerste/een")}))
        learner.open("")
        main = learner.page.locator("main")
        way = main.get_by_role("link", name=said("end_module", title="Toets van de eerste"))
        expect(way).to_be_visible()
        begin = main.get_by_role("link", name="Begin bij ons")
        assert [_stands_out(begin), _stands_out(way)] == [False, True]


def _stands_out(link: Locator) -> bool:
    painted = "link => getComputedStyle(link).backgroundColor !== 'rgba(0, 0, 0, 0)'"
    return bool(link.evaluate(painted))


def test_without_javascript_a_module_says_how_to_begin_and_each_page_which_step_it_is(
    new_page: NewPage, course_site: Site
) -> None:
    page = new_page(javascript=False)
    for path, fact in {
        FIRST: "1 les en een toets",
        LESSON: "Les 1 van 1",
        FIRST_TEST: "De toets, na 1 les",
        "cursus/afronden/certificaat/": "Stap 2 van 2",
    }.items():
        page.goto(course_site.url + path)
        expect(page.locator(".site-facts").get_by_text(fact, exact=True)).to_be_visible()
    page.goto(course_site.url + FIRST)
    expect(page.locator("main a.button")).to_have_text("Begin: Een les")
    page.goto(course_site.url)
    expect(page.locator("main").get_by_role("link", name=said("begin"))).to_be_visible()


def test_review_and_progress_are_found_without_scrolling_the_menu(
    site: Site, new_page: NewPage
) -> None:
    for width in (1280, 360):
        page = new_page(width=width)
        page.set_viewport_size({"width": width, "height": 768})
        page.goto(f"{site.url}cursus/wet-en-regels/toets/")
        if width == 360:
            page.get_by_role("button", name="Menu", exact=True).press("Enter")
        for name in ("Herhalen", "Mijn voortgang"):
            link = page.locator("#site-menu").get_by_role("link", name=name, exact=True)
            expect(link).to_be_in_viewport(ratio=1)


def test_a_lesson_without_questions_is_done_with_its_module(
    site: Site, new_learner: NewLearner
) -> None:
    learner = new_learner(site=site, at="2026-11-22")
    asks = {entry["page"] for entry in learner.catalog["items"].values()}
    module, silent = next(
        (one, page)
        for one in learner.catalog["modules"]
        if any(page["url"] in asks for page in one["pages"])
        for page in one["pages"]
        if page["url"] not in asks
    )
    keys = [
        key for key, entry in learner.catalog["items"].items() if entry["module"] == module["slug"]
    ]
    learner.put(state({key: learner.attempt(key) for key in keys}))
    learner.open(silent["url"])
    current = learner.page.locator("#site-menu [aria-current=page]")
    expect(current.get_by_role("img", name=said("module_finished").lower())).to_be_visible()
