"""What search adds to the index of the generator: other words, the glossary, and kinds of pages.

The index knows the glossary as one text per letter, and no page by another name than its own. The
files of every generator are the same here, so that all three find alike.
"""

from __future__ import annotations

import json
from typing import Any

from ..model.glossary import LETTER
from ..pages.addresses import page_url
from ..places import (
    ABOUT,
    COURSE,
    FINAL_TEST,
    HANDBOOK,
    LOCAL_PAGES,
    SOURCES_PAGE,
    TEST,
    TOOLS,
    TRAINERS,
)
from ..reading.marks import plain
from ..site.site import Site
from ..words.texts import texts

PATH = "assets/itembank/search.json"

# How an address looks, what a reader calls such a page, how much it weighs, and the words by which
# somebody asks for just these, both by their name in the table of texts; the most precise first.
# What explains goes before what lists, accounts for, or is meant for somebody else.
_KINDS: tuple[tuple[str, str, float, str], ...] = (
    (rf"^{COURSE}[^/]+/({TEST}|{FINAL_TEST})[/.]", "find_test", 0.8, "find_test_asked"),
    (rf"^{COURSE}(index.html)?$", "find_course", 1, ""),
    (rf"^{COURSE}[^/]+/(index.html)?$", "find_module", 1.15, ""),
    (rf"^{COURSE}", "find_lesson", 1.2, ""),
    (rf"^{TOOLS}", "find_tool", 1.2, ""),
    (rf"^{HANDBOOK}", "find_handbook", 1.1, ""),
    (rf"^{LOCAL_PAGES}", "find_local", 1.2, ""),
    (rf"^{SOURCES_PAGE.removesuffix('.md')}", "find_sources", 0.3, "find_sources_asked"),
    (
        rf"^{ABOUT}(foutmeldingen|zelf-gebruiken|lms|reacties)",
        *("find_makers", 0.2, "find_makers_asked"),
    ),
    (rf"^{ABOUT}", "find_about", 0.7, ""),
    (rf"^{TRAINERS}links/", "find_trainers", 0.1, ""),
    (rf"^{TRAINERS}", "find_trainers", 0.25, "find_trainers_asked"),
    (r"", "find_page", 0.8, ""),
)
_TERM = ("", "find_term", 1.5, "")


def finding(site: Site, *, directory_urls: bool = True) -> dict[str, Any]:
    """Words that mean the same, terms as sections of their own, words per page, and the kinds.

    Addresses are relative to the root of the site.
    """

    def url(path: str) -> str:
        return page_url(path, directory_urls=directory_urls)

    glossary = site.pages.with_block("begrippen")
    words = site.settings.search_words if site.settings else {}
    terms = [] if glossary is None else site.library.terms.items()
    return {
        "same": [list(group) for group in site.library.search_words],
        "terms": [
            {
                "location": f"{url(glossary or '')}#{name}",
                "title": plain(term.term),
                "text": plain(term.meaning),
                "also": [plain(form) for form in term.forms],
            }
            for name, term in terms
        ],
        "letters": LETTER,
        "term": _kind(*_TERM),
        "pages": {url(path): list(names) for path, names in words.items()},
        "kinds": [_kind(*kind) for kind in _KINDS],
    }


def _kind(looks: str, name: str, weight: float, asked: str) -> dict[str, Any]:
    t = texts()
    about = t[asked].casefold().split() if asked else []
    return {"looks": looks, "name": t[name], "weight": weight, "about": about}


def finding_text(site: Site, *, directory_urls: bool = True) -> str:
    """The same as the file that search fetches."""
    data = finding(site, directory_urls=directory_urls)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
