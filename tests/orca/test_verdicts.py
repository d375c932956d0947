"""After an answer Orca says the verdict: with the number of its question, once, and to its end."""

from __future__ import annotations

import pytest

from browser.asked import Question, question_of
from drivers import driver_of
from examples import load_examples
from itembank.kinds import item_kinds
from itembank.words.texts import texts
from sites import Site

from .listening import Heard, HeardItem, Listener, is_told_once
from .transcripts import compared

T = texts()
KINDS = sorted(item_kinds())
SMOKE = "keuze"


def name_of(question: Question) -> str:
    """What the heading of a question says after the answer, on the page of its kind."""
    identifiers = [item["id"] for item in load_examples(question.kind).active]
    number = identifiers.index(question.identifier) + 1
    return question.judged(f"{T['question']} {number}")


def answered(listener: Listener, site: Site, question: Question) -> Heard:
    """Answer with real keys; gives what was said after the key that had it checked."""
    listener.open(f"{site.url}voorbeelden/{question.kind}/#{question.anchor}")
    item = HeardItem(listener, question.kind, question.anchor)
    driver_of(question.kind).give(item, question.answer, "keyboard")
    # A story ends with its last turn.
    if question.kind != "scenario":
        item.have_checked("keyboard")
    return listener.heard[-1]


def test_the_verdict_of_a_question_is_heard(listener: Listener, examples_site: Site) -> None:
    """The one that every run listens to; the others come with ``--alles``."""
    question = question_of(SMOKE)
    heard = answered(listener, examples_site, question)
    is_told_once(heard, name_of(question))


@pytest.mark.alles
@pytest.mark.parametrize("kind", KINDS)
def test_the_verdict_of_every_kind_is_heard_and_what_explains_it_follows(
    kind: str, listener: Listener, examples_site: Site, beluisterd: bool
) -> None:
    question = question_of(kind)
    heard = answered(listener, examples_site, question)
    is_told_once(heard, name_of(question))
    below = [listener.press(key) for key in ["Down"] * 8 + ["Tab"] * 3]
    empty = [str(one) for one in below if one.words.casefold() == "statusbar."]
    assert empty == [], "a line without words is read aloud"
    compared(kind, listener.transcript, whole=name_of(question), renew=beluisterd)
