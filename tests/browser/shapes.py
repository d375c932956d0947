"""The pages that together show every way in which one element stands inside another.

What axe finds follows from such a pair far more than from the page it is on, and to look at a page
is the dearest thing there is: once per pair says as much as on every page. Whoever writes something
that no other page has, such as a picture without a text or a heading that skips a level, so has
that page looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from lxml import etree

# What a rule reads whole, and what it reads only to see whether it is there or empty.
READ_WHOLE = {"role", "type", "scope", "tabindex", "lang", "aria-hidden"}
READ_AT_ALL = {"alt", "title", "href", "for", "name", "hidden", "headers"}
EMPHASIS = {"b", "em", "i", "q", "strong"}
WORDS_OF_DRAWING = {"desc", "text", "title", "tspan"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def shapes(html: str) -> frozenset[str]:
    """Every parent with a child in it, each by its tag, its classes and what rules read of it, and
    every heading with the one before it.

    A drawing is one thing to every rule, but for words in it. Emphasis is the same in all words.
    """
    root = etree.HTML(html)
    names = {element: _name(element) for element in root.iter(etree.Element)}
    inside = {
        f"{'words' if _emphasis(element) else names[parent]}>{name}"
        for element, name in names.items()
        if (parent := element.getparent()) is not None and not _drawn(element)
    }
    return frozenset(inside | {f"{one} {next_}" for one, next_ in pairwise(_headings(root))})


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


def _headings(root: etree._Element) -> Iterator[str]:
    return (str(element.tag) for element in root.iter(*HEADINGS))


def _emphasis(element: etree._Element) -> bool:
    return element.tag in EMPHASIS and not element.attrib


def _drawn(element: etree._Element) -> bool:
    inside = next(element.iterancestors("svg"), None) is not None
    return inside and element.tag not in WORDS_OF_DRAWING


def _name(element: etree._Element) -> str:
    words = [str(element.tag), *sorted(element.get("class", "").split())]
    read = {str(name): str(value) for name, value in element.items()}
    for name, value in sorted(read.items()):
        if name in READ_WHOLE:
            words.append(f"{name}={value}")
        elif name in READ_AT_ALL or name.startswith("aria-"):
            words.append(name if value.strip() else f"no {name}")
    if any(text.strip() for text in (element.text or "", *(one.tail or "" for one in element))):
        words.append("words")
    return ".".join(words)
