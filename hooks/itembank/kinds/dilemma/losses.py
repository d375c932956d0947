"""What a dilemma loses elsewhere."""

from __future__ import annotations

from ...model.losses import A_POINT, GIFT, MOODLE, NO_REASONS_IN_CANVAS, Loss, weighing

LOSSES = (
    NO_REASONS_IN_CANVAS,
    Loss(
        "dilemma-als-open-vraag",
        (MOODLE, GIFT),
        weighing,
        "Kiezen gaat niet: de keuzes staan in de tekst en je schrijft wat je zou doen.",
        "gebruik de pagina van de site of een pakket als kiezen belangrijk is.",
    ),
    A_POINT,
)
