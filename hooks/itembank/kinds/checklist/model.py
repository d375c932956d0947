"""checklist: points to tick, never graded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from annotated_types import MinLen
from pydantic import AfterValidator, Field

from ...model.base import Model, Sources
from ...model.fields import Id, Inline, LocalId, Prose, Reference, refuse
from ...model.tools import Addition, Tool


class Check(Model):
    """One line of a checklist."""

    id: Id = Field(description="Eigen, blijvende naam van het punt.")
    text: Inline = Field(alias="tekst", description="Wat iemand doet of nagaat, op één regel.")
    explanation: Inline | None = Field(
        None, alias="uitleg", description="Een korte uitleg: hoe of waarom."
    )
    sources: tuple[Reference, ...] = Field(
        (), alias="bron", description="De ids van de uitspraken waar dit punt op steunt."
    )


class Group(Model):
    """A part of a checklist with its own heading."""

    title: Inline = Field(alias="titel", description="De kop boven deze punten.")
    checks: Annotated[tuple[Check, ...], MinLen(1)] = Field(
        alias="punten", description="De punten onder deze kop."
    )


def _distinct_ids(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    seen: set[str] = set()
    for check in (check for group in groups for check in group.checks):
        if check.id in seen:
            raise refuse("dubbele-tekst", value=check.id)
        seen.add(check.id)
    return groups


class LocalCheck(Check):
    """A municipality's own line of a checklist."""

    id: LocalId = Field(description="Eigen, blijvende naam van het punt, die begint met lokaal-.")


class LocalGroup(Group):
    """Own lines under one heading: one of the checklist, or one of their own."""

    checks: Annotated[tuple[LocalCheck, ...], MinLen(1)] = Field(
        alias="punten", description="De punten onder deze kop."
    )


class LocalChecks(Addition):
    """What a municipality adds to a checklist."""

    groups: Annotated[tuple[LocalGroup, ...], MinLen(1), AfterValidator(_distinct_ids)] = Field(
        alias="groepen",
        description="De delen waar je punten bij zet. Een nieuwe titel wordt een nieuw deel.",
    )

    def source_ids(self) -> Iterable[str]:
        for group in self.groups:
            for check in group.checks:
                yield from check.sources


class Checklist(Tool):
    """A list of points in groups. Its name is the name of the file."""

    folder: ClassVar[str] = "checklists"
    addition: ClassVar[type[Addition] | None] = LocalChecks

    title: Inline = Field(alias="titel", description="De titel van de checklist.")
    introduction: Prose = Field(
        alias="inleiding", description="Waarvoor en wanneer je hem gebruikt."
    )
    sources: Sources
    groups: Annotated[tuple[Group, ...], MinLen(1), AfterValidator(_distinct_ids)] = Field(
        alias="groepen", description="De delen van de checklist."
    )

    @property
    def checks(self) -> list[Check]:
        """All points, in the order of the page."""
        return [check for group in self.groups for check in group.checks]

    def points(self) -> Iterable[str]:
        return (check.id for check in self.checks)

    def extended(self, addition: Addition) -> Checklist:
        """Own points come at the end of the group with their heading, or of the list."""
        if not isinstance(addition, LocalChecks):
            raise TypeError(addition)
        groups = {group.title.casefold(): group for group in self.groups}
        for own in addition.groups:
            known = groups.get(own.title.casefold())
            checks = (*known.checks, *own.checks) if known else own.checks
            groups[own.title.casefold()] = Group.model_construct(
                title=known.title if known else own.title, checks=checks
            )
        return self.model_copy(update={"groups": tuple(groups.values())})

    def source_ids(self) -> Iterable[str]:
        yield from self.sources
        for check in self.checks:
            yield from check.sources
