"""The pages that together show every way in which one element stands inside another.

Colours follow from such a pair far more than from the page it is on, and looking at the contrast
of a whole page is the dearest rule there is: once per pair says as much as on every page.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree


def shapes(html: str) -> frozenset[str]:
    """Every parent with a child in it, each by its tag and classes."""
    root = etree.HTML(html)
    return frozenset(
        f"{_name(parent)}>{_name(child)}"
        for child in root.iter(etree.Element)
        if (parent := child.getparent()) is not None
    )


def covering(pages: Mapping[str, str]) -> set[str]:
    """Few pages, by address, that show every shape of all of them."""
    shown = {address: set(shapes(html)) for address, html in pages.items()}
    chosen: set[str] = set()
    missing = set().union(*shown.values())
    while missing:
        best = max(sorted(shown), key=lambda address: len(shown[address] & missing))
        chosen.add(best)
        missing -= shown[best]
    return chosen


def _name(element: etree._Element) -> str:
    return ".".join([str(element.tag), *sorted(element.get("class", "").split())])
