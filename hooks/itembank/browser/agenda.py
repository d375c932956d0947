"""The activities of the site as the file that the pages for trainers fetch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from ..pages.addresses import page_url
from ..places import EVALUATION, FOLLOW_UP, WORKSHOPS, sheet_path, tool_path, workshop_path
from ..site.keys import page_key, qr_path, stable_path
from ..site.site import Site

PATH = "assets/itembank/agenda.json"


def agenda_text(site: Site, *, directory_urls: bool = True) -> str:
    """The same as the file that the pages for trainers fetch, addresses from the site's root."""
    listed: dict[str, dict[str, Any]] = {}
    for key, activity in site.activities.items():
        entry: dict[str, Any] = {"kind": activity.kind, "title": activity.title}
        if activity.retired:
            entry |= {"retired": True, "by": activity.replaced_by}
        else:
            page = _address(activity.target, directory_urls)
            entry |= {"page": page, "module": activity.module}
        if activity.items:
            entry["items"] = activity.items
        listed[key] = entry
    whole = {
        "activities": listed,
        # Where the stable address and the picture of its code stand, and whether there are any.
        "stable": stable_path("{key}", directory_urls=directory_urls),
        "picture": qr_path("{key}"),
        "codes": site.has_codes,
        "workshops": dict(_workshops(site, directory_urls)),
        "ways": {way: _address(target, directory_urls) for way, target in _ways(site).items()},
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _address(target: str, directory_urls: bool) -> str:
    path, sign, anchor = target.partition("#")
    return f"{page_url(path, directory_urls=directory_urls)}{sign}{anchor}"


def _ways(site: Site) -> dict[str, str]:
    """The pages that open what the fragment of their address names, and those it takes from."""
    ways = {
        "join": site.pages.with_block("workshop"),
        "show": site.pages.with_block("tonen"),
        "make": site.pages.with_block("eigenworkshop"),
    }
    found = {way: path for way, path in ways.items() if path is not None}
    if site.pages.with_block("drukwerk") is not None:
        for way, key in (("sheet", False), ("key", True)):
            found[way] = workshop_path(key=key)
            found[f"bank_{way}"] = sheet_path("{bank}", key=key)
        found["tool"] = tool_path("{key}")
    told = f"{WORKSHOPS}index.md"
    if told in site.pages.by_path:
        found |= {"evaluate": f"{told}#{EVALUATION}", "follow": f"{told}#{FOLLOW_UP}"}
    return found


def _workshops(site: Site, directory_urls: bool) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every script of the site, by the name of its page: its parts, with what each of them uses."""
    keys = {activity.target: key for key, activity in site.activities.items()}
    for path, page in site.pages.by_path.items():
        if not page.script:
            continue
        steps = [
            {
                "title": step.title,
                "minutes": step.minutes,
                "keys": [keys.get(target) or _page_of(target) for target in step.targets],
                "anchor": step.anchor,
            }
            for step in page.script
        ]
        address = page_url(path, directory_urls=directory_urls)
        yield (
            PurePosixPath(path).stem,
            {"title": site.pages.title(path), "page": address, "steps": steps},
        )


def _page_of(target: str) -> str:
    return page_key(target.partition("#")[0])
