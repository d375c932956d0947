"""What a question says, the same for every format: as the bank has it, and as a file says it.

``expected`` reads the models of the bank and knows nothing of the engine's exports; each format
has a reader of its own that makes the same record from what was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from html import unescape
from itertools import pairwise
from typing import Any

from examples import Response
from itembank.library.library import Library
from itembank.model.fields import parse_number
from itembank.reading.marks import plain

GRADED = ("keuze", "meerkeuze", "stelling", "getal", "volgorde", "koppel", "indeling")


def folded(html: str) -> str:
    """The words of a piece of HTML without its tags and white space."""
    return "".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def words(text: str) -> str:
    """The same for a text of an author."""
    return "".join(plain(text).split())


@dataclass
class Question:
    """One question. Texts are folded; shares are those of the whole score.

    ``options``: what choosing each adds, and its reason. ``numbers``: bounds, share and reason.
    ``rows``: the right target of each. ``targets``: everything there is to choose for a row.
    ``told``: what must be in the general feedback, or in a file, all of it.
    """

    name: str
    stem: str
    told: str | list[str]
    many: bool = False
    options: dict[str, tuple[Fraction, str]] = field(default_factory=dict)
    numbers: list[tuple[Fraction, Fraction, Fraction, str]] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    targets: set[str] = field(default_factory=set)
    steps: list[str] = field(default_factory=list)


def expected(library: Library, bank: str, item: Any) -> Question:
    """The record of an item of a bank."""
    question = Question(f"{bank}/{item.id}", words(item.stem), list(_told(library, item)))
    if item.kind in ("keuze", "meerkeuze"):
        keys = sum(option.is_key for option in item.options)
        question.many = item.kind == "meerkeuze"
        wrong = Fraction(-1 if question.many else 0, keys)
        for option in item.options:
            share = Fraction(1, keys) if option.is_key else wrong
            question.options[words(option.text)] = (share, words(option.feedback))
    elif item.kind == "stelling":
        for name, side in (("Waar", item.true), ("Nietwaar", item.untrue)):
            question.options[name] = (Fraction(side.is_key), words(side.feedback))
    elif item.kind == "getal":
        answer, margin = _exact(item.answer), _exact(item.margin)
        question.numbers = [(answer - margin, answer + margin, Fraction(1), words(item.feedback))]
        for other in item.misconceptions:
            low, high = _exact(other.low), _exact(other.high)
            question.numbers.append((low, high, Fraction(0), words(other.feedback)))
    elif item.kind == "volgorde":
        question.steps = [words(step.text) for step in item.steps]
    elif item.kind == "koppel":
        question.rows = {words(pair.left): words(pair.right) for pair in item.pairs}
        question.targets = {words(right) for right in item.rights}
    elif item.kind == "indeling":
        question.rows = {words(card.text): words(item.group_name(card)) for card in item.cards}
        question.targets = {words(group.name) for group in item.groups}
    return question


def _exact(number: float) -> Fraction:
    return Fraction(repr(number))


def _told(library: Library, item: Any) -> Iterable[str]:
    """What everybody reads after the answer, whatever it was."""
    yield words(item.rationale)
    for identifier in item.sources:
        claim = library.claims.get(identifier)
        source = library.sources[claim.source if claim else identifier]
        yield words(f"{identifier}: {source.title}, {source.publisher}")
        yield source.url or ""
    for part in ("steps", "pairs", "distractors", "cards"):
        for entry in getattr(item, part, ()):
            yield words(entry.feedback)
    if item.kind == "dilemma":
        for way in item.options:
            yield from (words(way.for_it), words(way.against))
    elif item.kind == "open":
        yield from (words(item.example), *map(words, item.criteria))
    elif item.kind == "zelfscan":
        yield from (words(outcome.text) for outcome in item.outcomes)
        yield from (words(one.advice) for one in item.statements if one.advice)
    elif item.kind == "scenario":
        yield from (words(scene.lesson) for scene in item.scenes if scene.lesson)
    if item.checked is False:
        yield "Nognietnagelezenindebron"


def shown(item: Any) -> list[str]:
    """What must be in the question besides its stem, for kinds that become a text to read."""
    if item.kind == "dilemma":
        return [words(way.text) for way in item.options]
    if item.kind == "zelfscan":
        return [*map(words, item.scale), *(words(one.text) for one in item.statements)]
    if item.kind == "scenario":
        turns = [turn.text for scene in item.scenes for turn in scene.turns]
        return [words(text) for text in (*turns, *(scene.text for scene in item.scenes))]
    return []


def score(question: Question, item: Any, response: Response) -> float:
    """What a system gives for a response, by the shares that stand in the file."""
    given: Any = response.give
    if item.kind in ("keuze", "meerkeuze", "stelling"):
        texts = ["Waar", "Nietwaar"]
        if item.kind != "stelling":
            texts = [words(option.text) for option in item.options]
        chosen = given if isinstance(given, list) else [given]
        return float(max(Fraction(0), sum(question.options[texts[i]][0] for i in chosen)))
    if item.kind == "getal":
        value = parse_number(given)
        assert value is not None
        hits = [share for low, high, share, _ in question.numbers if low <= _exact(value) <= high]
        return float(hits[0]) if hits else 0.0
    if item.kind == "volgorde":
        order = [words(item.steps[index].text) for index in given]
        right = list(pairwise(question.steps))
        made = set(pairwise(order))
        return sum(pair in made for pair in right) / len(right)
    if item.kind == "koppel":
        answers = {
            words(pair.left): words(item.rights[index])
            for pair, index in zip(item.pairs, given, strict=True)
        }
        return _share(question.rows, answers)
    names = {group.id: words(group.name) for group in item.groups}
    cards = zip(item.cards, given, strict=True)
    return _share(question.rows, {words(card.text): names[group] for card, group in cards})


def _share(right: Mapping[str, str], given: Mapping[str, str]) -> float:
    return sum(given[row] == target for row, target in right.items()) / len(right)


def differences(wanted: Question, found: Question, tolerance: float = 0) -> list[str]:
    """What a file says otherwise than the bank; shares may differ by a rounding."""

    def close(one: Fraction, other: Fraction) -> bool:
        return abs(one - other) <= tolerance

    wrong = [] if wanted.stem in found.stem else ["stem"]
    wrong += [f"feedback: {part}" for part in wanted.told if part not in found.told]
    for part in ("name", "many", "rows", "targets", "steps"):
        if getattr(wanted, part) != getattr(found, part):
            wrong.append(part)
    if wanted.options.keys() != found.options.keys():
        wrong.append("options")
    else:
        for text, (share, reason) in wanted.options.items():
            there, told = found.options[text]
            if not close(share, there) or reason != told:
                wrong.append(f"option {text}")
    if len(wanted.numbers) != len(found.numbers):
        wrong.append("numbers")
    for one, other in zip(wanted.numbers, found.numbers, strict=False):
        if one[:3] != other[:3] or one[3] not in other[3]:
            wrong.append(f"number {one}")
    return wrong
