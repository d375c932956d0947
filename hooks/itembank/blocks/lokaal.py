"""lokaal: "Zo doen wij het", the municipality's own words at a place upstream left open.

The words stand in ``docs/lokaal/zo-doen-wij-het/<slug>.md``. Some places also have an address in
the settings. Without both, a published site shows nothing here; a preview shows where they come.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext, render
from ..site.site import Site
from ..words.texts import texts
from . import Block

# What the link says at a place that has an address in the settings.
_LINKED = {
    "verordening": "local_regulation",
    "adviseur": "local_adviser",
    "toegankelijkheidsverklaring": "local_statement",
}


def _choices(site: Site) -> Sequence[str]:
    return list(site.slots)


def _render(page: PageContext, slug: str) -> Sequence[Fragment]:
    words = page.site.own_texts.get(slug)
    address = page.local_link(slug)
    if words is not None or address:
        label = texts()[_LINKED[slug]] if address else ""
        html = render("lokaal.html", words=words, address=address, label=label, page=page)
        return [Fragment("section", {"class": "local"}, html)]
    if page.preview:
        notice = texts()["local_empty_linked" if slug in _LINKED else "local_empty"]
        notice = notice.format(slug=slug)
        return [Fragment("p", {"class": "notice notice--local"}, notice)]
    return []


BLOCK = Block("lokaal", _render, _choices, example="participatieadviseur")
