"""Proves a decision aid: no dead end, no outcome out of reach, no question without effect.

The browser decides with the same three rules (``keuzehulp.js``); a test compares both on every
road there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Protocol

from ...model.fields import refuse
from ...model.figures import as_written
from .parts import ABOVE, BELOW, Advice, Answer, Decision, Step, Trial

MOST_ROADS = 20_000
"""Every road is walked at every build; each further question multiplies them."""


class Aid(Protocol):
    """What the proof asks of a decision aid. The model fits it, and is proved when it is read."""

    @property
    def steps(self) -> Sequence[Step]: ...
    @property
    def decision(self) -> Decision: ...
    @property
    def advices(self) -> Mapping[str, Advice]: ...
    @property
    def signals(self) -> Mapping[str, str]: ...
    @property
    def trials(self) -> Sequence[Trial]: ...
    @property
    def scales(self) -> Mapping[str, Step]: ...
    def advice_at(self, level: float) -> str: ...


@dataclass(frozen=True)
class Outcome:
    """Where a road ends: the advice and the warnings, in the order of the file."""

    advice: str
    signals: tuple[str, ...]


def decide(tool: Aid, given: Mapping[str, Answer]) -> Outcome | None:
    """The outcome of answers by step id; None while a question is still open.

    1. The first gate whose answer carries an advice ends the road, without warnings of scales.
    2. The level is the smallest of the named scales; the advice is that of the highest entry of
       ``niveaus`` that is not above it.
    3. A warning is added by an answer, or by a rule whose conditions all hold.
    """
    signals: list[str] = []
    for step in tool.steps:
        answer = given.get(step.id)
        if answer is None:
            return None
        if answer.signal is not None:
            signals.append(answer.signal)
        if answer.advice is not None:
            return Outcome(answer.advice, tuple(signals))
    values = {scale: given[step.id].value or 0.0 for scale, step in tool.scales.items()}
    level = min(values[scale] for scale in tool.decision.level.scales)
    advice = tool.advice_at(level)
    for rule in tool.decision.signals:
        if all(_holds(name, word, level, values, given) for name, word in rule.when.items()):
            signals.append(rule.signal)
    return Outcome(advice, tuple(dict.fromkeys(signals)))


def _holds(
    name: str, word: str, level: float, values: Mapping[str, float], given: Mapping[str, Answer]
) -> bool:
    if word == ABOVE:
        return values[name] > level
    if word == BELOW:
        return values[name] < level
    return given[name].text == word


def roads(tool: Aid) -> Iterator[dict[str, Answer]]:
    """Every road from the first question to an outcome, as answers by step id."""
    open_steps: list[tuple[Step, list[Answer]]] = []
    for step in tool.steps:
        for answer in step.answers:
            if answer.advice is not None:
                for earlier in _all(open_steps):
                    yield {**earlier, step.id: answer}
        open_steps.append((step, [answer for answer in step.answers if answer.advice is None]))
    yield from _all(open_steps)


def _all(steps: list[tuple[Step, list[Answer]]]) -> Iterator[dict[str, Answer]]:
    for answers in product(*(answers for _, answers in steps)):
        yield {step.id: answer for (step, _), answer in zip(steps, answers, strict=True)}


def prove(tool: Aid) -> None:
    """Raise the rule that is broken: a road without outcome, an outcome or question in vain."""
    count = prod(sum(answer.advice is None for answer in step.answers) for step in tool.steps)
    if count > MOST_ROADS:
        raise refuse("te-veel-wegen", value=as_written(count), limit=as_written(MOST_ROADS))
    outcomes: set[str] = set()
    signals: set[str] = set()
    by_answer: dict[tuple[str, str], dict[tuple[tuple[str, str], ...], Outcome]] = {}
    for road in roads(tool):
        outcome = decide(tool, road)
        assert outcome is not None, "a road answers every question it meets"
        outcomes.add(outcome.advice)
        signals.update(outcome.signals)
        asked = [(name, answer.text) for name, answer in road.items()]
        for place, one in enumerate(asked):
            others = (*asked[:place], *asked[place + 1 :])
            by_answer.setdefault(one, {})[others] = outcome
    for name in tool.advices:
        if name not in outcomes:
            raise refuse("uitkomst-onbereikbaar", value=name)
    for name in tool.signals:
        if name not in signals:
            raise refuse("uitkomst-onbereikbaar", value=name)
    for step in tool.steps:
        maps = [by_answer.get((step.id, answer.text), {}) for answer in step.answers]
        if all(other == maps[0] for other in maps[1:]):
            raise refuse("vraag-zonder-effect", value=step.id)
    for number, trial in enumerate(tool.trials, 1):
        _try(tool, number, trial.answers, Outcome(trial.advice, trial.signals))


def _try(tool: Aid, number: int, words: Mapping[str, str], wanted: Outcome) -> None:
    given = {
        step.id: next(answer for answer in step.answers if answer.text == words[step.id])
        for step in tool.steps
        if step.id in words
    }
    found = decide(tool, given)
    if found is None:
        raise refuse("proef-mislukt", value=number, found="nog geen advies")
    if found.advice != wanted.advice or set(found.signals) != set(wanted.signals):
        shown = ", ".join([found.advice, *found.signals])
        raise refuse("proef-mislukt", value=number, found=shown)
