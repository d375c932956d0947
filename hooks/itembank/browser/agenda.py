"""The activities of the site as the file that the pages for trainers fetch."""

from __future__ import annotations

import json
from typing import Any

from ..pages.addresses import page_url
from ..places import sheet_path, workshop_path
from ..site.keys import qr_path, stable_path
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
        "codes": site.has_codes,
        "ways": {
            way: page_url(path, directory_urls=directory_urls) for way, path in _ways(site).items()
        },
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def _ways(site: Site) -> dict[str, str]:
    """The pages that open what the fragment of their address names, and those it takes from."""
    ways = {"join": site.pages.with_block("workshop"), "show": site.pages.with_block("tonen")}
    found = {way: path for way, path in ways.items() if path is not None}
    if site.pages.with_block("drukwerk") is not None:
        for way, key in (("sheet", False), ("key", True)):
            found[way] = workshop_path(key=key)
            found[f"bank_{way}"] = sheet_path("{bank}", key=key)
    return found
