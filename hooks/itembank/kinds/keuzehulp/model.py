"""keuzehulp: a decision aid whose advice names its reasons. The decisions are data, not code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Annotated, ClassVar, Literal

from annotated_types import MinLen
from pydantic import AfterValidator, Field, model_validator

from ...fields import Id, Inline, Number, Prose, Word, refuse
from ...hints import hint, listed
from ...model import Model, Sources, Tool
from ...validators import distinct, distinct_texts

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


class Keuzehulp(Tool):
    """Gates, scales and signals in the order they are asked."""

    folder: ClassVar[str] = ""

    introduction: Prose = Field(alias="inleiding", description="Wat je ermee kunt.")
    steps: Annotated[tuple[Step, ...], MinLen(1)] = Field(alias="stappen", description="De vragen.")
    decision: Decision = Field(alias="advies", description="Hoe het advies ontstaat.")
    advices: dict[Id, Advice] = Field(alias="adviezen", description="De uitkomsten.")
    signals: dict[Id, Inline] = Field(alias="signalen", description="De waarschuwingen.")
    trials: Annotated[tuple[Trial, ...], MinLen(1)] = Field(
        alias="proeven", description="Antwoorden met het advies dat eruit moet komen."
    )

    @model_validator(mode="after")
    def _whole(self) -> Keuzehulp:
        distinct([step.id for step in self.steps])
        _names_exist(self)
        # Imported here: the proof needs the model, and the model must not be used unproven.
        from .proof import prove

        prove(self)
        return self

    def source_ids(self) -> Iterable[str]:
        for step in self.steps:
            yield from step.sources
        for advice in self.advices.values():
            yield from advice.sources

    @property
    def scales(self) -> Mapping[str, Step]:
        """The steps that give a value, by the name of their scale."""
        return {step.scale: step for step in self.steps if step.scale is not None}

    def level_table(self) -> list[tuple[tuple[Answer, ...], str]]:
        """Every combination of answers the level is made of, with the advice it leads to."""
        steps = [self.scales[name] for name in self.decision.level.scales]
        return [
            (answers, self.advice_at(min(answer.value or 0.0 for answer in answers)))
            for answers in product(*(step.answers for step in steps))
        ]

    def advice_at(self, level: float) -> str:
        """The advice of the highest entry of ``niveaus`` that is not above this level."""
        fitting = [entry for entry in self.decision.levels if entry.value <= level]
        if not fitting:
            raise refuse("niveau-zonder-advies", value=f"{level:g}")
        return max(fitting, key=lambda entry: entry.value).advice

    def conditions(self, signal: str) -> str:
        """The rules that add a warning, as JSON for the browser: a list of condition groups."""
        return json.dumps(
            [rule.when for rule in self.decision.signals if rule.signal == signal],
            ensure_ascii=False,
        )


def _names_exist(tool: Keuzehulp) -> None:
    def known(value: str | None, names: Iterable[str]) -> None:
        allowed = list(names)
        if value is not None and value not in allowed:
            shown = {"hint": hint(value, allowed), "allowed": listed(allowed, 20)}
            raise refuse("naam-bestaat-niet", value=value, **shown)

    for answer in (answer for step in tool.steps for answer in step.answers):
        known(answer.advice, tool.advices)
        known(answer.signal, tool.signals)
    for scale in tool.decision.level.scales:
        known(scale, tool.scales)
    for level in tool.decision.levels:
        known(level.advice, tool.advices)
    for rule in tool.decision.signals:
        known(rule.signal, tool.signals)
        for name, word in rule.when.items():
            if word in (ABOVE, BELOW):
                known(name, tool.scales)
            else:
                step = {step.id: step for step in tool.steps}
                known(name, step)
                known(word, [answer.text for answer in step[name].answers])
    for trial in tool.trials:
        known(trial.advice, tool.advices)
        for signal in trial.signals:
            known(signal, tool.signals)
        for name, word in trial.answers.items():
            step = {step.id: step for step in tool.steps}
            known(name, step)
            known(word, [answer.text for answer in step[name].answers])
