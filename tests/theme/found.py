"""The queries of people, and what search finds first for each in an index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from itembank.reading.source import read

QUERIES = Path(__file__).with_name("queries.yml")
# Where a word must stand, when many a page will do.
_EXPLAINS = ("cursus/", "handboek/", "hulpmiddelen/")


def queries() -> list[dict[str, Any]]:
    """The table; every row with ``asked`` and either ``first`` or ``holds``."""
    data = read(QUERIES, QUERIES.name).data
    assert data is not None
    return list(data["queries"])


def wrong_ones(page: Page, url: str, index: Path) -> dict[str, str]:
    """The queries whose first result is not what the table says, with where it leads instead.

    ``page`` is a page of the site at ``url``, whose code searches; ``index`` may be of another
    generator.
    """
    page.goto(f"{url}404.html")
    table = queries()
    found = page.evaluate(
        """async ([url, index, asked]) => {
             const { Finder } = await import(`${url}assets/finding.js`);
             const extra = await (await fetch(`${url}assets/itembank/search.json`)).json();
             const finder = new Finder(index.docs ?? index.items, extra);
             return asked.map((one) => finder.find(one).found[0] ?? null);
           }""",
        [url, json.loads(index.read_bytes()), [query["asked"] for query in table]],
    )
    pairs = zip(table, found, strict=True)
    return {
        query["asked"]: first["location"] if first else "nothing"
        for query, first in pairs
        if first is None or not _is_right(query, first)
    }


def _is_right(query: dict[str, Any], first: dict[str, Any]) -> bool:
    location = first["location"]
    if "holds" in query:
        words = f"{first['title']} {first['text']}".lower()
        return location.startswith(_EXPLAINS) and query["holds"] in words
    return location in query["first"] or location.partition("#")[0] in query["first"]
