"""A bare page per item, to be shown in a page of somebody else: ``naar/<key>/los/``.

It holds the item and nothing of the site around it, so it fits in a frame. Its links open a page of
their own, since the site has no room there, and it says so. Who may show it in a frame is for the
server to say: the setting ``inbedden``.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds import item_kinds
from ..reading.elements import Attributes, Document, Edit, parse, written
from ..render.render import PageContext, item_fragment, render
from ..site.keys import FOLDER, loose_path
from ..site.site import Site
from ..words.texts import texts

_STYLES = (
    "assets/huisstijl/huisstijl.css",
    "assets/content.css",
    "assets/itembank/itembank.css",
    "assets/itembank/loose.css",
)
# What is not graded looks like a tool.
_UNGRADED = "assets/itembank/tools.css"
_AWAY: Attributes = {"target": "_blank", "rel": "noopener"}


def loose_pages(site: Site, *, directory_urls: bool = True) -> dict[str, str]:
    """The HTML of every page by its path in the built site; none when no page lists links."""
    if site.pages.with_block("links") is None:
        return {}
    made = {}
    for activity in site.activities.values():
        if activity.retired or activity.kind not in item_kinds():
            continue
        bank, _, identifier = activity.key.partition("/")
        item = site.library.index[bank, identifier]
        page = PageContext(site, f"{FOLDER}/{activity.key}/los/index.md", directory_urls, level=1)
        fragment = item_fragment(page, bank, item, label=texts()["question"], home=False)
        html = render(
            "los.html",
            page=page,
            styles=_STYLES if item.graded else (*_STYLES, _UNGRADED),
            title=activity.title,
            body=away(str(fragment)),
            home=page.url(activity.target),
            site_name=site.configuration.site_name,
        )
        made[loose_path(activity.key)] = html
    return made


def away(html: str) -> str:
    """The same with every link off the page opening a page of its own."""
    document = parse(html)
    return document.edited(_edits(document))


def _edits(document: Document) -> Iterator[Edit]:
    for link in document.all("a"):
        if link.value("href")[:1] not in ("", "#"):
            yield link.start, link.inside, f"<a{written(link.attributes | _AWAY)}>"
