"""getal: estimate or name a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from ...model.base import Model
from ...model.fields import Inline, Margin, Number, Reference, refuse
from ...model.figures import Figure, FigureGroup, as_written, bare, with_unit
from ...model.items import GradedItem
from ...model.shapes import Numeric, Range
from .texts import TEXTS


class Misconception(Model):
    """A range of wrong numbers that share a way of thinking, with what to learn from it."""

    low: Number = Field(alias="van", description="Het kleinste getal van deze misvatting.")
    high: Number = Field(alias="tot", description="Het grootste getal van deze misvatting.")
    feedback: Inline = Field(alias="waarom", description="Waar deze gedachte vandaan komt.")

    @model_validator(mode="after")
    def _ordered(self) -> Misconception:
        if self.low > self.high:
            low, high = as_written(self.low), as_written(self.high)
            raise refuse("grenzen-omgekeerd", low=low, high=high)
        return self


class GetalItem(GradedItem):
    """A number with a margin. Score 1 within the margin (bounds included), otherwise 0."""

    kind: Literal["getal"] = Field(alias="soort", description="Een getal met een marge.")
    figure: Reference | None = Field(
        None, alias="cijfer", description="De id van een cijfer in kerncijfers.yml."
    )
    answer: Number | None = Field(None, alias="antwoord", description="Het goede getal.")
    unit: Inline | None = Field(
        None,
        alias="eenheid",
        description="Waarin je telt. Een jaartal heeft er geen.",
    )
    margin: Margin = Field(0, alias="marge", description="Hoeveel iemand ernaast mag zitten.")
    feedback: Inline = Field(alias="waarom", description="Staat bij het precieze getal.")
    misconceptions: tuple[Misconception, ...] = Field(
        (), alias="misvattingen", description="Foute getallen die iets over het denken zeggen."
    )

    @model_validator(mode="after")
    def _one_answer(self) -> GetalItem:
        if (self.figure is None) == (self.answer is None):
            raise refuse("antwoord-of-cijfer")
        return self

    def key_parts(self) -> Iterable[object]:
        return [self.answer, self.margin, self.figure or ""]

    def figure_ids(self) -> Iterable[str]:
        return [self.figure] if self.figure else []

    def with_figures(self, figures: Mapping[str, tuple[FigureGroup, Figure]]) -> Self:
        """The same item with value and unit filled in from the figure."""
        if self.figure is None or self.figure not in figures:
            return self
        group, figure = figures[self.figure]
        return self.changed(answer=figure.value, unit=figure.unit or group.unit)

    def conflicts(self) -> Iterable[tuple[str, dict[str, object]]]:
        if self.answer is None:
            return
        for wrong in self.misconceptions:
            if wrong.low <= self.answer + self.margin and wrong.high >= self.answer - self.margin:
                values = {"low": as_written(wrong.low), "high": as_written(wrong.high)}
                yield "misvatting-raakt-antwoord", dict(values)

    @property
    def shown_answer(self) -> str:
        """The exact value with its unit, as Dutch writes it."""
        return with_unit(self.answer or 0, self.unit or "")

    def shown_range(self, wrong: Misconception) -> str:
        """The range of a misconception as Dutch writes it: ``8`` or ``60 tot 100``."""
        low, high = (bare(number, self.unit or "") for number in (wrong.low, wrong.high))
        return low if low == high else f"{low} tot {high}"

    def interaction(self, bank: str) -> Numeric:
        within = (TEXTS["within"].format(margin=as_written(self.margin)),) if self.margin else ()
        return Numeric(
            f"{TEXTS['label']} ({self.unit})" if self.unit else TEXTS["label"],
            answer=_exact(self.answer or 0),
            margin=_exact(self.margin),
            unit=self.unit or "",
            feedback=(f"{TEXTS['exact']} {self.shown_answer}.", *within, self.feedback),
            ranges=tuple(
                Range(_exact(wrong.low), _exact(wrong.high), (wrong.feedback,))
                for wrong in self.misconceptions
            ),
        )


def _exact(number: float) -> Decimal:
    """The number as it was written, so that 6,7 less 0,1 is 6,6 and not a little more."""
    return Decimal(repr(number)).normalize()
