"""What has to be read again, because the world moves on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..library import FOLDER, Library
from ..problems import Problem
from .entries import advice

FILE = f"{FOLDER}/bronnen.yml"


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
