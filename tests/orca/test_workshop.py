"""What Orca says while a room votes twice, and to who takes part on a telephone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from itembank.words.texts import texts
from sites import Site
from trainers.workshops import JOIN, LEAD

from .listening import Listener, is_told_once

pytestmark = pytest.mark.alles
T = texts()
QUESTION = "participatieladder/kop-boven-uitnodiging"
WORKSHOP = f"titel=Proef&doe={QUESTION}~5"


def _loaded(listener: Listener, address: str) -> None:
    listener.open(address)
    expect(listener.page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    listener.machine.until_quiet()


def test_a_vote_the_talk_the_second_vote_the_answer_and_a_black_screen_are_heard(
    listener: Listener, site: Site
) -> None:
    _loaded(listener, f"{site.url}{LEAD}#{WORKSHOP}")
    page = listener.page

    def button(words: str, **values: object) -> Locator:
        return page.get_by_role("button", name=T[words].format(**values), exact=True)

    listener.on(button("show_big"), "Enter")
    listener.press("PageDown", "PageDown")
    expect(page.locator(".stage__choice").first).to_be_visible()
    counted = listener.on(button("show_hand_on", number="a"), "Enter")
    is_told_once(counted, T["show_counted"].format(number="a", count=1))
    is_told_once(listener.on(button("show_talk"), "Enter"), T["show_talk_now"])
    is_told_once(listener.on(button("show_vote_again"), "Enter"), T["show_again_now"])
    counted = listener.on(button("show_hand_on", number="b"), "Enter")
    is_told_once(counted, T["show_counted"].format(number="b", count=1))
    told = listener.on(button("show_reveal"), "Enter")
    is_told_once(told, T["show_revealed"])
    # Both votes are read with each choice.
    choices = page.locator(".stage__choice")
    both = f"{T['show_before']} 1 van 1 handen, 100 procent"
    expect(choices.first).to_contain_text(both)
    # A letter is a key of the page when the arrows are.
    while "Focus mode" not in listener.press("Insert+a").words:
        """It was so already: then the key gave the arrows back."""
    is_told_once(listener.press("b"), T["show_black"])
    is_told_once(listener.heard[-1], T["show_light"])
    # The button takes the arrows and letters back to the reader: it is pressed as a button.
    listener.press("Enter")
    expect(page.locator(".stage__black")).to_be_hidden()


def test_who_takes_part_hears_the_parts_and_whether_the_number_opens_the_answer(
    listener: Listener, site: Site
) -> None:
    _loaded(listener, f"{site.url}{JOIN}#{WORKSHOP}&eerst=stemmen")
    page = listener.page
    number = page.evaluate(
        """async ([path, key]) => (await import(path)).opensWith("Proef", key)""",
        [f"{site.url}assets/itembank/tools/workshop/until_the_vote.js", QUESTION],
    )
    field = page.get_by_label(T["vote_number"])
    field.focus()
    listener.machine.until_quiet()
    listener.type("000")
    is_told_once(listener.press("Enter"), T["vote_wrong"])
    listener.press("ControlOrMeta+A")
    listener.type(number)
    opened = listener.press("Enter")
    is_told_once(opened, T["vote_opened"])
    is_told_once(opened, T["check"])
