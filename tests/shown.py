"""The activities of the examples as they stand on a page, for tests of their HTML."""

from __future__ import annotations

from examples import kinds_with_examples, load_examples
from itembank.kinds import item_kinds, tool_kinds
from itembank.render.render import PageContext, item_fragment
from itembank.site.site import Site
from markup import Element, read

ITEMS = [
    (kind, item["id"])
    for kind in kinds_with_examples()
    if kind in item_kinds()
    for item in load_examples(kind).active
]
GRADED = [(kind, name) for kind, name in ITEMS if item_kinds()[kind].graded]
TOOLS = [
    (kind, name)
    for kind in kinds_with_examples()
    if kind in tool_kinds()
    for name in load_examples(kind).tools
]


def shown_item(site: Site, kind: str, name: str) -> Element:
    """The element of an item on the page of its kind."""
    page = PageContext(site, f"voorbeelden/{kind}.md")
    item = site.library.index[kind, name]
    fragment = item_fragment(page, kind, item, label="Vraag 1", total=2, home=True)
    return read(str(fragment)).one(f"activity-{kind}")


def reasons(element: Element) -> dict[str, Element]:
    """The reasons of an item by the authored index of what they are about."""
    key = element.one("details", class_="item__key")
    return {one["data-index"]: one for one in key.walk() if one["data-index"]}


def folded(words: str) -> str:
    """Words with every white space as one space, as a browser shows them."""
    return " ".join(words.split())
