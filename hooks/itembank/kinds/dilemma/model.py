"""dilemma: choose, and see both sides. Values are never graded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import AfterValidator, Field

from ...fields import Inline
from ...model import Item, Model
from ...validators import distinct_texts


class Way(Model):
    """Something one could do, with what speaks for and against it."""

    text: Inline = Field(alias="tekst", description="Wat je zou kunnen doen.")
    for_it: Inline = Field(alias="voor", description="Wat ervoor spreekt.")
    against: Inline = Field(alias="tegen", description="Wat ertegen spreekt.")


class DilemmaItem(Item):
    """A judgement without a right answer; ``rationale`` says what the sources say on both sides."""

    kind: Literal["dilemma"] = Field(alias="soort", description="Kiezen zonder goed of fout.")
    options: Annotated[tuple[Way, ...], MinLen(2), AfterValidator(distinct_texts)] = Field(
        alias="opties", description="Wat je zou kunnen doen."
    )

    def key_parts(self) -> Iterable[object]:
        return [way.text for way in self.options]
