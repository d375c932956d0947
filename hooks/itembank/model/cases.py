"""A municipality's own cases, which stand on the page of the handbook about practice."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import AfterValidator, Field

from .base import Model, Sources
from .fields import Inline, LocalId, refuse


class Case(Model):
    """One case, in the four parts every case of the handbook has."""

    id: LocalId = Field(description="Eigen, blijvende naam, die begint met lokaal-.")
    title: Inline = Field(alias="titel", description="De kop boven het voorbeeld.")
    sources: Sources
    happened: Inline = Field(alias="gebeurd", description="Wat er gebeurde, in één alinea.")
    followed: Inline = Field(alias="vervolg", description="Hoe het verderging, tot het besluit.")
    lesson: Inline = Field(alias="les", description="Wat je ervan kunt leren.")
    unknown: Inline = Field(alias="onbekend", description="Wat jullie niet weten.")


def _distinct_ids(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise refuse("dubbele-tekst", value=case.id)
        seen.add(case.id)
    return cases


class CaseFile(Model):
    """The file lokaal/praktijk.yml."""

    cases: Annotated[tuple[Case, ...], MinLen(1), AfterValidator(_distinct_ids)] = Field(
        alias="voorbeelden", description="De voorbeelden uit je eigen gemeente."
    )
