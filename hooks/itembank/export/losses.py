"""What a format cannot carry, and what the reader can do about it: one row per loss.

The command counts the items a row is about, the page for application managers shows all rows, and
the tests compare them with what the formats really write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from ..model.shapes import Choice, Interaction, Matching, Numeric, Ordering, Reading, Writing
from ..reading.marks import inline
from .grades import is_known

MOODLE, GIFT, QTI21, QTI30 = "moodle", "gift", "qti21", "qti30"
EVERY = (MOODLE, GIFT, QTI21, QTI30)
QTI = (QTI21, QTI30)


@dataclass(frozen=True)
class Loss:
    """One thing that gets lost or changes.

    ``formats`` are names of formats, ``kinds`` the words authors know, ``concerns`` tells whether
    it happens to an item; an item without a shape is None. ``advice`` is empty where nothing needs
    to be done.
    """

    code: str
    formats: tuple[str, ...]
    kinds: tuple[str, ...]
    concerns: Callable[[Interaction | None], bool]
    what: str
    advice: str


def _of(*shapes: type[Interaction]) -> Callable[[Interaction | None], bool]:
    return lambda shape: isinstance(shape, shapes)


def _weighing(shape: Interaction | None) -> bool:
    return isinstance(shape, Choice) and not shape.graded


def _marked_targets(shape: Interaction | None) -> bool:
    return isinstance(shape, Matching) and any(
        inline(target.text).html != escape(target.text, quote=False) for target in shape.targets
    )


def _odd_share(shape: Interaction | None) -> bool:
    return isinstance(shape, Choice) and any(
        not is_known(shape.weight(option)) for option in shape.options
    )


LOSSES = (
    Loss(
        "geen-vorm",
        EVERY,
        ("een eigen soort",),
        lambda shape: shape is None,
        "De soort heeft nog geen vorm voor een LMS. De vraag blijft weg.",
        "vraag de ontwikkelaar van de soort om een vorm.",
    ),
    Loss(
        "redenen-bij-elkaar",
        EVERY,
        ("koppel", "indeling", "volgorde"),
        _of(Matching, Ordering),
        "De redenen per regel staan bij elkaar, boven de uitleg.",
        "",
    ),
    Loss(
        "keuzelijst-zonder-opmaak",
        (MOODLE, GIFT),
        ("koppel", "indeling"),
        _marked_targets,
        "Wat je kiest, verliest zijn opmaak en links. De woorden blijven.",
        "",
    ),
    Loss(
        "vraagtype-ordening",
        (MOODLE,),
        ("volgorde",),
        _of(Ordering),
        "Moodle slaat de vraag over als het vraagtype 'Ordering' er niet is.",
        "laat een beheerder dat vraagtype toevoegen of aanzetten.",
    ),
    Loss(
        "geen-volgorde",
        (GIFT,),
        ("volgorde",),
        _of(Ordering),
        "GIFT kent geen volgordevraag. De vraag blijft weg.",
        "gebruik Moodle XML of QTI voor deze vragen.",
    ),
    Loss(
        "buren-tellen",
        QTI,
        ("volgorde",),
        _of(Ordering),
        "Een systeem telt misschien ook stappen die niet naast elkaar staan.",
        "probeer in je LMS eerst één volgordevraag half goed.",
    ),
    Loss(
        "deel-afgerond",
        (MOODLE, GIFT),
        ("meerkeuze",),
        _odd_share,
        "Moodle kent het deel van de score per optie niet.",
        "kies bij het importeren voor het dichtstbijzijnde cijfer.",
    ),
    Loss(
        "getal-zonder-eenheid",
        EVERY,
        ("getal",),
        _of(Numeric),
        "De eenheid staat in de vraag. Wie haar meetypt, krijgt misschien geen punt.",
        "zeg in de inleiding van de toets dat je alleen het getal typt.",
    ),
    Loss(
        "getal-met-punt",
        QTI,
        ("getal",),
        _of(Numeric),
        "Een komma in een getal wordt niet begrepen.",
        "zeg in de inleiding van de toets dat je een punt typt.",
    ),
    Loss(
        "getal-zonder-marge",
        (QTI21,),
        ("getal",),
        _of(Numeric),
        "Canvas leest een getal als tekst en verliest de marge.",
        "vul de marge in Canvas zelf in, of gebruik een ander LMS.",
    ),
    Loss(
        "dilemma-als-open-vraag",
        (MOODLE, GIFT),
        ("dilemma",),
        _weighing,
        "Kiezen gaat niet: de keuzes staan in de tekst en je schrijft wat je zou doen.",
        "gebruik de pagina van de site of een pakket als kiezen belangrijk is.",
    ),
    Loss(
        "punten-op-nul",
        (GIFT,),
        ("dilemma", "open"),
        lambda shape: _weighing(shape) or isinstance(shape, Writing),
        "GIFT geeft een open vraag 1 punt. Op de site telt zij niet mee.",
        "zet de punten in het LMS op 0.",
    ),
    Loss(
        "alleen-lezen",
        EVERY,
        ("zelfscan", "scenario"),
        _of(Reading),
        "Invullen of kiezen gaat niet: het wordt een tekst om te lezen.",
        "gebruik de pagina van de site of een pakket.",
    ),
)


def losses_in(format_name: str, shapes: Iterable[Interaction | None]) -> dict[str, int]:
    """How many items lose what in a format, by code; losses that do not occur are left out."""
    found = list(shapes)
    counts = {
        loss.code: sum(loss.concerns(shape) for shape in found)
        for loss in LOSSES
        if format_name in loss.formats
    }
    return {code: count for code, count in counts.items() if count}
