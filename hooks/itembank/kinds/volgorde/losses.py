"""What a volgorde loses elsewhere."""

from __future__ import annotations

from ...model.losses import (
    GIFT,
    MOODLE,
    NO_REASONS_IN_CANVAS,
    OWN_RULE,
    QTI,
    REASONS_TOGETHER,
    Loss,
    of,
)
from ...model.shapes import Ordering

LOSSES = (
    NO_REASONS_IN_CANVAS,
    OWN_RULE,
    REASONS_TOGETHER,
    Loss(
        "vraagtype-ordening",
        (MOODLE,),
        of(Ordering),
        "Moodle slaat de vraag over als het vraagtype 'Ordering' er niet is.",
        "laat een beheerder dat vraagtype toevoegen of aanzetten.",
    ),
    Loss(
        "geen-volgorde",
        (GIFT,),
        of(Ordering),
        "GIFT kent geen volgordevraag. De vraag blijft weg.",
        "gebruik Moodle XML of QTI voor deze vragen.",
    ),
    Loss(
        "buren-tellen",
        QTI,
        of(Ordering),
        "Niet elk systeem ziet welke stappen naast elkaar staan. Half goed is daar fout, of telt "
        "anders.",
        "probeer in je LMS eerst één volgordevraag half goed.",
    ),
)
