"""links: every stable address of a module with its QR code, to print or to put on a slide.

``overig`` lists what belongs to no module: the tools and the pages outside the course.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from ...blocks import Block
from ...kinds import item_kinds
from ...places import PAGE, TEST, TRAINERS
from ...reading.elements import written
from ...reading.marks import plain
from ...render.render import Fragment, PageContext, render
from ...site.keys import Activity, loose_address, qr_path
from ...site.site import Site
from ...words.texts import texts
from .tool import TOOL

OUTSIDE = "overig"
# Room for a question with its answer; a longer one is scrolled in its frame.
_HEIGHT = "640"
_ORDER = ("link_tests", "link_items", "link_tools", "link_pages")


def _choices(site: Site) -> Sequence[str]:
    return [*site.modules, OUTSIDE]


def _render(page: PageContext, module: str) -> Sequence[Fragment]:
    t = texts()
    wanted = "" if module == OUTSIDE else module
    found = [
        activity
        for activity in page.site.activities.values()
        if activity.module == wanted
        and not activity.retired
        # A trainer's own pages are not for participants.
        and not activity.target.startswith(TRAINERS)
    ]
    fragments = []
    if urlsplit(page.site.url).hostname in (None, "127.0.0.1", "localhost"):
        fragments.append(Fragment("p", {"class": "notice"}, t["links_local"]))
    for heading, group in _groups(found):
        rows = [(one, _about(page, one), _frame(page, one)) for one in group]
        html = render("links/template.html", rows=rows, page=page, qr_path=qr_path)
        fragments.append(Fragment("h2", {"id": heading.removeprefix("link_")}, t[heading]))
        fragments.append(Fragment("ul", {"class": "link-cards"}, html))
    # Adds a button to every card above it; without a script the addresses can be selected.
    return [*fragments, Fragment("activity-links", TOOL.attributes, "")]


def _groups(found: Iterable[Activity]) -> Iterable[tuple[str, Iterable[Activity]]]:
    ordered = sorted(found, key=lambda activity: _ORDER.index(_heading(activity)))
    return groupby(ordered, key=_heading)


def _about(page: PageContext, activity: Activity) -> str:
    """What kind of thing it is, and for a part of a page on which page it stands."""
    t = texts()
    if activity.kind == PAGE:
        return t["link_kind_page"]
    if activity.kind == TEST:
        return t["link_kind_test"].format(count=len(activity.items))
    kind = t.get(f"{activity.kind}.label") or activity.kind.capitalize()
    title = plain(page.site.titles[activity.target.partition("#")[0]])
    return f"{kind}, {t['link_in']} {title}"


def _frame(page: PageContext, activity: Activity) -> str:
    """The line that shows an item in a page of somebody else; empty for what has no bare page."""
    if activity.kind not in item_kinds() or not page.site.url:
        return ""
    address = loose_address(page.site.url, activity.key, directory_urls=page.directory_urls)
    title = " ".join(activity.title.split())
    own = {"src": address, "title": title, "width": "100%", "height": _HEIGHT}
    return f"<iframe{written({**own, 'loading': 'lazy'})}></iframe>"


def _heading(activity: Activity) -> str:
    if activity.kind == PAGE:
        return "link_pages"
    if activity.kind == TEST:
        return "link_tests"
    return "link_items" if activity.kind in item_kinds() else "link_tools"


BLOCK = Block("links", _render, _choices, example="participatieladder")
