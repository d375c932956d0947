"""The map of the course for the browser: modules, items and where they live.

Pages that look over the whole course (progress, review, the final test) fetch it from the site
itself. It holds no texts of items: those are taken from the pages they live on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from typing import Any

from ..model.items import GradedItem
from ..pages.addresses import page_url
from ..places import COURSE, FINAL_TEST
from ..site.lessons import lessons
from ..site.route import pages_of, title_of
from ..site.settings import Settings
from ..site.site import Site

PATH = "assets/itembank/catalog.json"
# Where the course leads on to, and the block by which each page is known.
_WAYS = {
    "test": FINAL_TEST,
    "review": "herhalen",
    "progress": "voortgang",
    "certificate": "certificaat",
}


def catalog(site: Site, settings: Settings, *, directory_urls: bool = True) -> dict[str, Any]:
    """Modules in course order, graded items by ``bank/id``, objectives with a lesson to go to.

    Addresses are relative to the root of the site. The pool of the final test stands apart: its
    questions are not asked again outside the test.
    """

    def url(path: str) -> str:
        return page_url(path, directory_urls=directory_urls)

    library = site.library
    items: dict[str, dict[str, str]] = {}
    pool: dict[str, dict[str, str | bool]] = {}
    for bank, item in library.items():
        home = site.homes.get(f"{bank}#{item.id}")
        if not isinstance(item, GradedItem) or item.status != "actief" or home is None:
            continue
        entry = {"kind": item.kind, "revision": item.revision, "objective": item.objective}
        if bank == FINAL_TEST:
            # A question of the test belongs to the module its objective comes from.
            module = library.objectives[item.objective].module
            core = site.modules[module].core
            pool[f"{bank}/{item.id}"] = {**entry, "module": module, "core": core}
        else:
            module = library.banks[bank].module
            items[f"{bank}/{item.id}"] = {**entry, "page": url(home), "module": module}
    modules = [
        {
            "slug": slug,
            "title": module.title,
            "core": module.core,
            "minutes": int(module.minutes),
            "url": url(f"{COURSE}{slug}/index.md"),
            "pages": [
                {"url": url(path), "title": title_of(site, path)} for path in pages_of(site, slug)
            ],
        }
        for slug, module in site.modules.items()
        if f"{COURSE}{slug}/index.md" in site.pages.by_path
    ]
    taught = {
        name: {
            "lesson": f"{url(lesson.path)}{'#' if lesson.anchor else ''}{lesson.anchor}",
            "title": f"{lesson.part} ({lesson.title})" if lesson.part else lesson.title,
        }
        for name, lesson in lessons(site).items()
    }
    objectives = {
        name: {"text": objective.text, "module": objective.module, **taught.get(name, {})}
        for name, objective in library.objectives.items()
    }

    def page_with(block: str) -> str | None:
        found = site.pages.with_block(block)
        return None if found is None else url(found)

    return {
        "version": settings.version,
        "rule": settings.module_done,
        "cut": settings.cut_score,
        "draw": settings.test_length,
        "modules": modules,
        "items": items,
        "pool": pool,
        **{way: page_with(block) for way, block in _WAYS.items()},
        "objectives": objectives,
    }


def carried(
    whole: Mapping[str, Any], pages: Set[str], module: str, *, pool: bool
) -> dict[str, Any]:
    """The map of a part of the course: these pages, and one module or, without a name, all.

    What leads to a page that stays behind leads nowhere.
    """
    ways = {way: whole[way] if whole[way] in pages else None for way in _WAYS}
    objectives = {
        name: one
        if one.get("lesson", "").partition("#")[0] in pages
        else {key: words for key, words in one.items() if key not in ("lesson", "title")}
        for name, one in whole["objectives"].items()
    }
    return {
        **whole,
        "modules": [one for one in whole["modules"] if module in ("", one["slug"])],
        "items": {key: one for key, one in whole["items"].items() if one["page"] in pages},
        "pool": whole["pool"] if pool else {},
        "objectives": objectives,
        **ways,
    }


def catalog_text(site: Site, settings: Settings, *, directory_urls: bool = True) -> str:
    """The catalog as the file pages fetch."""
    data = catalog(site, settings, directory_urls=directory_urls)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
