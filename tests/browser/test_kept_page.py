"""The page that test after test uses: nothing of one test reaches the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import clock
from browser.doing import NOTHING, STORED, ready
from kept import KeptPages, Pages
from servers import serve, visitors
from sites import Site
from watching import Watch

LEAVE = """async () => {
  localStorage.setItem("a", "1");
  sessionStorage.setItem("b", "2");
  document.cookie = "c=3";
  await new Promise((done) => { indexedDB.open("d").onsuccess = done; });
  await caches.open("e");
}"""
HELD = datetime(2020, 2, 2, 20, 2)
# Every way to ask what time it is.
CLOCK = "() => [Date.now(), new Date().getTime(), Date.parse(Date())]"
MAY_READ = """async () =>
  (await navigator.permissions.query({ name: "clipboard-read" })).state"""
ASK_ON = "() => { (async () => { for (;;) await fetch(location.href); })(); }"
LASTING: dict[str, Callable[[Page], object]] = {
    "a clock": lambda page: page.clock.set_fixed_time("2020-02-02"),
    "a script": lambda page: page.add_init_script("window.left = true"),
    "a script of the context": lambda page: page.context.add_init_script("window.left = true"),
    "a listener": lambda page: page.on("dialog", lambda dialog: dialog.accept()),
    "a closed tab": lambda page: page.close(),
}


@pytest.fixture
def kept(browser: Browser) -> Iterator[KeptPages]:
    kept = KeptPages(browser)
    yield kept
    kept.close()


def _watch() -> Watch:
    return Watch(own=("http://127.0.0.1:",))


def test_a_page_that_is_lent_again_is_as_good_as_new(kept: KeptPages, examples_site: Site) -> None:
    address = f"{examples_site.url}voorbeelden/keuze/"
    first = kept.take(True)
    assert first is not None
    assert kept.take(True) is None, "one test has it"
    before = _watch()
    may = ["clipboard-read", "clipboard-write"]
    page = first.lend(before, 320, 640, "dark", permissions=may, reduced_motion="reduce")
    page.route("**/*.css", lambda route: route.abort())
    clock.hold(page.context, HELD)
    page.goto(address)
    page.evaluate(LEAVE)
    assert page.evaluate(STORED) != NOTHING
    assert page.evaluate(CLOCK) == [HELD.timestamp() * 1000] * 3
    assert page.evaluate(MAY_READ) == "granted"
    assert clock.new_tab(page.context).evaluate(CLOCK) == [HELD.timestamp() * 1000] * 3
    page.emulate_media(media="print")
    page.context.new_page().goto(address)
    kept.take_back(first, before)
    asked = len(before.requests)

    again = kept.take(True)
    assert again is first
    after = _watch()
    assert again.lend(after, 1280, 800, "light") is page
    page.goto(address)
    ready(page)
    assert page.evaluate(STORED) == NOTHING
    assert len(page.context.pages) == 1
    assert page.evaluate(MAY_READ) != "granted"
    assert all(time / 1000 > HELD.timestamp() + 3600 for time in page.evaluate(CLOCK))
    assert page.evaluate("() => [innerWidth, matchMedia('print').matches]") == [1280, False]
    assert page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches") is False
    assert page.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches") is False
    assert page.evaluate("() => document.styleSheets.length") > 3
    assert (len(before.requests), after.verdict()) == (asked, [])
    assert after.requests[0] == address
    kept.take_back(again, after)


@pytest.mark.parametrize("change", LASTING.values(), ids=LASTING)
def test_what_a_page_cannot_forget_is_the_last_of_it(
    change: Callable[[Page], object], kept: KeptPages, examples_site: Site
) -> None:
    first = kept.take(True)
    assert first is not None
    watch = _watch()
    page = first.lend(watch, 1280, 800, "light")
    page.goto(examples_site.url)
    change(page)
    kept.take_back(first, watch)
    assert page.is_closed()
    other = kept.take(True)
    assert other is not None
    assert other is not first
    kept.take_back(other, watch)


@pytest.mark.parametrize("own", [False, True])
def test_a_page_that_still_loads_is_gone_before_its_server_is(
    own: bool, browser: Browser, kept: KeptPages, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<title>x</title><link rel='icon' href='data:,'>")
    pages = Pages(browser, kept)
    visitors.add(pages.leave)
    with serve(tmp_path) as url:
        page = pages(own=own)
        page.goto(url)
        with page.expect_response(url):
            page.evaluate(ASK_ON)
    visitors.remove(pages.leave)
    assert page.is_closed()
    assert pages.close() == []
