"""Nothing happens on a single letter, and everything can be reached and seen with Tab."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from sites import Site
from watching import NewPage

LESSON = "cursus/participatieladder/vijf-treden/"
SHORTCUTS = ["f", "s", "/", "p", "n", ",", "."]

# What has the focus, and whether a reader can see at least a piece of it that nothing covers.
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) =>
    [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]].some(([x, y]) => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return hit && (element.contains(hit) || hit.closest("label")?.control === element);
    }));
  return { name: element.outerHTML.slice(0, 120), seen };
}"""
TARGETS = {
    "radio": ".item input[type=radio]",
    "button": ".item button:visible",
    "body": "body",
}


def state(page: Page) -> dict[str, Any]:
    """Everything a shortcut of Material's could change."""
    found: dict[str, Any] = page.evaluate(
        """() => ({
          address: location.href,
          open: document.querySelector("dialog").open,
          focus: [...document.querySelectorAll("*")].indexOf(document.activeElement),
          toggles: [...document.querySelectorAll(".md-toggle")].map((box) => box.checked),
          chosen: [...document.querySelectorAll("input:checked")].map((input) => input.name),
        })"""
    )
    return found


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_a_former_shortcut_changes_nothing(site: Site, new_page: NewPage, target: str) -> None:
    page = new_page()
    page.goto(site.url + LESSON)
    expect(page.locator(".item[data-ready]").first).to_be_visible()
    page.locator(".item input[type=radio]").first.check()
    if target == "body":
        page.evaluate("document.activeElement.blur()")
    else:
        page.locator(TARGETS[target]).first.focus()
    before = state(page)
    for key in SHORTCUTS:
        page.keyboard.press(key)
        page.keyboard.press(f"Shift+{key}")
    assert state(page) == before


def test_a_script_in_the_page_still_hears_every_key(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + LESSON)
    page.evaluate(
        """() => {
          window.heard = [];
          document.querySelector("main").addEventListener("keydown", ({ key }) => heard.push(key));
        }"""
    )
    page.locator(".item input[type=radio]").first.focus()
    for key in SHORTCUTS:
        page.keyboard.press(key)
    assert page.evaluate("heard") == SHORTCUTS


@pytest.mark.parametrize("size", [(1280, 600), (360, 640), (320, 256)], ids=str)
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_every_stop_of_tab_can_be_seen(
    site: Site, new_page: NewPage, size: tuple[int, int], key: str
) -> None:
    width, height = size
    page = new_page(width=width, height=height, reduced_motion="reduce")
    page.goto(site.url + LESSON)
    stops: list[dict[str, Any]] = []
    while len(stops) < 200:
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 20
    assert [stop["name"] for stop in stops if not stop["seen"]] == []


@pytest.mark.parametrize("address", [LESSON, "404.html"])
def test_the_skip_link_comes_first_and_leads_into_the_content(
    site: Site, new_page: NewPage, address: str
) -> None:
    page = new_page()
    page.goto(site.url + address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ga naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")
