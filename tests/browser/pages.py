"""The pages of the site, known before it is built, so that each can be a test of its own."""

from __future__ import annotations

from itembank.kinds import all_kinds
from itembank.pages.pages import LOCAL_README, LOCAL_TEXTS
from sites import REPOSITORY

EXAMPLES = [f"voorbeelden/{kind}/" for kind in [*all_kinds(), "alles"]]


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
