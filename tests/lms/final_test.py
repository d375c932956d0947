"""The final test of a package of the whole course, as a learner takes it inside an LMS."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from browser.doing import ANSWER
from itembank.words.texts import texts
from lms.player import Visit

PAGE = "cursus/afronden/eindtoets.html"
SHOWN = "[data-mode=test]"
# What the pages do with an answer.
RECORD = """async items => {
  const module = "assets/itembank/static/progress/progress.js";
  const address = new URL(module, parent.location);
  const { progress } = await import(address);
  for (const [key, { revision }] of Object.entries(items)) {
    progress.record(key, { revision, score: 1, response: [0] });
  }
}"""


def have_core_route(visit: Visit, catalog: dict[str, Any]) -> None:
    """As if every item of the core route was answered on its page."""
    core = {module["slug"] for module in catalog["modules"] if module["core"]}
    items = {key: entry for key, entry in catalog["items"].items() if entry["module"] in core}
    visit.course.evaluate(RECORD, items)


def begin(visit: Visit) -> None:
    visit.go(PAGE)
    visit.course.get_by_role("button", name=texts()["test_start"], exact=True).click()


def asked(visit: Visit, catalog: dict[str, Any]) -> list[str]:
    """The questions of the test, in their order, all of them on one page."""
    expect(visit.course.locator(SHOWN)).to_have_count(catalog["draw"])
    found: list[str] = visit.course.locator(SHOWN).evaluate_all(
        "items => items.map(({ dataset }) => dataset.item)"
    )
    visit.course.get_by_role("button", name=texts()["test_whole"], exact=True).click()
    return found


def flag(visit: Visit) -> Locator:
    """The mark of the fourth question, to look at it again."""
    return visit.course.get_by_label(texts()["test_flag"]).locator("visible=true").nth(3)


def hand_in(visit: Visit, *, flagged: bool) -> None:
    """Answer everything right and hand it in; what was marked is asked about once."""
    visit.course.locator(SHOWN).evaluate_all(
        f"items => {{ for (const item of items) ({ANSWER})(item, true); }}"
    )
    submit = visit.course.get_by_role("button", name=texts()["test_submit"], exact=True)
    submit.click()
    if flagged:
        submit.click()
