"""Around presenting: the way in and out, links that are broken, the clock, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from axe import COLOURS, NARROW, WIDE, Violation, assert_none
from browser.doing import NOTHING, STORED, ready
from drivers import folded
from itembank.words.texts import texts
from journey.hostile import MARKUP
from sites import Site
from trainers.presenting import Show, activities, one_of_each_kind
from watching import NewPage

T = texts()
Axe = Callable[..., list[Violation]]
KEUZE = one_of_each_kind()["keuze"]
ANCHOR = KEUZE.replace("/", "--")
TRAINER = "?weergave=trainer"
HOME = activities()[KEUZE].target.partition("#")[0].removesuffix(".md") + "/"


def _by_its_own_link(page: Page, site: Site) -> Show:
    page.goto(site.url + HOME + TRAINER)
    ready(page)
    item = page.locator(f"[id='{ANCHOR}']")
    item.get_by_role("link", name=T["show_big"]).click()
    show = Show(page, site)
    show.at(1)
    return show


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_from_a_question_and_back_to_the_same_place(
    way: str, site: Site, new_page: NewPage
) -> None:
    show = _by_its_own_link(new_page(), site)
    if way == "Escape":
        show.press("Escape")
    else:
        show.button("show_leave").press("Enter")
    show.page.wait_for_url(f"{site.url}{HOME}#{ANCHOR}")
    expect(show.page.locator(f"[id='{ANCHOR}']")).to_be_focused()
    # The way back of the browser leads to what was shown, and then to where it began.
    show.page.go_back()
    show.at(1)
    show.page.go_back()
    show.page.wait_for_url(f"{site.url}{HOME}{TRAINER}")


def test_from_the_list_of_links_and_back_to_the_list(site: Site, new_page: NewPage) -> None:
    page = new_page()
    bank = KEUZE.partition("/")[0]
    page.goto(f"{site.url}trainers/links/{bank}/")
    card = page.locator(".link-card").filter(has=page.locator(f"a[href$='#doe={KEUZE}']"))
    card.locator(f"a[href$='#doe={KEUZE}']").click()
    show = Show(page, site)
    show.at(1)
    show.press("Escape")
    page.wait_for_url(f"{site.url}trainers/links/{bank}/")


def test_a_whole_test_is_shown_from_under_the_test(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}cursus/participatieladder/toets/{TRAINER}")
    # One count: of the test as its page asks it.
    count = page.locator(".item").count()
    assert len(activities()["toets/participatieladder"].items) == count
    page.get_by_role("link", name=T["show_big_bank"].format(count=count), exact=True).click()
    expect(page.locator(".stage__place")).to_have_text(
        T["show_place"].format(number=1, total=count)
    )


def test_what_is_for_trainers_is_not_in_the_way_of_who_learns(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    for path in (HOME, "cursus/participatieladder/toets/"):
        page.goto(site.url + path)
        ready(page)
        expect(page.locator(".show-big").first).to_be_attached()
        expect(page.locator(".show-big:visible")).to_have_count(0)


def test_who_makes_the_final_test_is_not_led_to_the_answers(site: Site) -> None:
    assert T["show_big"] in site.html(HOME)
    assert T["show_big"] not in site.html("cursus/afronden/eindtoets/")


def test_a_question_of_the_final_test_is_shown_from_its_stable_link(
    site: Site, new_page: NewPage
) -> None:
    key = activities()["toets/eindtoets"].items[0]
    page = new_page(width=360, height=740)
    page.goto(f"{site.url}naar/{key}/")
    show = Show(page, site)
    show.at(1)
    assert folded(activities()[key].title) in folded(show.seen["words"])


@pytest.mark.parametrize(
    ("fragment", "problem"),
    [
        ("doe=niet/bestaand", T["agenda_unknown"].format(name="niet/bestaand")),
        (f"doe={quote(MARKUP)}", T["agenda_unknown"].format(name=MARKUP.partition(",")[0])),
        ("doe=https://example.invalid/x", None),
        ("doe=__proto__", T["agenda_unknown"].format(name="__proto__")),
        ("doe=" + "x/y," * 25_000, T["agenda_too_long"]),
        ("titel=" + quote(MARKUP) + "&doe=../../etc", None),
    ],
    ids=["unknown", "markup", "elsewhere", "prototype", "100 KB", "markup in the title"],
)
def test_a_broken_or_hostile_link_explains_itself_and_harms_nothing(
    fragment: str, problem: str | None, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    show = Show(page, site).open(fragment)
    expect(show.stage).to_be_hidden()
    notes = page.locator(".stage-note")
    expect(notes).to_contain_text(T["show_problems"])
    if problem:
        assert problem[:60] in (notes.text_content() or "")
    assert page.locator(".stage-note :is(img, script, a)").count() == 0
    assert page.title() != "hit"
    # A good link in the same tab works at once.
    show.asks(KEUZE)
    expect(show.stage).to_be_visible()


def test_what_is_wrong_is_named_before_the_rest_is_shown(site: Site, new_page: NewPage) -> None:
    title = quote(MARKUP)
    show = Show(new_page(), site).open(f"titel={title}&doe=weg/is-weg,{KEUZE}~5")
    words = show.seen["words"]
    assert T["agenda_unknown"].format(name="weg/is-weg") in words
    assert MARKUP[:40] in words
    assert show.page.locator(".stage :is(img, script)").count() == 0
    show.press("PageDown").at(2)
    assert folded(activities()[KEUZE].title) in folded(show.seen["words"])


def test_going_on_leaves_the_title_in_the_address_as_it_was(site: Site, new_page: NewPage) -> None:
    title = "Wie & wat? 100% mee + C++"
    show = Show(new_page(), site).open(f"titel={quote(title)}&doe={KEUZE}")
    show.press("PageDown").at(2)
    kept = "() => new URLSearchParams(location.hash.slice(1)).get('titel')"
    assert show.page.evaluate(kept) == title


def test_without_a_link_the_page_says_how_to_begin(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).open("")
    expect(show.stage).to_be_hidden()
    expect(show.page.get_by_role("heading", name="Zo begin je")).to_be_visible()


def test_without_a_script_the_page_says_what_it_needs(site: Site, new_page: NewPage) -> None:
    page = new_page(javascript=False)
    page.goto(f"{site.url}trainers/tonen/#doe={KEUZE}")
    expect(page.locator(".notice", has_text=T["tonen_static"])).to_be_visible()
    page.goto(site.url + HOME)
    expect(page.get_by_role("link", name=T["show_big"])).to_have_count(0)


def test_a_page_that_cannot_be_fetched_is_told_and_passed(site: Site, new_page: NewPage) -> None:
    page = new_page(allow=["request failed", "Failed to load"])
    page.route(f"**/{HOME}", lambda route: route.abort())
    show = Show(page, site).asks(KEUZE, "pagina/over/bronnen")
    assert T["show_failed"] in show.seen["words"]
    show.press("PageDown").at(2)
    expect(page.locator(".stage__stem")).to_have_text(activities()["pagina/over/bronnen"].title)


def test_the_clock_counts_down_in_words_and_says_when_the_time_is_up(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.clock.install()
    show = Show(page, site).asks(f"{KEUZE}~3")
    show.button("show_clock").click()
    field = page.get_by_role("spinbutton", name=T["show_minutes"])
    expect(field).to_have_value("3")
    page.get_by_role("button", name=T["show_start"]).click()
    timer = page.get_by_role("timer")
    expect(timer).to_have_text(T["show_left_minutes"].format(count=3))
    for seconds, words in (
        (61, T["show_left_minutes"].format(count=2)),
        (60, T["show_left_minute"]),
        (20, T["show_left_seconds"].format(count=40)),
        (45, T["show_time_up"]),
    ):
        page.clock.run_for(seconds * 1000)
        expect(timer).to_have_text(words)
    expect(show.said).to_have_text(T["show_time_up"])
    show.button("show_clock").click()
    page.get_by_role("button", name=T["show_stop"]).click()
    expect(timer).to_be_hidden()


def test_the_code_on_the_screen_is_that_of_the_question(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    show.button("show_code").click()
    picture = show.page.locator(".stage__panel--code img")
    expect(picture).to_be_visible()
    assert picture.get_attribute("src") == f"{site.url}naar/{KEUZE}/qr.svg"
    expect(show.page.locator(".stage__panel--code p")).to_have_text(f"{site.url}naar/{KEUZE}/")


def test_the_whole_screen_is_asked_for_by_the_key_of_a_clicker(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(KEUZE).press("F5")
    show.page.wait_for_function("() => document.fullscreenElement !== null")
    expect(show.stage).to_be_visible()
    show.press("F5")
    show.page.wait_for_function("() => document.fullscreenElement === null")


def test_nothing_of_a_presentation_is_kept(site: Site, new_page: NewPage) -> None:
    page = new_page()
    show = Show(page, site).asks(KEUZE, one_of_each_kind()["checklist"])
    show.press("1", "1", "2", "PageDown", "PageDown", "PageDown")
    assert page.evaluate(STORED) == NOTHING
    loaded = {url.rsplit("/", 1)[1] for url in new_page.watch(page).requests}
    assert not {"progress.js", "store.js", "storage.js", "keuze.js"} & loaded
    page.reload()
    Show(page, site)
    page.goto(f"{site.url}{HOME}")
    ready(page)
    expect(page.locator(".item[data-state=open]").first).to_be_attached()
    assert page.evaluate(STORED) == NOTHING


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_no_state_of_the_presenter_breaks_a_rule(
    width: int, site: Site, new_page: NewPage, axe: Axe
) -> None:
    # A colour is the same on a narrow screen.
    but = COLOURS if width == NARROW else []
    page = new_page(width=width, height=800, reduced_motion="reduce")
    kinds = one_of_each_kind()
    show = Show(page, site).asks(
        KEUZE, *(kinds[kind] for kind in ("koppel", "scenario", "checklist"))
    )
    states = {"asked": [], "told": ["1", "2", "PageDown"], "reasons": ["PageDown"]}
    for name, keys in states.items():
        show.press(*keys)
        assert_none(axe(page, without=but), name)
    for number in (2, 3, 4):
        show.press("ArrowDown").at(number)
        assert_none(axe(page, without=but), str(number))
    show.button("show_clock").click()
    page.get_by_role("button", name=T["show_start"]).click()
    assert_none(axe(page, without=but), "clock")
    for words in ("show_keys", "show_code", "show_clock"):
        show.button(words).click()
        assert_none(axe(page, without=but), words)
        show.press("Escape")
    show.press("Home").at(1)
    page.emulate_media(color_scheme="dark")
    assert_none(axe(page, COLOURS), "dark")


def test_in_forced_colours_the_answer_still_stands_out(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(forced_colors="active"), site).asks(KEUZE).press("PageDown")
    right = show.page.locator(".stage__choice[data-mark=key]")
    expect(right).to_contain_text(T["show_key_mark"])
    assert right.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_at_four_times_the_size_the_presenter_says_what_to_do(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(width=320, height=256)
    show = Show(page, site).asks(KEUZE)
    told = page.get_by_text(T["show_small"])
    expect(told).to_be_visible()
    expect(show.button("show_anyway")).to_be_focused()
    show.press("Enter")
    expect(told).to_be_hidden()
    expect(page.locator(".stage__view")).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.reload()
    expect(page.locator(".stage__view")).to_be_focused()
    expect(told).to_be_hidden()
