"""Opens a workshop from its one link, for who leads and for who takes part, and plays it."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from sites import Site
from trainers.presenting import ENDS, WHERE, Show

T = texts()
JOIN = "trainers/workshop/"
LEAD = f"{JOIN}?weergave=trainer"
MOST_PRESSES = 600
# What is shown, whether it is the last, and all that says so: asked at once, for it is asked often.
STANDS = f"""() => [
  document.querySelector(".stage__place").innerText, ({ENDS})().last, ({WHERE})(),
]"""
Steps = Sequence[tuple[int, str]]
"""The parts of a workshop: their numbers and titles."""


def open_loaded(page: Page, address: str) -> Page:
    """Go there, and wait until all of the workshop is in the browser."""
    page.goto(address)
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    return page


def lose_network(page: Page) -> None:
    """From now on nothing comes; the page says so."""
    page.context.set_offline(True)
    expect(page.get_by_text(T["load_offline"])).to_be_visible()


def join_address(page: Page) -> str:
    """The link for participants, as the page of who leads shows it."""
    return page.locator(".lead__join > .link-card__address").inner_text()


def open_stage(page: Page, site: Site) -> tuple[Show, Page]:
    """Begin to show, and open the window of who speaks."""
    page.get_by_role("button", name=T["show_big"]).click()
    expect(page.locator(".stage__stem").first).to_be_visible()
    with page.expect_popup() as opened:
        page.locator(".stage__tools").get_by_role("button", name=T["speaker_title"]).click()
    return Show(page, site), opened.value


def play(show: Show, speaker: Page, steps: Steps) -> None:
    """From the first sheet to the last by the key of a clicker, from both windows in turn.

    Every part comes once and in its order, and who speaks is told of the part that is shown.
    """
    head = speaker.locator(".speaker__head")
    waiting = list(steps)
    for presses in range(MOST_PRESSES):
        place, last, before = show.page.evaluate(STANDS)
        if waiting and place.startswith(_place(*waiting[0], len(steps))):
            expect(head).to_have_text(waiting.pop(0)[1])
            before = show.where
        if last:
            break
        (speaker if presses % 2 else show.page).keyboard.press("PageDown")
        show.changed(before)
    assert waiting == []
    assert show.is_last


def _place(number: int, title: str, total: int) -> str:
    """How the bar above the stage begins; it holds the first words of a long title."""
    return T["part_place"].format(number=number, total=total, title=title[:59])
