"""The pages of the site, known before it is built, so that each can be a test of its own."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urljoin, urlsplit

from itembank.kinds import all_kinds
from itembank.pages.pages import LOCAL_README, LOCAL_TEXTS
from itembank.places import FINAL_TEST
from sites import REPOSITORY, Site

EXAMPLES = [f"voorbeelden/{kind}/" for kind in [*all_kinds(), "alles"]]
_REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')


def content_pages() -> list[str]:
    """The address of every page that is written, as MkDocs will give it, and the one for 404."""
    docs = REPOSITORY / "docs"
    found = ["404.html"]
    for path in docs.rglob("*.md"):
        place = path.relative_to(docs).as_posix()
        # Texts for open places are no pages, and the README is for who opens the folder.
        if not place.startswith(LOCAL_TEXTS) and place != LOCAL_README:
            found.append(place.removesuffix(".md").removesuffix("index") + "/")
    return sorted(page.replace("//", "/").removeprefix("/") for page in found)


def leads_to(site: Site, path: str) -> str | None:
    """Where the stable page at this path takes its reader, as page and anchor; None for nowhere."""
    found = _REFRESH.search(site.html(path))
    return found and urljoin(f"http://site/{path}", found[1]).removeprefix("http://site/")


@cache
def anchors_to(site: Site) -> dict[str, list[str]]:
    """Per page the anchors that stable pages lead to; a pool shows its items by itself."""
    found: dict[str, list[str]] = {}
    for path in site.pages:
        if not path.startswith("naar/") or path.startswith(f"naar/{FINAL_TEST}/"):
            continue
        target = leads_to(site, path)
        if target is not None:
            parts = urlsplit(target)
            found.setdefault(parts.path, []).extend([parts.fragment] if parts.fragment else [])
    return found
