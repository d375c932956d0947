"""Items on paper: the participant's sheet of a bank, and the key that goes with it.

Both show the same items with the same numbers and marks; what is only in the key is listed in
``paper``. They are plain HTML without controls, so they load no code and are worked on with a pen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from types import MappingProxyType

from ..model.items import Item
from ..render.render import Fragment, PageContext, render
from .forms import paper_of


def item_on_paper(
    page: PageContext, bank: str, item: Item, number: int, *, key: bool, level: int = 2
) -> Fragment:
    """One item to fill in, or with ``key`` its answer, reasons, explanation and sources.

    ``level`` is that of its heading, 1 to 6.
    """
    attributes = {
        "class": "paper paper--key" if key else "paper",
        "data-paper": f"{bank}/{item.id}",
        # The items themselves are found where they live; a key must never be found.
        "data-search-exclude": "",
    }
    shape = item.interaction(bank)
    html = render(
        "paper.html",
        item=item,
        task=shape.task if shape else "",
        paper=paper_of(shape),
        number=number,
        key=key,
        level=level,
        page=page,
    )
    return Fragment("div", attributes, html)


def bank_on_paper(page: PageContext, bank: str, *, key: bool) -> list[Fragment]:
    """Every item of a bank in the order of the file; a key ends with what its sources say."""
    items = page.library.active(bank)
    sheet = [
        item_on_paper(page, bank, item, number, key=key) for number, item in enumerate(items, 1)
    ]
    if not key:
        return sheet
    return [*sheet, sources_on_paper(page, (name for item in items for name in item.sources))]


def sources_on_paper(
    page: PageContext,
    identifiers: Iterable[str],
    numbers: Mapping[str, int] = MappingProxyType({}),
    *,
    level: int = 2,
) -> Fragment:
    """The claims with these ids, under the source they come from; each once.

    ``numbers`` are those of the marks in the text: on paper nobody can click one. The id of a
    whole source gives its title. What does not exist is left out: a running server goes on with
    the mistake on top of the page.
    """
    library = page.library
    found = library.by_source(dict.fromkeys(identifiers))

    def order(identifier: str) -> tuple[float, str]:
        return numbers.get(identifier, inf), identifier

    named = {name: sorted(found[name], key=order) for name in library.sources if name in found}
    html = render("paper_sources.html", by_source=named, numbers=numbers, level=level, page=page)
    attributes = {"class": "paper paper--sources", "data-search-exclude": ""}
    return Fragment("div", attributes, html)
