"""For every kind of item one question with an answer, and what it is called once that was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from browser.expected import case_with
from drivers import GRADED
from examples import load_examples
from itembank.words.texts import texts

T = texts()
# What is answered where nothing is right or wrong.
UNGRADED = {"dilemma": 0, "open": "Ik bel eerst.", "scenario": 0, "zelfscan": 0}


@dataclass(frozen=True)
class Question:
    """An example of a kind, an answer to it, and the verdict that this answer gets."""

    kind: str
    identifier: str
    answer: Any
    verdict: str

    @property
    def anchor(self) -> str:
        """The id of the item in its page."""
        return f"{self.kind}--{self.identifier}"

    def judged(self, heading: str) -> str:
        """The words of its heading after the answer: ``Vraag 2: niet goed``."""
        return f"{heading}: {self.verdict[:1].lower()}{self.verdict[1:]}"


def question_of(kind: str) -> Question:
    """The first example that can be answered wrong; of what is not judged the first."""
    if kind in GRADED:
        case = case_with(kind, "wrong")
        return Question(kind, case.raw["id"], case.response.give, T["wrong"])
    first = load_examples(kind).active[0]
    return Question(kind, first["id"], UNGRADED[kind], T[f"{kind}.seen"])
