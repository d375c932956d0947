"""Everything a link can point at: each item, whole test, tool and page, under one stable key.

A key is ``<bank>/<id>`` for an item, ``toets/<bank>`` for a whole bank, ``<tool>/<slug>`` for a
checklist or other tool and ``pagina/<path>`` for a page. It is the end of the stable address
``naar/<key>/``, what the fragment of a workshop names, and what the page of links lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..library.library import Library
from ..pages.pages import Pages
from ..places import COURSE, FINAL_TEST, PAGE, TEST, anchor
from ..reading.marks import plain
from .homes import Homes
from .keys import Activity, page_key


def find_activities(
    library: Library, pages: Pages, homes: Homes, nav: Sequence[str]
) -> dict[str, Activity]:
    """Every activity of the site by its key: pages, tests, items and tools, in that order.

    Pages come in the order of the navigation; what is not in it comes last.
    """
    finder = _Finder(library, pages, homes)
    order = [path for path in nav if path in pages.by_path]
    found = [*finder.pages_in(order), *finder.tests(), *finder.items(), *finder.tools()]
    return {activity.key: activity for activity in found}


@dataclass(frozen=True)
class _Finder:
    """What the search for each sort of activity looks in."""

    library: Library
    pages: Pages
    homes: Homes

    def pages_in(self, order: Sequence[str]) -> Iterator[Activity]:
        for path in dict.fromkeys([*order, *self.pages.by_path]):
            title = plain(self.pages.title(path))
            yield Activity(page_key(path), PAGE, title, path, self._module(path))

    def tests(self) -> Iterator[Activity]:
        for path, page in self.pages.by_path.items():
            for use in page.scan.blocks:
                bank = FINAL_TEST if use.name == FINAL_TEST else use.argument
                if use.name not in (TEST, FINAL_TEST) or bank not in self.library.banks:
                    continue
                # What lessons place is asked there: a test is what its own page asks.
                items = (f"{bank}/{item.id}" for item in self.library.active(bank))
                shown = tuple(
                    key for key in items if self.homes.pages.get(key.replace("/", "#")) == path
                )
                title = plain(self.library.banks[bank].title)
                yield Activity(f"{TEST}/{bank}", TEST, title, path, self._module(path), shown)

    def items(self) -> Iterator[Activity]:
        for bank, item in self.library.items():
            key, title = f"{bank}/{item.id}", plain(item.stem)
            home = self.homes.pages.get(f"{bank}#{item.id}")
            if item.status == "vervallen":
                other = f"{bank}/{item.replaced_by}" if item.replaced_by else ""
                yield Activity(key, item.kind, title, "", retired=True, replaced_by=other)
            elif home is not None:
                module = self.library.banks[bank].module
                yield Activity(key, item.kind, title, f"{home}#{anchor(bank, item.id)}", module)

    def tools(self) -> Iterator[Activity]:
        """A tool lives on the page that is about it: outside the course when there is one."""
        homes: dict[tuple[str, str], str] = {}
        for path in sorted(self.pages.by_path, key=lambda path: bool(self._module(path))):
            for use in self.pages.by_path[path].scan.blocks:
                homes.setdefault((use.name, use.argument or use.name), path)
        for kind, tools in self.library.tools.items():
            for name, tool in tools.items():
                if (kind, name) in homes:
                    path = homes[kind, name]
                    target = f"{path}#{anchor(kind, name)}"
                    title = plain(tool.title)
                    yield Activity(f"{kind}/{name}", kind, title, target, self._module(path))

    def _module(self, path: str) -> str:
        """The module a page belongs to, or empty."""
        folder = path.removeprefix(COURSE).partition("/")[0]
        return folder if path.startswith(COURSE) and folder in self.library.modules else ""
