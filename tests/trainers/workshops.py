"""Opens a workshop from its one link, for who leads and for who takes part, and plays it."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from itembank.words.texts import texts
from sites import Site
from trainers.presenting import Show

T = texts()
JOIN = "trainers/workshop/"
LEAD = f"{JOIN}?weergave=trainer"
PLACE = re.compile(
    re.escape(T["part_place"])
    .replace(r"\{number\}", r"(\d+)")
    .replace(r"\{total\}", r"(\d+)")
    .replace(r"\{title\}", "(.+?)")
    + "(?:, .+)?"
)


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
    page.get_by_role("button", name=T["lead_show"]).click()
    expect(page.locator(".stage__stem").first).to_be_visible()
    with page.expect_popup() as opened:
        page.locator(".stage__tools").get_by_role("button", name=T["lead_speaker"]).click()
    return Show(page, site), opened.value


def play(show: Show, speaker: Page, seen: Callable[[int, str], None]) -> list[tuple[int, str]]:
    """From the first sheet to the last by the key of a clicker, from both windows in turn.

    ``seen`` is called at each new part with its number and title; the parts come back in order.
    """
    parts: list[tuple[int, str]] = []
    presses = 0
    while not show.is_last:
        found = PLACE.fullmatch(show.page.locator(".stage__place").inner_text())
        part = (int(found[1]), found[3]) if found else None
        if part and part not in parts:
            parts.append(part)
            seen(*part)
        before = show.where
        (speaker if presses % 2 else show.page).keyboard.press("PageDown")
        show.changed(before)
        presses += 1
        assert presses < 600, "the end never comes"
    return parts
