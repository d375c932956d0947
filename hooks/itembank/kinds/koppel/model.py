"""koppel: match what belongs together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import Len
from pydantic import Field, model_validator

from ...model.base import Model
from ...model.fields import Inline
from ...model.items import GradedItem
from ...model.limits import PARTS
from ...model.shapes import Matching, Remark, Row, Section, Target
from ...model.validators import distinct
from .texts import TEXTS


class Pair(Model):
    """A left and a right side that belong together."""

    left: Inline = Field(alias="links", description="Wat links staat.")
    right: Inline = Field(alias="rechts", description="Wat erbij hoort.")
    feedback: Inline = Field(alias="waarom", description="Waarom deze twee bij elkaar horen.")


class Distractor(Model):
    """A right side that belongs to nothing."""

    right: Inline = Field(alias="rechts", description="Een mogelijkheid die nergens bij hoort.")
    feedback: Inline = Field(alias="waarom", description="Waarom dit nergens bij hoort.")


class KoppelItem(GradedItem):
    """Pairs to match. Score: the share of rows that are right."""

    kind: Literal["koppel"] = Field(alias="soort", description="Zoek bij elkaar.")
    pairs: Annotated[tuple[Pair, ...], Len(2, PARTS)] = Field(
        alias="paren", description="Wat bij elkaar hoort."
    )
    distractors: tuple[Distractor, ...] = Field(
        (), alias="afleiders", description="Mogelijkheden die nergens bij horen."
    )

    @model_validator(mode="after")
    def _distinct(self) -> KoppelItem:
        distinct([pair.left for pair in self.pairs])
        distinct(self.rights)
        return self

    @property
    def rights(self) -> list[str]:
        """Every right side; the index of a pair's own right side is the index of the pair."""
        return [pair.right for pair in self.pairs] + [other.right for other in self.distractors]

    def key_parts(self) -> Iterable[object]:
        return [*(pair.left for pair in self.pairs), *self.rights]

    def shown(self, bank: str) -> list[int]:
        """The indexes of the right sides in the order of the page, never that of the key."""
        count = len(self.rights)
        return self.order(count, bank, never=range(count))

    def interaction(self, bank: str) -> Matching:
        belong = (
            Remark(pair.left, (TEXTS["belongs"].lower(), pair.right, "–", pair.feedback))
            for pair in self.pairs
        )
        nowhere = (
            Remark(other.right, (TEXTS["nowhere"], other.feedback)) for other in self.distractors
        )
        return Matching(
            TEXTS["label"],
            after=(Section(points=(*belong, *nowhere)),),
            rows=tuple(Row(place, pair.left, str(place)) for place, pair in enumerate(self.pairs)),
            targets=tuple(Target(str(index), self.rights[index]) for index in self.shown(bank)),
        )
