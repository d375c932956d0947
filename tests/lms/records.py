"""What a question says, the same for every format: as the bank has it, and as a file says it.

``expected`` reads the models of the bank and knows nothing of the engine's exports; each format
has a reader of its own that makes the same record from what was written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from html import unescape
from string import ascii_lowercase
from typing import Any

from drivers import bare, driver_of
from examples import Response
from itembank.library.library import Library


def folded(html: str) -> str:
    """The words of a piece of HTML without its tags and white space."""
    return "".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


@dataclass
class Question:
    """One question. Texts are folded; shares are those of the whole score.

    ``options``: what choosing each adds, and its reason. ``numbers``: bounds, share and reason.
    ``rows``: the right target of each. ``targets``: everything there is to choose for a row.
    ``letters``: of what is matched or put in order, the letter it has on the page and on paper.
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
    letters: dict[str, str] = field(default_factory=dict)

    def unlettered(self, texts: Sequence[str]) -> list[str]:
        """Texts without the letters that stand before them; these are kept in ``letters``."""
        marks = [text[:2] for text in texts]
        if sorted(marks) != [f"{letter}." for letter in ascii_lowercase[: len(texts)]]:
            return list(texts)
        plain = [text[2:] for text in texts]
        self.letters |= {text: mark[0] for text, mark in zip(plain, marks, strict=True)}
        return plain

    def match(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Take rows with their targets; what is only there to mislead has no row."""
        texts = list(dict.fromkeys(target for _, target in pairs))
        plain = dict(zip(texts, self.unlettered(texts), strict=True))
        self.targets = set(plain.values())
        self.rows = {row: plain[target] for row, target in pairs if row}


def expected(library: Library, bank: str, item: Any) -> Question:
    """The record of an item of a bank."""
    question = Question(f"{bank}/{item.id}", bare(item.stem), list(_told(library, item)))
    driver_of(item.kind).record(question, item)
    return question


def _told(library: Library, item: Any) -> Iterable[str]:
    """What everybody reads after the answer, whatever it was."""
    yield bare(item.rationale)
    named = Counter(library.source_of(identifier) for identifier in item.sources)
    for source, claims in named.items():
        assert source is not None
        places = "".join(f", uitspraak {number}" for number in range(2, claims + 1))
        yield bare(f"{source.title}{places}. {source.publisher}")
        yield source.url or ""
    yield from driver_of(item.kind).told_elsewhere(item)
    if item.checked is False:
        yield "Nietnagekeken:nogniemandlegdedezezinnaastdebron"


def shown(item: Any) -> list[str]:
    """What must be in the question besides its stem, for kinds that become a text to read."""
    return list(driver_of(item.kind).asked_elsewhere(item))


def score(question: Question, item: Any, response: Response) -> float:
    """What a system gives for a response, by the shares that stand in the file."""
    return float(driver_of(item.kind).worth(question, item, response.give))


def differences(wanted: Question, found: Question, tolerance: float = 0) -> list[str]:
    """What a file says otherwise than the bank; shares may differ by a rounding."""

    def close(one: Fraction, other: Fraction) -> bool:
        return abs(one - other) <= tolerance

    wrong = [] if wanted.stem in found.stem else ["stem"]
    wrong += [f"feedback: {part}" for part in wanted.told if part not in found.told]
    for part in ("name", "many", "rows", "targets", "steps", "letters"):
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
