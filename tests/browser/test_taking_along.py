"""Copy, save and print: what the browser refuses is never told as done, and can be had by hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

from browser.framed import framed
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

# What an intranet gives that shows a page and no more; see the attribute `sandbox`.
SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups"
PLAN = "hulpmiddelen/participatieplan/"
WORDS = "Een plein waar iedereen kan zitten"
# What the browser says when it refuses.
REFUSED = ["Download is disallowed", "Ignored call to 'print", "Permissions policy"]
PASTED = """async () => {
  const items = await navigator.clipboard.read();
  const found = {};
  for (const type of items[0].types) found[type] = await (await items[0].getType(type)).text();
  return found;
}"""


def _button(place: Page | FrameLocator, name: str) -> Locator:
    return place.get_by_role("button", name=texts()[name], exact=True)


def _fill(place: Page | FrameLocator) -> Locator:
    """Write in the first field of the plan; gives the line that says what the buttons did."""
    tool = place.locator("activity-participatieplan")
    expect(tool).to_have_attribute("data-ready", "")
    tool.locator("textarea").first.fill(WORDS)
    return tool.locator(".item__status")


@pytest.mark.parametrize("elsewhere", [False, True], ids=["own host", "another host"])
def test_a_frame_that_allows_little_says_so_and_shows_the_text(
    elsewhere: bool, site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, allow=REFUSED)
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.suggested_filename))
    with framed(page, site.folder, PLAN, SANDBOX, elsewhere=elsewhere) as (inside, _):
        said = _fill(inside)
        by_hand = inside.get_by_label(texts()["by_hand"])
        expect(by_hand).to_have_count(0)

        _button(inside, "download").click()
        told = "download_unsure" if elsewhere else "download_refused"
        expect(said).to_contain_text(texts()[told])
        _has_the_text(by_hand)

        _button(inside, "print").click()
        expect(said).to_have_text(texts()["print_refused"])
        _has_the_text(by_hand)
        by_hand.focus()
        chosen = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
        assert WORDS in by_hand.evaluate(chosen), "one key copies all of it"

        # The older way asks for no permission, and really copies.
        _button(inside, "copy").click()
        expect(said).to_have_text(texts()["copied"])
        expect(by_hand).to_have_count(0)
        other = inside.locator("activity-participatieplan textarea").nth(1)
        other.press("Control+v")
        assert WORDS in other.input_value()
        assert saved == []


def _has_the_text(field: Locator) -> None:
    expect(field).to_have_count(1)
    assert WORDS in field.input_value()
    assert field.get_attribute("readonly") is not None


def test_a_page_of_its_own_copies_with_headings_saves_and_prints(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True, permissions=["clipboard-read", "clipboard-write"])
    page.goto(site.url + PLAN)
    said = _fill(page)
    _button(page, "copy").click()
    expect(said).to_have_text(texts()["copied"])
    pasted = page.evaluate(PASTED)
    assert WORDS in pasted["text/plain"]
    assert f"{WORDS}</p>" in pasted["text/html"].replace("<br>", "")
    with page.expect_download() as found:
        _button(page, "download").click()
    expect(said).to_have_text(texts()["downloaded"])
    assert WORDS in found.value.path().read_text(encoding="utf-8-sig")
    _button(page, "print").click()
    expect(said).to_have_text("")
    expect(page.get_by_label(texts()["by_hand"])).to_have_count(0)
