"""begrippen: every term with its meaning, letter by letter, and links to the letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from ..model.glossary import LETTER, Term
from ..render.render import Fragment, PageContext, render
from ..words.texts import texts
from . import Block

Entry = tuple[str, Term]


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    terms = sorted(page.library.terms.items(), key=lambda entry: entry[1].term.casefold())
    letters = [(letter, list(entries)) for letter, entries in groupby(terms, _letter)]
    jumps = Markup(" ").join(
        Markup('<a href="#{}">{}</a>').format(_id(letter), letter) for letter, _ in letters
    )
    return [
        Fragment("nav", {"class": "letters", "aria-label": texts()["terms_by_letter"]}, jumps),
        *(part for letter, entries in letters for part in _under(page, letter, entries)),
    ]


def _under(page: PageContext, letter: str, entries: Sequence[Entry]) -> Iterator[Fragment]:
    yield Fragment("h3", {"id": _id(letter), "class": "letters__letter"}, letter)
    for name, term in entries:
        words = render("begrip.html", term=term, page=page)
        yield Fragment("p", {"id": name, "class": "term-entry"}, words)


def _letter(entry: Entry) -> str:
    return entry[1].term[0].upper()


def _id(letter: str) -> str:
    return f"{LETTER}{letter.lower()}"


BLOCK = Block("begrippen", _render, alone=True)
