"""stelling: true or not true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from pydantic import Field, model_validator

from ...model.base import Model
from ...model.fields import Flag, Inline, refuse
from ...model.items import GradedItem
from ...model.shapes import Alternative, Choice
from .texts import TEXTS

WORDS = ("Waar", "Niet waar")


class Side(Model):
    """One of the two answers."""

    is_key: Flag = Field(False, alias="juist", description="'true' bij het goede antwoord.")
    feedback: Inline = Field(alias="waarom", description="Waarom dit klopt of niet klopt.")


class StellingItem(GradedItem):
    """A statement that is true or not. Score 1 or 0. ``stem`` is the statement."""

    kind: Literal["stelling"] = Field(alias="soort", description="Waar of niet waar.")
    true: Side = Field(alias="waar", description="Wat wie 'waar' kiest te lezen krijgt.")
    untrue: Side = Field(
        alias="niet_waar", description="Wat wie 'niet waar' kiest te lezen krijgt."
    )

    @model_validator(mode="after")
    def _one_key(self) -> StellingItem:
        keys = self.true.is_key + self.untrue.is_key
        if keys == 0:
            raise refuse("geen-juiste-optie")
        if keys == 2:
            raise refuse("twee-juiste-opties", count=2, kind="stelling")
        return self

    @property
    def sides(self) -> Sequence[tuple[str, Side]]:
        """The two answers in the order of the page, which is always the same."""
        return list(zip(WORDS, (self.true, self.untrue), strict=True))

    def key_parts(self) -> Iterable[object]:
        # The statement itself is what is judged, so it belongs to the key.
        return [self.stem, self.true.is_key]

    def interaction(self, bank: str) -> Choice:
        options = (
            Alternative(place, word, (side.feedback,), side.is_key)
            for place, (word, side) in enumerate(self.sides)
        )
        return Choice(TEXTS["label"], options=tuple(options), statement=True)
