"""What a municipality's settings do to the course: its core modules and its words for search."""

from __future__ import annotations

from collections.abc import Mapping

from ..library.library import Library
from ..mistakes.hints import hint, listed
from ..mistakes.problems import Problem
from ..model.course import Module
from ..pages.pages import Pages
from .settings import Settings


def chosen_modules(library: Library, settings: Settings | None) -> Mapping[str, Module]:
    """The modules, with the core that the municipality chose."""
    if settings is None or not settings.core_modules:
        return library.modules
    return {
        name: module.model_copy(update={"core": name in settings.core_modules})
        for name, module in library.modules.items()
    }


def setting_problems(library: Library, pages: Pages, settings: Settings | None) -> list[Problem]:
    """The settings that lead nowhere: to a module or a page that does not exist."""
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
    for path in settings.search_words:
        if path not in pages.by_path:
            close = hint(path, pages.by_path)
            found += settings.problem_at(
                "link-zonder-pagina", "zoekwoorden", path, target=path, hint=close
            )
    return found
