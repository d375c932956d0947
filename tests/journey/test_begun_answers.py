"""Answers that were begun and not checked: there again for who is remembered, and never counted."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from journey.conftest import NewLearner
from journey.learner import Learner, said, state
from sites import Site

PAGE = "voorbeelden/alles/"
PROGRESS = "voorbeelden/voortgang/"
KINDS = ("keuze", "meerkeuze", "getal", "indeling", "koppel", "volgorde", "zelfscan")
# What stands in the controls of an item, and in which order.
CONTROLS = """(kinds) => Object.fromEntries(kinds.map((kind) => [kind,
  [...document.querySelectorAll(`activity-${kind} :is(.step, input:not(.confidence *), select)`)]
    .map(({ dataset, checked, value }) => [dataset.index, checked, value].join())]))"""


@pytest.fixture
def learner(new_learner: NewLearner, examples_site: Site) -> Learner:
    """Someone on a page with one item of every kind."""
    return new_learner(site=examples_site, at="2026-11-29")


def test_what_was_begun_is_there_the_next_day_and_counts_only_once_it_is_checked(
    learner: Learner,
) -> None:
    learner.put(state({}))
    learner.open(PAGE)
    untouched = _controls(learner)
    begun = _begin(learner)
    assert all(begun[kind] != untouched[kind] for kind in KINDS)
    learner.open(PROGRESS)
    expect(learner.page.get_by_text(said("kept_half", count=len(KINDS)))).to_be_visible()
    assert {key.split("/")[0] for key in learner.stored["half"]} == set(KINDS)
    assert learner.stored["items"] == {}
    learner.comes_back().on_day("2026-11-30").open(PAGE)
    _stand_as(learner, begun)
    expect(learner.page.locator("[data-revision]:not([data-state=open])")).to_have_count(0)
    # An answer ends it.
    learner.page.locator("activity-keuze button[type=submit]").click()
    expect(learner.page.locator("activity-keuze")).not_to_have_attribute("data-state", "open")
    # What was emptied again stays empty.
    learner.page.locator("activity-getal input[type=text]").fill("")
    learner.open(PAGE)
    key = learner.page.locator("activity-keuze").get_attribute("data-item")
    assert set(learner.stored["items"]) == {key}
    assert key not in learner.stored["half"]
    number = learner.page.locator("activity-getal")
    assert learner.stored["half"][number.get_attribute("data-item")]["response"] is None
    _stand_as(learner, {"koppel": begun["koppel"], "getal": untouched["getal"]})


def test_nothing_that_was_begun_is_kept_before_a_yes_and_what_stands_there_after_it(
    learner: Learner,
) -> None:
    learner.open(PAGE)
    untouched = _controls(learner)
    _begin(learner)
    learner.open(PAGE)
    assert learner.storage == {}
    assert _controls(learner) == untouched
    begun = _begin(learner)
    learner.page.locator("activity-stelling input").first.check()
    learner.page.locator("activity-stelling button[type=submit]").click()
    learner.remembered()
    learner.open(PAGE)
    _stand_as(learner, begun)


def test_what_does_not_fit_the_question_is_not_put_back(learner: Learner) -> None:
    learner.open(PAGE)
    untouched = _controls(learner)
    keys: dict[str, list[str]] = learner.page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("[data-revision]")].map(
             ({ dataset }) => [dataset.item, [dataset.kind, dataset.revision]]))"""
    )
    # The question changed since, or a file from elsewhere holds what is no answer to it.
    for half in (
        {key: _half("00000000", [0]) for key in keys},
        {key: _half(revision, 7) for key, (kind, revision) in keys.items() if kind in KINDS[3:]},
    ):
        learner.put(state({}, half=half))
        learner.open(PAGE)
        learner.page.wait_for_load_state("networkidle")
        assert _controls(learner) == untouched


def test_at_the_first_tick_of_a_self_scan_one_reads_what_becomes_of_it_and_can_have_it_remembered(
    learner: Learner,
) -> None:
    learner.open(PAGE)
    scan = learner.page.locator("activity-zelfscan")
    statements = scan.locator("fieldset[data-statement]")
    ticked = statements.nth(0).locator("input").first
    ticked.check()
    offer = statements.nth(0).locator("+ .consent")
    expect(offer).to_have_text(said("consent_offer"))
    expect(learner.button("consent_yes")).to_be_visible()
    # Once all was looked at it can still be chosen, though the answers stand as they are.
    for statement in statements.all():
        statement.locator("input").first.check()
    scan.locator("[type=submit]").click()
    expect(scan).to_have_attribute("data-state", "seen")
    expect(ticked).to_be_disabled()
    learner.button("consent_yes").press("Enter")
    expect(learner.page.get_by_text(said("consent_done"))).to_be_focused()
    expect(learner.page.locator(".consent")).to_have_count(1)


def _half(revision: str, response: Any) -> dict[str, Any]:
    return {"revision": revision, "response": response, "day": "2026-11-28", "count": 1}


def _begin(learner: Learner) -> dict[str, list[str]]:
    """Do something in every item, without an answer that is whole where that can be."""
    page = learner.page
    for kind in ("keuze", "meerkeuze", "indeling", "zelfscan"):
        page.locator(f"activity-{kind} fieldset input").first.check()
    page.locator("activity-getal input[type=text]").fill("12")
    page.locator("activity-koppel select").first.select_option(index=1)
    page.locator("activity-volgorde .step button").nth(1).click()
    return _controls(learner)


def _controls(learner: Learner) -> dict[str, list[str]]:
    found: dict[str, list[str]] = learner.page.evaluate(CONTROLS, KINDS)
    return found


def _stand_as(learner: Learner, begun: dict[str, list[str]]) -> None:
    learner.page.wait_for_function(
        f"""([kinds, begun]) => {{
          const now = ({CONTROLS})(kinds);
          return kinds.every((kind) => String(now[kind]) === String(begun[kind]));
        }}""",
        arg=[list(begun), begun],
    )
