"""What a meerkeuze loses elsewhere."""

from __future__ import annotations

from ...model.grades import is_known
from ...model.losses import GIFT, MOODLE, NO_REASONS_IN_CANVAS, QTI21, Loss
from ...model.shapes import Choice, Interaction


def _odd_share(shape: Interaction | None) -> bool:
    return isinstance(shape, Choice) and any(
        not is_known(shape.weight(option)) for option in shape.options
    )


LOSSES = (
    NO_REASONS_IN_CANVAS,
    Loss(
        "deel-afgerond",
        (MOODLE, GIFT),
        _odd_share,
        "Moodle kent het deel van de score per optie niet.",
        "kies bij het importeren voor het dichtstbijzijnde cijfer.",
    ),
    # By its own page, as the loss of an own rule.
    Loss(
        "alle-opties-goed",
        (QTI21,),
        lambda shape: isinstance(shape, Choice) and shape.graded and shape.many,
        "Blackboard kent geen deel van de score per optie, en noemt misschien elke optie goed.",
        "kijk na het importeren welke opties daar goed heten.",
    ),
)
