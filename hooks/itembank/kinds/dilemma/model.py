"""dilemma: choose, and see both sides. Values are never graded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import Len
from pydantic import AfterValidator, Field

from ...model.base import Model
from ...model.fields import Inline
from ...model.items import Item
from ...model.limits import PARTS
from ...model.shapes import Alternative, Choice
from ...model.validators import distinct_texts
from .texts import TEXTS


class Way(Model):
    """Something one could do, with what speaks for and against it."""

    text: Inline = Field(alias="tekst", description="Wat je zou kunnen doen.")
    for_it: Inline = Field(alias="voor", description="Wat ervoor spreekt.")
    against: Inline = Field(alias="tegen", description="Wat ertegen spreekt.")


class DilemmaItem(Item):
    """A judgement without a right answer; ``rationale`` says what the sources say on both sides."""

    kind: Literal["dilemma"] = Field(alias="soort", description="Kiezen zonder goed of fout.")
    options: Annotated[tuple[Way, ...], Len(2, PARTS), AfterValidator(distinct_texts)] = Field(
        alias="opties", description="Wat je zou kunnen doen."
    )

    def key_parts(self) -> Iterable[object]:
        return [way.text for way in self.options]

    def interaction(self, bank: str) -> Choice:
        ways = ((place, self.options[place]) for place in self.order(len(self.options), bank))
        options = (
            Alternative(
                place,
                way.text,
                (f"**{TEXTS['for']}**", way.for_it, f"**{TEXTS['against']}**", way.against),
            )
            for place, way in ways
        )
        return Choice(TEXTS["label"], options=tuple(options), graded=False)
