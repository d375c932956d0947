"""How long a learner waits for feedback, on a processor that is six times slower than this one."""

import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from measure.sites import Site
from setup.browser import candidates, starts

SLOWER = 6
ANSWERS = 20
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]

# The clock starts when the browser got the click, and stops after the frame with the feedback.
CLOCK = """() => {
  window.waits = [];
  document.addEventListener("click", (event) => {
    if (!event.target.closest("button[type=submit]")) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.waits.push(performance.now() - event.timeStamp);
      port2.postMessage("painted");
    });
  }, { capture: true });
}"""

# Keeps the click from whoever would answer it.
DEAF = """() => {
  window.deaf = true;
  document.addEventListener("submit", (event) => {
    if (!window.deaf) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}"""


@dataclass(frozen=True)
class Waits:
    """Milliseconds from click to feedback on the screen, over ``count`` answers.

    ``floor`` is the median of a click that changes nothing: what the page itself costs.
    """

    browser: str
    count: int
    median: float
    slowest: float
    floor: float


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are not what the reader of a benchmark wants to see."""


def find_browser() -> Path | None:
    """A browser that is installed; without one this measurement is left out."""
    return next((path for path in candidates() if starts(path)), None)


def measure(site: Site, page: Path, browser: Path) -> Waits:
    """Answer keuze items on the page of a bank, one after another."""
    address = page.parent.relative_to(site.output).as_posix()
    with _served(site.output) as url, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser), args=FLAGS)
        view = chromium.new_page()
        view.goto(f"{url}/{address}/")
        view.wait_for_selector("activity-keuze[data-ready]")
        session = view.context.new_cdp_session(view)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        view.evaluate(CLOCK)
        view.evaluate(DEAF)
        floor = _answer(view, feedback=False)
        view.evaluate("() => { window.waits = []; window.deaf = false; }")
        waits = _answer(view, feedback=True)
        version = chromium.version
        chromium.close()
    return Waits(
        version, len(waits), statistics.median(waits), max(waits), statistics.median(floor)
    )


def _answer(view: Page, *, feedback: bool) -> list[float]:
    items = view.locator("activity-keuze").all()[:ANSWERS]
    for item in items:
        item.locator("input").first.check()
        item.locator("button[type=submit]").click()
        if feedback:
            item.locator(".feedback").first.wait_for()
    view.wait_for_function(f"window.waits.length === {len(items)}")
    waits: list[float] = view.evaluate("window.waits")
    return waits


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
