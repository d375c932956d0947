"""zelfscan: statements on a scale, with a profile in words. Never a score."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import Len, MinLen
from pydantic import AfterValidator, Field

from ...model.base import Model
from ...model.fields import Id, Inline, Link, Number, refuse
from ...model.items import Item
from ...model.limits import PARTS
from ...model.shapes import Remark, Section, Survey
from ...model.validators import distinct, distinct_texts
from .texts import TEXTS


class Statement(Model):
    """Something one agrees with more or less; the advice shows when the answer is low."""

    id: Id = Field(description="Eigen, blijvende naam van de stelling.")
    text: Inline = Field(alias="tekst", description="De stelling, in de ik-vorm.")
    advice: Inline | None = Field(None, alias="advies", description="Wat je kunt doen.")
    link: Link | None = Field(None, description="De pagina die helpt, vanaf docs.")


class Outcome(Model):
    """A profile in words, from a share of the scale upward."""

    start: Number = Field(alias="vanaf", description="Vanaf welk deel van de schaal, van 0 tot 1.")
    title: Inline = Field(alias="titel", description="Het profiel in een paar woorden.")
    text: Inline = Field(alias="tekst", description="Wat dit betekent en wat je kunt doen.")


def _from_zero(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    starts = [outcome.start for outcome in outcomes]
    if any(not 0 <= start < 1 for start in starts):
        wrong = next(start for start in starts if not 0 <= start < 1)
        raise refuse("getal-buiten-bereik", value=f"{wrong:g}", low="0", high="0,99")
    if starts[0] != 0 or starts != sorted(set(starts)):
        raise refuse("uitkomsten-niet-op-volgorde")
    return outcomes


def _distinct_ids(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    distinct([statement.id for statement in statements])
    return statements


def _distinct_scale(scale: tuple[str, ...]) -> tuple[str, ...]:
    distinct(scale)
    return scale


class ZelfscanItem(Item):
    """Statements on a scale from low to high; "Weet ik niet" is always there and counts for none.

    Profile: the mean of the answers as a share of the scale (0 = lowest, 1 = highest), over the
    statements that were answered; the last outcome whose ``start`` is not above it.
    """

    kind: Literal["zelfscan"] = Field(alias="soort", description="Stellingen op een schaal.")
    scale: Annotated[tuple[Inline, ...], MinLen(2), AfterValidator(_distinct_scale)] = Field(
        alias="schaal", description="De antwoorden van laag naar hoog."
    )
    statements: Annotated[
        tuple[Statement, ...],
        Len(2, PARTS),
        AfterValidator(distinct_texts),
        AfterValidator(_distinct_ids),
    ] = Field(alias="stellingen", description="De stellingen.")
    outcomes: Annotated[tuple[Outcome, ...], MinLen(1), AfterValidator(_from_zero)] = Field(
        alias="uitkomsten", description="De profielen, van laag naar hoog."
    )

    def key_parts(self) -> Iterable[object]:
        return [*self.scale, *(statement.text for statement in self.statements)]

    def interaction(self, bank: str) -> Survey:
        scale = ", ".join((*self.scale, TEXTS["dont_know"]))
        statements = tuple(Remark("", (statement.text,)) for statement in self.statements)
        outcomes = tuple(
            Remark(outcome.title, (TEXTS["from"].format(share=_share(outcome.start)), outcome.text))
            for outcome in self.outcomes
        )
        advice = tuple(
            Remark(
                statement.text,
                (
                    *([statement.advice] if statement.advice else []),
                    *([f"[{TEXTS['more']}]({statement.link})"] if statement.link else []),
                ),
            )
            for statement in self.statements
            if statement.advice
        )
        return Survey(
            TEXTS["label"],
            before=(Section(f"{TEXTS['scale']} {scale}", points=statements),),
            after=(Section(points=outcomes), Section(TEXTS["advice"], points=advice)),
            scale=self.scale,
            unknown=TEXTS["dont_know"],
        )


def _share(start: float) -> str:
    return f"{start * 100:.0f}%"
