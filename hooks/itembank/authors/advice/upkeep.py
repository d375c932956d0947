"""What has to be read again, because the world moves on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from ...mistakes.rules import problem
from ...pages.pages import Pages
from ...places import QUIZZES
from .entries import advice

FILE = f"{QUIZZES}/bronnen.yml"


def due_claim(library: Library, today: date) -> Iterator[Problem]:
    """bron-controleren: the date for reading a source again has come."""
    document = library.documents.get(FILE)
    if document is None:
        return
    for name, claim in library.claims.items():
        if claim.next_check is not None and claim.due(today):
            path = ("uitspraken", name, "volgende_controle")
            values = {"value": name, "date": claim.next_check.isoformat()}
            yield advice(document, path, "bron-controleren", **values)


def due_pages(pages: Pages, today: date) -> Iterator[Problem]:
    """pagina-controleren: the day for reading a page again has come; pagina-datum: it is no day."""
    for page in pages.by_path.values():
        if (mark := page.scan.next_check) is None:
            continue
        try:
            due = date.fromisoformat(mark.value)
        except ValueError:
            yield problem("pagina-datum", page.file, mark.line, value=mark.value)
            continue
        if due <= today:
            yield problem("pagina-controleren", page.file, mark.line, date=mark.value)
