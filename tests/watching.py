"""Pages that remember everything that went wrong while a test used them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from playwright.sync_api import BrowserContext, Page, Request, Response, WebError

# Firing the event and the browser's own console message are two ways to hear of one violation;
# the event also comes from places where the console stays silent.
LISTEN = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`));
"""


@dataclass
class Watch:
    """What a context asked for and complained about. ``requests`` has every address."""

    own: tuple[str, ...]
    allowed: tuple[str, ...] = ()
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @staticmethod
    def prepare(context: BrowserContext) -> None:
        """Have the pages of this context say what their policy stops."""
        context.add_init_script(LISTEN)

    def follow(self, context: BrowserContext) -> None:
        """Start listening to everything in this context."""
        for event, hear in self._ears.items():
            BrowserContext.on(context, event, hear)

    def leave(self, context: BrowserContext) -> None:
        """Stop listening to it."""
        for event, hear in self._ears.items():
            context.remove_listener(event, hear)

    @property
    def _ears(self) -> dict[Any, Callable[[Any], None]]:
        return {
            "console": self._console,
            "weberror": self._script,
            "request": self._request,
            "requestfailed": self._failed,
            "response": self._response,
        }

    @property
    def foreign(self) -> list[str]:
        """The requests that left this machine's own servers."""
        return [url for url in self.requests if not url.startswith(self.own)]

    def verdict(self) -> list[str]:
        """Everything that must not happen and did, less what the test allows."""
        found = [*self.complaints, *(f"request to elsewhere: {url}" for url in self.foreign)]
        return [text for text in found if not any(re.search(rule, text) for rule in self.allowed)]

    def _complain(self, text: str) -> None:
        self.complaints.append(text)

    @staticmethod
    def _of_browser(url: str) -> bool:
        """Browsers ask for this by themselves when a page names no icon."""
        return url.endswith("/favicon.ico")

    def _console(self, message: Any) -> None:
        if message.type == "error" and not self._of_browser(message.location.get("url", "")):
            self._complain(f"console: {message.text} ({message.location.get('url')})")

    def _script(self, error: WebError) -> None:
        text = str(error.error)
        # A worker that still fetches a script when its page is left calls that an error. One that
        # really cannot be had is a failed request or a bad answer as well.
        if not ("importScripts" in text and "failed to load" in text):
            self._complain(f"script error: {text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("data:", "blob:", "about:")):
            self.requests.append(request.url)

    def _failed(self, request: Request) -> None:
        # A page that is left while it still loads something aborts that request.
        if request.failure != "net::ERR_ABORTED":
            self._complain(f"request failed: {request.url} ({request.failure})")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not self._of_browser(response.url):
            self._complain(f"answer {response.status}: {response.url}")


class NewPage(Protocol):
    """Opens a page that knows of no other; the test fails when the page complains.

    Mostly that is the page of the test before, wiped. Who asks for a page of their ``own`` has one
    without a history; so has every second page of a test, and one with other options.
    ``allow`` holds patterns for complaints that belong to the test. Everything else in
    ``context_options`` goes to Playwright's ``Browser.new_context``.
    """

    def __call__(
        self,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        javascript: bool = True,
        allow: Sequence[str] = (),
        own: bool = False,
        **context_options: Any,
    ) -> Page: ...

    def watch(self, page: Page) -> Watch:
        """What this page has asked for and complained about so far."""
        ...
