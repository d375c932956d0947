"""A workshop of one's own: made by hand, opened from its link, shown, printed, and never stored."""

from __future__ import annotations

import io
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from axe import Violation, assert_none, in_colour
from browser.doing import too_wide
from browser.driver import have_checked
from browser.pdf import pdf_text
from drivers import folded
from itembank.words.texts import texts
from sites import Site, own_course
from trainers.presenting import activities
from watching import NewPage

T = texts()
BUILDER = "trainers/eigen-workshop/"
JOIN = "trainers/workshop/"
SHEET = f"{BUILDER}werkblad/"
KEY = f"{BUILDER}antwoorden/"
TITLE = "Wie zit er niet? <b>&</b> 100%"
# One of every sort: a graded question, a story, a dilemma, a text to write, a tool and a lesson.
SIX = (
    "participatieladder/kop-boven-uitnodiging",
    "patronen/incident-op-vrijdag",
    "waarom-en-wanneer/nog-even-langs-de-buurt",
    "terugkoppelen/drie-zinnen-schrijven",
    "checklist/lage-ses-bereiken",
    "pagina/cursus/iedereen-bereiken/sleutelfiguren",
)
MARKUP = "<img src=x onerror=document.title='hit'>"
HOSTILE = {
    "unknown": "doe=niet/bestaand",
    "markup": f"titel={quote(MARKUP)}&doe={quote(MARKUP)}",
    "prototype": "doe=__proto__,constructor/x",
    "100 KB": "doe=" + "x/y," * 25_000,
    "elsewhere": "doe=https://example.invalid/x",
}


def ready(page: Page) -> Page:
    ours = page.locator(":is(activity-eigenworkshop, activity-workshop, activity-workshopblad)")
    expect(ours).to_have_attribute("data-ready", "")
    return page


def title_of(key: str) -> str:
    return activities()[key].title


def sources_of(key: str) -> set[str]:
    """What an item of the real course leans on."""
    bank, _, identifier = key.partition("/")
    return set(own_course().library.index[bank, identifier].sources)


def brief(key: str) -> str:
    """The title of an activity as the page shortens it."""
    title = title_of(key)
    return title if len(title) <= 100 else f"{title[:99]}…"


def workshop(keys: tuple[str, ...] = SIX, title: str = TITLE) -> str:
    """The fragment of a workshop with five minutes for every part."""
    return f"titel={quote(title)}&doe={','.join(f'{key}~5' for key in keys)}"


def add(page: Page, key: str) -> None:
    """Find an activity by the first words of its title and add it, by keyboard only."""
    page.get_by_label(T["own_search"]).fill(title_of(key)[:40])
    page.locator(f".own__option button[value='{key}']").focus()
    page.keyboard.press("Enter")


