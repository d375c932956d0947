"""The small stable pages ``naar/<key>/`` that QR codes and printed links point at.

They outlive moves: the page leads to wherever the activity lives now. A retired item explains
itself. No script, no style: a link, and a refresh of zero seconds. The page at an old address of
its own leads on in the same way, and keeps the place that its link named.
"""

from __future__ import annotations

from urllib.parse import quote

from ..browser.assets import FOLDER as PUBLISHED
from ..kinds import item_kinds
from ..pages.addresses import link, page_url
from ..places import FINAL_TEST, SHOW_PAGE
from ..reading.marks import plain
from ..render.render import render
from ..site.keys import FOLDER, Activity
from ..site.site import Site

SCRIPT = f"{PUBLISHED}/static/shared/moved.js"


def redirect_pages(site: Site, *, directory_urls: bool = True) -> dict[str, str]:
    """The HTML of every page, by its path in the built site (``naar/<key>/index.html``).

    An item that is on no page yet gets no redirect.
    """

    def leads(activity: Activity, to: str) -> str:
        # Only the depth counts for the way out, and few depths let the answer be remembered.
        depth = "-/" * (activity.key.count("/") + 1)
        return link(to, f"{FOLDER}/{depth}index.md", directory_urls=directory_urls)

    site_name = site.configuration.site_name
    pages: dict[str, str] = {}
    for activity in site.activities.values():
        if activity.retired and not activity.target:
            other = site.activities.get(activity.replaced_by)
            target = leads(activity, other.target) if other and other.target else None
            start = leads(activity, "index.md")
            html = render("vervallen.html", target=target, start=start, site_name=site_name)
        else:
            html = render(
                "naar.html",
                target=leads(activity, _home(activity, site)),
                title=activity.title,
                to_page=activity.kind not in item_kinds(),
                site_name=site_name,
            )
        pages[f"{FOLDER}/{activity.key}/index.html"] = html
    return pages


def _home(activity: Activity, site: Site) -> str:
    """Where an activity can be used. The final test shows only the questions it drew, so one
    question of its pool is shown by itself."""
    drawn = activity.key.startswith(f"{FINAL_TEST}/") and not activity.retired
    alone = drawn and SHOW_PAGE in site.pages.by_path
    return f"{SHOW_PAGE}#doe={activity.key}" if alone else activity.target


def moved_pages(site: Site, *, directory_urls: bool = True) -> dict[str, str]:
    """The HTML of the page at every old address, by its path in the built site.

    Its script, which the policy allows by file, takes along what stands behind the # and the
    question mark of the address. Without scripts the page refreshes.
    """
    made: dict[str, str] = {}
    for address, move in site.moved.items():
        if address.startswith(f"{FOLDER}/"):
            continue
        sources = [f"{address}index.md", *([] if directory_urls else [f"{address[:-1]}.md"])]
        for source in sources:
            to = link(move.target, source, directory_urls=directory_urls)
            path = move.target.partition("#")[0]
            there = quote(page_url(path, directory_urls=directory_urls))
            made[page_url(source, directory_urls=False)] = render(
                "verhuisd.html",
                target=to,
                canonical=f"{site.url}{there}" if site.url else "",
                title=plain(site.titles[path]),
                script=link(SCRIPT, source, directory_urls=directory_urls),
                site_name=site.configuration.site_name,
            )
    return made
