"""What a getal loses elsewhere."""

from __future__ import annotations

from ...model.losses import EVERY, QTI, QTI21, Loss, of
from ...model.shapes import Numeric

LOSSES = (
    Loss(
        "getal-zonder-eenheid",
        EVERY,
        of(Numeric),
        "De eenheid staat in de vraag. Wie die meetypt, krijgt misschien geen punt.",
        "zeg in de inleiding van de toets dat je alleen het getal typt.",
    ),
    Loss(
        "getal-met-punt",
        QTI,
        of(Numeric),
        "Een komma in een getal wordt niet begrepen.",
        "zeg in de inleiding van de toets dat je een punt typt.",
    ),
    Loss(
        "getal-zonder-marge",
        (QTI21,),
        of(Numeric),
        "Canvas leest een getal als tekst en verliest de marge.",
        "vul de marge in Canvas zelf in, of gebruik een ander LMS.",
    ),
)
