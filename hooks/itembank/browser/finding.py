"""What search adds to the index of the generator: other words, the glossary, and kinds of pages.

The index knows the glossary as one text per letter, and no page by another name than its own. The
files of every generator are the same here, so that all three find alike.
"""

from __future__ import annotations

import json
from typing import Any

from ..model.glossary import LETTER
from ..pages.addresses import page_url
from ..reading.marks import plain
from ..site.site import Site

PATH = "assets/itembank/search.json"

# How an address looks, what a reader calls such a page, how much it weighs, and the words by which
# somebody asks for just these; the most precise first. What explains goes before what lists,
# accounts for, or is meant for somebody else.
_MAKERS = ("fork", "huisstijl", "lms", "moodle", "scorm", "foutmelding", "foutmeldingen")
_TRAINERS = ("workshop", "workshops", "trainer", "trainers", "draaiboek", "training")
_KINDS: tuple[tuple[str, str, float, tuple[str, ...]], ...] = (
    (r"^cursus/[^/]+/(toets|eindtoets)[/.]", "Toets", 0.8, ("toets", "eindtoets")),
    (r"^cursus/(index.html)?$", "Cursus", 1, ()),
    (r"^cursus/[^/]+/(index.html)?$", "Module", 1.15, ()),
    (r"^cursus/", "Les", 1.2, ()),
    (r"^hulpmiddelen/", "Hulpmiddel", 1.2, ()),
    (r"^handboek/", "Handboek", 1.1, ()),
    (r"^lokaal/", "Van de gemeente", 1.2, ()),
    (r"^over/bronnen", "Bronnen", 0.3, ("bron", "bronnen")),
    (r"^over/(foutmeldingen|zelf-gebruiken|lms|reacties)", "Voor makers", 0.2, _MAKERS),
    (r"^over/", "Over", 0.7, ()),
    (r"^trainers/links/", "Voor trainers", 0.1, ()),
    (r"^trainers/", "Voor trainers", 0.25, _TRAINERS),
    (r"", "Pagina", 0.8, ()),
)
_TERM = ("", "Begrip", 1.5, ())


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


def _kind(looks: str, name: str, weight: float, about: tuple[str, ...]) -> dict[str, Any]:
    return {"looks": looks, "name": name, "weight": weight, "about": list(about)}


def finding_text(site: Site, *, directory_urls: bool = True) -> str:
    """The same as the file that search fetches."""
    data = finding(site, directory_urls=directory_urls)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
