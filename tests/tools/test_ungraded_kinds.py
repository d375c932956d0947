"""The kinds without right or wrong: dilemma, self-scan, story and writing."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from examples import load_examples
from itembank.reading.marks import plain
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()


def _first(kind: str) -> dict[str, Any]:
    return load_examples(kind).items[0]


def _open(page: Page, site: Site, kind: str) -> Locator:
    page.goto(f"{site.url}voorbeelden/{kind}/")
    item = page.locator(f"activity-{kind}").first
    expect(item).to_have_attribute("data-ready", "")
    return item


@pytest.fixture
def page(new_page: NewPage) -> Page:
    return new_page()


def test_a_dilemma_shows_what_is_for_and_against_every_way_and_judges_none(
    page: Page, examples_site: Site
) -> None:
    raw = _first("dilemma")
    item = _open(page, examples_site, "dilemma")
    chosen = plain(raw["opties"][1]["tekst"])
    item.get_by_role("radio", name=chosen).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(item).to_have_attribute("data-state", "seen")
    for way in raw["opties"]:
        feedback = item.locator(".option", has_text=plain(way["tekst"])).locator("+ .feedback")
        words = "chosen" if plain(way["tekst"]) == chosen else "other"
        expect(feedback).to_contain_text(T[f"dilemma.{words}"])
        expect(feedback).to_contain_text(f"{T['dilemma.for']} {plain(way['voor'])}")
        expect(feedback).to_contain_text(f"{T['dilemma.against']} {plain(way['tegen'])}")
    expect(item.locator(".item__label")).to_contain_text(T["dilemma.seen"][1:])
    assert T["right"].lower() not in item.locator(".item__label").inner_text()
    expect(item.locator(".item__explanation")).to_contain_text(plain(raw["toelichting"]))


def test_a_dilemma_without_a_choice_asks_for_one(page: Page, examples_site: Site) -> None:
    item = _open(page, examples_site, "dilemma")
    item.get_by_role("button", name=T["dilemma.check"]).click()
    expect(item.locator(".item__error")).to_have_text(T["dilemma.empty"])
    expect(item).to_have_attribute("data-state", "open")


SHARES = [
    # Answers by statement as places on the scale, -1 is "I do not know"; the place of the outcome.
    ([0, 0, 0], 0),
    ([3, 3, 3], 1),
    ([-1, 3, 3], 1),
    ([1, 2, 2], 0),
    ([2, 2, 2], 1),
]


@pytest.mark.parametrize(("answers", "outcome"), SHARES)
def test_a_self_scan_gives_a_profile_in_words_and_advice_where_it_is_low(
    page: Page, examples_site: Site, answers: list[int], outcome: int
) -> None:
    raw = _first("zelfscan")
    item = _open(page, examples_site, "zelfscan")
    _scan(item, raw, answers)
    item.get_by_role("button", name=T["zelfscan.check"]).click()
    profile = item.locator(".scan__profile")
    expect(profile).to_contain_text(plain(raw["uitkomsten"][outcome]["titel"]))
    for statement, answer in zip(raw["stellingen"], answers, strict=True):
        if "advies" in statement:
            advised = profile.get_by_text(plain(statement["advies"])).count() > 0
            assert advised == (answer < (len(raw["schaal"]) - 1) / 2)
    expect(item).to_have_attribute("data-state", "seen")


def test_a_self_scan_that_knows_nothing_says_where_to_begin(
    page: Page, examples_site: Site
) -> None:
    raw = _first("zelfscan")
    item = _open(page, examples_site, "zelfscan")
    _scan(item, raw, [-1] * len(raw["stellingen"]))
    item.get_by_role("button", name=T["zelfscan.check"]).click()
    expect(item.locator(".scan__profile")).to_contain_text(T["zelfscan.nothing"])


def _scan(item: Locator, raw: dict[str, Any], answers: list[int]) -> None:
    statements = zip(ascii_lowercase, raw["stellingen"], answers, strict=False)
    for letter, statement, answer in statements:
        words = T["zelfscan.dont_know"] if answer < 0 else plain(raw["schaal"][answer])
        group = item.get_by_role("group", name=f"{letter} {plain(statement['tekst'])}", exact=True)
        group.get_by_role("radio", name=words, exact=True).check()


def test_a_story_is_walked_by_keyboard_to_a_lesson_and_back(
    page: Page, examples_site: Site
) -> None:
    raw = _first("scenario")
    scenes = {scene["id"]: scene for scene in raw["stappen"]}
    item = _open(page, examples_site, "scenario")
    here = scenes[raw["start"]]
    steps = 0
    while "keuzes" in here:
        expect(item.locator(".scene:visible")).to_have_count(1)
        expect(item.locator(".scene:visible")).to_contain_text(plain(here["tekst"])[:40])
        turn = here["keuzes"][0]
        item.get_by_role("link", name=plain(turn["tekst"])).focus()
        page.keyboard.press("Enter")
        here = scenes[turn["naar"]]
        goal = item.locator(f"[data-scene='{here['id']}']" if "keuzes" in here else ".item__label")
        expect(goal).to_be_focused()
        steps += 1
    expect(item.locator(".item__label")).to_contain_text(T["scenario.seen"][1:])
    expect(item.locator(".scene__lesson:visible")).to_contain_text(plain(here["les"]))
    expect(item.locator(".item__status")).to_have_text(T["scenario.ended"])
    expect(item.locator(".scenario__road li")).to_have_count(steps)
    expect(item.locator(".item__explanation")).to_contain_text(plain(raw["toelichting"]))
    item.get_by_role("button", name=T["scenario.back"]).click()
    expect(item.locator(".scenario__road li")).to_have_count(steps - 1)
    item.get_by_role("button", name=T["scenario.again"]).click()
    expect(item.locator(f"[data-scene='{raw['start']}']")).to_be_visible()


def test_without_javascript_a_story_is_read_by_its_links(
    examples_site: Site, new_page: NewPage
) -> None:
    raw = _first("scenario")
    page = new_page(javascript=False)
    page.goto(f"{examples_site.url}voorbeelden/scenario/")
    item = page.locator("activity-scenario").first
    expect(item.locator(".scene:visible")).to_have_count(len(raw["stappen"]))
    for link in item.locator(".turn").all():
        target = (link.get_attribute("href") or "").removeprefix("#")
        expect(item.locator(f"[id='{target}']")).to_have_count(1)


def test_writing_is_compared_with_an_example_and_stored_nowhere_unasked(
    page: Page, examples_site: Site
) -> None:
    raw = _first("open")
    item = _open(page, examples_site, "open")
    button = item.get_by_role("button", name=T["open.check"])
    button.click()
    expect(item.locator(".item__error")).to_have_text(T["open.empty"])
    written = "Geheime tekst <b>van mij</b>"
    item.get_by_role("textbox").fill(written)
    button.click()
    compare = item.locator(".writing__compare")
    expect(compare).to_contain_text(plain(raw["voorbeeld"])[:40])
    for criterion in raw["let_op"]:
        expect(compare.get_by_role("checkbox", name=plain(criterion))).to_be_visible()
    state = page.evaluate(
        """async (address) => {
             const { progress } = await import(address);
             return JSON.stringify([progress.state.items, { ...localStorage }]);
           }""",
        f"{examples_site.url}assets/itembank/static/progress/progress.js",
    )
    assert "Geheime" not in state
    assert item.locator("b", has_text="van mij").count() == 0
