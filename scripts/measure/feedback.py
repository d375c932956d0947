"""How long a learner waits for feedback, on a processor that is six times slower than this one."""

import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from measure.sites import Site
from setup.browser import FLAGS
from setup.serving import served

SLOWER = 6
# A page is opened anew until so many answers were timed; the first of a page stands apart.
ANSWERS = 40
# A finger keeps a button down for about as long.
PRESSED = 80

# The clock starts when the browser got the click. It stops after the first frame in which the
# heading of the item has its verdict and the reasons stand in the page; for a press that is
# answered by nobody after the next frame.
CLOCK = """() => {
  window.waits = [];
  window.deaf = true;
  document.addEventListener("click", (event) => {
    if (!event.target.closest("button[type=submit]")) return;
    const item = event.target.closest(".item");
    const told = () => item.querySelector(".item__label[data-verdict]") &&
      item.querySelector(".feedback") && item.querySelector(".item__explanation > *");
    const look = () => requestAnimationFrame(() => {
      if (!window.deaf && !told()) return look();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.waits.push(performance.now() - event.timeStamp);
      port2.postMessage("painted");
    });
    look();
  }, { capture: true });
  // Keeps the click from whoever would answer it.
  document.addEventListener("submit", (event) => {
    if (!window.deaf) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}"""
# Whatever an earlier press set going has been done, and what it asked for has come. On a busy
# machine a slowed page may never be idle; it is then left alone for this many milliseconds, at most
# four times.
LONGEST_REST = 500
QUIET = f"""() => new Promise((done) => {{
  const timeout = {LONGEST_REST};
  const calm = (left) =>
    requestIdleCallback(() => left ? setTimeout(calm, 50, left - 1) : done(), {{ timeout }});
  calm(3);
}})"""


@dataclass(frozen=True)
class Waits:
    """Milliseconds from click to feedback on the screen, over ``count`` answers.

    ``first`` is the median of the first answer on a page: what tells of it has just been loaded.
    ``floor`` is the median of a click that changes nothing: what the page itself costs.
    """

    browser: str
    count: int
    median: float
    slowest: float
    first: float
    floor: float


def measure(site: Site, page: Path, browser: Path) -> Waits:
    """Answer the keuze items on the page of a bank, one after another, as a person does."""
    address = page.parent.relative_to(site.output).as_posix()
    floors: list[float] = []
    firsts: list[float] = []
    waits: list[float] = []
    with served(site.output) as url, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser), args=FLAGS)
        while len(waits) < ANSWERS:
            floor, (first, *others) = one_visit(chromium, f"{url}/{address}/")
            floors += floor
            firsts.append(first)
            waits += others
        version = chromium.version
        chromium.close()
    median = statistics.median
    return Waits(version, len(waits), median(waits), max(waits), median(firsts), median(floors))


def one_visit(chromium: Browser, url: str) -> tuple[list[float], list[float]]:
    """Presses that do nothing, and then the answers to each keuze item of the page."""
    view = chromium.new_page()
    view.goto(url)
    view.wait_for_selector("activity-keuze[data-ready]")
    session = view.context.new_cdp_session(view)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    view.evaluate(CLOCK)
    items = view.locator("activity-keuze").all()
    floor = [_press(view, item) for item in items[:3]]
    view.evaluate("() => { window.deaf = false; }")
    waits = [_press(view, item) for item in items]
    view.close()
    return floor, waits


def _press(view: Page, item: Locator) -> float:
    """Choose an option, and the milliseconds from the press on the button to what it shows."""
    item.locator("input").first.check()
    button = item.locator("button[type=submit]")
    view.evaluate(QUIET)
    # Stands still, and nothing lies over it.
    button.hover()
    view.evaluate("() => { window.waits = []; }")
    view.mouse.down()
    view.wait_for_timeout(PRESSED)
    view.mouse.up()
    view.wait_for_function("window.waits.length === 1")
    wait: float = view.evaluate("window.waits[0]")
    return wait
