"""open: write something, then compare it with an example. Never graded, never sent elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import Field

from ...model.fields import Id, Inline, Prose
from ...model.items import Item
from ...model.shapes import Remark, Section, Writing
from .texts import TEXTS


class OpenItem(Item):
    """A writing task with an example and points to compare with."""

    kind: Literal["open"] = Field(alias="soort", description="Schrijven en vergelijken.")
    example: Prose = Field(alias="voorbeeld", description="Hoe het ook kan.")
    plan: Id | None = Field(
        None,
        description="De id van het veld in participatieplan.yml waar deze tekst bij hoort. De "
        "lezer kan hem daar dan heen meenemen.",
    )
    criteria: Annotated[tuple[Inline, ...], MinLen(1)] = Field(
        alias="let_op", description="Waar iemand zijn eigen tekst op naleest."
    )

    def plan_fields(self) -> Iterable[str]:
        return [self.plan] if self.plan else []

    def key_parts(self) -> Iterable[object]:
        return [self.example, *self.criteria]

    def interaction(self, bank: str) -> Writing:
        criteria = tuple(Remark("", (criterion,)) for criterion in self.criteria)
        return Writing(
            TEXTS["label"],
            after=(
                Section(TEXTS["example"], prose=self.example),
                Section(TEXTS["criteria"], points=criteria),
            ),
        )
