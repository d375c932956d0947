"""What search engines are told: robots.txt, and the mark of a site that they may not show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from itembank.reading.elements import Document, Edit
from publishing.writers import robots_txt, site_path

PATH = "robots.txt"
_SITEMAPS = ("sitemap.xml", "sitemap.xml.gz")
_NAME = "robots"


def robots_text(address: str, *, hidden: bool) -> str:
    """The file. It counts at the root of a host only.

    It closes nothing, also when the site may not be shown: whoever may not read a page never sees
    that it may not be shown either, and can still show its address.
    """
    lines = ["User-agent: *", "Allow: /"]
    if hidden:
        lines.insert(0, "# Niet vindbaar: elke pagina zegt zelf 'noindex', en is daarvoor open.")
    elif address:
        lines += ["", robots_txt("Sitemap: {map}", map=f"{address}{_SITEMAPS[0]}")]
    if site_path(address) != "/":
        lines.insert(0, "# Dit telt alleen op het domein zelf, en niet in een map ervan.")
    return "\n".join([*lines, ""])


def hide(site: Path) -> None:
    """Take the lists of pages out of a site that may not be found."""
    for name in _SITEMAPS:
        (site / name).unlink(missing_ok=True)


def hiding_edits(page: Document) -> Iterator[Edit]:
    """What says in a page that no search engine may show it."""
    metas = page.all("meta")
    place = next((meta for meta in metas if "charset" in meta.attributes), None)
    place = place or next(iter(page.all("head")), None)
    if place is not None and not any(meta.value("name") == _NAME for meta in metas):
        yield place.inside, place.inside, f'\n<meta name="{_NAME}" content="noindex">'
