"""Items for readers who set their device otherwise: narrow, enlarged, spaced, plain or calm."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Page, Route, expect

from browser.doing import answer_all, open_everything, ready, too_wide
from browser.driver import Item
from browser.expected import case_with
from drivers import GRADED
from itembank.kinds import all_kinds
from sites import Site
from watching import NewPage

SMALLEST_TARGET = 24
MOST_TABS = 300
PAGES = [*GRADED, "checklist"]
# WCAG 1.4.12. A constructed sheet is no inline style, so the policy of the page stands.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
# Elements whose own words are wider or higher than the room they have, and cannot be scrolled to.
CUT = """() => [...document.querySelectorAll(".activity *")].filter((element) => {
  const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!words || !element.checkVisibility()) return false;
  if (element.closest(".item__aside, select, textarea")) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  const { left, right } = element.getBoundingClientRect();
  const clips = overflowX !== "visible" || overflowY !== "visible";
  return right > innerWidth + 0.5 || left < -0.5
    || (clips && element.scrollWidth > element.clientWidth + 1)
    || (clips && element.scrollHeight > element.clientHeight + 1);
}).map((element) => `${element.className || element.tagName}: ${element.textContent.trim()}`)"""
# Every text of an activity as one word of forty letters: WCAG 1.4.10 with Dutch compounds.
LONG_WORDS = """() => {
  const page = document.querySelector(".md-content");
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    if (data.trim() && parentElement.closest(".activity")) {
      texts.currentNode.data = "w" + "oord".repeat(9) + "eno";
    }
  }
}"""
UNBROKEN = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { overflow-wrap: normal !important }");
  document.adoptedStyleSheets.push(sheet);
}"""
LETTER = """(name) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { font-family: ${name} !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
PLACES = """() => [...document.querySelectorAll(
  ".activity, .activity :is(.option, .step, .pair, .card, .check)")].map((element) => {
    const { y, height } = element.getBoundingClientRect();
    return [element.dataset.item ?? element.className, Math.round(y), Math.round(height)].join();
  })"""
OVERLAP = """() => {
  const parts = [".option", ".pair", ".step", ".card", ".feedback", ".action"]
    .concat([".item__label", ".item__status"]);
  const all = [...document.querySelectorAll(`.activity :is(${parts}, legend, .check)`)]
    .filter((element) => element.checkVisibility() && element.textContent.trim());
  const meet = (one, other) => {
    const a = one.getBoundingClientRect(), b = other.getBoundingClientRect();
    return a.left < b.right - 1 && b.left < a.right - 1
      && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  };
  return all.flatMap((one) => all
    .filter((other) => one !== other && !one.contains(other) && !other.contains(one))
    .filter((other) => meet(one, other))
    .map((other) => `${one.textContent.trim()} / ${other.textContent.trim()}`));
}"""
# Whether the middle of what has the focus, or of its label, is really on top of the screen.
FOCUSED = """() => {
  const element = document.activeElement;
  const activity = element.closest(".activity");
  if (!activity) {
    const last = [...document.querySelectorAll(".activity")].at(-1);
    const after = last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    return [after || element === document.body ? "after" : "between", "", true];
  }
  const target = element.closest("label.option, label.check__label") ?? element;
  const box = target.getBoundingClientRect();
  const y = Math.min(Math.max(box.top, 0) + 8, box.top + box.height / 2);
  const hit = document.elementFromPoint(box.left + box.width / 2, y);
  const seen = !!hit && (target.contains(hit) || hit.contains(target));
  return [activity.dataset.kind, element.outerHTML.slice(0, 80), seen];
}"""
SMALL = """(least) => {
  const labels = "label.option, .check__label, .confidence__choice";
  const all = document.querySelectorAll(".activity :is(button, summary, select, textarea, input)");
  return [...all].map((control) => control.closest(labels) ?? control)
    .filter((target) => target.checkVisibility())
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < least || height < least;
    }).map((target) => target.outerHTML.slice(0, 100));
}"""
# What moves by itself, and how the page goes to another place.
MOVING = """() => [
  document.getAnimations()
    .filter((animation) => animation.effect.getComputedTiming().duration > 10)
    .map(({ effect }) => effect.target.outerHTML.slice(0, 80)),
  getComputedStyle(document.documentElement).scrollBehavior,
]"""


@pytest.mark.parametrize("kind", PAGES)
def test_at_320_pixels_all_fits_also_with_more_room_between_letters_and_nothing_moves_by_itself(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    """Nothing scrolls sideways or is cut off, and every target can be hit, on a wide screen too.

    For who asked for less motion nothing moves once an answer was given.
    """
    page = new_page(width=320, height=640, reduced_motion="reduce")
    _open_and_answered(page, examples_site, kind)
    assert page.evaluate(MOVING) == [[], "auto"]
    _fits(page)
    assert page.evaluate(SMALL, SMALLEST_TARGET) == []
    page.evaluate(SPACING)
    _fits(page)
    page.evaluate("() => { document.adoptedStyleSheets = [] }")
    page.evaluate(LONG_WORDS)
    assert too_wide(page) == 0
    assert page.evaluate(CUT) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(SMALL, SMALLEST_TARGET) == []


@pytest.mark.parametrize(
    ("place", "height", "sharpness"),
    [
        ("alles", 640, 1),
        pytest.param("alles", 200, 4, marks=pytest.mark.alles),
        *(
            pytest.param(kind, height, sharpness, marks=pytest.mark.alles)
            for kind in all_kinds()
            for height, sharpness in ((640, 1), (200, 4))
        ),
    ],
)
def test_a_word_of_forty_letters_in_every_text_scrolls_nothing_sideways(
    place: str, height: int, sharpness: int, examples_site: Site, new_page: NewPage
) -> None:
    """At 320 pixels and at 400 percent: before the answer, with the verdict and the key opened."""
    page = new_page(
        width=320, height=height, device_scale_factor=sharpness, reduced_motion="reduce"
    )
    page.goto(f"{examples_site.url}voorbeelden/{place}/")
    ready(page)
    page.evaluate(LONG_WORDS)
    assert (too_wide(page), page.evaluate(CUT)) == (0, [])
    answer_all(page)
    # What an answer brings says its own words first.
    assert (too_wide(page), page.evaluate(CUT)) == (0, [])
    open_everything(page)
    page.evaluate(LONG_WORDS)
    assert (too_wide(page), page.evaluate(CUT)) == (0, [])
    page.evaluate(UNBROKEN)
    assert too_wide(page) > 0, "the words are too short to see anything"


@pytest.mark.parametrize(
    "place", ["alles", *(pytest.param(kind, marks=pytest.mark.alles) for kind in PAGES)]
)
def test_at_four_times_the_size_every_focused_control_can_be_seen(
    place: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(width=320, height=256)
    page.goto(f"{examples_site.url}voorbeelden/{place}/")
    ready(page)
    page.evaluate("location.hash = document.querySelector('.activity[id]').id")
    seen: Counter[str] = Counter()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        where, control, shown = page.evaluate(FOCUSED)
        if where == "after":
            break
        seen[where] += 1
        assert shown, f"hidden while it has the focus: {control}"
    else:
        raise AssertionError(f"{MOST_TABS} times Tab did not reach the end: {seen}")
    for kind in PAGES if place == "alles" else [place]:
        assert seen[kind] >= 2, kind


@pytest.mark.parametrize("kind", GRADED)
def test_in_forced_colours_the_choice_the_focus_and_the_verdict_keep_a_line(
    kind: str, examples_site: Site, new_page: NewPage
) -> None:
    page = new_page(forced_colors="active")
    case = case_with(kind, "wrong")
    item = Item.open(page, examples_site, kind, case.raw["id"])
    item.give(case.response.give, "keyboard")
    focused = page.evaluate(
        """() => {
          const target = document.activeElement.closest("label.option") ?? document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(target);
          return [outlineStyle, parseFloat(outlineWidth)];
        }"""
    )
    assert focused[0] != "none" and focused[1] >= 2
    chosen = item.element.locator("label.option:has(:checked)")
    assert "none" not in chosen.evaluate_all(
        "all => all.map((label) => getComputedStyle(label).outlineStyle)"
    )
    item.have_checked("mouse")
    expect(item.element).to_have_attribute("data-state", "wrong")
    width = item.heading.evaluate("e => parseFloat(getComputedStyle(e).outlineWidth)")
    assert width >= 1
    widths = item.element.locator(".feedback").evaluate_all(
        "all => all.map((box) => parseFloat(getComputedStyle(box).borderInlineStartWidth))"
    )
    assert min(widths) >= 1


@pytest.mark.parametrize(
    ("kind", "width"),
    [
        *((kind, 360) for kind in PAGES),
        (GRADED[0], 1280),
        *(pytest.param(kind, 1280, marks=pytest.mark.alles) for kind in PAGES[1:]),
    ],
)
def test_nothing_moves_when_the_script_has_come(
    kind: str, width: int, examples_site: Site, new_page: NewPage
) -> None:
    """A slow network shows the page first and upgrades it later; what is read must stay put."""
    page = new_page(width=width)
    before, after = _before_and_after(page, f"{examples_site.url}voorbeelden/{kind}/")
    assert len(before) > 2
    assert after == before


@pytest.mark.parametrize("width", [414, 600])
def test_nothing_moves_whatever_the_letter_of_the_reader(
    width: int, site: Site, new_page: NewPage
) -> None:
    """In a wide letter rows of buttons break that fit elsewhere."""
    page = new_page(width=width)
    address = f"{site.url}cursus/rollen/toets/"
    before, after = _before_and_after(page, address, letter="monospace")
    heights = ([int(place.split(",")[-1]) for place in places] for places in (before, after))
    # Parts of pixels add up down the page, so each part by itself; a row that breaks is twenty.
    assert max(abs(height - other) for height, other in zip(*heights, strict=True)) <= 1


def _before_and_after(page: Page, address: str, letter: str = "") -> tuple[list[str], list[str]]:
    """Where everything stands while the script is still on its way, and once it has come."""
    held: list[Route] = []
    page.route("**/static/items/start.js", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    # The last of the page: all of it is there, and waits for that script.
    expect(page.locator(".site-colophon")).to_be_visible()
    if letter:
        page.evaluate(LETTER, letter)
    before: list[str] = page.evaluate(PLACES)
    held[0].continue_()
    expect(page.locator(".activity[data-ready]").first).to_be_attached()
    expect(page.locator(".activity[data-kind]:not([data-ready])")).to_have_count(0)
    return before, page.evaluate(PLACES)


def _fits(page: Page) -> None:
    assert too_wide(page) == 0
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVERLAP) == []


def _open_and_answered(page: Page, site: Site, kind: str) -> None:
    """The page of a kind with its first item answered, so that both states are on it."""
    page.goto(f"{site.url}voorbeelden/{kind}/")
    _answer_first(page, kind)


def _answer_first(page: Page, kind: str) -> None:
    expect(page.locator(f"activity-{kind}:not([data-ready])")).to_have_count(0)
    if kind == "checklist":
        page.get_by_role("checkbox").first.check()
        page.get_by_role("textbox").first.fill("Wie belt er? " * 10)
        return
    case = case_with(kind, "wrong")
    item = Item(page, kind, f"{kind}--{case.raw['id']}")
    item.answer(case.response.give, "mouse")
    expect(item.element).to_have_attribute("data-state", "wrong")
