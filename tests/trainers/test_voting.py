"""Voting with hands: twice with talk in between, along a story, and kept by the tab alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from axe import COLOURS, Violation, assert_none
from browser.doing import NOTHING, STORED
from itembank.words.texts import texts
from sites import Site
from trainers.presenting import Show, activities, one_of_each_kind
from trainers.workshops import LEAD, lose_network, open_loaded
from watching import NewPage

T = texts()
Axe = Callable[..., list[Violation]]
KEUZE = one_of_each_kind()["keuze"]
STORY = "patronen/incident-op-vrijdag"
AID = one_of_each_kind()["keuzehulp"]


def _types(show: Show, *counts: int) -> None:
    """Type the hands for each choice, one after another."""
    show.press("h")
    for count in counts:
        show.page.keyboard.type(str(count))
        show.press("Enter")


def _counts(page: Page) -> list[str]:
    """What the fields hold for who asks; nothing of it is seen before the answer."""
    found = []
    for field in page.get_by_role("spinbutton").all():
        field.focus()
        found.append(field.input_value())
    page.locator(".stage__view").focus()
    return found


def _loaded(page: Page) -> None:
    expect(page.locator("activity-tonen[data-ready]")).to_have_count(1)


def test_a_room_votes_talks_and_votes_again_and_sees_both_beside_each_other(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    page = show.page
    total = page.locator(".stage__total")
    _types(show, 4, 12, 7)
    expect(total).to_have_text(T["show_total"].format(count=23))
    # Who votes late does not see what the others did.
    assert [field.input_value() for field in page.get_by_role("spinbutton").all()] == [""] * 3
    show.press("p")
    expect(page.locator(".stage__phase")).to_have_text(T["show_talk_now"])
    expect(page.get_by_role("timer")).to_have_text(T["show_left_minutes"].format(count=2))
    expect(page.get_by_role("spinbutton")).to_have_count(0)
    show.button("show_vote_again").click()
    expect(page.get_by_role("timer")).to_be_hidden()
    expect(total).to_have_text("")
    _types(show, 1, 20)
    page.reload()
    _loaded(page)
    assert _counts(page) == ["1", "20", "0"]
    show.press("PageDown")
    shares = page.locator(".stage__choice").nth(1).locator(".stage__share")
    first, second = (
        T["show_share"].format(count=count, total=of, percent=percent)
        for count, of, percent in ((12, 23, 52), (20, 21, 95))
    )
    expect(shares).to_have_text([f"{T['show_before']} {first}", f"{T['show_after']} {second}"])
    lines = [share.bounding_box() for share in shares.all()]
    assert lines[0] and lines[1] and lines[0]["y"] == lines[1]["y"]
    # Then the reason, on a sheet of its own.
    show.press("PageDown")
    expect(page.locator(".stage__told .reason").first).to_be_in_viewport()
    show.button("show_results").click()
    report = page.locator(".stage__report")
    twice = T["results_twice"].format(before="12 / 23", after="20 / 21")
    expect(report).to_contain_text(twice)
    expect(report).to_contain_text(T["is_key"])
    assert page.evaluate(STORED) == NOTHING


def test_the_report_of_the_hands_can_be_copied(site: Site, new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    show = Show(page, site).asks(KEUZE)
    show.button("show_results").click()
    expect(page.get_by_text(T["results_none"])).to_be_visible()
    show.press("Escape", "2")
    show.button("show_results").click()
    page.get_by_role("button", name=T["copy"]).click()
    expect(page.get_by_text(T["copied"])).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied == page.locator(".stage__report").text_content()
    assert "b. " in copied and ": 1 / 1" in copied


def test_who_closes_by_accident_finds_the_hands_again(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    _types(show, 3, 5)
    show.press("Escape")
    show.page.wait_for_url(f"**/#{KEUZE.replace('/', '--')}")
    show.page.go_back()
    _loaded(show.page)
    assert _counts(show.page)[:2] == ["3", "5"]


@pytest.mark.alles
def test_a_workshop_that_is_loaded_again_goes_on_where_it_was_with_its_hands(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    open_loaded(page, f"{site.url}{LEAD}#titel=Samen&doe=eigen~5,{KEUZE}~10,pauze~5")
    for network in (True, False):
        if not network:
            page.reload()
            expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
            lose_network(page)
        page.get_by_role("button", name=T["show_big"]).click()
        show = Show(page, site)
        expect(show.stage).to_be_visible()
        if network:
            for _ in range(9):
                if show.page.get_by_role("spinbutton").count():
                    break
                show.step("PageDown")
            _types(show, 3, 14)
    assert _counts(page)[:2] == ["3", "14"]
    show.button("show_results").click()
    expect(page.locator(".stage__report")).to_contain_text("14 / 17")


def test_the_hands_stay_when_a_workshop_is_changed_and_led_again(
    site: Site, new_page: NewPage
) -> None:
    page = new_page(own=True)
    open_loaded(page, f"{site.url}{LEAD}#titel=Samen&doe=eigen~5,{KEUZE}~10,pauze~5")

    def stage() -> Show:
        page.get_by_role("button", name=T["show_big"]).click()
        show = Show(page, site)
        expect(page.get_by_role("spinbutton").first).to_be_attached()
        return show

    page.get_by_role("button", name=T["show_big"]).click()
    Show(page, site).press("ArrowDown", "ArrowDown")
    expect(page.get_by_role("spinbutton").first).to_be_attached()
    _types(Show(page, site), 3, 14)
    page.keyboard.press("Escape")

    # A part less, another order, and the page of changes loaded again.
    page.get_by_role("link", name=T["lead_edit"]).click()
    parts = page.locator(".own__part")
    expect(parts).to_have_count(3)
    page.reload()
    parts.first.get_by_role("button", name=T["own_remove"]).click()
    parts.first.get_by_role("button", name=T["own_down"]).click()
    page.get_by_role("link", name=T["script_lead"]).click()
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    stage()
    assert _counts(page)[:2] == ["3", "14"]
    page.keyboard.press("Escape")

    # So they do when answers wait for the vote, and when a part is looked up on this page.
    page.get_by_label(T["lead_votes_first"]).check()
    page.wait_for_url("**eerst=stemmen**")
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    page.get_by_text(T["lead_participants"]).click()
    page.get_by_role("link", name=T["workshop_next"].format(number=2), exact=True).click()
    page.wait_for_url("**&deel=2")
    page.reload()
    expect(page.locator("activity-workshop")).to_have_attribute("data-loaded", "")
    stage()
    assert _counts(page)[:2] == ["3", "14"]
    assert page.evaluate("window.name") == ""
    assert page.evaluate(STORED) == NOTHING


def test_who_begins_counting_anew_is_asked_once_and_has_no_hands(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    _types(show, 3, 5)
    show.button("show_results").click()
    anew = show.button("results_clear")
    anew.click()
    expect(show.page.get_by_text(T["results_sure"])).to_be_visible()
    anew.click()
    expect(show.page.get_by_text(T["results_cleared"])).to_be_visible()
    show.press("Escape")
    assert set(_counts(show.page)) == {"0"}
    show.page.reload()
    _loaded(show.page)
    assert set(_counts(show.page)) == {"0"}


def test_one_who_opens_the_question_anew_begins_without_hands(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    _types(show, 3)
    show.open("doe=" + one_of_each_kind()["dilemma"]).at(1)
    show.asks(KEUZE)
    assert _counts(show.page)[0] == "0"


def test_a_story_takes_no_road_that_nobody_chose_without_saying_so(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(STORY)
    notice = show.page.locator(".stage__notice")
    begin = show.seen["words"]
    for keys, words in (([], "show_no_hands"), (["2", "3"], "show_tie")):
        show.press(*keys, "PageDown")
        number = "b" if keys else "a"
        expect(notice).to_have_text(T[words].format(number=number))
        assert show.seen["words"] == begin
    # A clicker has no other key: pressed again, it goes on as was told.
    chosen = show.choices.nth(1).locator(".stage__words").inner_text()
    show.step("PageDown")
    expect(notice).to_be_hidden()
    expect(show.page.locator(".stage__road")).to_contain_text(chosen)


def test_a_story_that_is_played_again_begins_without_hands_and_both_are_reported(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(STORY, KEUZE)
    page = show.page
    again = page.get_by_role("button", name=T["show_replay"])
    chosen = []
    for _ in range(9):
        chosen.append(show.choices.first.locator(".stage__words").inner_text())
        show.press("1")
        show.step("PageDown")
        if again.count():
            break
    expect(page.locator(".stage__road li")).to_have_text(chosen)
    # Who loads the page at the end is at the end.
    page.reload()
    _loaded(page)
    expect(page.locator(".stage__road li")).to_have_text(chosen)
    again.click()
    assert set(_counts(page)) == {"0"}
    show.press("2", "PageDown")
    show.button("show_results").click()
    report = page.locator(".stage__report")
    for number in (1, 2):
        expect(report).to_contain_text(T["results_round"].format(number=number))


def test_a_story_that_ended_begins_anew_for_who_comes_back_to_it(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(STORY, KEUZE)
    for _ in range(9):
        show.press("1")
        show.step("PageDown")
        if not show.page.get_by_role("spinbutton").count():
            break
    show.press("ArrowDown").at(2)
    show.press("ArrowUp").at(1)
    expect(show.page.locator(".stage__road")).to_have_count(0)
    assert set(_counts(show.page)) == {"0"}


def test_the_decision_aid_is_played_to_its_advice_with_the_road_that_led_there(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(AID)
    show.step("PageDown")
    words = show.choices.first.locator(".stage__words").inner_text()
    show.press("1")
    seen = show.step("PageDown")
    assert T["show_advice"] in seen["words"]
    show.step("PageDown")
    because = show.page.locator(".stage__told ol li")
    expect(because).to_have_count(1)
    expect(because).to_contain_text(words)


@pytest.mark.parametrize("key", ["b", "."])
def test_a_key_makes_the_screen_black_until_the_next_one(
    key: str, site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(forced_colors="active"), site).asks(KEUZE)
    cover = show.page.locator(".stage__black")
    words = show.seen["words"]
    for way in ("PageDown", key, "Escape", "click"):
        show.press(key)
        expect(cover).to_be_focused()
        assert cover.evaluate("it => getComputedStyle(it).backgroundColor") == "rgb(0, 0, 0)"
        expect(show.said).to_have_text(T["show_black"])
        if way == "click":
            cover.click()
        else:
            show.press(way)
        expect(cover).to_be_hidden()
        assert show.seen["words"] == words
    # Keys of one sign can be switched off.
    show.button("show_keys").click()
    show.page.get_by_role("checkbox", name=T["show_digits"]).uncheck()
    show.press("Escape", key)
    expect(cover).to_be_hidden()


def test_nothing_that_is_shown_leads_away_from_it(site: Site, new_page: NewPage) -> None:
    page = "pagina/over/bronnen"
    show = Show(new_page(), site).asks(KEUZE, page)
    show.press("PageDown", "PageDown")
    expect(show.page.locator(".stage__told .item__sources")).to_be_in_viewport()
    expect(show.page.locator(".stage__view a[href]")).to_have_count(0)
    show.press("ArrowDown").at(2)
    link = show.page.get_by_role("link", name=T["show_open_page"])
    expect(link).to_have_attribute("target", "_blank")
    assert activities()[page].title in show.seen["words"]


def test_no_state_of_voting_breaks_a_rule(site: Site, new_page: NewPage, axe: Axe) -> None:
    page = new_page(reduced_motion="reduce")
    show = Show(page, site).asks(KEUZE, STORY)
    _types(show, 4, 12)
    show.press("p")
    assert_none(axe(page), "talking")
    show.press("p")
    _types(show, 1)
    assert_none(axe(page, without=COLOURS), "voting again")
    show.press("PageDown")
    assert_none(axe(page), "both votes")
    page.emulate_media(color_scheme="dark")
    assert_none(axe(page, COLOURS), "both votes in the dark")
    show.button("show_results").click()
    expect(page.locator(".stage__report")).to_be_visible()
    assert_none(axe(page), "report")
    show.press("Escape", "ArrowDown").at(2)
    show.press("PageDown")
    assert_none(axe(page, without=COLOURS), "notice")
    show.press("b")
    assert_none(axe(page, without=COLOURS), "black")
