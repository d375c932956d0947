"""Showing activities to a room: by keys, by clicker and by touch, on any screen, kept nowhere."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from drivers import folded
from itembank.library.library import Library
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import Site, own_course
from trainers.presenting import Show, activities, one_of_each_kind
from watching import NewPage

T = texts()
BANK = "participatieladder"
KEUZE = one_of_each_kind()["keuze"]
MOST = 80
LARGE = [(1024, 768), (1920, 1080)]
# Browsers keep sizes in fractions of a pixel.
ROUNDING = 0.02


@pytest.fixture(scope="module")
def library() -> Library:
    return own_course().library


def test_a_whole_bank_is_presented_with_the_two_keys_of_a_clicker(
    site: Site, new_page: NewPage, library: Library
) -> None:
    on, back = "PageDown", "PageUp"
    show = Show(new_page(width=1024, height=768), site).asks(f"toets/{BANK}")
    told: dict[int, str] = {}
    seen = show.seen
    for _ in range(400):
        told[seen["number"]] = told.get(seen["number"], "") + " " + seen["words"]
        assert (seen["over"], seen["scrolls"]) == ([], False)
        if seen["last"]:
            break
        seen = show.step(on)
    keys = activities()[f"toets/{BANK}"].items
    assert sorted(told) == list(range(1, len(keys) + 1))
    for number, key in enumerate(keys, 1):
        item = library.index[BANK, key.partition("/")[2]]
        found = map(library.source_of, item.sources)
        sources = {source.name for source in found if source is not None}
        for words in (plain(item.stem), plain(item.rationale), *map(plain, sources)):
            assert folded(words) in folded(told[number]), key
    show.press(on)
    expect(show.said).to_have_text(T["show_last"])
    for _ in range(400):
        if seen["first"]:
            break
        seen = show.step(back)
    assert seen["number"] == 1
    show.press(back)
    expect(show.said).to_have_text(T["show_first"])


def test_the_arrows_go_the_way_of_the_clicker(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(width=1024, height=768), site).asks(f"toets/{BANK}")
    seen = third = [show.step("PageDown") for _ in range(3)][-1]
    for _ in range(20):
        if seen["first"]:
            break
        seen = show.step("ArrowLeft")
    assert seen["number"] == 1
    again = Show(new_page(width=1024, height=768), site).asks(f"toets/{BANK}")
    assert [again.step("ArrowRight") for _ in range(3)][-1] == third


@pytest.mark.parametrize(
    ("width", "height", "scheme"),
    [
        (1024, 768, "light"),
        pytest.param(1920, 1080, "dark", marks=pytest.mark.alles),
        (360, 740, "light"),
    ],
)
def test_every_kind_can_be_read_from_the_back_and_never_scrolls(
    width: int, height: int, scheme: str, site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(width=width, height=height, scheme=scheme), site)
    for kind, key in one_of_each_kind().items():
        shown = show.asks(key).walk(MOST)
        assert shown[-1]["last"], f"{kind} has no end"
        for seen in shown:
            assert seen["over"] == [], (kind, seen["over"])
            assert not seen["scrolls"], kind
            if (width, height) in LARGE:
                assert all(size >= 0.04 * height - ROUNDING for size in seen["stem"]), kind
                assert all(size >= 0.032 * height - ROUNDING for size in seen["choices"]), kind


def test_the_letters_fill_the_screen_when_there_is_room(site: Site, new_page: NewPage) -> None:
    page = new_page(width=1024, height=768)
    show = Show(page, site).asks(one_of_each_kind()["getal"])
    assert min(show.seen["stem"]) > 0.06 * 768
    before = show.seen["stem"]
    show.button("show_zoom").click()
    assert min(show.seen["stem"]) >= 1.29 * 0.05 * 768
    show.button("show_zoom").click()
    show.button("show_zoom").click()
    assert show.seen["stem"] == before


def test_hands_are_counted_by_digit_button_and_field_and_shown_against_the_key(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    show.press("1", "1", "1", "Shift+1", "2")
    expect(show.said).to_have_text(T["show_counted"].format(number="b", count=1))
    third = show.choices.nth(2)
    third.get_by_role("spinbutton", name=T["show_hands"].format(number="c")).fill("5")
    third.get_by_role("button", name=T["show_hand_off"].format(number="c")).click()
    second = show.choices.nth(1)
    second.get_by_role("button", name=T["show_hand_on"].format(number="b")).click()
    expect(show.said).to_have_text(T["show_counted"].format(number="b", count=2))
    show.button("show_reveal").click()
    shares = show.page.locator(".stage__share")
    expect(shares).to_have_text(
        [
            T["show_share"].format(count=count, total=8, percent=percent)
            for count, percent in ((2, 25), (2, 25), (4, 50))
        ]
    )
    marks = show.page.locator(".stage__mark").all_inner_texts()
    assert sorted(marks) == [T["show_key_mark"], T["show_other_mark"], T["show_other_mark"]]
    reasons = show.page.locator(".stage__told .reason[data-key] b").all_inner_texts()
    right = show.choices.filter(has_text=T["show_key_mark"])
    letter, words = (right.locator(name) for name in (".stage__number", ".stage__words"))
    assert reasons[0] == f"{letter.inner_text()}. {words.inner_text()}"
    # Back to the question: what was counted is still there, for who asks.
    show.button("show_hide").click()
    for field, count in zip(
        show.page.get_by_role("spinbutton").all(), ("2", "2", "4"), strict=True
    ):
        expect(field).to_have_value("")
        field.focus()
        expect(field).to_have_value(count)


def test_without_hands_the_answer_stands_there_without_bars(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(KEUZE).press("PageDown")
    expect(show.page.locator(".stage__mark")).to_have_count(3)
    expect(show.page.locator(".stage__share")).to_have_count(0)


def test_digits_can_be_switched_off_and_are_typed_in_a_field(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    first = show.page.get_by_role("spinbutton").first
    first.fill("")
    first.press("2")
    first.press("3")
    expect(first).to_have_value("23")
    show.button("show_keys").click()
    show.page.get_by_role("checkbox", name=T["show_digits"]).uncheck()
    show.press("Escape")
    expect(show.page.locator(".stage__keys")).to_be_hidden()
    expect(show.stage).to_be_visible()
    show.press("1")
    first.focus()
    expect(first).to_have_value("23")


def test_a_number_of_hands_is_never_less_than_none_or_endless(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(KEUZE).press("Shift+1")
    first = show.page.get_by_role("spinbutton").first
    for typed, kept in (("-5", "0"), ("1e9", "999"), ("2.7", "2")):
        first.fill(typed)
        first.blur()
        first.focus()
        expect(first).to_have_value(kept)


def test_a_story_follows_the_choice_with_most_hands_and_goes_back(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(one_of_each_kind()["scenario"])
    begin = show.seen["words"]
    show.press("2", "2", "1")
    second = show.choices.nth(1).locator(".stage__words").inner_text()
    by_hands = show.step("PageDown")["words"]
    assert show.step("PageUp")["words"] == begin
    show.page.get_by_role("button", name=second).click()
    expect(show.page.locator(".stage__place")).to_contain_text(
        T["show_part"].format(number=2, total=2)
    )
    assert show.seen["words"] == by_hands


def test_where_nothing_is_right_nothing_is_marked(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(one_of_each_kind()["dilemma"]).press("1")
    show.button("show_reveal_told").click()
    expect(show.page.locator(".stage__told")).to_have_count(1)
    expect(show.page.locator(".stage__mark, [data-mark]")).to_have_count(0)
    expect(show.page.locator(".stage__share").first).to_be_attached()


def test_every_row_of_a_sorting_question_is_a_vote_of_its_own(
    site: Site, new_page: NewPage
) -> None:
    show = Show(new_page(), site).asks(one_of_each_kind()["indeling"])
    place = show.page.locator(".stage__place")
    rows = int((place.text_content() or "").split()[-1]) - 1
    for number in range(1, rows + 1):
        expect(place).to_contain_text(T["show_part"].format(number=number, total=rows + 1))
        show.press("1")
        show.button("show_reveal").click()
        expect(show.page.locator(".stage__choice[data-mark=key]")).to_have_count(1)
        show.step("PageDown")
        while show.page.locator(".stage__told").count():
            show.step("PageDown")
    expect(show.page.locator(".stage__view .item__rationale")).to_have_count(1)


def test_it_works_by_touch_alone(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(width=360, height=740, has_touch=True), site).asks(KEUZE)
    field = show.page.get_by_role("spinbutton").first
    field.tap()
    field.fill("7")
    expect(show.page.locator(".stage__total")).to_have_text(T["show_total"].format(count=7))
    show.button("show_reveal").tap()
    expect(show.page.locator(".stage__told")).to_have_count(1)
    show.button("show_next").tap()
    show.button("show_back").tap()
    show.button("show_leave").tap()
    show.page.wait_for_url(f"**/#{KEUZE.replace('/', '--')}")


def test_other_keys_go_straight_to_another_question(site: Site, new_page: NewPage) -> None:
    keys = activities()[f"toets/{BANK}"].items
    show = Show(new_page(), site).asks(f"toets/{BANK}")
    for key, number in (("ArrowDown", 2), ("End", len(keys)), ("ArrowUp", len(keys) - 1)):
        show.press(key).at(number)
    show.press("Home").at(1)


def test_who_reloads_is_at_the_same_question(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(f"toets/{BANK}").press("ArrowDown")
    show.at(2)
    words = show.seen["words"]
    show.page.reload()
    expect(show.page.locator("activity-tonen[data-ready]")).to_have_count(1)
    assert show.seen["words"] == words


def test_tab_stays_in_what_is_shown(site: Site, new_page: NewPage) -> None:
    show = Show(new_page(), site).asks(KEUZE)
    for _ in range(40):
        show.press("Tab")
        assert show.page.evaluate(
            "() => document.activeElement === document.body"
            " || document.querySelector('.stage').contains(document.activeElement)"
        )
