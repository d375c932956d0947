"""What two generators made of one page, in a form that can be compared."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

from drivers import folded


class Activities(HTMLParser):
    """The activities, notes and drawings of a page, written again in one fixed way."""

    def __init__(self, html: str, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self._address = f"https://site/{page}"
        self.found: list[str] = []
        self._parts: list[str] = []
        self._inside: str | None = None
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        block = tag in ("aside", "figure") and str(dict(attrs).get("class")).startswith("block ")
        if self._inside is None and (tag.startswith("activity-") or block):
            self._inside, self._depth, self._parts = tag, 0, []
        if self._inside is None:
            return
        self._depth += tag == self._inside
        # Zensical drops this mark. Addresses are compared by the page they lead to.
        kept = sorted(
            (name, urljoin(self._address, value or "") if name == "href" else value or "")
            for name, value in attrs
            if name != "data-search-exclude"
        )
        self._parts.append(f"<{tag}{''.join(f' {name}={value!r}' for name, value in kept)}>")

    def handle_endtag(self, tag: str) -> None:
        if self._inside is None:
            return
        self._parts.append(f"</{tag}>")
        self._depth -= tag == self._inside
        if not self._depth:
            self.found.append("".join(self._parts))
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self._parts.append(folded(data))


def steps_of(html: str) -> list[str]:
    """Which step of its module a page is, how a module begins, and when a page was compared with
    its sources; the theme tells all three."""
    told = r'site-facts__step">([^<]+)<|>(Begin: [^<]+)</a>|<p>(Nagelezen op [^<]+)<'
    return [unescape("".join(parts)) for parts in re.findall(told, html)]
