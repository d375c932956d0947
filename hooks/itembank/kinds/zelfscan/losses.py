"""What a zelfscan loses elsewhere."""

from ...model.losses import ONLY_TO_READ

LOSSES = (ONLY_TO_READ,)
