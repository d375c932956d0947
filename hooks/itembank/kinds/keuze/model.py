"""keuze: choose one right option."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

from annotated_types import Len
from pydantic import AfterValidator, Field

from ...model.fields import refuse
from ...model.items import GradedItem, Option, alternatives
from ...model.limits import PARTS
from ...model.shapes import Choice
from ...model.validators import distinct_texts
from .texts import TEXTS


def _one_key(options: tuple[Option, ...]) -> tuple[Option, ...]:
    keys = sum(option.is_key for option in options)
    if keys == 0:
        raise refuse("geen-juiste-optie")
    if keys > 1:
        raise refuse("twee-juiste-opties", count=keys, kind="keuze")
    return options


class KeuzeItem(GradedItem):
    """One right option out of several. Score 1 for the key, otherwise 0."""

    kind: Literal["keuze"] = Field(alias="soort", description="Eén goed antwoord.")
    options: Annotated[
        tuple[Option, ...], Len(2, PARTS), AfterValidator(distinct_texts), AfterValidator(_one_key)
    ] = Field(alias="opties", description="Liefst drie goede opties, elk met een reden.")

    def key_parts(self) -> Iterable[object]:
        return [part for option in self.options for part in (option.is_key, option.text)]

    def choices(self) -> Sequence[tuple[str, bool]]:
        return [(option.text, option.is_key) for option in self.options]

    def interaction(self, bank: str) -> Choice:
        order = self.order(len(self.options), bank)
        return Choice(TEXTS["label"], options=alternatives(self.options, order))
