"""What an open question loses elsewhere."""

from ...model.losses import A_POINT, NO_REASONS_IN_CANVAS

LOSSES = (
    NO_REASONS_IN_CANVAS,
    A_POINT,
)
