"""Reads the whole site, from top to bottom; every check that needs all of it comes last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..library.loader import load
from ..pages.pages import load_pages
from ..site.activities import find_activities
from ..site.configuration import FILE, read_configuration
from ..site.drawings import read_drawings
from ..site.elsewhere import misplaced_files, own_text_as_page
from ..site.homes import find_homes
from ..site.look_files import look_files, mistaken_pictures
from ..site.moves import find_moves
from ..site.own_files import own_page_files, quiz_files, unused_files
from ..site.own_settings import (
    chosen_modules,
    replaced_settings,
    setting_files,
    setting_problems,
    unread_settings,
)
from ..site.own_texts import find_slots, read_own_texts
from ..site.site import Site
from ..site.uses import uses_of
from .checks import link_problems, move_problems, page_problems
from .contents import kind_problems, picture_problems, template_problems


def load_site(root: Path, file: str = FILE, *, url: str | None = None) -> Site:
    """Load and check everything under ``root``. Never raises on an author's mistake.

    ``file`` holds the settings. ``url`` is the address of the site where that is not the one of
    the settings: a running server has another.
    """
    configuration = read_configuration(root, file)
    library = load(root)
    pages = load_pages(root)
    homes = find_homes(library, pages)
    slots = find_slots(pages)
    own_texts, text_problems = read_own_texts(root, pages, slots)
    drawings, drawing_problems = read_drawings(root, pages)
    activities = find_activities(library, pages, homes, configuration.nav)
    moves = find_moves(pages, configuration.settings, activities)
    site = Site(
        root,
        configuration,
        library,
        pages,
        modules=chosen_modules(library, configuration.settings),
        slots=slots,
        own_texts=own_texts,
        drawings=drawings,
        homes=homes.pages,
        placed=homes.placed,
        titles={path: pages.title(path) for path in pages.by_path},
        uses=uses_of(library, pages),
        activities={**activities, **moves.activities(pages)},
        moved=moves.by_address,
        url=configuration.site_url if url is None else url,
        left_out=unused_files(root, pages, configuration),
    )
    problems = (
        *configuration.problems,
        *library.problems,
        *pages.problems,
        *page_problems(site),
        *link_problems(site),
        *text_problems,
        *drawing_problems,
        *moves.problems,
        *move_problems(site),
        *setting_problems(library, pages, configuration.settings),
        *unread_settings(pages, configuration.documents[0]),
        *setting_files(root, configuration.documents),
        *replaced_settings(configuration.documents),
        *kind_problems(root, pages.strange, site.left_out),
        *own_page_files(root, pages, site.left_out, configuration),
        *quiz_files(root, library),
        *misplaced_files(root, library, slots),
        *own_text_as_page(root, pages, slots),
        *look_files(root, pages, configuration.documents),
        *mistaken_pictures(root, pages.strange),
        *picture_problems(root, pages.strange),
        *template_problems(root),
    )
    return replace(site, problems=problems)
