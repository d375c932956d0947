"""The pages of the site, known before it is built, so that each can be a test of its own."""

from __future__ import annotations

from itembank.kinds import all_kinds
from sites import REPOSITORY

EXAMPLES = [f"voorbeelden/{kind}/" for kind in [*all_kinds(), "alles"]]


def content_pages() -> list[str]:
    """The address of every page that is written, as MkDocs will give it, and the one for 404."""
    docs = REPOSITORY / "docs"
    found = ["404.html"]
    for path in docs.rglob("*.md"):
        place = path.relative_to(docs).as_posix()
        if not place.startswith("lokaal/"):
            found.append(place.removesuffix(".md").removesuffix("index") + "/")
    return sorted(page.replace("//", "/").removeprefix("/") for page in found)
