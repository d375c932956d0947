"""The library and the pages together: every check that needs both, once per build."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..library.library import Library
from ..mistakes.problems import Problem
from ..pages.pages import Pages
from ..places import COURSE, anchor
from ..render.render import PageContext
from .keys import Activity
from .settings import Settings, nav_of
from .uses import Use


@dataclass
class Site:
    """Everything a build needs. ``homes`` maps ``bank#id`` to the page that carries its anchor.

    ``url`` is where the site will be published, with a slash at its end, or empty.
    """

    root: Path
    library: Library
    pages: Pages
    homes: dict[str, str] = field(default_factory=dict)
    placed: dict[str, set[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    settings: Settings | None = None
    titles: dict[str, str] = field(default_factory=dict)
    uses: dict[str, Use] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)
    url: str = ""

    def page(self, path: str, *, directory_urls: bool = True, preview: bool = False) -> PageContext:
        """What the blocks on this page may use."""
        return PageContext(
            self.library,
            path,
            directory_urls,
            preview,
            contact=self.settings.contact if self.settings else "",
            local_links=self.settings.local_links if self.settings else {},
            paths=self.pages.by_path,
            titles=self.titles,
            uses=self.uses,
            homes=self.homes,
            placed=self.placed,
            activities=self.activities,
            site_url=self.url,
        )

    def page_with(self, block: str) -> str | None:
        """The first page that holds this block, or None."""
        pages = self.pages.by_path.items()
        return next(
            (path for path, page in pages if any(use.name == block for use in page.scan.blocks)),
            None,
        )

    def module_of(self, path: str) -> str:
        """The module a page belongs to, or empty."""
        folder = path.removeprefix(COURSE).partition("/")[0]
        taught = path.startswith(COURSE) and folder in self.library.modules
        return folder if taught else ""

    def reading_order(self) -> list[str]:
        """Every page in the order of the navigation; what is not in it comes last."""
        listed = [path for path in nav_of(self.root) if path in self.pages.by_path]
        return list(dict.fromkeys([*listed, *self.pages.by_path]))

    def anchors(self, path: str) -> set[str]:
        """Every anchor of a page, those of activities included."""
        page = self.pages.by_path[path]
        found = set(page.anchors)
        for use in page.scan.blocks:
            if use.name in self.library.tools:
                found.add(anchor(use.name, use.argument or use.name))
            elif use.name == "kerncijfers":
                found.add(f"cijfers--{use.argument}")
            elif use.name == "praktijk":
                found.update(case.id for case in self.library.cases)
            elif use.name == "begrippen":
                found.update(self.library.terms)
            elif use.name == "bronnen":
                found.update(self.library.source_ids())
        for place, home in self.homes.items():
            if home == path:
                found.add(anchor(*place.split("#", 1)))
        return found
