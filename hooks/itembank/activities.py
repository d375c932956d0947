"""Everything a link can point at: each item, whole test, tool and page, under one stable key.

A key is ``<bank>/<id>`` for an item, ``toets/<bank>`` for a whole bank, ``<tool>/<slug>`` for a
checklist or other tool and ``pagina/<path>`` for a page. It is the end of the stable address
``naar/<key>/``, what the fragment of a workshop names, and what the page of links lists.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .handout_paths import sheet_path, workshop_path
from .homes import anchor
from .library import FINAL_TEST
from .pages import page_url
from .text import plain

if TYPE_CHECKING:
    from .site import Site

FOLDER = "naar"
PATH = "assets/itembank/agenda.json"
TEST = "toets"
PAGE = "pagina"


@dataclass(frozen=True)
class Activity:
    """One thing a trainer can link to.

    ``target`` is the path of its page under docs/, with the anchor of an item or tool; empty for
    what is retired. ``module`` is empty for what belongs to no module. ``items`` are the keys of a
    whole test. ``replaced_by`` is the key of what came instead of a retired item, or empty.
    """

    key: str
    kind: str
    title: str
    target: str
    module: str = ""
    items: tuple[str, ...] = ()
    retired: bool = False
    replaced_by: str = ""


def find_activities(site: Site) -> dict[str, Activity]:
    """Every activity of the site by its key: pages, tests, items and tools, in that order."""
    found = [*_pages(site), *_tests(site), *_items(site), *_tools(site)]
    return {activity.key: activity for activity in found}


def agenda_text(site: Site, *, directory_urls: bool = True) -> str:
    """The same as the file that the pages for trainers fetch, addresses from the site's root."""
    listed: dict[str, dict[str, Any]] = {}
    for key, activity in site.activities.items():
        entry: dict[str, Any] = {"kind": activity.kind, "title": activity.title}
        if activity.retired:
            entry |= {"retired": True, "by": activity.replaced_by}
        else:
            path, sign, anchor = activity.target.partition("#")
            page = page_url(path, directory_urls=directory_urls)
            entry |= {"page": f"{page}{sign}{anchor}", "module": activity.module}
        if activity.items:
            entry["items"] = activity.items
        listed[key] = entry
    whole = {
        "activities": listed,
        # Where the stable address and the picture of its code stand, and whether there are any.
        "stable": stable_path("{key}", directory_urls=directory_urls),
        "picture": qr_path("{key}"),
        "codes": has_codes(site),
        "ways": {
            way: page_url(path, directory_urls=directory_urls) for way, path in _ways(site).items()
        },
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _ways(site: Site) -> dict[str, str]:
    """The pages that open what the fragment of their address names, and those it takes from."""
    ways = {"join": site.page_with("workshop"), "show": site.page_with("tonen")}
    found = {way: path for way, path in ways.items() if path is not None}
    if site.page_with("drukwerk") is not None:
        for way, key in (("sheet", False), ("key", True)):
            found[way] = workshop_path(key=key)
            found[f"bank_{way}"] = sheet_path("{bank}", key=key)
    return found


def has_codes(site: Site) -> bool:
    """Whether there are QR codes: somebody must list them, and they need an address to hold."""
    return bool(site.url) and site.page_with("links") is not None


def stable_path(key: str, *, directory_urls: bool = True) -> str:
    """The address that outlives moves, relative to the root of the site."""
    return f"{FOLDER}/{key}/{'' if directory_urls else 'index.html'}"


def stable_address(site_url: str, key: str, *, directory_urls: bool = True) -> str:
    """The same in full, for a code or a message: a file may have a space in its name."""
    return site_url + quote(stable_path(key, directory_urls=directory_urls))


def qr_path(key: str) -> str:
    """The picture of the QR code of that address."""
    return f"{FOLDER}/{key}/qr.svg"


def page_key(path: str) -> str:
    """The key of a page: its path under docs/ without its ending; a folder's page is the folder."""
    stem = path.removesuffix(".md")
    return f"{PAGE}/{stem.removesuffix('/index')}"


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
