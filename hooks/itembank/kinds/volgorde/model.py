"""volgorde: put steps in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Annotated, Literal

from annotated_types import Len
from pydantic import AfterValidator, Field

from ...model.base import Model
from ...model.fields import Inline
from ...model.items import GradedItem
from ...model.limits import PARTS
from ...model.shapes import Ordering, Remark, Section
from ...model.validators import distinct_texts
from .texts import TEXTS


class Step(Model):
    """One step; its place in the file is its right place."""

    text: Inline = Field(alias="tekst", description="De stap, op één regel.")
    feedback: Inline = Field(alias="waarom", description="Waarom de stap op deze plek hoort.")


def moves_left(order: Sequence[int]) -> int:
    """How many steps must be moved before all stand in order: those outside its longest rise."""
    rises: list[int] = []
    for place, index in enumerate(order):
        before = (rises[earlier] for earlier in range(place) if order[earlier] < index)
        rises.append(1 + max(before, default=0))
    return len(order) - max(rises)


class VolgordeItem(GradedItem):
    """Steps, authored in the right order.

    Score: the share of the n - 1 pairs (k, k+1) of the key that stand directly after each other
    in the response. ABCD → 1, CABD → 1/3, DCBA → 0.
    """

    kind: Literal["volgorde"] = Field(alias="soort", description="Zet in de goede volgorde.")
    steps: Annotated[tuple[Step, ...], Len(3, PARTS), AfterValidator(distinct_texts)] = Field(
        alias="stappen", description="De stappen, in de goede volgorde."
    )

    def key_parts(self) -> Iterable[object]:
        return [step.text for step in self.steps]

    def shown(self, bank: str) -> list[int]:
        """The authored indexes in the order of the page: half of them or more must be moved."""
        total = len(self.steps)
        orders = (
            self.order(total, bank, part=str(again or ""), never=range(total)) for again in count()
        )
        return next(order for order in orders if moves_left(order) >= total // 2)

    def interaction(self, bank: str) -> Ordering:
        reasons = tuple(Remark(step.text, (step.feedback,)) for step in self.steps)
        return Ordering(
            TEXTS["label"],
            after=(Section(points=reasons, numbered=True),),
            steps=tuple(step.text for step in self.steps),
            shown=tuple(self.shown(bank)),
        )
