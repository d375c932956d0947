"""What every model has in common: frozen, strict about keys, and sources where they are asked."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import BaseModel, ConfigDict, Field

from .fields import Reference

Sources = Annotated[
    tuple[Reference, ...],
    MinLen(1),
    Field(alias="bron", description="De ids van de uitspraken in bronnen.yml, zoals [S4-02]."),
]


class Model(BaseModel):
    """Frozen, and strict about keys: a typing mistake must not make a text disappear."""

    # Built when first used: a course does not use every kind.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )
