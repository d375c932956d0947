"""After an answer Orca says the verdict: with the number of its question, once, and to its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from browser.expected import case_with
from drivers import GRADED, driver_of
from examples import load_examples
from itembank.kinds import item_kinds
from itembank.words.texts import texts
from sites import Site

from .listening import Heard, HeardItem, Listener, is_told_once
from .transcripts import compared

T = texts()
KINDS = sorted(item_kinds())
# What is answered where nothing is right or wrong.
UNGRADED = {"dilemma": 0, "open": "Ik bel eerst.", "scenario": 0, "zelfscan": 0}
SMOKE = "keuze"


@dataclass(frozen=True)
class Question:
    """An example of a kind, an answer to it, and what it is called once that was given."""

    kind: str
    identifier: str
    answer: Any
    verdict: str

    @property
    def name(self) -> str:
        """The heading after the answer: ``Vraag 2: niet goed``."""
        identifiers = [item["id"] for item in load_examples(self.kind).active]
        number = identifiers.index(self.identifier) + 1
        return f"{T['question']} {number}: {self.verdict[:1].lower()}{self.verdict[1:]}"


def question_of(kind: str) -> Question:
    """The first example that can be answered wrong; of what is not judged the first."""
    if kind in GRADED:
        case = case_with(kind, "wrong")
        return Question(kind, case.raw["id"], case.response.give, T["wrong"])
    first = load_examples(kind).active[0]
    return Question(kind, first["id"], UNGRADED[kind], T[f"{kind}.seen"])


def answered(listener: Listener, site: Site, question: Question) -> Heard:
    """Answer with real keys; gives what was said after the key that had it checked."""
    anchor = f"{question.kind}--{question.identifier}"
    listener.open(f"{site.url}voorbeelden/{question.kind}/#{anchor}")
    item = HeardItem(listener, question.kind, anchor)
    driver_of(question.kind).give(item, question.answer, "keyboard")
    # A story ends with its last turn.
    if question.kind != "scenario":
        item.press(item.check, "keyboard")
    return listener.heard[-1]


def test_the_verdict_of_a_question_is_heard(listener: Listener, examples_site: Site) -> None:
    """The one that every run listens to; the others come with ``--alles``."""
    question = question_of(SMOKE)
    heard = answered(listener, examples_site, question)
    is_told_once(heard, question.name)


@pytest.mark.alles
@pytest.mark.parametrize("kind", KINDS)
def test_the_verdict_of_every_kind_is_heard_and_what_explains_it_follows(
    kind: str, listener: Listener, examples_site: Site, beluisterd: bool
) -> None:
    question = question_of(kind)
    heard = answered(listener, examples_site, question)
    is_told_once(heard, question.name)
    below = [listener.press(key) for key in ["Down"] * 8 + ["Tab"] * 3]
    empty = [str(one) for one in below if one.words.casefold() == "statusbar."]
    assert empty == [], "a line without words is read aloud"
    compared(kind, listener.transcript, renew=beluisterd)
