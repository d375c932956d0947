"""What makes a table of a page readable by ear: heads for its rows, and a name when it is wide."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter

# An author who sets columns of equal weight beside each other says so on the first of them:
# `| Vast { .naast-elkaar } | Open |`. Then no cell is the head of its row.
BESIDE = "naast-elkaar"
# From so many columns on a table is named: nobody can keep what it is about in mind on the way.
WIDE = 3
_HEADING = re.compile(r"h[1-6]")
# What other extensions keep apart until the page is written, such as a source mark.
_STASHED = re.compile("\x02[^\x03]*\x03")


def make_readable(root: etree.Element) -> None:
    """Give the rows of every table of Markdown their heads, and a wide one a caption."""
    heading = ""
    named: Counter[str] = Counter()
    for element in root.iter():
        if isinstance(element.tag, str) and _HEADING.fullmatch(element.tag):
            heading = " ".join(_STASHED.sub("", "".join(element.itertext())).split())
        elif element.tag == "table":
            heads = element.findall("thead/tr/th")
            _head_rows(element, heads)
            if len(heads) >= WIDE and heading and element.find("caption") is None:
                named[heading] += 1
                caption = etree.Element("caption", {"class": "table-name"})
                count = named[heading]
                caption.text = f"{heading} ({count})" if count > 1 else heading
                element.insert(0, caption)


def _head_rows(table: etree.Element, heads: list[etree.Element]) -> None:
    for head in heads:
        head.set("scope", "col")
    if len(heads) < 2 or BESIDE in heads[0].get("class", "").split():
        return
    for row in table.findall("tbody/tr"):
        first = row.find("td")
        if first is not None and ("".join(first.itertext()).strip() or len(first)):
            first.tag = "th"
            first.set("scope", "row")
