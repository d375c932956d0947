"""What Orca says of the tools: each result once and to its end, on the real course."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.expected import case_with
from itembank.words.texts import texts
from sites import Site

from .listening import HeardItem, Listener, is_told_once

T = texts()
# The one of them that many meet first is listened to in every run.
only_in_long_run = pytest.mark.alles


@only_in_long_run
def test_the_final_test_says_that_it_began_what_is_open_and_the_result(
    listener: Listener, site: Site
) -> None:
    listener.open(f"{site.url}cursus/afronden/eindtoets/")
    start = listener.page.get_by_role("button", name=T["test_start"])
    expect(start).to_be_enabled()
    is_told_once(listener.on(start, "Enter"), T["test_begun"].format(count=20))
    submit = listener.page.get_by_role("button", name=T["test_submit"])
    every = ", ".join(str(number) for number in range(1, 21))
    asked = f"{T['test_unanswered'].format(numbers=every)} {T['test_sure']}"
    is_told_once(listener.on(submit, "Enter"), asked)
    words = T["test_not_yet"].partition(":")[0]
    submit.focus()
    listener.machine.until_quiet()

    def hand_in() -> None:
        listener.machine.key("Return")
        # What makes the result is loaded now, and Orca is quiet until it is there.
        expect(listener.page.get_by_role("heading", name=words)).to_be_focused()

    is_told_once(listener.after("Enter", hand_in), words)


@only_in_long_run
def test_the_decision_aid_says_each_question_and_its_advice(listener: Listener, site: Site) -> None:
    listener.open(f"{site.url}hulpmiddelen/keuzehulp/")
    aid = listener.page.locator("activity-keuzehulp")
    step = aid.locator("[data-step]:not([hidden])")
    onward = aid.get_by_role("button", name=T["keuzehulp.next"], exact=True)
    is_told_once(listener.on(onward, "Enter"), T["keuzehulp.empty"])
    while step.first.is_visible():
        question = step.locator("legend").inner_text()
        listener.on(step.get_by_role("radio").first, "Space")
        told = listener.press("Enter")
        if step.first.is_visible():
            assert step.locator("legend").inner_text() != question
            is_told_once(told, step.locator("legend").inner_text())
    is_told_once(told, T["keuzehulp.advice"])
    title = aid.locator(".outcome-panel .advice__title").text_content()
    assert title
    is_told_once(told, title)


@only_in_long_run
def test_where_a_button_that_goes_leads_to_is_said(listener: Listener, site: Site) -> None:
    """Each of these goes with its own press."""
    page = listener.page
    listener.open(f"{site.url}hulpmiddelen/keuzehulp/")
    aid = page.locator("activity-keuzehulp")
    question = aid.locator("legend").first.inner_text()
    onward = aid.get_by_role("button", name=T["keuzehulp.next"], exact=True)
    listener.on(aid.get_by_role("radio").first, "Space")
    listener.on(onward, "Enter")
    back = aid.get_by_role("button", name=T["keuzehulp.back"], exact=True)
    # As the name of its group as well: one comes into that from elsewhere.
    assert question in listener.on(back, "Enter").words

    listener.open(f"{site.url}cursus/welkom/waar-begin-jij/")
    choose = page.get_by_role("button", name=re.compile(f"^{T['routes_choose']}")).first
    assert T["routes_now"].split(".")[0] in listener.on(choose, "Enter").words
    leave = page.get_by_role("button", name=T["routes_leave"], exact=True)
    assert T["routes_left"].rstrip(".") in listener.on(leave, "Enter").words


@only_in_long_run
def test_a_checklist_says_how_far_one_is(listener: Listener, site: Site) -> None:
    listener.open(f"{site.url}hulpmiddelen/acht-sleutels/")
    boxes = listener.page.locator("activity-checklist input[type=checkbox]")
    told = listener.on(boxes.first, "Space")
    is_told_once(told, T["checklist.progress"].format(done=1, total=boxes.count()))


@only_in_long_run
@pytest.mark.parametrize("answer", ["no", "yes"])
def test_the_offer_to_remember_is_said_and_so_is_what_one_answered(
    answer: str, listener: Listener, examples_site: Site
) -> None:
    case = case_with("getal", "right")
    anchor = f"getal--{case.raw['id']}"
    listener.open(f"{examples_site.url}voorbeelden/getal/#{anchor}")
    item = HeardItem(listener, "getal", anchor)
    item.answer(case.response.give, "keyboard")
    is_told_once(listener.heard[-1], T["consent_offer"])
    button = listener.page.get_by_role("button", name=T[f"consent_{answer}"])
    told = listener.on(button, "Enter")
    is_told_once(told, T["consent_refused" if answer == "no" else "consent_done"])
    listener.page.evaluate("localStorage.clear()")


@only_in_long_run
def test_search_says_how_much_it_found(listener: Listener, site: Site) -> None:
    listener.open(f"{site.url}cursus/participatieladder/vijf-treden/")
    opener = listener.page.get_by_role("button", name="Zoeken", exact=True)
    is_told_once(listener.on(opener, "Enter"), "Zoeken dialog")
    listener.type("informeren")
    told = listener.press("Down")
    assert "link" in told.words, told
    letters = [one for one in listener.heard if "gevonden" in one.words]
    assert letters, listener.transcript
