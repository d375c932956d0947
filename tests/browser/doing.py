"""Answers everything on a page, whatever it holds, the way a hurried reader would."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from drivers import answers_in_page
from itembank.kinds import all_kinds

WAITING = ", ".join(f"activity-{kind}:not([data-ready])" for kind in all_kinds())
# The final test is handed in as a whole; its items are not answered one by one.
ITEMS = ".item[data-revision]:not([data-mode=test], activity-eindtoets *)"
OPEN = f"{ITEMS}:is([data-state=open], :not([data-state]))"
# Every control gets some value and every form is sent; stories and decision aids are followed to
# an end. Done inside the page: with clicks from outside, all pages together would take minutes.
ANSWER_ALL = """async () => {
  const tick = () => new Promise((done) => setTimeout(done));
  const fill = (form) => {
    const groups = new Set();
    for (const input of form.querySelectorAll("input, select, textarea")) {
      if (input.closest("[hidden], .confidence") || input.matches(":disabled")) continue;
      if (input.type === "radio") {
        if (!groups.has(input.name)) input.click();
        groups.add(input.name);
      } else if (input.type === "checkbox") {
        // As many as are asked for, or one.
        const asked = Number(form.querySelector(".item__task")?.textContent.match(/\\d+/)) || 1;
        if (form.querySelectorAll("[type=checkbox]:checked").length < asked) input.click();
      } else {
        input.value = input.matches("select") ? input.options[1].value : "7";
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  };
  // What is said of an answer may still have to load.
  const told = async (activity) => {
    const waits = () => activity.dataset.state === "open" && !activity.error?.isConnected;
    for (let step = 0; step < 400 && activity.matches(".item") && waits(); step += 1) await tick();
  };
  for (const activity of document.querySelectorAll(".activity[data-ready]")) {
    for (let step = 0; step < 30; step += 1) {
      // The button that checked an answer opens it again.
      if (activity.matches(".item[data-state]:not([data-state=open])")) break;
      const turn = activity.querySelector(".scene:not([hidden]) .turn");
      const form = activity.querySelector("form");
      const send = [...activity.querySelectorAll("[type=submit], button:not([type])")]
        .find((button) => !button.hidden);
      if (turn) turn.click();
      else if (form && send) {
        fill(form);
        // In a test the whole is handed in at once.
        if (activity.dataset.mode === "test") break;
        form.requestSubmit(send);
        await told(activity);
      }
      else { if (form && !activity.matches(".item")) fill(form); break; }
      await tick();
    }
  }
}"""

# What a browser keeps of a site, and how that looks for one that keeps nothing.
STORED = """async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
  databases: (await indexedDB.databases()).length, caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {
    "local": {},
    "session": {},
    "cookies": "",
    "databases": 0,
    "caches": [],
    "workers": 0,
}


def ready(page: Page) -> None:
    """Wait until every activity of the page has its script."""
    expect(page.locator(WAITING)).to_have_count(0)


def open_everything(page: Page) -> None:
    """Open what is folded away."""
    page.evaluate(
        "() => { for (const part of document.querySelectorAll('details')) part.open = true }"
    )


# What sticks out of a question counts as well: with `contain: layout` nothing scrolls to it.
TOO_WIDE = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const ends = [...document.querySelectorAll(".item")].map((item) =>
    Math.floor(item.getBoundingClientRect().left + item.clientLeft) + item.scrollWidth);
  return Math.max(scrollWidth, ...ends) - clientWidth;
}"""
# What a screen reader names by the words on the screen: it hears no space beside a block.
RUN_TOGETHER = """() => {
  const said = (cut) => {
    const range = document.createRange();
    cut(range);
    return range.toString().trim();
  };
  const apart = (part, name) => {
    const { display, position } = getComputedStyle(part);
    return /^(block|flex|grid|list-item|table)$/.test(display) && position !== "absolute" &&
      part.textContent.trim() && (
        said((range) => (range.setStart(name, 0), range.setEndBefore(part))) ||
        said((range) => (range.setStartAfter(part), range.setEndAfter(name.lastChild))));
  };
  const names = "main :is(a, button, summary, legend, caption, h1, h2, h3), .site-steps a";
  return [...document.querySelectorAll(names)]
    .filter((name) => [...name.children].some((part) => apart(part, name)))
    .map(({ textContent }) => textContent.trim());
}"""


def too_wide(page: Page) -> int:
    """By how many pixels what is on the page is wider than its screen; 0 when all fits."""
    wide: int = page.evaluate(TOO_WIDE)
    return wide


def answer_all(page: Page) -> int:
    """Answer every activity on the page; gives how many items that were."""
    ready(page)
    page.evaluate(ANSWER_ALL)
    items = page.locator(ITEMS)
    expect(page.locator(OPEN)).to_have_count(0)
    return items.count()


# Puts an answer in the controls of an item and lets the test hear of it. How each kind is answered
# with clicks and keys is tested on the examples.
ANSWER = f"""(element, right) => {{
  element.restore({answers_in_page()}[element.dataset.kind](element, right));
  element.fieldset.dispatchEvent(new Event("input", {{ bubbles: true }}));
}}"""


def run_together(page: Page) -> list[str]:
    """The names of which two words are heard as one: a screen reader hears no space at a block."""
    names: list[str] = page.evaluate(RUN_TOGETHER)
    return names


def drawn(page: Page) -> None:
    """Wait for a whole frame: who listens to the scheme or to a size is told while it is drawn.

    Then the page is at its top: what the header covers further down is no target that is too small.
    """
    page.evaluate(
        """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
          scrollTo({ top: 0, behavior: "instant" });
          done();
        })))"""
    )
