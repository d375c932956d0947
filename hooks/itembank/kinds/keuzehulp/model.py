"""keuzehulp: a decision aid whose advice names its reasons. The decisions are data, not code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Annotated, ClassVar

from annotated_types import MinLen
from pydantic import Field, model_validator

from ...mistakes.hints import hint, listed
from ...model.fields import Id, Inline, Prose, refuse
from ...model.tools import Tool
from ...model.validators import distinct
from .parts import ABOVE, BELOW, Advice, Answer, Decision, Step, Trial
from .proof import prove


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
