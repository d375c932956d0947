"""participatieplan: one sheet that someone fills in for a real project. Never sent anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from annotated_types import MinLen
from pydantic import AfterValidator, Field

from ...model.base import Model, Sources
from ...model.fields import Id, Inline, Margin, Prose
from ...model.tools import Tool
from ...model.validators import distinct


class PlanField(Model):
    """A field of the plan."""

    id: Id = Field(description="Eigen, blijvende naam. Een link kan het veld hiermee vullen.")
    label: Inline = Field(description="Wat je hier invult.")
    help: Inline = Field(alias="uitleg", description="Een korte uitleg of een voorbeeld.")
    example: Prose | None = Field(
        None, alias="voorbeeld", description="Een ingevuld voorbeeld, voor wie wil afkijken."
    )
    rows: Margin = Field(2, alias="regels", description="Hoeveel regels het veld hoog is.")


class PlanGroup(Model):
    """A part of the plan."""

    title: Inline = Field(alias="titel", description="De kop van dit deel.")
    fields: Annotated[tuple[PlanField, ...], MinLen(1)] = Field(
        alias="velden", description="De velden van dit deel."
    )


def _distinct_fields(groups: tuple[PlanGroup, ...]) -> tuple[PlanGroup, ...]:
    distinct([field.id for group in groups for field in group.fields])
    return groups


class Participatieplan(Tool):
    """The fields of the plan, in groups."""

    folder: ClassVar[str] = ""

    introduction: Prose = Field(alias="inleiding", description="Hoe je het plan invult.")
    sources: Sources
    groups: Annotated[tuple[PlanGroup, ...], MinLen(1), AfterValidator(_distinct_fields)] = Field(
        alias="groepen", description="De delen van het plan."
    )

    def source_ids(self) -> Iterable[str]:
        return self.sources

    def field_ids(self) -> Iterable[str]:
        return (field.id for group in self.groups for field in group.fields)
