"""Everything a link can point at: each item, whole test, tool and page, under one stable key.

A key is ``<bank>/<id>`` for an item, ``toets/<bank>`` for a whole bank, ``<tool>/<slug>`` for a
checklist or other tool and ``pagina/<path>`` for a page. It is the end of the stable address
``naar/<key>/``, what the fragment of a workshop names, and what the page of links lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..places import FINAL_TEST, PAGE, TEST, anchor
from ..reading.marks import plain
from .keys import Activity, page_key

if TYPE_CHECKING:
    from .site import Site


def find_activities(site: Site) -> dict[str, Activity]:
    """Every activity of the site by its key: pages, tests, items and tools, in that order."""
    found = [*_pages(site), *_tests(site), *_items(site), *_tools(site)]
    return {activity.key: activity for activity in found}


def has_codes(site: Site) -> bool:
    """Whether there are QR codes: somebody must list them, and they need an address to hold."""
    return bool(site.url) and site.page_with("links") is not None


def _pages(site: Site) -> Iterator[Activity]:
    for path in site.reading_order():
        yield Activity(page_key(path), PAGE, plain(site.titles[path]), path, site.module_of(path))


def _tests(site: Site) -> Iterator[Activity]:
    for path, page in site.pages.by_path.items():
        for use in page.scan.blocks:
            bank = FINAL_TEST if use.name == "eindtoets" else use.argument
            if use.name not in (TEST, "eindtoets") or bank not in site.library.banks:
                continue
            items = (f"{bank}/{item.id}" for item in site.library.active(bank))
            homes = tuple(key for key in items if key.replace("/", "#") in site.homes)
            title = plain(site.library.banks[bank].title)
            yield Activity(f"{TEST}/{bank}", TEST, title, path, site.module_of(path), homes)


def _items(site: Site) -> Iterator[Activity]:
    for bank, item in site.library.items():
        key, title = f"{bank}/{item.id}", plain(item.stem)
        home = site.homes.get(f"{bank}#{item.id}")
        if item.status == "vervallen":
            other = f"{bank}/{item.replaced_by}" if item.replaced_by else ""
            yield Activity(key, item.kind, title, "", retired=True, replaced_by=other)
        elif home is not None:
            module = site.library.banks[bank].module
            yield Activity(key, item.kind, title, f"{home}#{anchor(bank, item.id)}", module)


def _tools(site: Site) -> Iterator[Activity]:
    """A tool lives on the page that is about it: outside the course when there is one."""
    homes: dict[tuple[str, str], str] = {}
    for path in sorted(site.pages.by_path, key=lambda path: bool(site.module_of(path))):
        for use in site.pages.by_path[path].scan.blocks:
            homes.setdefault((use.name, use.argument or use.name), path)
    for kind, tools in site.library.tools.items():
        for name, tool in tools.items():
            if (kind, name) in homes:
                path = homes[kind, name]
                target = f"{path}#{anchor(kind, name)}"
                title = plain(tool.title)
                yield Activity(f"{kind}/{name}", kind, title, target, site.module_of(path))
