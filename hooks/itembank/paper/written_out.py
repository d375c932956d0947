"""The address of a link behind it, because nobody can follow a link on paper.

Links within the page and marks of sources stay as they are: the list of sources explains those.
So does a link that shows its address already.
"""

from __future__ import annotations

from html import escape, unescape
from urllib.parse import urljoin

from ..reading.elements import Attributes, parse


def written_out(html: str, address: str) -> str:
    """The HTML with the address of every link behind it; ``address`` is what they start from."""
    # Of a hundred items twelve hold a link, and reading the others would take longer than
    # making them.
    if "<a" not in html:
        return html
    document = parse(html)
    return document.edited(
        (link.end, link.end, behind(link.attributes, document.inside(link), address))
        for link in document.all("a")
    )


def behind(link: Attributes, inside: str, address: str) -> str:
    """What comes behind a link with this inside; empty for one that stays as it is."""
    href = link.get("href") or ""
    if href[:1] in ("", "#") or "source-mark" in (link.get("class") or "").split():
        return ""
    target = urljoin(address, href)
    if unescape(inside) == href or target.startswith("mailto:"):
        return ""
    return f'<span class="address" data-search-exclude> ({escape(target)})</span>'
