"""What a browser hands to a screen reader of the element with the focus, for every kind.

Its own tree is asked, not the attributes of the page: a role may take its name from elsewhere, or
from nothing at all, as a line with the role ``status`` does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from axe import COLOURS, SIZES, Violation, assert_none
from browser.asked import question_of
from browser.doing import ready
from browser.driver import Item
from drivers import driver_of
from itembank.kinds import item_kinds
from itembank.words.texts import texts
from sites import Site
from watching import NewPage

T = texts()


def test_what_is_missing_and_the_verdict_are_handed_over_with_the_focus(
    examples_site: Site, new_page: NewPage, axe: Callable[..., list[Violation]]
) -> None:
    """The message belongs to the control it is about; the verdict is in the name of a heading."""
    page = new_page(reduced_motion="reduce")
    page.goto(f"{examples_site.url}voorbeelden/alles/")
    ready(page)
    wrong = []
    items = {kind: Item(page, kind) for kind in sorted(item_kinds())}
    for kind, item in items.items():
        if f"{kind}.empty" not in T:
            continue
        item.press(item.check, "mouse")
        expect(item.error).to_be_visible()
        # The page is drawn before the focus goes there.
        expect(page.locator(":focus")).to_have_attribute("aria-invalid", "true")
        found = _focused(page)
        if (found["invalid"], found["description"]) != ("true", T[f"{kind}.empty"]):
            wrong.append(("without an answer", kind, found))
    assert_none(axe(page, without=[*COLOURS, *SIZES]), "with a message at every item")
    for kind, item in items.items():
        question = question_of(kind)
        heading = item.heading.inner_text()
        driver_of(kind).give(item, question.answer, "mouse")
        # A story ends with its last turn.
        if kind != "scenario":
            item.have_checked("mouse")
        expect(item.heading).to_be_focused()
        found = _focused(page)
        if found["role"] != "heading" or question.judged(heading) not in found["name"]:
            wrong.append(("after the answer", kind, found))
    assert wrong == [], "\n".join(map(str, wrong))


def _focused(page: Page) -> dict[str, Any]:
    """The role, the name, the description and the validity of what has the focus."""
    session = page.context.new_cdp_session(page)
    try:
        active = session.send("Runtime.evaluate", {"expression": "document.activeElement"})
        asked = {"objectId": active["result"]["objectId"], "fetchRelatives": False}
        node = session.send("Accessibility.getPartialAXTree", asked)["nodes"][0]
    finally:
        session.detach()
    told = {part["name"]: part["value"].get("value", "") for part in node.get("properties", ())}
    parts = ("role", "name", "description")
    found = {part: node.get(part, {}).get("value", "") for part in parts}
    return found | {"invalid": told.get("invalid", "")}
