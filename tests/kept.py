"""One page that test after test uses, wiped in between: a fresh one costs twice the processor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, cast
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Error, Page

import clock
from watching import Watch

NOWHERE = "about:blank"
PATIENCE = 15_000
BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# What a reader's device can be set to while the page stands; all else needs a context of its own.
SETTABLE = {"reduced_motion", "forced_colors"}
# And what it may do, which is taken back with it.
ALLOWED = "permissions"
# What a page or its context cannot forget. Who uses one of these has the last of that page.
LASTING = {
    "add_init_script",
    "expose_binding",
    "expose_function",
    "grant_permissions",
    "on",
    "once",
    "set_extra_http_headers",
    "set_geolocation",
    "set_offline",
}
LASTING_CLOCK = {"install", "pause_at", "set_fixed_time", "set_system_time"}

Scheme = Literal["dark", "light", "no-preference", "null"]


class KeptPage:
    """A page in a context of its own that is lent to one test at a time."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self._context: BrowserContext = browser.new_context(locale="nl-NL", **options)
        self._context.set_default_timeout(PATIENCE)
        Watch.prepare(self._context)
        self._page: Page = self._context.new_page()
        self._devtools = self._context.new_cdp_session(self._page)
        self._changed = False
        for owner, names in (
            (self._context, LASTING),
            (self._page, LASTING),
            (self._page.clock, LASTING_CLOCK),
        ):
            for name in names:
                if hasattr(owner, name):
                    setattr(owner, name, self._noted(getattr(owner, name)))

    def lend(
        self,
        watch: Watch,
        width: int,
        height: int,
        scheme: str,
        permissions: Sequence[str] = (),
        **settings: Any,
    ) -> Page:
        """The page as if it were new, on a device with these settings."""
        watch.follow(self._context)
        if permissions:
            BrowserContext.grant_permissions(self._context, permissions)
        self._page.set_viewport_size({"width": width, "height": height})
        unset = dict.fromkeys(SETTABLE, "null")
        self._page.emulate_media(
            media="null", color_scheme=cast("Scheme", scheme), **unset | settings
        )
        return self._page

    def take_back(self, watch: Watch) -> bool:
        """Wipe what a test left; whether the page can be lent again."""
        try:
            clean = self._wipe(watch)
        except Error:
            clean = False
        if not clean:
            self._context.close()
        watch.leave(self._context)
        return clean

    def close(self) -> None:
        self._context.close()

    def _wipe(self, watch: Watch) -> bool:
        if self._changed or self._page.is_closed():
            return False
        origins = {
            f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, watch.requests)
        } | {f"{parts.scheme}://{parts.netloc}" for parts in [urlsplit(self._page.url)]}
        for page in self._context.pages:
            if page != self._page:
                page.close()
        clock.let_go(self._context)
        self._context.unroute_all(behavior="ignoreErrors")
        self._page.unroute_all(behavior="ignoreErrors")
        self._page.mouse.move(-1, -1)
        self._page.goto(NOWHERE)
        for origin in origins:
            self._devtools.send(
                "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"}
            )
        self._context.clear_cookies()
        self._context.clear_permissions()
        return True

    def _noted(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def used(*args: Any, **kwargs: Any) -> Any:
            self._changed = True
            return method(*args, **kwargs)

        return used


class KeptPages:
    """One page with scripts and one without them; a test that needs more opens its own."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[bool, KeptPage] = {}
        self._lent: dict[KeptPage, bool] = {}

    def take(self, javascript: bool) -> KeptPage | None:
        """The page that runs scripts or not; None while the test already has it."""
        if javascript in self._lent.values():
            return None
        page = self._free.pop(javascript, None) or KeptPage(
            self._browser, java_script_enabled=javascript
        )
        self._lent[page] = javascript
        return page

    def take_back(self, page: KeptPage, watch: Watch) -> None:
        """Keep the page for the next test, if it could be wiped."""
        javascript = self._lent.pop(page)
        if page.take_back(watch):
            self._free[javascript] = page

    def close(self) -> None:
        for page in self._free.values():
            page.close()


class Pages:
    """The pages of one test; see :class:`watching.NewPage`."""

    def __init__(self, browser: Browser, kept: KeptPages) -> None:
        self.browser = browser
        self.kept = kept
        self.watches: WeakKeyDictionary[Page, Watch] = WeakKeyDictionary()
        self.opened: list[Page] = []
        self.lent: list[tuple[KeptPage, Watch]] = []

    def __call__(
        self,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        javascript: bool = True,
        allow: Sequence[str] = (),
        own: bool = False,
        **context_options: Any,
    ) -> Page:
        watch = Watch(own=("http://127.0.0.1:",), allowed=tuple(allow))
        kept = None
        if not own and context_options.keys() <= {*SETTABLE, ALLOWED}:
            kept = self.kept.take(javascript)
        if kept is not None:
            self.lent.append((kept, watch))
            page = kept.lend(watch, width, height, scheme, **context_options)
        else:
            context = self.browser.new_context(
                viewport={"width": width, "height": height},
                java_script_enabled=javascript,
                **{"color_scheme": scheme, "locale": "nl-NL"} | context_options,
            )
            context.set_default_timeout(PATIENCE)
            Watch.prepare(context)
            watch.follow(context)
            page = context.new_page()
            self.opened.append(page)
        self.watches[page] = watch
        return page

    def watch(self, page: Page) -> Watch:
        return self.watches[page]

    def leave(self, address: str) -> None:
        """Close the pages that show something of a server which is about to end."""
        for context in {page.context for page in self.watches}:
            for page in context.pages:
                if any(frame.url.startswith(address) for frame in page.frames):
                    page.close()

    def close(self) -> list[str]:
        """Close every page or take it back; gives what they complained about."""
        for page in self.opened:
            page.context.close()
        for kept, watch in self.lent:
            self.kept.take_back(kept, watch)
        watches = [self.watches[page] for page in self.opened]
        return [
            text for one in [*watches, *(watch for _, watch in self.lent)] for text in one.verdict()
        ]
