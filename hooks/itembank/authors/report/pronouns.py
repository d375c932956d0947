"""Pronouns for people that stand for a thing, on the pages: see ``advice.pronouns``."""

from __future__ import annotations

from ...mistakes.problems import Problem
from ...mistakes.rules import problem
from ...site.site import Site
from ..advice.pronouns import personal_pronouns, things
from .prose import passages


def page_pronouns(site: Site) -> list[Problem]:
    """zij-voor-ding on every page, by page and line."""
    nouns = things(site.library.terms)
    found = [
        problem("zij-voor-ding", page.file, passage.line_of(use.sentence), **use.shown())
        for page in site.pages.by_path.values()
        for passage in passages((site.root / page.file).read_text(encoding="utf-8-sig"))
        for use in personal_pronouns(passage.text, nouns)
    ]
    return sorted(found)