def test_a_workshop_of_six_is_made_by_keyboard_and_its_link_opens_exactly_those_in_that_order(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(site.url + BUILDER)
    ready(page).get_by_label(T["own_title"]).fill(TITLE)
    for key in SIX:
        add(page, key)
    parts = page.locator(".own__part")
    expect(parts).to_have_count(6)
    # The last comes first, and back to second place; then the minutes.
    up = page.get_by_role("button", name=f"{T['own_up']}: {brief(SIX[5])}", exact=True)
    for _ in range(5):
        up.focus()
        page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    for number in range(6):
        parts.nth(number).get_by_role("spinbutton").fill("10")
    order = [SIX[0], SIX[5], *SIX[1:5]]
    expect(page.locator(".own__part > .own__name")).to_have_text([brief(key) for key in order])
    total = T["own_total"].format(count=6, minutes=60)
    expect(page.locator(".own__total").first).to_have_text(total)

    fragment = page.url.partition("#")[2]
    assert fragment == f"titel={quote_plus(TITLE)}&doe=" + ",".join(f"{key}~10" for key in order)
    # What participants get is shorter, for a phone that reads its code from afar.
    join = page.locator(".own__take .link-card__address").text_content() or ""
    assert join.startswith(f"{site.url}{JOIN}#titel={quote_plus(TITLE)}&doe=.")
    assert len(join) < len(f"{site.url}{JOIN}#{fragment}") - 100
    picture = page.locator(".own__take svg").screenshot()
    (code,) = zxingcpp.read_barcodes(
        Image.open(io.BytesIO(picture)),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
    )
    assert code.text == join

    # The address of the page holds it all: somebody else goes on with it.
    other = new_page()
    other.goto(page.url)
    expect(ready(other).locator(".own__part > .own__name")).to_have_text(
        [brief(key) for key in order]
    )
    assert other.evaluate("localStorage.length + sessionStorage.length") == 0

    fresh = new_page(width=360, height=740)
    fresh.goto(join)
    expect(ready(fresh).get_by_role("heading", name=TITLE, exact=True)).to_be_visible()
    found = fresh.locator(".workshop__part")
    expect(found).to_have_count(6)
    for number, key in enumerate(order):
        if key.startswith("pagina/"):
            expect(found.nth(number).get_by_role("link", name=title_of(key))).to_be_visible()
        else:
            expect(found.nth(number).locator(f"[data-item='{key}']")).to_be_visible()
    first = found.first.locator("[data-item]")
    first.locator("label.option").first.click()
    have_checked(first)
    expect(first.locator(".feedback").first).to_be_visible()


def test_who_leads_sees_and_prints_the_time_of_every_part(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}{BUILDER}#{workshop()}")
    ready(page).get_by_role("link", name=T["script_lead"]).click()
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    times = page.locator(".lead__when b")
    expect(times.nth(1)).to_have_text("5–10")
    begin = page.get_by_label(T["own_begin"])
    # Part by part, as hands type it: the field stays where it is and keeps what was typed.
    begin.press_sequentially("0950AM")
    expect(begin).to_be_focused()
    expect(begin).to_have_value("09:50")
    expect(times.nth(1)).to_have_text("09:55–10:00")
    begin.fill("23:50")
    begin.press("Tab")
    expect(times.nth(1)).to_have_text("23:55–00:00")
    expect(times.nth(2)).to_have_text("00:00–00:05")
    assert "begin=2350" in page.url
    printed = pdf_text(page.pdf())
    for words in [TITLE, "23:55–00:00", *(brief(key)[:60] for key in SIX)]:
        assert "".join(words.split()) in printed, words


@pytest.mark.alles
def test_a_script_is_taken_over_and_changed_with_a_break_and_words_of_ones_own(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(site.url + BUILDER)
    ready(page).get_by_label(T["own_script"]).select_option("van-ladder-naar-plan")
    page.get_by_role("button", name=T["own_take_script"]).press("Enter")
    names = page.locator(".own__part > .own__name")
    expect(names.nth(1)).to_have_text("Ladder en beloften")
    count = names.count()
    page.get_by_role("button", name=f"{T['own_add']}: {T['part_pauze'].lower()}").press("Enter")
    last = page.locator(".own__part").nth(count)
    last.locator("summary").press("Enter")
    last.get_by_label(T["own_head"]).fill("Koffie")
    last.get_by_label(T["own_text"]).fill("Tot zo, in de hal.")
    last.get_by_label(T["own_note"]).fill("Zet het raam open.")
    expect(names.nth(count)).to_have_text("Koffie")
    expect(page.get_by_role("link", name=T["script_lead"])).to_be_visible()
    page.get_by_role("link", name=T["script_lead"]).press("Enter")
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    steps = page.locator(".lead__step")
    expect(steps.nth(count)).to_contain_text("Zet het raam open.")
    # What the script says stays with its own parts.
    expect(steps.nth(1).locator("blockquote")).not_to_have_count(0)


def test_minutes_that_do_not_fit_are_named_at_once(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}{BUILDER}#{workshop()}")
    minutes = ready(page).get_by_role("spinbutton").first
    minutes.fill("500")
    minutes.press("Tab")
    told = T["own_minutes_wrong"].format(name=brief(SIX[0]), most=480)
    expect(page.get_by_role("status").filter(has_text=told)).to_be_visible()
    expect(minutes).to_have_attribute("aria-invalid", "true")
    minutes.fill("20")
    minutes.press("Tab")
    expect(page.get_by_text(told)).to_have_count(0)
    expect(minutes).to_have_attribute("aria-invalid", "false")


def test_a_link_of_the_stage_still_opens_a_whole_workshop(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site.url}trainers/tonen/#{workshop()}")
    place = page.locator(".stage__place")
    # What opens it, with its title and parts, and then the six.
    expect(place).to_have_text(T["show_place"].format(number=1, total=7))
    expect(page.locator(".stage__stem")).to_have_text(TITLE)
    page.keyboard.press("ArrowDown")
    expect(place).to_have_text(T["show_place"].format(number=2, total=7))
    # What leads to the question stands before it, and is part of its name.
    shown = page.locator(".stage__view").text_content() or ""
    assert folded(title_of(SIX[0])) in folded(shown)


def test_sheet_and_key_print_what_was_chosen_and_only_the_key_tells_reasons(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    printed: dict[str, str] = {}
    for address in (SHEET, KEY):
        page.goto(f"{site.url}{address}#{workshop()}")
        items = ready(page).locator("[data-paper]")
        keys = items.evaluate_all("all => all.map(({ dataset }) => dataset.paper)")
        assert keys == [key for key in SIX if not key.startswith("pagina/")]
        expect(page.locator(".paper__head").nth(2)).to_contain_text(f"{T['question']} 3")
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
        printed[address] = pdf_text(page.pdf(prefer_css_page_size=True))
        for key in SIX:
            assert "".join(title_of(key).split())[:60] in printed[address], key
        assert page.locator(".paper--tool .check").count() > 3
    reason = "".join((page.locator(".paper__said").first.text_content() or "").split())
    assert reason in printed[KEY]
    assert reason not in printed[SHEET]
    told = page.locator("activity-workshopblad > div > .paper--sources .paper__claims > li")
    claims = told.evaluate_all("all => all.map(({ dataset }) => dataset.claim)")
    assert len(claims) == len(set(claims)) > 3
    sources = [sources_of(key) for key in keys if not key.startswith("checklist/")]
    assert set(claims) == set().union(*sources)


@pytest.mark.parametrize("address", [BUILDER, JOIN, SHEET])
@pytest.mark.parametrize("fragment", HOSTILE.values(), ids=HOSTILE)
def test_a_broken_or_hostile_link_explains_itself_on_every_page_and_harms_nothing(
    address: str, fragment: str, site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{site.url}{address}#{fragment}")
    expect(ready(page).get_by_text(T["show_problems"])).to_be_visible()
    assert page.title() != "hit"
    assert page.locator("main img[src=x], article img[src=x]").count() == 0
    # A good link in the same tab works at once.
    page.evaluate("fragment => { location.hash = fragment; }", workshop())
    expect(page.get_by_text(T["show_problems"])).to_have_count(0)
    shown = {BUILDER: ".own__part", JOIN: ".workshop__part", SHEET: ".paper"}[address]
    expect(page.locator(shown)).to_have_count(6)


def test_without_javascript_the_pages_say_what_they_need(site: Site, new_page: NewPage) -> None:
    page = new_page(javascript=False)
    for address, words in (
        (BUILDER, "eigenworkshop_static"),
        (JOIN, "workshop_static"),
        (SHEET, "workshopblad_static"),
    ):
        page.goto(site.url + address)
        expect(page.locator(".notice", has_text=T[words])).to_be_visible()


@pytest.mark.parametrize("width", [pytest.param(1280, marks=pytest.mark.alles), 320])
def test_every_page_of_a_workshop_passes_axe_and_fits_its_screen(
    width: int, site: Site, new_page: NewPage, axe: Callable[..., list[Violation]]
) -> None:
    page = new_page(width=width, reduced_motion="reduce")
    dark = set[str]()
    for address in (BUILDER, JOIN, SHEET, KEY):
        page.goto(f"{site.url}{address}#{workshop()}")
        ready(page)
        assert too_wide(page) == 0, address
        assert_none(axe(page), address)
        page.emulate_media(color_scheme="dark")
        assert_none(axe(page, ["color-contrast"], seen=in_colour(dark)), address)
        page.emulate_media(color_scheme="light")
