"""The table of what a format cannot carry: one row per loss, as the kinds name them.

The command counts the items a row is about, the page for application managers shows all rows, and
the tests compare them with what the formats really write.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..kinds import all_kinds, item_kinds
from ..library.library import Library
from ..model.losses import DOCUMENTS, EVERY, TABLES, Loss
from ..model.shapes import Interaction

_NO_SHAPE = Loss(
    "geen-vorm",
    (*EVERY, *DOCUMENTS),
    lambda shape: shape is None,
    "De soort heeft nog geen vorm voor een LMS. De vraag blijft weg.",
    "vraag de ontwikkelaar van de soort om een vorm.",
    ("een eigen soort",),
)
_NOT_GRADED = Loss(
    "kijkt-niet-na",
    DOCUMENTS,
    lambda shape: shape is not None,
    "Een bestand om te lezen kijkt niets na en rekent niets uit. De antwoorden staan erbij.",
    "haal de antwoorden eruit voor je het bestand aan deelnemers geeft.",
    tuple(item_kinds()),
)
_PLAIN_WORDS = Loss(
    "gewone-tekst",
    TABLES,
    lambda shape: shape is not None,
    "Vette en schuine woorden worden gewone woorden. Een link wordt tekst zonder adres.",
    "",
    tuple(item_kinds()),
)


def _named() -> Iterator[Loss]:
    """The rows of every kind; one that several kinds name stands there once, with all of them."""
    named: dict[str, list[str]] = {}
    rows: dict[str, Loss] = {}
    for kind in all_kinds().values():
        for loss in kind.losses:
            if rows.setdefault(loss.code, loss) != loss:
                raise ValueError(f"two kinds mean different things by {loss.code}")
            named.setdefault(loss.code, []).append(kind.name)
    # What happens to several kinds comes first.
    for code in sorted(rows, key=lambda code: -len(named[code])):
        yield replace(rows[code], kinds=tuple(named[code]))


LOSSES = (_NO_SHAPE, _NOT_GRADED, _PLAIN_WORDS, *_named())


def losses_in(format_name: str, shapes: Iterable[Interaction | None]) -> dict[str, int]:
    """How many items lose what in a format, by code; losses that do not occur are left out."""
    found = list(shapes)
    counts = {
        loss.code: sum(loss.concerns(shape) for shape in found)
        for loss in LOSSES
        if format_name in loss.formats
    }
    return {code: count for code, count in counts.items() if count}


def losses_of(library: Library, format_name: str) -> dict[str, int]:
    """The same for all the items of a course that are shown."""
    shapes = (item.interaction(bank) for bank in library.banks for item in library.active(bank))
    return losses_in(format_name, shapes)
