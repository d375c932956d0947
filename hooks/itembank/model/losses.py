"""What gets lost or changes when an item leaves the site, and what the reader can do about it.

A kind names its losses in ``losses.py`` in its own folder: the rows below that several kinds
share, and those that are only its own. ``export/losses.py`` makes one table of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from ..reading.marks import inline
from .shapes import Choice, Interaction, Matching, Numeric, Ordering, Reading, Writing

MOODLE, GIFT, QTI21, QTI30 = "moodle", "gift", "qti21", "qti30"
EVERY = (MOODLE, GIFT, QTI21, QTI30)
WORD, EXCEL, CSV = "docx", "xlsx", "csv"
TABLES = (EXCEL, CSV)
DOCUMENTS = (WORD, *TABLES)
"""Formats that people read: nothing in them grades."""
QTI = (QTI21, QTI30)


@dataclass(frozen=True)
class Loss:
    """One thing that gets lost or changes.

    ``formats`` are names of formats, ``concerns`` tells whether it happens to a shape; an item
    without one is None. ``advice`` is empty where nothing needs to be done. ``kinds`` are the words
    authors know; the table fills them in.
    """

    code: str
    formats: tuple[str, ...]
    concerns: Callable[[Interaction | None], bool]
    what: str
    advice: str
    kinds: tuple[str, ...] = ()


def of(*shapes: type[Interaction]) -> Callable[[Interaction | None], bool]:
    """Whether it has one of these shapes."""
    return lambda shape: isinstance(shape, shapes)


def weighing(shape: Interaction | None) -> bool:
    """Whether something is chosen without a right or wrong."""
    return isinstance(shape, Choice) and not shape.graded


def _marked_targets(shape: Interaction | None) -> bool:
    return isinstance(shape, Matching) and any(
        inline(target.text).html != escape(target.text, quote=False) for target in shape.targets
    )


REASONS_TOGETHER = Loss(
    "redenen-bij-elkaar",
    EVERY,
    of(Matching, Ordering),
    "De redenen per regel staan bij elkaar, boven de uitleg.",
    "",
)
PLAIN_TARGETS = Loss(
    "keuzelijst-zonder-opmaak",
    (MOODLE, GIFT),
    _marked_targets,
    "Wat je kiest, verliest zijn opmaak en links. De woorden blijven.",
    "",
)
NO_REASONS_IN_CANVAS = Loss(
    "canvas-zonder-uitleg",
    (QTI21,),
    lambda shape: shape is not None and not isinstance(shape, Reading),
    "Canvas neemt de redenen, de uitleg en de bronnen niet over.",
    "geef de deelnemers het adres van de site, of gebruik een ander LMS.",
)
# Blackboard's own page on QTI packages says so; it was not tried in a Blackboard.
OWN_RULE = Loss(
    "eigen-scoreregel",
    (QTI21,),
    of(Numeric, Ordering),
    "De score staat in een eigen regel, want QTI heeft er geen vaste voor. Blackboard zegt dat het "
    "zulke vragen overslaat.",
    "tel na het importeren of alle vragen er zijn.",
)
A_POINT = Loss(
    "punten-op-nul",
    (GIFT,),
    lambda shape: weighing(shape) or isinstance(shape, Writing),
    "GIFT geeft een open vraag 1 punt. Op de site telt die niet mee.",
    "zet de punten in het LMS op 0.",
)
ONLY_TO_READ = Loss(
    "alleen-lezen",
    EVERY,
    of(Reading),
    "Invullen of kiezen gaat niet: het wordt een tekst om te lezen.",
    "gebruik de pagina van de site of een pakket.",
)
