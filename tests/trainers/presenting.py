"""Opens the presenter and reads what a room sees of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from playwright.sync_api import Locator, Page, expect

from itembank.site.keys import Activity
from itembank.words.texts import texts
from kept import PATIENCE
from sites import Site, own_course

T = texts()
ADDRESS = "trainers/tonen/"

# Every text on the screen, with the boxes of its lines that are on this sheet and whether all are.
TEXTS = """(view) => {
  const box = view.getBoundingClientRect();
  const isApart = ({ left, right }) => left >= box.right - 1 || right <= box.left + 1;
  const isInside = (rect) => rect.left >= box.left - 1 && rect.right <= box.right + 1
    && rect.top >= box.top - 1 && rect.bottom <= box.bottom + 1;
  const texts = [];
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!text.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width }) => width >= 1);
    const here = rects.filter((rect) => !isApart(rect));
    if (here.length) texts.push({ text, here, isWhole: here.length === rects.length });
  }
  return { box, isApart, isInside, texts };
}"""

# What stands on the page that is shown, and whether anything hangs over its edge.
SEEN = """() => {
  const view = document.querySelector(".stage__view");
  const { isApart, isInside, texts } = (TEXTS)(view);
  const over = [];
  const lines = [];
  for (const { text, here } of texts)
    for (const rect of here) (isInside(rect) ? lines : over).push(text.data);
  for (const choice of view.querySelectorAll(".stage__choice")) {
    const rect = choice.getBoundingClientRect();
    if (!isApart(rect) && !isInside(rect)) over.push(choice.textContent);
  }
  const size = (name) =>
    [...view.querySelectorAll(name)].map((one) => parseFloat(getComputedStyle(one).fontSize));
  return {
    over,
    words: [...new Set(lines)].join(" ").replace(/\\s+/g, " "),
    stem: size(".stage__stem"),
    choices: size(".stage__choice"),
    scrolls: view.scrollHeight > view.clientHeight + 1
      || document.querySelector(".stage").scrollHeight > innerHeight + 1
      || document.querySelector(".stage").scrollWidth > innerWidth + 1,
    height: innerHeight,
    number: Number(new URLSearchParams(location.hash.slice(1)).get("bij")),
    ...(ENDS)(),
  };
}"""
# The two buttons that stay where they are, and say that there is nothing more their way.
ENDS = f"""() => {{
  const off = (words) => [...document.querySelectorAll(".stage button")]
    .find((button) => button.textContent === words)?.getAttribute("aria-disabled") === "true";
  return {{ first: off({json.dumps(T["show_back"])}), last: off({json.dumps(T["show_next"])}) }};
}}"""
SEEN = SEEN.replace("TEXTS", TEXTS).replace("ENDS", ENDS)


@cache
def activities() -> Mapping[str, Activity]:
    """The activities of the real course."""
    return own_course().activities


@cache
def one_of_each_kind() -> dict[str, str]:
    """The first key of every kind that can be shown."""
    found: dict[str, str] = {}
    for key, activity in activities().items():
        if not activity.retired and activity.kind != "toets":
            found.setdefault(activity.kind, key)
    return found


class Show:
    """The presenter on a page."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.stage = page.locator(".stage")
        self.choices = page.locator(".stage__choice")
        self.said = page.locator(".stage > [role=status]")

    def open(self, fragment: str) -> Show:
        """Go to the presenter with this fragment; a new one in the same page counts as well."""
        self.page.goto(f"{self.site.url}{ADDRESS}#{fragment}")
        expect(self.page.locator("activity-tonen[data-ready]")).to_have_count(1)
        return self

    def asks(self, *keys: str) -> Show:
        """Show these activities and wait until the first is there."""
        self.open(f"doe={','.join(keys)}")
        self.at(1)
        return self

    def at(self, number: int) -> None:
        """Wait until the activity with this number is shown."""
        self.page.wait_for_function(
            "number => new URLSearchParams(location.hash.slice(1)).get('bij') === String(number)",
            arg=number,
        )

    def press(self, *keys: str) -> Show:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def button(self, words: str) -> Locator:
        return self.stage.get_by_role("button", name=T[words], exact=True)

    @property
    def seen(self) -> dict[str, Any]:
        found: dict[str, Any] = self.page.evaluate(SEEN)
        return found

    @property
    def is_last(self) -> bool:
        last: bool = self.page.evaluate(ENDS)["last"]
        return last

    def step(self, key: str) -> dict[str, Any]:
        """One step, and what is seen after it. An activity of another page takes a moment."""
        before = self.where
        self.page.keyboard.press(key)
        found: dict[str, Any] = self.page.evaluate(STEPPED, [before, PATIENCE])
        return found

    def walk(self, most: int) -> list[dict[str, Any]]:
        """What is seen from here to the end, gone through inside the page; at most so much."""
        found: list[dict[str, Any]] = self.page.evaluate(WALKED, [most, PATIENCE])
        return found

    @property
    def where(self) -> str:
        """All that says what is on the screen."""
        where: str = self.page.evaluate(WHERE)
        return where

    def changed(self, before: str) -> None:
        """Wait until something else is on the screen."""
        self.page.wait_for_function(f"before => ({WHERE})() !== before", arg=before)


WHERE = """() => JSON.stringify([
  document.querySelector(".stage__place").textContent,
  document.querySelector(".stage__page").textContent,
  document.querySelectorAll(".stage__told").length,
  document.querySelector(".stage__view").textContent,
  document.querySelector(".stage__notice").textContent,
])"""
# What is seen as soon as something else is on the screen, asked with the wait for it.
STEPPED = f"""async ([before, patience]) => {{
  const where = {WHERE};
  for (const end = performance.now() + patience; where() === before; ) {{
    if (performance.now() > end) throw new Error(`nothing came after ${{before}}`);
    await new Promise((done) => requestAnimationFrame(done));
  }}
  // What follows on the new words has had its turn.
  await new Promise((done) => setTimeout(done));
  return ({SEEN})();
}}"""
# From here to the end by the button that goes on, with what is seen at each step.
WALKED = f"""async ([most, patience]) => {{
  const on = [...document.querySelectorAll(".stage button")]
    .find((button) => button.textContent === {json.dumps(T["show_next"])});
  if (!on?.checkVisibility()) throw new Error("no button to go on");
  const all = [({SEEN})()];
  while (!all.at(-1).last && all.length < most) {{
    const before = ({WHERE})();
    on.click();
    all.push(await ({STEPPED})([before, patience]));
  }}
  return all;
}}"""
