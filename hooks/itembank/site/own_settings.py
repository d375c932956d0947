"""What a municipality's settings do to the course: its core modules and its words for search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..mistakes.hints import hint, listed
from ..mistakes.problems import Problem

if TYPE_CHECKING:
    from .site import Site


def apply_settings(site: Site) -> list[Problem]:
    """Put the choices of the settings in the library; return those that lead nowhere."""
    settings, library = site.settings, site.library
    if settings is None:
        return []
    found: list[Problem] = []
    for index, name in enumerate(settings.core_modules):
        if name not in library.modules and "leerdoelen" not in library.broken:
            found += settings.problem_at(
                "onbekende-module",
                *("kernmodules", index),
                value=name,
                hint=hint(name, library.modules),
                allowed=listed(library.modules, 20),
            )
    if settings.core_modules:
        for name, module in library.modules.items():
            core = name in settings.core_modules
            library.modules[name] = module.model_copy(update={"core": core})
    for path in settings.search_words:
        if path not in site.pages.by_path:
            close = hint(path, site.pages.by_path)
            found += settings.problem_at(
                "link-zonder-pagina", "zoekwoorden", path, target=path, hint=close
            )
    return found
