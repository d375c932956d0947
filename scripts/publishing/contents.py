"""What may be in a published site: the kinds of files, and pages that run only what is known."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from itembank.browser.policy import DATA
from itembank.build.contents import KINDS
from itembank.mistakes.problems import Problem
from itembank.mistakes.rules import problem
from itembank.reading.active import active_on_page, refused
from itembank.reading.elements import Document

SOURCE_MAP = ".map"
"""What Material brings for who works on Material; nobody who reads the site asks for it."""
# Beside what may stand in docs/: what generators, the theme and the course write. Pages are made
# of Markdown, which is itself not published.
_MADE = {"gz", "html", "json", "xml"} | {kind for kinds in KINDS.values() for kind in kinds}
_PUBLISHED = _MADE - {"md", ""}
# Scripts are the theme's and the course's own.
_IN_ASSETS = {"js"}
# The licence of what others made, as Zensical writes it.
_LICENCE = "assets/javascripts/LICENSE"


def page_problems(file: str, page: Document, frames: Collection[str]) -> Iterator[Problem]:
    """actieve-inhoud and kader-niet-genoemd: what is on a built page and on no list."""
    for active in refused(active_on_page(page, DATA), frames):
        line = page.html.count("\n", 0, active.at) + 1
        if active.origin:
            yield problem("kader-niet-genoemd", file, line, origin=active.origin)
        else:
            yield problem("actieve-inhoud", file, line, found=active.written)


def file_problems(file: str) -> Iterator[Problem]:
    """soort-niet-op-site: a file that is there by mistake; ``file`` is its path in the site."""
    path = PurePosixPath(file)
    kind = path.suffix.removeprefix(".").lower()
    fits = kind in _PUBLISHED or (kind in _IN_ASSETS and path.parts[0] == "assets")
    if (
        fits
        or file == _LICENCE
        or (path.parts[0] == ".well-known" and kind in KINDS[".well-known/"])
    ):
        return
    allowed = ", ".join(sorted(_PUBLISHED))
    shown = f".{kind}" if kind else "zonder soort"
    yield problem("soort-niet-op-site", file, 1, kind=shown, allowed=allowed)
