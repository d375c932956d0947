"""What holds on every page, one by one: axe-core finds nothing, nothing sticks out of a narrow
screen, no two words of a name run together, the page loads the code of its own activities and no
other, asks nobody else, breaks no policy, stores nothing, and every link to an activity on it moves
the focus there.

By default axe looks at the pages that together show every way one element stands inside another,
when everything on them is answered: wide and narrow, light and dark. The pages of examples are
looked at both open and answered, and so is every page of the site with an activity that has no such
page. A colour is looked at once for every chain of elements, whichever page has it.
With ``--alles`` every rule in every combination on every page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from lxml import etree
from playwright.sync_api import Page, ViewportSize, expect

from axe import COLOURS, NARROW, SIZES, WIDE, Violation, assert_none, in_colour
from browser.doing import (
    NOTHING,
    STORED,
    answer_all,
    drawn,
    open_everything,
    ready,
    run_together,
    too_wide,
)
from browser.pages import EXAMPLES, anchors_to, content_pages
from browser.shapes import covering, shapes
from itembank.browser.assets import FOLDER
from itembank.kinds import all_kinds
from sites import Site
from watching import NewPage

Axe = Callable[..., list[Violation]]

Scheme = Literal["light", "dark"]
WAYS: Sequence[tuple[Scheme, int]] = (
    ("light", NARROW),
    ("dark", NARROW),
    ("dark", WIDE),
    ("light", WIDE),
)
Look = dict[str, Any]
ALL: Look = {"every": True}
# Per site the chains of elements whose colours were looked at in a scheme, on any of its pages, and
# those whose size was on a wide screen.
Seen = defaultdict[tuple[str, str], set[str]]
# What an author or a template could write that axe would complain of.
NEW = (
    '<p><img src="a.png"></p>',
    '<p><a href="../"></a></p>',
    '<p><a href="../" tabindex="2">Verder</a></p>',
    "<h5>Te diep</h5>",
    '<table><tr><th scope="col"></th></tr></table>',
    '<ul><li role="option">Een</li></ul>',
    '<p><input type="text" aria-label=""></p>',
)
FOCUSED = """(anchors) => anchors.map((anchor) => {
  location.hash = anchor;
  return document.activeElement.id;
})"""
TOGETHER = "voorbeelden/alles/"
KINDS = re.compile(r'data-kind="([^"]+)"')
SCRIPTS = re.compile(r'<[^>]*data-script="([^"]+)"[^>]*>')
# What has nothing to tell before there is an answer comes with the first one.
LATER = re.compile(r'<(?=[^>]*data-later)[^>]*data-script="([^"]+)"')
# These show items of other pages and fetch their kinds when they need them.
DRAWS_ITEMS = {"eindtoets", "herhalen"}


def test_every_page_of_the_site_is_among_the_pages_that_are_tested(site: Site) -> None:
    assert content_pages() == site.content_pages


def test_pages_with_and_without_activities_are_among_them(site: Site) -> None:
    without = [page for page in site.content_pages if not KINDS.search(site.html(page))]
    assert 3 <= len(without) <= len(site.content_pages) - 3


@pytest.fixture(scope="session")
def showing(site: Site) -> set[str]:
    """The pages that together show every shape of the site."""
    return covering({address: site.html(address) for address in site.content_pages})


def test_a_few_pages_show_every_way_one_element_stands_inside_another(
    site: Site, showing: set[str]
) -> None:
    shown = {shape for address in showing for shape in shapes(site.html(address))}
    every = {shape for address in site.content_pages for shape in shapes(site.html(address))}
    assert shown == every
    assert len(showing) < len(site.content_pages) / 2


def test_a_page_with_something_that_no_other_page_has_is_looked_at(site: Site) -> None:
    known = {shape for address in site.content_pages for shape in shapes(site.html(address))}
    html = site.html(site.content_pages[-1])
    unseen = [new for new in NEW if shapes(html.replace("</article>", f"{new}</article>")) <= known]
    assert unseen == []


def test_an_id_stands_once_on_its_page_and_what_is_named_by_it_is_there(site: Site) -> None:
    """What axe would find on the page itself, whatever the other pages look like."""
    wrong: dict[str, list[str]] = {}
    for address in site.content_pages:
        root = etree.HTML(site.html(address))
        elements = list(root.iter(etree.Element))
        ids = [name for element in elements if (name := element.get("id")) is not None]
        named = {name for element in elements for name in _named_by(element)}
        missing = named - set(ids)
        if found := [*{name for name in ids if ids.count(name) > 1}, *missing]:
            wrong[address] = found
    assert wrong == {}


def _named_by(element: etree._Element) -> list[str]:
    names = [element.get(name, "") for name in ("aria-labelledby", "aria-describedby")]
    if element.tag == "label":
        names.append(element.get("for", ""))
    return " ".join(names).split()


@pytest.fixture(scope="session")
def seen() -> Seen:
    return defaultdict(set)


@pytest.mark.parametrize("address", content_pages())
def test_a_page_of_the_site_breaks_no_rule_and_does_what_every_page_does(
    address: str,
    prepared_site: Site,
    site: Site,
    showing: set[str],
    seen: Seen,
    new_page: NewPage,
    axe: Axe,
    everything: bool,
) -> None:
    """``new_page`` fails on a request to another host and on a violation of the policy."""
    page = _open(prepared_site, address, new_page)
    _loads_only_its_own(site.html(address), new_page.watch(page).requests)
    own = not set(KINDS.findall(site.html(address))) <= set(all_kinds())
    assert run_together(page) == []
    shows = address in showing
    _breaks_no_rule(page, axe, prepared_site, seen, everything, shows=shows, both=own)
    _stores_nothing(page)
    anchors = anchors_to(site).get(address, [])
    assert page.evaluate(FOCUSED, anchors) == anchors


@pytest.mark.parametrize("address", EXAMPLES)
def test_a_page_of_examples_breaks_no_rule(
    address: str,
    examples_site: Site,
    seen: Seen,
    new_page: NewPage,
    axe: Axe,
    everything: bool,
) -> None:
    page = _open(examples_site, address, new_page)
    # Where all kinds stand together is nothing that their own pages do not show.
    own = address != TOGETHER
    _breaks_no_rule(page, axe, examples_site, seen, everything, shows=own, both=own)
    _stores_nothing(page)


def test_every_link_to_an_activity_leads_to_one_of_these_pages(site: Site) -> None:
    leading = anchors_to(site)
    assert set(leading) <= set(site.content_pages)
    assert sum(map(len, leading.values())) > 100


def _open(site: Site, address: str, new_page: NewPage) -> Page:
    page = new_page(reduced_motion="reduce", allow=["404"] if address == "404.html" else [])
    page.goto(site.url + address)
    ready(page)
    return page


def _loads_only_its_own(html: str, requests: Sequence[str]) -> None:
    paths = [urlsplit(url).path for url in requests if f"/{FOLDER}/" in url]
    loaded = {path.partition(f"/{FOLDER}/")[2].removesuffix(".js") for path in paths}
    kinds = set(KINDS.findall(html))
    if not kinds:
        # What is meant for paper has a style and no code.
        assert loaded == ({"paper.css"} if 'class="paper' in html else set())
        return
    own = {f"kinds/{kind}/{kind}" for kind in kinds if kind in all_kinds()}
    later = set(LATER.findall(html))
    assert (own | set(SCRIPTS.findall(html))) - later <= loaded
    assert loaded.isdisjoint(later)
    if not kinds & DRAWS_ITEMS:
        # A kind may be more than one module, all in its own folder.
        folders = {path.rpartition("/")[0] for path in loaded if path.startswith("kinds/")}
        assert folders == {path.rpartition("/")[0] for path in own}


def _breaks_no_rule(
    page: Page, axe: Axe, site: Site, seen: Seen, everything: bool, *, shows: bool, both: bool
) -> None:
    """``shows`` asks for axe, and ``both`` for that while everything is open too."""
    activities = page.locator(".activity[data-kind]").count() > 0
    for answered in (False, True) if activities else (False,):
        if answered:
            answer_all(page)
        last = answered or not activities
        shown = shows and (last or both)
        # Each state begins where the one before it ended: to turn a page costs most of a look.
        for scheme, width in WAYS if last else reversed(WAYS):
            look = _look(scheme, width, seen, site, last=last) if shown else None
            if everything:
                look = ALL
            # A page that is nothing new is measured where there is least room.
            if not look and (scheme == "dark" or (width == WIDE and not shows)):
                continue
            _use(page, scheme, width)
            when = f"{scheme}, {width} pixels, answered: {answered}"
            assert too_wide(page) == 0, when
            if look:
                assert_none(axe(page, **look), when)


def _look(scheme: Scheme, width: int, seen: Seen, site: Site, *, last: bool) -> Look | None:
    """What axe looks at by default in this state of a page: colours in both schemes, sizes where
    there is room, and where there is none those of all that can be pressed."""
    colours = in_colour(seen[site.url, scheme])
    if scheme == "dark":
        return {"rules": COLOURS, "seen": colours} if last and width == NARROW else None
    if width == NARROW:
        return {"rules": [*COLOURS, *SIZES], "seen": colours}
    return {"without": COLOURS, "seen": {rule: seen[site.url, "wide"] for rule in SIZES}}


def _use(page: Page, scheme: Scheme, width: int) -> None:
    """The page follows the system while it stands open, until the reader chooses."""
    page.emulate_media(color_scheme=scheme)
    if page.viewport_size != (size := ViewportSize(width=width, height=800)):
        page.set_viewport_size(size)
    drawn(page)
    name = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


def _stores_nothing(page: Page) -> None:
    open_everything(page)
    assert page.evaluate(STORED) == NOTHING
    assert page.context.cookies() == []
