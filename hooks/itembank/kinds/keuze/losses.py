"""What a keuze loses elsewhere."""

from __future__ import annotations

from ...model.losses import NO_REASONS_IN_CANVAS

LOSSES = (NO_REASONS_IN_CANVAS,)
