"""The small stable pages ``naar/<key>/`` that QR codes and printed links point at.

They outlive moves: the page leads to wherever the activity lives now. A retired item explains
itself. No script, no style: a link, and a refresh of zero seconds.
"""

from __future__ import annotations

from ..kinds import item_kinds
from ..pages.addresses import link
from ..places import FINAL_TEST, SHOW_PAGE
from ..render.render import render
from ..site.keys import FOLDER, Activity
from ..site.site import Site


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
        if activity.retired:
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
    alone = activity.key.startswith(f"{FINAL_TEST}/") and SHOW_PAGE in site.pages.by_path
    return f"{SHOW_PAGE}#doe={activity.key}" if alone else activity.target
