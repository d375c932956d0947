"""The site: the library, the pages and what the municipality chose, with what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..library.library import Library
from ..mistakes.problems import Problem, errors
from ..model.course import Module
from ..pages.pages import Pages
from ..places import anchor
from ..reading.drawing import Drawing
from .configuration import Configuration
from .keys import Activity
from .moves import Move
from .names import names_of
from .settings import Settings
from .uses import Use


@dataclass(frozen=True)
class Site:
    """Everything a build needs; :func:`itembank.build.load.load_site` makes it, step by step.

    ``modules`` are those of the library, with the core that the municipality chose. ``slots`` are
    the places for its own words, with the pages they stand on, and ``own_texts`` those words.
    ``drawings`` are those that pages can show, by name.
    ``homes`` maps ``bank#id`` to the page that carries its anchor; ``placed`` names, by bank, the
    ids that lessons place. ``titles`` are those of the pages by path, ``uses`` the places of each
    claim, ``activities`` all that can be linked to by key, ``moved`` where old addresses lead.
    ``url`` is where the site will be, with a slash at its end, or empty. ``left_out`` are the files
    under docs/ that are not published.
    """

    root: Path
    configuration: Configuration
    library: Library
    pages: Pages
    modules: Mapping[str, Module]
    slots: Mapping[str, Sequence[str]]
    own_texts: Mapping[str, str]
    drawings: Mapping[str, Drawing]
    homes: Mapping[str, str]
    placed: Mapping[str, frozenset[str]]
    titles: Mapping[str, str]
    uses: Mapping[str, Use]
    activities: Mapping[str, Activity]
    moved: Mapping[str, Move]
    url: str
    left_out: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def settings(self) -> Settings | None:
        """What the municipality chose, or None where that is wrong."""
        return self.configuration.settings

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What a page may name between double braces, and its words."""
        return names_of(self.configuration, self.modules)

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return errors(self.problems)

    @property
    def has_codes(self) -> bool:
        """Whether there are QR codes: somebody must list them, and they need an address to hold."""
        return bool(self.url) and self.pages.with_block("links") is not None

    def anchors(self, path: str) -> set[str]:
        """Every anchor of a page, those of activities included."""
        page = self.pages.by_path[path]
        found = set(page.anchors)
        for use in page.scan.blocks:
            if use.name in self.library.tools:
                found.add(anchor(use.name, use.argument or use.name))
            elif use.name == "kerncijfers":
                found.add(f"cijfers--{use.argument}")
            elif use.name == "praktijk":
                found.update(case.id for case in self.library.cases)
            elif use.name == "begrippen":
                found.update(self.library.terms)
            elif use.name == "bronnen":
                found.update(self.library.source_ids())
        for place, home in self.homes.items():
            if home == path:
                found.add(anchor(*place.split("#", 1)))
        return found
