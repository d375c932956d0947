"""lokaal: "Zo doen wij het", the municipality's own words at a place upstream left open.

The words stand in ``docs/lokaal/zo-doen-wij-het/<slug>.md``. Without that file a published site
shows nothing here; a preview shows where the words would come.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..library import Library
from ..render import Fragment, PageContext, render
from ..texts import texts
from . import Block


def _choices(library: Library) -> Sequence[str]:
    return library.slots


def _render(page: PageContext, slug: str) -> Sequence[Fragment]:
    words = page.library.local_texts.get(slug)
    if words is not None:
        html = render("lokaal.html", words=words, page=page)
        return [Fragment("section", {"class": "local"}, html)]
    if page.preview:
        notice = texts()["local_empty"].format(slug=slug)
        return [Fragment("p", {"class": "notice notice--local"}, notice)]
    return []


BLOCK = Block("lokaal", _render, _choices, example="participatieadviseur")
