"""Old addresses as a server can answer them itself: at once, and for a program as well.

The page at the old address does the same for a host that reads none of this. There the browser
needs one more step, and a search engine takes longer to see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from itembank.pages.addresses import page_url
from itembank.site.moves import Move
from publishing import writers
from publishing.writers import Code

PERMANENT = Code("301")
# Signs that mean nothing in the files of any server. With others the page does it alone.
_PLAIN = re.compile(r"[\w/ ~().,+-]*\Z")


@dataclass(frozen=True)
class Redirect:
    """Paths on the host, from its root, as a person reads them; ``anchor`` is one of the page."""

    old: str
    new: str
    anchor: str = ""

    @property
    def location(self) -> str:
        """Where it leads, as it goes over the line."""
        return quote(self.new) + (f"#{quote(self.anchor)}" if self.anchor else "")


def redirects(site: Path, moved: Mapping[str, Move], base: str) -> list[Redirect]:
    """Those whose pages are in this built site; ``base`` is its path on the host, with slashes."""
    found = []
    for address, move in moved.items():
        path, _, anchor = move.target.partition("#")
        new = _built(site, path)
        if new is None or not (site / address / "index.html").is_file():
            continue
        one = Redirect(f"{base}{address}", f"{base}{new}", anchor)
        if all(_PLAIN.match(part) for part in (one.old, one.new, one.anchor)):
            found.append(one)
    return found


def _built(site: Path, path: str) -> str | None:
    """The address of a page in this site, whichever way its generator names pages."""
    for folders in (True, False):
        address = page_url(path, directory_urls=folders)
        file = site / address / "index.html" if address.endswith("/") else site / address
        if file.is_file() or (not address and (site / "index.html").is_file()):
            return address
    return None


def nginx(found: Sequence[Redirect]) -> Iterator[str]:
    for one in found:
        line = "location = {old} {{ return {code} {new}; }}"
        yield writers.nginx(line, old=one.old, code=PERMANENT, new=one.location)


def apache(found: Sequence[Redirect]) -> Iterator[str]:
    """Apache encodes what it is given, but not the anchor."""
    for one in found:
        anchor = f"#{one.anchor}" if one.anchor else ""
        line = "RedirectMatch {code} {old} {new}"
        old = f"^{re.escape(one.old)}$"
        yield writers.apache(line, code=PERMANENT, old=old, new=f"{one.new}{anchor}")


def caddy(found: Sequence[Redirect]) -> Iterator[str]:
    for one in found:
        line = "redir {old} {new} {code}"
        yield writers.caddy(line, old=one.old, new=one.location, code=PERMANENT)


def redirects_file(found: Sequence[Redirect]) -> str:
    """``_redirects`` in the site, for hosts that read it."""
    return "".join(
        writers.headers_file(
            "{old} {new} {code}\n", old=quote(one.old), new=one.location, code=PERMANENT
        )
        for one in found
    )
