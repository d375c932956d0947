"""The small stable pages ``naar/<bank>/<id>/`` that QR codes and printed links point at.

They outlive moves: the page leads to wherever the item lives now. A retired item explains
itself. No script, no style: a link, and a refresh of zero seconds.
"""

from __future__ import annotations

from .render import anchor, render
from .site import Site
from .text import plain

FOLDER = "naar"


def redirect_pages(site: Site, *, site_name: str, directory_urls: bool = True) -> dict[str, str]:
    """The HTML of every page, by its path in the built site (``naar/<bank>/<id>/index.html``).

    An item that is on no page yet gets no redirect.
    """
    pages: dict[str, str] = {}
    # Every page lies equally deep, so what leads somewhere from one does so from all.
    context = site.page(f"{FOLDER}/bank/id/index.md", directory_urls=directory_urls)
    start = context.url("index.md")
    for bank, item in site.library.items():
        path = f"{FOLDER}/{bank}/{item.id}/index.html"
        if item.status == "vervallen":
            home = site.homes.get(f"{bank}#{item.replaced_by}")
            target = context.url(f"{home}#{anchor(bank, item.replaced_by or '')}") if home else None
            pages[path] = render("vervallen.html", target=target, start=start, site_name=site_name)
        elif (home := site.homes.get(f"{bank}#{item.id}")) is not None:
            target = context.url(f"{home}#{anchor(bank, item.id)}")
            stem = plain(item.stem)
            pages[path] = render("naar.html", target=target, stem=stem, site_name=site_name)
    return pages
