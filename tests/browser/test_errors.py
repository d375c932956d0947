"""A message about an answer stands above its control, tied to it, and in view on any screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from browser.driver import Item
from examples import load_examples
from itembank.kinds import item_kinds
from itembank.words.texts import texts
from sites import REPOSITORY, Site
from watching import NewPage

T = texts()
SCREENS = ((320, 256), (390, 700), (1280, 800))
# Every kind that can be checked without an answer.
KINDS = [kind for kind in sorted(item_kinds()) if f"{kind}.empty" in T]
# The words of one row fill the smallest screen: there its list comes below what is said of it.
TALL = ("koppel", "volgorde")
SMOKE = ("getal", "zelfscan")

# What a reader sees of the message and of the control with the focus: nothing covers either.
SEEN = """item => {
  const error = item.querySelector(".item__error");
  const control = document.activeElement;
  const seen = element => {
    // Of a field to write in its first line is enough.
    const { left, top, width, height: whole } = element.getBoundingClientRect();
    const height = Math.min(whole, 48);
    const found = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
    return top >= 0 && top + height <= innerHeight && !!found &&
      (element.contains(found) || found.contains(element)) &&
      !found.closest(".site-header");
  };
  return {
    error: seen(error),
    control: seen(control),
    tied: control.getAttribute("aria-describedby") === error.id &&
      control.getAttribute("aria-invalid") === "true",
    above: Boolean(error.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      error.getBoundingClientRect().bottom <= control.getBoundingClientRect().top,
    once: item.querySelectorAll(".item__error").length === 1,
    wide: document.documentElement.scrollWidth <= innerWidth,
  };
}"""


@pytest.mark.parametrize(
    "kind",
    [pytest.param(kind, marks=[] if kind in SMOKE else pytest.mark.alles) for kind in KINDS],
)
def test_what_is_missing_is_said_above_its_control_and_in_view(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page()
    for entry in load_examples(kind).active:
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            item = Item.open(page, examples_site, kind, entry["id"])
            item.tab_to(item.check)
            page.keyboard.press("Enter")
            expect(item.error).to_be_visible()
            page.wait_for_function("() => document.activeElement.ariaInvalid === 'true'")
            found = item.element.evaluate(SEEN)
            if kind in TALL and height < 300:
                found["control"] = True
            assert all(found.values()), (entry["id"], width, found)


@pytest.mark.parametrize("chosen", [[0], [0, 1, 2, 3, 4]])
def test_another_number_than_was_asked_for_is_told_once_and_counts_when_it_is_meant(
    chosen: list[int], examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(width=390, height=700)
    item = Item.open(page, examples_site, "meerkeuze", "wat-hoort-bij-de-basis")
    item.give(chosen, "keyboard")
    item.press(item.check, "keyboard")
    words = T["another_number"].format(given=len(chosen), asked=3)
    expect(item.error).to_have_text(words)
    page.wait_for_function("() => document.activeElement.ariaInvalid === 'true'")
    assert all(item.element.evaluate(SEEN).values())
    assert item.element.get_attribute("data-state") == "open"
    item.press(item.check, "keyboard")
    expect(item.element).to_have_attribute("data-state", "partly")
    expect(item.error).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
def test_what_a_button_did_is_said_beside_it(width: int, site: Site, new_page: NewPage) -> None:
    page = new_page(width=width, height=700)
    page.goto(f"{site.url}hulpmiddelen/participatieplan/")
    tool = page.locator("activity-participatieplan[data-ready]")
    tool.locator("textarea").first.fill("Een plein")
    for words in ("copy", "download", "participatieplan.clear", "participatieplan.clear"):
        button = tool.get_by_role("button", name=T[words], exact=True)
        # At the lower edge of the screen there is no room for what is said below.
        button.evaluate("button => button.scrollIntoView({ block: 'end' })")
        button.press("Enter")
        said = tool.locator(".item__status p")
        expect(said).to_be_in_viewport(ratio=1)
        expect(button).to_be_in_viewport()


def test_a_status_line_is_written_in_one_way_everywhere() -> None:
    """By ``say``: words right in a status line are skipped by who listens line by line."""
    made = 0
    for script in sorted((REPOSITORY / "hooks" / "itembank").rglob("*.js")):
        code = script.read_text("utf-8")
        for name in set(re.findall(r"(#?\w+) = makeStatus\(", code)):
            made += 1
            other = rf"\b{re.escape(name)}\.(?:textContent = |replaceChildren\()"
            assert re.search(other, code) is None, script
    assert made >= 20
