"""The way through the course: its modules, and the pages of each in the order of the menu."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.front_matter import PageFacts
from ..places import COURSE, FINAL_TEST, QUESTION, TEST
from ..reading.marks import plain
from .site import Site

MINUTES = PageFacts.model_fields["minutes"].alias or ""
"""How an author states minutes, above a page and in the list of modules alike."""


def pages_of(site: Site, module: str) -> Sequence[str]:
    """The lessons and the test of a module, in the order of the menu; not its own first page.

    What the menu does not name comes last, by its path.
    """
    folder = f"{COURSE}{module}/"
    inside = [
        path
        for path in site.pages.by_path
        if path.startswith(folder) and path != f"{folder}index.md"
    ]
    place = {path: number for number, path in enumerate(site.configuration.nav)}
    return sorted(inside, key=lambda path: (place.get(path, len(place)), path))


def title_of(site: Site, path: str) -> str:
    """What a page calls itself, as plain words."""
    return plain(site.pages.title(path))


def first_question(site: Site) -> str:
    """The first page on the way that asks something, a whole test aside; empty when none does."""
    return next(
        (
            path
            for module in site.modules
            for path in pages_of(site, module)
            if any(use.name == QUESTION for use in site.pages.by_path[path].scan.blocks)
            and not any(use.name == TEST for use in site.pages.by_path[path].scan.blocks)
        ),
        "",
    )


def has_test(site: Site, module: str) -> bool:
    """Whether a module ends with a test: its own, or that of the whole course."""
    return any(
        use.name in (TEST, FINAL_TEST)
        for path in pages_of(site, module)
        for use in site.pages.by_path[path].scan.blocks
    )


def minutes_of(site: Site, path: str) -> str:
    """How many minutes a page says it takes, as it is written; empty when it does not say."""
    document = site.pages.by_path[path].front_matter.document
    minutes = document.entry((MINUTES,)) if document is not None else None
    return "" if minutes is None else str(minutes)
