"""The course itself: its modules and what they teach."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Model
from .fields import Flag, Id, Inline, Link, Minutes, Reference, Word

Level = Literal["onthouden", "begrijpen", "toepassen", "analyseren", "evalueren", "creëren"]


class Objective(Model):
    """A learning objective, at one of the levels of the revised taxonomy of Bloom."""

    module: Reference = Field(description="De module die dit doel behandelt.")
    text: Inline = Field(
        alias="tekst", description="Leest door na 'Na deze module kun je …', met kleine letter."
    )
    level: Level = Field(alias="niveau", description="Het beheersingsniveau.")
    link: Link | None = Field(
        None,
        description="De les en de kop die dit doel uitleggen, zoals "
        "cursus/rollen/wie-doet-wat.md#zes-rollen. Zonder link is het de les waarin je oefent.",
    )


class Module(Model):
    """A module of the course, in the order of the file."""

    title: Inline = Field(alias="titel", description="De titel van de module.")
    minutes: Minutes = Field(alias="minuten", description="Lezen en doen samen, in minuten.")
    core: Flag = Field(alias="kern", description="Hoort de module bij de kernroute?")
    code: Word = Field(description="De korte code: M en de plaats in de lijst, zoals M3.")


class Objectives(Model):
    """The file leerdoelen.yml."""

    modules: dict[Id, Module] = Field(description="De modules van de cursus, op volgorde.")
    objectives: dict[Id, Objective] = Field(alias="leerdoelen", description="De leerdoelen.")
