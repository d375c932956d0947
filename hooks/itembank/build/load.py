"""Reads the whole site, step by step; every check that needs it comes last."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..library.loader import load
from ..pages.pages import load_pages
from ..site.activities import find_activities
from ..site.homes import find_homes
from ..site.own_settings import apply_settings
from ..site.own_texts import load_local_texts
from ..site.settings import Settings, site_url_of
from ..site.site import Site
from ..site.uses import uses_of
from .checks import _link_problems, _page_problems


def load_site(root: Path, variables: Mapping[str, Any], settings: Settings | None = None) -> Site:
    """Load and check everything under ``root``.

    ``variables`` is ``extra`` of the settings, as pages may name it; ``settings`` is what the
    municipality chose, and None where that is unknown or wrong.
    """
    site = Site(root, load(root), load_pages(root), settings=settings, url=site_url_of(root))
    setting_problems = apply_settings(site)
    find_homes(site)
    local_problems = load_local_texts(site)
    site.titles = {path: page.scan.title or path for path, page in site.pages.by_path.items()}
    site.uses = uses_of(site.library, site.pages)
    site.activities = find_activities(site)
    site.problems = [
        *site.library.problems,
        *site.pages.problems,
        *_page_problems(site, variables),
        *_link_problems(site),
        *local_problems,
        *setting_problems,
    ]
    return site
