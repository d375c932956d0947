"""Pronouns for people that stand for a thing, on the pages: see ``advice.pronouns``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...mistakes.problems import Problem
from ...mistakes.rules import problem
from ...site.site import Site
from ..advice.pronouns import personal_pronouns, things
from .prose import Passage


def page_pronouns(site: Site, said: Mapping[str, Sequence[Passage]]) -> list[Problem]:
    """zij-voor-ding on every page, by page and line; ``said`` is what ``site_passages`` found."""
    nouns = things(site.library.terms)
    found = [
        problem(
            "zij-voor-ding",
            site.pages.by_path[path].file,
            passage.line_of(use.sentence),
            **use.shown(),
        )
        for path, found_there in said.items()
        for passage in found_there
        for use in personal_pronouns(passage.text, nouns)
    ]
    return sorted(found)
