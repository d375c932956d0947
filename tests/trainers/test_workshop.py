"""A workshop from its one link, to the end, with the network off once all of it has loaded."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from urllib.parse import quote

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, Route, expect

from axe import Violation, assert_none, axe
from browser.doing import NOTHING, STORED, too_wide
from browser.driver import have_checked
from browser.pdf import pdf_text
from itembank.browser.agenda import agenda_text
from itembank.words.texts import texts
from sites import Site, own_course
from trainers.presenting import Show, activities
from trainers.workshops import (
    JOIN,
    LEAD,
    Steps,
    join_address,
    lose_network,
    open_loaded,
    open_stage,
    play,
)
from watching import NewPage

T = texts()
QUESTION = "participatieladder/kop-boven-uitnodiging"
PAGE = "pagina/trainers/workshops/rolkaarten"
TEXT = "We zitten in zaal 3.\nNeem je eigen zaak erbij."
NOTE = "Deel nu de kaarten uit."
# A half-day with all sorts of parts, as the page to make one writes it.
HALF_DAY = (
    f"titel={quote('Halve dag: (wie) zit er niet?')}&begin=0900"
    f"&doe=eigen~15,{QUESTION}~20,energiser~5,toets/rollen~40,pauze~15,"
    "patronen/incident-op-vrijdag;checklist/lage-ses-bereiken~40,"
    "pagina/trainers/workshops/rolkaarten~15,keuzehulp/keuzehulp~30"
    f"&kop1=Welkom&tekst1={quote(TEXT)}&notitie2={quote(NOTE)}&tekst5=Koffie+in+de+hal"
)


@cache
def scripts() -> dict[str, list[tuple[int, str]]]:
    """The number and title of every part of every script of the course that a room sees."""
    found = json.loads(agenda_text(own_course()))["workshops"]
    seen = {
        name: [step["title"] for step in script["steps"] if step["title"] != T["part_speling"]]
        for name, script in found.items()
    }
    return {name: list(enumerate(titles, 1)) for name, titles in seen.items()}


def squeezed(words: str) -> str:
    return "".join(words.split())


def _played(page: Page, site: Site, steps: Steps, new_page: NewPage) -> None:
    """From the first sheet to the last without a network; the window of who speaks follows."""
    lose_network(page)
    before = len(new_page.watch(page).requests)
    show, speaker = open_stage(page, site)
    address = join_address(page)
    expect(page.locator(".stage__view .link-card__address")).to_have_text(address)
    play(show, speaker, steps)
    expect(speaker.locator(".speaker__next")).to_have_text(T["speaker_last"])
    expect(speaker.locator(".speaker__place")).to_have_text(T["speaker_ends"])
    expect(page.locator(".stage__stem")).to_have_text(T["closing_head"])
    expect(page.locator(".stage__view svg")).to_be_in_viewport(ratio=1)
    expect(page.locator(".stage__view .link-card__address")).to_have_text(address)
    show.press("PageUp")
    show.button("show_code").click()
    expect(page.locator(".stage__panel--code svg")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(show.stage).to_be_hidden()
    assert len(new_page.watch(page).requests) == before
    assert page.evaluate(STORED) == NOTHING


def _joined(address: str, steps: Steps, new_page: NewPage) -> Page:
    """The same on a phone."""
    phone = new_page(own=True, width=360, height=740, reduced_motion="reduce")
    open_loaded(phone, address)
    lose_network(phone)
    heads = phone.locator(".workshop__head")
    expect(heads).to_have_text([f"{number}. {title}" for number, title in steps])
    number, title = steps[-1]
    phone.locator(".workshop__contents").get_by_role("link", name=title, exact=True).last.click()
    expect(heads.nth(number - 1)).to_be_focused()
    assert phone.url.endswith(f"&deel={number}")
    assert too_wide(phone) == 0
    return phone


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name == "terugkoppelen-vandaag-nog" else pytest.mark.alles)
        for name in sorted(scripts())
    ],
)
def test_a_script_is_played_to_its_end_from_one_link_without_a_network(
    name: str, site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, width=1024, height=768)
    open_loaded(page, f"{site.url}{LEAD}#draaiboek={name}&begin=1330")
    steps = scripts()[name]
    # Minutes that are kept free are for who leads.
    expect(page.locator(".lead__step")).to_have_count(len(steps) + 1)
    slack = page.locator(".lead__head", has_text=T["lead_slack"])
    expect(slack).to_have_text(f"{T['part_speling']} {T['lead_slack']}")
    assert page.locator(".lead__step blockquote").count() >= 4, "what to say stands there"
    expect(page.locator(".lead__when b").first).to_contain_text("13:30–")
    assert join_address(page) == f"{site.url}{JOIN}#draaiboek={name}"
    _played(page, site, steps, new_page)
    printed = pdf_text(page.pdf())
    for words in [T["paper_sheet"], T["paper_key"], *(title for _, title in steps)]:
        assert squeezed(words) in printed, words
    _joined(join_address(page), steps, new_page)


@pytest.mark.alles
def test_a_half_day_of_ones_own_is_played_with_its_breaks_and_texts(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, width=1024, height=768)
    open_loaded(page, f"{site.url}{LEAD}#{HALF_DAY}")
    heads = page.locator(".lead__head")
    steps = [
        (number, " ".join(words.split()[1:]))
        for number, words in enumerate(heads.all_inner_texts(), 1)
    ]
    assert [title for _, title in steps[:5:2]] == ["Welkom", T["part_energiser"], T["part_pauze"]]
    expect(page.locator(".lead__step").nth(1).locator(".lead__note")).to_contain_text(NOTE)
    address = join_address(page)
    # What is only for who leads is not in the link of participants, which a phone can read.
    assert quote(NOTE) not in address
    assert "notitie" not in address
    assert len(address) < 367, "what a code of 65 modules holds"
    _played(page, site, steps, new_page)
    printed = pdf_text(page.pdf())
    reason = page.locator("[data-way=key] .paper__said").first.text_content() or ""
    for words in [NOTE, TEXT.partition("\n")[0], "Raadslid", reason]:
        assert squeezed(words) in printed, words
    page.get_by_label(T["paper_key"], exact=True).uncheck()
    assert squeezed(reason) not in pdf_text(page.pdf())
    phone = _joined(address, steps, new_page)
    expect(phone.get_by_text(TEXT.partition("\n")[0])).to_be_visible()
    expect(phone.locator(".workshop__step").nth(3).locator("[data-item]")).to_have_count(
        len(activities()["toets/rollen"].items)
    )
    # A page of the site can be read in its place.
    phone.get_by_text(T["workshop_here"]).click()
    expect(phone.get_by_text("Raadslid").first).to_be_visible()
    first = phone.locator(f"[data-item='{QUESTION}']")
    first.locator("label.option").first.click()
    have_checked(first)
    expect(first.locator(".feedback").first).to_be_visible()


def test_one_count_of_the_questions_of_a_test_everywhere_and_slack_for_who_leads_only(
    site: Site, new_page: NewPage
) -> None:
    test = "toets/rollen"
    count = T["link_kind_test"].format(count=len(activities()[test].items))
    page = new_page(own=True)
    page.goto(f"{site.url}trainers/eigen-workshop/#titel=Dag&doe=speling~5,{test}~20,speling~10")
    row = page.locator(".own__part").nth(1)
    expect(row.locator(".own__about")).to_have_text(count)
    expect(page.locator(".own__total")).to_have_text(T["own_total"].format(count=1, minutes=35))
    assert "speling" not in page.locator(".own__take .link-card__address").inner_text()
    page.get_by_role("link", name=T["script_lead"]).click()
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    expect(page.locator(".lead__step").nth(1).locator("li").first).to_contain_text(f"({count})")
    address = join_address(page)
    show, speaker = open_stage(page, site)
    free = T["speaker_free"].format(minutes=5)
    expect(speaker.locator(".speaker__next")).to_contain_text(free)
    show.press("ArrowDown")
    which = T["part_question"].format(number=1, total=len(activities()[test].items))
    expect(page.locator(".stage__place")).to_contain_text(which)
    show.press("End")
    expect(speaker.locator(".speaker__left")).to_contain_text("25–35")
    phone = open_loaded(new_page(own=True, width=360, height=740), address)
    expect(phone.locator(".workshop__head")).to_have_count(1)
    expect(phone.locator(".workshop__head")).to_contain_text("1. ")
    items = phone.locator(".workshop__part [data-item]")
    expect(items).to_have_count(len(activities()[test].items))
    # Where to go on stands below.
    further = phone.locator(".workshop__step", has_text=T["workshop_further"])
    module = activities()["pagina/cursus/rollen"].title
    expect(further.get_by_role("link", name=module, exact=True)).to_be_visible()


def test_nothing_gives_an_answer_away_before_the_room_has_voted(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    open_loaded(page, f"{site.url}{LEAD}#doe={QUESTION}~5,{PAGE}~5&titel=Stem")
    page.get_by_label(T["lead_votes_first"]).press("Space")
    page.wait_for_url(re.compile("eerst=stemmen"))
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    expect(page.get_by_label(T["lead_votes_first"])).to_be_focused()
    # What nothing can be answered at has no code.
    expect(page.locator(".lead__step", has_text=T["vote_opens"].partition("{")[0])).to_have_count(1)
    show, _ = open_stage(page, site)
    show.press("ArrowDown")
    expect(page.locator(".stage__place")).to_contain_text("Onderdeel 1 van 2")
    code = page.locator(".stage__opens")
    expect(code).to_have_text("")
    show.button("show_reveal").click()
    expect(code).to_contain_text(T["vote_opens"].partition("{")[0])
    opens = code.inner_text().rpartition(" ")[2]

    page.keyboard.press("Escape")
    phone = open_loaded(new_page(own=True, width=360, height=740), join_address(page))
    item = phone.locator(f"[data-item='{QUESTION}']")
    expect(item.locator(".option").first).to_be_visible()
    check = item.locator("button[type=submit]")
    expect(check).to_be_hidden()
    # Enter in the item checks it as well.
    item.locator("input").first.check()
    item.locator("input").first.press("Enter")
    field = phone.get_by_label(T["vote_number"])
    field.fill("000")
    field.press("Enter")
    expect(phone.get_by_text(T["vote_wrong"])).to_be_visible()
    expect(check).to_be_hidden()
    expect(item.locator(".feedback")).to_have_count(0)
    field.fill(opens)
    field.press("Enter")
    expect(check).to_be_visible()
    have_checked(item)
    expect(item.locator(".feedback").first).to_be_visible()


def test_the_page_of_a_script_gives_no_link_without_what_who_leads_chose(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    page.goto(f"{site.url}trainers/workshops/terugkoppelen-vandaag-nog/")
    expect(page.get_by_text(T["script_link"])).to_be_visible()
    ways = page.locator("main").inner_html()
    assert JOIN in ways
    assert f"{JOIN}#" not in ways
    page.get_by_role("link", name=T["script_lead"]).click()
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    expect(page.locator(".lead__join").get_by_text(T["link_open"])).to_be_visible()
    page.get_by_label(T["lead_votes_first"]).check()
    expect(page.locator(".lead__join").get_by_text(T["link_shut"])).to_be_visible()
    assert join_address(page).endswith("&eerst=stemmen")
    # Who changes the workshop has the same choice in its link.
    page.get_by_role("link", name=T["lead_edit"]).click()
    expect(page.locator(".own__take").get_by_text(T["link_shut"])).to_be_visible()
    assert "eerst=stemmen" in page.locator(".own__take .link-card__address").inner_text()


@pytest.mark.parametrize(
    ("width", "height"),
    [
        (1024, 630),
        pytest.param(1024, 768, marks=pytest.mark.alles),
        pytest.param(1920, 1080, marks=pytest.mark.alles),
    ],
)
def test_the_code_and_link_of_a_workshop_are_read_at_the_back_of_the_room(
    width: int, height: int, site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, width=width, height=height)
    open_loaded(page, f"{site.url}{LEAD}#draaiboek=eerste-half-uur&eerst=stemmen")
    page.get_by_role("button", name=T["show_big"]).click()
    show = Show(page, site)

    def read(*selectors: str) -> None:
        for selector in selectors:
            text = page.locator(selector).first
            expect(text).to_be_in_viewport(ratio=1)
            letters = text.evaluate("it => parseFloat(getComputedStyle(it).fontSize)")
            assert letters >= 0.032 * height, selector

    def scans(selector: str) -> None:
        picture = page.locator(selector)
        expect(picture).to_be_in_viewport(ratio=1)
        box = picture.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= height / 3

    for key in ("Home", "End"):
        show.press(key)
        expect(page.locator(".stage__place")).to_have_text(
            re.compile(T["opening_place" if key == "Home" else "closing_place"])
        )
        scans(".stage__join svg")
        read(".stage__join .link-card__address")
    show.button("show_code").click()
    scans(".stage__panel--code svg")
    read(".stage__panel--code .link-card__address")
    show.press("Escape", "Home", "ArrowDown")
    expect(page.locator(".stage__place")).to_contain_text("Onderdeel 1")
    show.button("show_reveal").click()
    read(".stage__opens")


@pytest.mark.alles
def test_what_did_not_load_is_said_and_tried_again(site: Site, new_page: NewPage) -> None:
    page = new_page(own=True, allow=["request failed", "Failed to load", "ERR_FAILED"])
    broken = True

    def answer(route: Route) -> None:
        if broken:
            route.abort()
        else:
            route.continue_()

    for part in ("**/cursus/participatieladder/**", "**/keuze/slides.js"):
        page.route(part, answer)
    page.goto(f"{site.url}{LEAD}#doe={QUESTION}~5")
    again = page.get_by_role("button", name=T["load_again"])
    expect(again).to_be_visible()
    again.click()
    expect(again).to_be_visible()
    broken = False
    again.click()
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    page.context.set_offline(True)
    expect(page.get_by_text(T["load_offline"])).to_be_visible()
    expect(page.locator(f"[data-item='{QUESTION}']")).to_have_count(1)


@pytest.mark.alles
def test_a_link_too_long_for_a_code_gives_one_per_part(site: Site, new_page: NewPage) -> None:
    page = new_page(own=True)
    texts_ = "&".join(f"tekst{number}={quote('Lange tekst. ' * 12)}" for number in range(1, 5))
    fragment = f"titel=Lang&doe=eigen~5,eigen~5,{QUESTION}~5,pauze~5&{texts_}"
    open_loaded(page, f"{site.url}{LEAD}#{fragment}")
    expect(page.get_by_text(T["lead_long"])).to_be_visible()
    expect(page.locator(".lead__join > svg")).to_have_count(0)
    codes = page.locator(".lead__code")
    expect(codes).to_have_count(4)
    codes.nth(2).locator("summary").click()
    address = codes.nth(2).locator(".link-card__address").inner_text()
    assert _read(codes.nth(2).locator("svg").screenshot()) == address
    phone = open_loaded(new_page(own=True, width=360, height=740), address)
    expect(phone.locator(f"[data-item='{QUESTION}']")).to_have_count(1)


def _read(picture: bytes) -> str:
    """What a camera reads of it at a third of its size."""
    image = Image.open(io.BytesIO(picture)).convert("L")
    small = image.resize((image.width // 3, image.height // 3), Image.Resampling.BILINEAR)
    (code,) = zxingcpp.read_barcodes(
        small, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return str(code.text)


@pytest.mark.alles
def test_the_code_is_read_at_a_third_of_its_size_and_saved_as_svg_and_png(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    open_loaded(page, f"{site.url}{LEAD}#{HALF_DAY}")
    address = join_address(page)
    assert _read(page.locator(".lead__join > svg").screenshot()) == address
    for words, ending in (("code_svg", "svg"), ("code_png", "png")):
        with page.expect_download() as saved:
            page.locator(".lead__join").get_by_role("button", name=T[words]).first.click()
        assert saved.value.suggested_filename == f"workshop.{ending}"
        content = saved.value.path().read_bytes()
        if ending == "png":
            assert _read(content) == address
        else:
            assert content.startswith(b"<svg xmlns=")
    page.get_by_role("button", name=T["show_big"]).click()
    assert _read(page.locator(".stage__join svg").screenshot()) == address


@pytest.mark.alles
@pytest.mark.parametrize("forced", ["none", "active"])
def test_the_page_of_who_leads_passes_axe_and_fits_a_phone(
    forced: str, site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, width=1280, reduced_motion="reduce", forced_colors=forced)
    open_loaded(page, f"{site.url}{LEAD}#{HALF_DAY}&eerst=stemmen")
    found: list[Violation] = axe(page)
    assert_none(found, "wide")
    page.set_viewport_size({"width": 320, "height": 740})
    assert too_wide(page) == 0
    assert_none(axe(page), "narrow")
    show, speaker = open_stage(page, site)
    assert_none(axe(speaker), "speaker")
    show.press("End")
    expect(speaker.get_by_role("link", name=T["after_follow"])).to_be_visible()
    assert_none(axe(page), "closing")
    assert_none(axe(speaker), "speaker at the end")
    show.press("Escape")
    phone = new_page(own=True, width=320, height=740, reduced_motion="reduce", forced_colors=forced)
    open_loaded(phone, join_address(page))
    assert_none(axe(phone), "participants")
    assert too_wide(phone) == 0
