"""What a page is, for programs that look for lessons: schema.org and LRMI, as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from itembank.pages.addresses import page_url
from itembank.places import COURSE
from itembank.reading.marks import plain
from itembank.site.site import Site

ID = "about-page"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_LANGUAGE = "nl"
# Signs that would end the element, or begin another.
_SIGNS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def description_of(site: Site, path: str, title: str, about: str) -> dict[str, Any]:
    """The ``Course`` of its overview, the ``LearningResource`` of a module; empty for other pages.

    ``title`` and ``about`` are what the built page says of itself.
    """
    if site.settings is None or not site.url:
        return {}
    overview = f"{COURSE}index.md"
    if path == overview:
        return {
            **_shared(site, path, about, site.configuration.site_name),
            "@type": "Course",
            "provider": {"@type": "Organization", "name": site.settings.municipality},
            "timeRequired": _time(sum(module.minutes for module in site.modules.values())),
            "hasPart": [
                {"@id": _address(site, home)}
                for name in site.modules
                if (home := f"{COURSE}{name}/index.md") in site.pages.by_path
            ],
        }
    name = path.removeprefix(COURSE).removesuffix("/index.md")
    if path != f"{COURSE}{name}/index.md" or name not in site.modules:
        return {}
    return {
        **_shared(site, path, about, title),
        "@type": "LearningResource",
        "learningResourceType": "module",
        "timeRequired": _time(site.modules[name].minutes),
        "teaches": [
            plain(objective.text)
            for objective in site.library.objectives.values()
            if objective.module == name
        ],
        "isPartOf": {"@id": _address(site, overview)},
    }


def script(described: dict[str, Any]) -> str:
    """The element that holds it."""
    written = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _SIGNS.items():
        written = written.replace(sign, escaped)
    return f'<script type="application/ld+json" id="{ID}">{written}</script>'


def _shared(site: Site, path: str, about: str, name: str) -> dict[str, Any]:
    address = _address(site, path)
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@id": address,
        "url": address,
        "name": name,
        "inLanguage": _LANGUAGE,
        "license": LICENCE,
        "educationalLevel": "beginner",
        "isAccessibleForFree": True,
    }
    return found | ({"description": about} if about else {})


def _address(site: Site, path: str) -> str:
    return f"{site.url}{page_url(path, directory_urls=True)}"


def _time(minutes: float) -> str:
    """As ISO 8601 writes how long something takes."""
    return f"PT{minutes:.0f}M"
