"""Every file of the built site that is no page of ``docs/``, for the hook and for ``finish.py``."""

from __future__ import annotations

from pathlib import Path

from ..browser.agenda import PATH as AGENDA
from ..browser.agenda import agenda_text
from ..browser.assets import assets
from ..browser.catalog import PATH as CATALOG
from ..browser.catalog import catalog_text
from ..browser.finding import PATH as FINDING
from ..browser.finding import finding_text
from ..browser.preload import PATH as PRELOAD
from ..browser.preload import preload_text
from ..paper.handouts import Frame, handout_pages
from ..site.site import Site
from .loose_pages import loose_pages
from .qr import qr_codes
from .redirects import moved_pages, redirect_pages


def files_for_pages(site: Site, *, directory_urls: bool = True) -> dict[str, str]:
    """What pages load and fetch, by its path in the site."""
    files = assets()
    files[PRELOAD] = preload_text()
    files[AGENDA] = agenda_text(site, directory_urls=directory_urls)
    files[FINDING] = finding_text(site, directory_urls=directory_urls)
    if site.settings is not None:
        files[CATALOG] = catalog_text(site, site.settings, directory_urls=directory_urls)
    return files


def files_beside_pages(site: Site, built: Path, *, directory_urls: bool = True) -> dict[str, str]:
    """Stable pages, their codes and the handouts, by their path in the site.

    ``built`` is the folder with the pages, which booklets are made from. Handouts say whose they
    are, so there are none while the settings cannot be read.
    """
    configuration = site.configuration
    made = moved_pages(site, directory_urls=directory_urls)
    made |= redirect_pages(site, directory_urls=directory_urls)
    made |= loose_pages(site, directory_urls=directory_urls)
    made |= qr_codes(site, directory_urls=directory_urls)
    if site.settings is not None:
        frame = Frame(
            municipality=site.settings.municipality,
            site_name=configuration.site_name,
            # A running server has another address than what is printed must name.
            site_url=configuration.site_url,
            nav=configuration.nav,
            directory_urls=directory_urls,
        )
        made |= handout_pages(site, frame, built)
    return made
