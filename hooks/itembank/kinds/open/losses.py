"""What an open question loses elsewhere."""

from ...model.losses import A_POINT

LOSSES = (A_POINT,)
