"""What an answer asks of the browser: only what it changes, so that feedback is there at once.

Counted, not timed: a count is the same on every machine. ``scripts/benchmark.py`` has the times.
"""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from browser.doing import ready
from measure.feedback import LONGEST_REST, QUIET
from sites import REPOSITORY, Site
from watching import NewPage

TEST = "cursus/participatieladder/toets/"
# The item itself, its options and what was put in. It was 65 while the whole page looked at itself.
MOST_RESTYLED = 50
NEVER_IDLE = """() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + 20;
    while (performance.now() < end);
    port2.postMessage("");
  };
  port2.postMessage("");
}"""
HEARD = """() => {
  window.heard = [];
  document.addEventListener("click", (event) => {
    window.heard.push(event.target.tagName);
    event.preventDefault();
  });
}"""


def test_an_answer_restyles_its_own_item_only(site: Site, new_page: NewPage) -> None:
    page = new_page()
    page.goto(site.url + TEST)
    ready(page)
    first, second = page.locator("activity-keuze").all()[:2]
    _answer(first)  # What loads with the first answer is no part of every answer.
    expect(page.locator(".consent")).not_to_be_empty()
    second.get_by_role("radio").first.check()
    restyled = _restyled(page, lambda: second.locator("[type=submit]").click())
    assert 0 < restyled <= MOST_RESTYLED
    expect(second.locator(".feedback").first).to_be_visible()


def test_who_measures_an_answer_waits_for_a_quiet_page_no_longer_than_it_says(
    site: Site, new_page: NewPage
) -> None:
    """A page that is always busy is never idle: the measurement waited for that without an end."""
    page = new_page()
    page.goto(site.url + TEST)
    page.evaluate(NEVER_IDLE)
    waited = page.evaluate(
        f"""most => Promise.race([
             ({QUIET})().then(() => "quiet"),
             new Promise((done) => setTimeout(done, most, "late")),
           ])""",
        8 * LONGEST_REST,
    )
    assert waited == "quiet"


def test_a_press_inside_an_activity_stays_there_and_a_link_is_still_a_link(
    site: Site, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(site.url + TEST)
    ready(page)
    page.evaluate(HEARD)
    item = page.locator("activity-keuze").first
    _answer(item)
    assert page.evaluate("heard") == []
    item.locator(".item__explanation .item__sources a").first.click()
    assert page.evaluate("heard") == ["A"]
    page.get_by_role("heading", level=1).click()
    assert page.evaluate("heard") == ["A", "H1"]


def test_no_rule_for_the_screen_asks_what_the_whole_page_has() -> None:
    """With ``html:has(…)`` or ``body:has(…)`` every change anywhere restyles the page."""
    sheets = [*REPOSITORY.glob("hooks/theme/assets/*.css"), *REPOSITORY.glob("hooks/**/styles.css")]
    assert len(sheets) > 20
    for sheet in sheets:
        screen = re.sub(r"@media print \{.*?^\}", "", sheet.read_text("utf-8"), flags=re.S | re.M)
        if sheet.name != "print.css":
            assert not re.search(r"(?:html|body|:root|main)\S*:has\(", screen), sheet.name


def _answer(item: Any) -> None:
    item.get_by_role("radio").first.check()
    item.locator("[type=submit]").click()
    expect(item.locator(".feedback").first).to_be_visible()


def _restyled(page: Page, act: Any) -> int:
    """How many elements got their style anew in the frame after an act."""
    devtools = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    devtools.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    devtools.on("Tracing.tracingComplete", lambda data: ended.append(data))
    config = {"includedCategories": ["devtools.timeline"]}
    devtools.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": config})
    act()
    expect(page.locator(".item__label:focus")).to_have_count(1)
    devtools.send("Tracing.end")
    while not ended:
        page.evaluate("1")
    devtools.detach()
    pressed = max(
        event["ts"]
        for event in events
        if event["name"] == "EventDispatch" and event["args"]["data"]["type"] == "click"
    )
    frames = [
        event
        for event in sorted(events, key=lambda event: event["ts"])
        if event["ts"] > pressed and event["name"] == "UpdateLayoutTree"
    ]
    return int(frames[0]["args"]["elementCount"])
