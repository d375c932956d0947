"""What a koppel loses elsewhere."""

from ...model.losses import PLAIN_TARGETS, REASONS_TOGETHER

LOSSES = (REASONS_TOGETHER, PLAIN_TARGETS)
