"""What a decision aid is made of: steps, answers, levels, warnings, advices and trials."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import AfterValidator, Field, model_validator

from ...model.base import Model, Sources
from ...model.fields import Id, Inline, Number, Prose, Word, refuse
from ...model.validators import distinct_texts

ABOVE = "groter_dan_niveau"

BELOW = "kleiner_dan_niveau"


class Answer(Model):
    """An answer to a step and what it does: stop with an advice, give a value, or add a signal."""

    text: Inline = Field(alias="tekst", description="Het antwoord.")
    advice: Id | None = Field(None, alias="advies", description="Stopt hier met dit advies.")
    value: Number | None = Field(None, alias="waarde", description="De waarde op de schaal.")
    signal: Id | None = Field(None, alias="signaal", description="Voegt deze waarschuwing toe.")


class Step(Model):
    """A question. ``poort`` can stop, ``schaal`` gives a value, ``signaal`` only adds a warning."""

    id: Id = Field(description="Eigen, blijvende naam van de stap.")
    form: Literal["poort", "schaal", "signaal"] = Field(
        alias="soort", description="Wat de stap doet."
    )
    question: Inline = Field(alias="vraag", description="De vraag.")
    why: Inline = Field(alias="waarom_vragen", description="Waarom deze vraag ertoe doet.")
    sources: Sources
    scale: Id | None = Field(None, alias="schaal", description="De naam van de schaal.")
    answers: Annotated[tuple[Answer, ...], MinLen(2), AfterValidator(distinct_texts)] = Field(
        alias="antwoorden", description="De antwoorden."
    )

    @model_validator(mode="after")
    def _answers_fit(self) -> Step:
        if (self.form == "schaal") != (self.scale is not None):
            raise refuse("verplicht-veld", key="schaal")
        for answer in self.answers:
            if (answer.value is not None) != (self.form == "schaal"):
                raise refuse("verplicht-veld", key="waarde")
            if answer.advice is not None and self.form != "poort":
                raise refuse("antwoord-past-niet", value=answer.text, kind=self.form)
        if self.form == "poort" and all(answer.advice for answer in self.answers):
            raise refuse("poort-altijd-dicht")
        return self


class Level(Model):
    """From which value of the level an advice holds."""

    value: Number = Field(alias="waarde", description="Vanaf deze waarde van het niveau.")
    advice: Id = Field(alias="advies", description="De id van het advies.")


class SignalRule(Model):
    """When a warning is added: every condition holds."""

    when: dict[Id, Word] = Field(
        alias="als",
        description="Per schaal 'groter_dan_niveau' of 'kleiner_dan_niveau', of per "
        "stap de tekst van het antwoord.",
    )
    signal: Id = Field(alias="signaal", description="De id van de waarschuwing.")


class SmallestOf(Model):
    """The level is the smallest of these scales."""

    scales: Annotated[tuple[Id, ...], MinLen(1)] = Field(
        alias="kleinste_van", description="De schalen waarvan de laagste telt."
    )


class Decision(Model):
    """How the answers become an advice."""

    level: SmallestOf = Field(alias="niveau", description="Hoe het niveau ontstaat.")
    levels: Annotated[tuple[Level, ...], MinLen(1)] = Field(
        alias="niveaus", description="Welk advies bij welk niveau hoort."
    )
    signals: tuple[SignalRule, ...] = Field((), alias="signalen", description="De waarschuwingen.")


class Next(Model):
    """Something to do after the advice."""

    text: Inline = Field(alias="tekst", description="Wat je nu kunt doen.")


class Advice(Model):
    """An outcome."""

    title: Inline = Field(alias="titel", description="Het advies in een paar woorden.")
    promise: Inline | None = Field(None, alias="belofte", description="De belofte aan inwoners.")
    text: Prose = Field(alias="tekst", description="Wat het advies betekent.")
    sources: Sources
    next: tuple[Next, ...] = Field((), alias="vervolg", description="Wat je nu kunt doen.")


class Trial(Model):
    """A test vector: answers by step, and the advice and warnings they must lead to."""

    answers: dict[Id, Word] = Field(alias="antwoorden", description="Per stap het antwoord.")
    advice: Id = Field(alias="advies", description="Het advies dat hierbij hoort.")
    signals: tuple[Id, ...] = Field((), alias="signalen", description="De waarschuwingen hierbij.")
