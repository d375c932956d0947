"""What a setting may be written with: a text is plain, an address can only be visited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..reading.active import runs, shortened
from ..reading.document import Document
from ..reading.links import texts_in
from ..reading.validate import Path

COPYRIGHT = "copyright"
"""The one text in which a link may stand: the licence that it names has a page."""
# What the theme shows. The rest of the file is for the generator.
_SHOWN = ("site_name", "site_description", "site_author", COPYRIGHT, "nav", "extra")
# What the theme writes within an attribute, and nothing there has such a sign.
_NAMES = ("theme", "extra_css", "extra_javascript")
_SIGN = re.compile(r"[\"<>]")
_TAG = re.compile(r"<[a-z/!?][^>]*>?", re.I)
_LINK = re.compile(
    r"""</a>|<a href=(["'])(?:https://|mailto:)[^"'<>\s]+\1(?: (?:rel|title|lang)="[^"<>]*")*>""",
    re.I,
)
# Letters of any language in a name; in a path only what needs no sign of its own anywhere.
_ADDRESS = re.compile(
    r"https?://(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)*/?\Z"
)
_ONE_PAGE = re.compile(r"\.(?:html?|php|aspx?)/?\Z", re.I)
_FILES = re.compile(r"https?://(?:www\.)?(?:github|gitlab)\.com/", re.I)
_SITE = "het adres waar de site komt, zoals https://jouw-gemeente.github.io/cursus/"
_LONGEST = 40


def text_problems(document: Document) -> Iterator[tuple[Problem, str]]:
    """html-in-instelling and actieve-inhoud: what is more than text, with the setting it is in."""
    for path, words in texts_in(document.data):
        key = str(path[0])
        found = _markup(key, words)
        if found:
            yield _told("html-in-instelling", document, path, found=shortened(found, _LONGEST)), key
        elif key in _SHOWN and runs(words):
            yield _told("actieve-inhoud", document, path, found=shortened(words, _LONGEST)), key
    # A key can be shown as well: it is the title of an entry in the menu.
    for path in _titles(document):
        if tag := _TAG.search(str(path[-1])):
            yield (
                _told("html-in-instelling", document, path, found=shortened(tag[0], _LONGEST)),
                "nav",
            )


def address_problems(document: Document) -> Iterator[Problem]:
    """adres-onbruikbaar: a site cannot stand there; adres-verwisseld: its files do."""
    address = document.data.get("site_url") if document.data is not None else None
    if not isinstance(address, str) or not address:
        return
    shown = shortened(address, _LONGEST)
    if _FILES.match(address):
        values = {"found": "het adres van de bestanden, en niet van de site", "wanted": _SITE}
        yield _told("adres-verwisseld", document, ("site_url",), value=shown, **values)
    elif not _ADDRESS.match(address) or _ONE_PAGE.search(address):
        yield _told("adres-onbruikbaar", document, ("site_url",), value=shown)


def _markup(key: str, words: str) -> str:
    if key in _NAMES:
        found = _SIGN.search(words)
        return found[0] if found else ""
    tags = [match[0] for match in _TAG.finditer(words)] if key in _SHOWN else []
    return next((tag for tag in tags if key != COPYRIGHT or not _LINK.fullmatch(tag)), "")


def _titles(document: Document) -> Iterator[Path]:
    """The place of every title in the menu."""
    waiting: list[tuple[object, Path]] = [(document.entry(("nav",)), ("nav",))]
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, dict):
            yield from ((*path, title) for title in node)
            waiting += [(inside, (*path, title)) for title, inside in node.items()]
        elif isinstance(node, list):
            waiting += [(inside, (*path, number)) for number, inside in enumerate(node)]


def _told(code: str, document: Document, path: Path, **values: str) -> Problem:
    key = next(str(step) for step in reversed(path) if isinstance(step, str))
    return problem(code, document.file, document.line_of(path), key=key, **values)
