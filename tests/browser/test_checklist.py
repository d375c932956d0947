"""The checklist: tick, note, copy, save, print and clear."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from axe import assert_none, axe
from examples import load_examples
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()
NAME, RAW = next(iter(load_examples("checklist").tools.items()))
POINTS = [point for group in RAW["groepen"] for point in group["punten"]]
DRAWN_TWICE = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
)


@pytest.fixture
def page(examples_site: Site, new_page: NewPage) -> Page:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{examples_site.url}voorbeelden/checklist/#checklist--{NAME}")
    expect(_list(page)).to_have_attribute("data-ready", "")
    return page


def test_progress_is_told_in_words_and_stands_there_before_anything_is_ticked(page: Page) -> None:
    line = _list(page).locator(".checklist__progress")
    expect(line).to_have_attribute("role", "status")
    expect(line).to_have_count(1)
    expect(line).to_have_text(_progress(0))


def test_a_point_is_ticked_by_clicking_its_words_and_unticked_again(page: Page) -> None:
    label = _list(page).locator(".check__label").first
    label.click()
    expect(label.locator("input")).to_be_checked()
    expect(_list(page).locator(".checklist__progress")).to_have_text(_progress(1))
    label.click()
    expect(_list(page).locator(".checklist__progress")).to_have_text(_progress(0))


def test_every_point_is_ticked_and_noted_by_keyboard_alone(page: Page) -> None:
    for number, point in enumerate(POINTS, 1):
        box = _list(page).get_by_role("checkbox", name=plain(point["tekst"]))
        _tab_to(page, box)
        page.keyboard.press("Space")
        expect(box).to_be_checked()
        expect(_list(page).locator(".checklist__progress")).to_have_text(_progress(number))
        note = _list(page).get_by_role(
            "textbox", name=f"{T['checklist.note_for']} {plain(point['tekst'])}", exact=True
        )
        _tab_to(page, note)
        page.keyboard.type(f"Notitie {number}")
        expect(note).to_have_value(f"Notitie {number}")


def test_a_point_ticked_before_its_module_came_stays_ticked(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    held: list[Route] = []
    page.route("**/kinds/checklist/checklist.js", lambda route: held.append(route))
    page.goto(f"{examples_site.url}voorbeelden/checklist/", wait_until="domcontentloaded")
    boxes = _list(page).locator("input[type=checkbox]")
    boxes.nth(0).check()
    held[0].continue_()
    expect(_list(page)).to_have_attribute("data-ready", "")
    boxes.nth(1).check()
    # What is kept is shown from now on.
    expect(page.locator(".consent")).to_be_visible()
    expect(_list(page).locator(".checklist__progress")).to_have_text(_progress(2))
    expect(boxes.nth(0)).to_be_checked()


def test_ticks_are_kept_by_the_store_under_the_ids_of_the_points(
    page: Page, examples_site: Site
) -> None:
    _list(page).get_by_role("checkbox").nth(1).check()
    ticked = page.evaluate(
        """async ([address, key]) => {
             const { progress } = await import(address);
             await new Promise((done) => setTimeout(done));
             return [...progress.ticked(key)];
           }""",
        [f"{examples_site.url}assets/itembank/static/progress/progress.js", f"checklist/{NAME}"],
    )
    assert ticked == [POINTS[1]["id"]]


def test_a_note_is_kept_with_its_tick_and_both_are_offered_to_be_kept(page: Page) -> None:
    _list(page).get_by_role("checkbox").first.check()
    expect(_list(page).locator(".consent")).to_contain_text(T["consent_offer"])
    _list(page).locator("textarea").first.fill("Bel de wijkagent\nOp dinsdag")
    page.get_by_role("button", name=T["consent_yes"]).click()
    expect(_list(page).locator(".consent")).to_have_text(T["consent_done"])
    page.reload()
    expect(_list(page).locator("textarea").first).to_have_value("Bel de wijkagent\nOp dinsdag")
    expect(_list(page).get_by_role("checkbox").first).to_be_checked()
    _clear(page)
    page.reload()
    expect(_list(page)).to_have_attribute("data-ready", "")
    expect(_list(page).locator(".checklist__progress")).to_have_text(_progress(0))
    expect(_list(page).locator("textarea").first).to_have_value("")


def test_the_copy_has_headings_lists_ticks_and_notes_for_a_word_processor(page: Page) -> None:
    _fill(page)
    _list(page).get_by_role("button", name=T["copy"]).press("Enter")
    expect(_status(page)).to_have_text(T["copied"])
    copied = page.evaluate(
        """async () => {
             const [item] = await navigator.clipboard.read();
             const text = await (await item.getType("text/plain")).text();
             const html = await (await item.getType("text/html")).text();
             const body = new DOMParser().parseFromString(html, "text/html").body;
             const words = (selector) =>
               [...body.querySelectorAll(selector)].map((element) => element.textContent);
             return { text, h1: words("h1"), h2: words("h2"), li: words("li"),
                      styled: body.querySelectorAll("[style]").length };
           }"""
    )
    assert copied["h1"] == ["Voorbeelden van checklist"]
    assert copied["h2"] == [plain(group["titel"]) for group in RAW["groepen"]]
    assert copied["li"][0] == f"☑ {plain(POINTS[0]['tekst'])}Bel de wijkagentOp dinsdag"
    assert copied["li"][1:] == [f"☐ {plain(point['tekst'])}" for point in POINTS[1:]]
    assert _progress(1) in copied["text"]
    assert f"[x] {plain(POINTS[0]['tekst'])}" in copied["text"]


def test_the_file_reads_the_same_in_any_program(page: Page) -> None:
    _fill(page)
    with page.expect_download() as download:
        _list(page).get_by_role("button", name=T["download"]).click()
    assert download.value.suggested_filename == f"checklist-{NAME}.txt"
    raw = download.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "older word processors need this mark to read UTF-8"
    lines = raw.decode("utf-8-sig").split("\r\n")
    assert lines[:2] == ["Voorbeelden van checklist", _progress(1)]
    begin = lines.index(f"[x] {plain(POINTS[0]['tekst'])}")
    assert lines[begin + 1 : begin + 3] == ["    Bel de wijkagent", "    Op dinsdag"]
    assert f"[ ] {plain(POINTS[1]['tekst'])}" in lines
    expect(_status(page)).to_have_text(T["downloaded"])


def test_a_refused_clipboard_is_told_with_what_to_do(
    examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{examples_site.url}voorbeelden/checklist/")
    expect(_list(page)).to_have_attribute("data-ready", "")
    page.evaluate(
        """() => {
             navigator.clipboard.write = () => Promise.reject(new Error("refused"));
             document.execCommand = () => false;
           }"""
    )
    _list(page).get_by_role("button", name=T["copy"]).click()
    expect(_status(page)).to_have_text(T["copy_failed"])
    by_hand = page.get_by_label(T["by_hand"])
    assert plain(POINTS[0]["tekst"]) in by_hand.input_value()
    assert_none(axe(page), "with the text to take by hand")


def test_printing_shows_ticks_and_notes_and_no_buttons(page: Page) -> None:
    _fill(page)
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = 'yes' } }")
    _list(page).get_by_role("button", name=T["print"], exact=True).click()
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    page.emulate_media(media="print")
    expect(_list(page).locator("button:visible")).to_have_count(0)
    expect(_list(page).get_by_role("checkbox").first).to_be_visible()
    expect(_list(page).locator(".whole-text").first).to_have_text("Bel de wijkagent\nOp dinsdag")
    expect(_list(page).locator(".whole-text").first).to_be_visible()


def test_clearing_asks_first_and_then_takes_ticks_and_notes_away(page: Page) -> None:
    _fill(page)
    clear = _list(page).get_by_role("button", name=T["checklist.clear"])
    clear.click()
    expect(_status(page)).to_have_text(T["checklist.clear_sure"])
    expect(_list(page).get_by_role("checkbox").first).to_be_checked()
    clear.click()
    expect(_status(page)).to_have_text(T["checklist.cleared"])
    expect(_list(page).locator("input:checked")).to_have_count(0)
    expect(_list(page).locator("textarea").first).to_have_value("")
    expect(_list(page).locator(".checklist__progress")).to_have_text(_progress(0))


def test_who_walks_away_from_clearing_is_asked_again(page: Page) -> None:
    _fill(page)
    clear = _list(page).get_by_role("button", name=T["checklist.clear"])
    clear.press("Enter")
    page.keyboard.press("Shift+Tab")
    expect(_status(page)).to_be_empty()
    clear.press("Enter")
    expect(_status(page)).to_have_text(T["checklist.clear_sure"])
    expect(_list(page).get_by_role("checkbox").first).to_be_checked()


def _list(page: Page) -> Locator:
    return page.locator(f"[id='checklist--{NAME}']")


def _status(page: Page) -> Locator:
    return _list(page).locator(".item__status")


def _progress(done: int) -> str:
    return T["checklist.progress"].format(done=done, total=len(POINTS))


def _clear(page: Page) -> None:
    clear = _list(page).get_by_role("button", name=T["checklist.clear"])
    clear.click()
    clear.click()
    expect(_status(page)).to_have_text(T["checklist.cleared"])


def _fill(page: Page) -> None:
    _list(page).get_by_role("checkbox").first.check()
    _list(page).locator("textarea").first.fill("Bel de wijkagent\nOp dinsdag")


def _tab_to(page: Page, target: Locator) -> None:
    for _ in range(40):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {target}")


def test_the_offer_to_remember_never_takes_a_press_from_a_button(page: Page) -> None:
    """It comes with the first word that is typed, and moves what stands below it."""
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = 'yes' } }")
    button = _list(page).get_by_role("button", name=T["print"], exact=True)
    button.scroll_into_view_if_needed()
    place = button.bounding_box()
    assert place
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.mouse.down()
    page.evaluate(
        """() => {
             const area = document.querySelector("activity-checklist textarea");
             area.value = "Bel";
             area.dispatchEvent(new Event("input", { bubbles: true }));
           }"""
    )
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some(({ name }) => /consent/.test(name))"
    )
    page.evaluate(DRAWN_TWICE)
    # The press goes on while another key is let go.
    page.keyboard.press("Shift")
    page.evaluate(DRAWN_TWICE)
    assert button.bounding_box() == place
    expect(page.locator(".consent")).to_have_count(0)
    page.mouse.up()
    expect(page.locator("body")).to_have_attribute("data-printed", "yes")
    expect(page.locator(".consent")).to_be_visible()
