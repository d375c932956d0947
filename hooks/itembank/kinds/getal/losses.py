"""What a getal loses elsewhere."""

from __future__ import annotations

from ...model.losses import GIFT, MOODLE, NO_REASONS_IN_CANVAS, OWN_RULE, QTI, QTI21, Loss, of
from ...model.shapes import Numeric

LOSSES = (
    NO_REASONS_IN_CANVAS,
    OWN_RULE,
    # Seen in a real Moodle 4.5.6: "7 mensen" is not taken as an answer, and at the end of the quiz
    # it gets the point all the same. A unit before the number, as in "€ 7", gets none.
    Loss(
        "getal-met-eenheid",
        (MOODLE, GIFT),
        of(Numeric),
        "De eenheid staat in de vraag. Wie die meetypt, leest in Moodle dat alleen het getal mag. "
        "Een eenheid erachter kost geen punt, een teken ervoor wel.",
        "zeg in de inleiding van de toets dat je alleen het getal typt.",
    ),
    Loss(
        "getal-zonder-eenheid",
        QTI,
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
