"""Words of another language in a Dutch text, so that a screen reader says them as they are."""

from __future__ import annotations

import re
from html import escape

from markupsafe import Markup

# What is no Dutch, with its language. A loan word that a Dutch dictionary has is not in here; a
# title of another language is.
FOREIGN = {
    "A Ladder of Citizen Participation": "en",
    "Achieving successful community engagement: a rapid realist review": "en",
    "Chief Participation Officer": "en",
    "Chief Privacy Officer": "en",
    "Core Values": "en",
    "Spectrum of Public Participation": "en",
    "key figures": "en",
}
_WORDS = "|".join(re.escape(words) for words in sorted(FOREIGN, key=len, reverse=True))
# Whole words only, and never inside a tag.
FOUND = re.compile(rf"(?<![\w<-])(?:{_WORDS})(?![\w-])(?![^<]*>)")


def with_language(html: str) -> str:
    """The same HTML, in which words of another language carry it."""
    return FOUND.sub(lambda found: f'<span lang="{FOREIGN[found[0]]}">{found[0]}</span>', html)


def spoken(words: str) -> Markup:
    """Plain words as HTML, in which words of another language carry it."""
    return Markup(with_language(escape(words)))
