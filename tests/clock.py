"""The day in the pages of a browser, held still and let go.

Playwright's own clock cannot be taken out of a page again, so a page would serve one test only.
Timers go on here, as they do with a fixed time there.
"""

from __future__ import annotations

from datetime import datetime
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, CDPSession, Page

HOLD = """(time) => {
  window.Date = new Proxy(Date, {
    construct: (target, given, self) =>
      Reflect.construct(target, given.length ? given : [time], self),
    apply: (target) => new target(time).toString(),
    get: (target, name) => (name === "now" ? () => time : Reflect.get(target, name)),
  });
}"""
# What is held lasts as long as the session that asked for it.
_sessions: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()
_moments: WeakKeyDictionary[BrowserContext, int] = WeakKeyDictionary()


def hold(context: BrowserContext, moment: datetime) -> None:
    """It is this moment in every tab of the browser, and in those of :func:`new_tab`."""
    _moments[context] = int(moment.timestamp() * 1000)
    for page in context.pages:
        _hold(page)


def new_tab(context: BrowserContext) -> Page:
    """One more tab, in which it is the same moment."""
    page = context.new_page()
    if context in _moments:
        _hold(page)
    return page


def let_go(context: BrowserContext) -> None:
    """From its next page on every tab has the time of the machine."""
    _moments.pop(context, None)
    for page in context.pages:
        if session := _sessions.pop(page, None):
            session.detach()


def _hold(page: Page) -> None:
    moment = _moments[page.context]
    if earlier := _sessions.pop(page, None):
        earlier.detach()
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    source = f"({HOLD})({moment})"
    session.send("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    page.evaluate(source)
    _sessions[page] = session
