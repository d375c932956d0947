"""meerkeuze: choose every right option."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal

from annotated_types import Len
from pydantic import AfterValidator, Field

from ...model.fields import Flag, refuse
from ...model.items import GradedItem, Option, alternatives
from ...model.limits import PARTS
from ...model.shapes import Choice
from ...model.validators import distinct_texts
from .texts import TEXTS


def _some_keys(options: tuple[Option, ...]) -> tuple[Option, ...]:
    keys = sum(option.is_key for option in options)
    if keys == 0:
        raise refuse("geen-juiste-optie")
    if keys == len(options):
        raise refuse("alles-juist")
    return options


class MeerkeuzeItem(GradedItem):
    """Several right options. Score: (right chosen - wrong chosen) / right, at least 0."""

    kind: Literal["meerkeuze"] = Field(alias="soort", description="Meer goede antwoorden.")
    options: Annotated[
        tuple[Option, ...],
        Len(3, PARTS),
        AfterValidator(distinct_texts),
        AfterValidator(_some_keys),
    ] = Field(alias="opties", description="De opties, elk met een reden.")
    name_count: Flag = Field(
        True,
        alias="aantal_noemen",
        description="'nee' zegt 'kies alles wat klopt' in plaats van hoeveel er kloppen.",
    )

    @property
    def key_count(self) -> int:
        return sum(option.is_key for option in self.options)

    def key_parts(self) -> Iterable[object]:
        return [part for option in self.options for part in (option.is_key, option.text)]

    def choices(self) -> Sequence[tuple[str, bool]]:
        return [(option.text, option.is_key) for option in self.options]

    @property
    def task(self) -> str:
        """What to do, with how many options are right unless the author keeps that silent."""
        return f"{TEXTS['count']} {self.key_count}" if self.name_count else TEXTS["label"]

    def interaction(self, bank: str) -> Choice:
        order = self.order(len(self.options), bank)
        return Choice(self.task, options=alternatives(self.options, order), many=True)
