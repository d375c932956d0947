"""GIFT holds what the bank holds, read again by a parser of others."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from drivers import GRADED, driver_of
from examples import load_examples
from itembank.export import FORMATS, LOSSES, Course
from lms.records import Question, differences, expected, folded, score, shown
from npm import run_node

GIFT = next(one for one in FORMATS if one.name == "gift")
ROUNDING = 1e-6
# The parser leaves its own placeholders in the right side of a pair.
PLACEHOLDERS = {"&&058;": ":", "&&035;": "#", "&&061;": "=", "&&092;": "\\"}
PLACEHOLDERS |= {"&&123;": "{", "&&125;": "}", "&&126;": "~"}

Read = Callable[[Course], dict[str, list[dict[str, Any]]]]


@pytest.fixture(scope="session")
def read(node_modules: Path) -> Read:
    """``read(course)``: what the parser finds in each file, by the name of the bank."""

    def parse(course: Course) -> dict[str, list[dict[str, Any]]]:
        texts = {
            file.name.removesuffix(".gift.txt"): file.content.decode() for file in GIFT.make(course)
        }
        script = Path(__file__).with_name("parse_gift.mjs")
        found: dict[str, list[dict[str, Any]]] = run_node(script, node_modules, texts)
        return found

    return parse


def _text(node: dict[str, Any] | None) -> str:
    assert node is None or node["format"] == "html"
    return node["text"] if node else ""


def _question(node: dict[str, Any]) -> Question:
    stem = _text(node["stem"])
    told = _text(node.get("globalFeedback")) or stem
    question = Question(node["id"], folded(stem), folded(told) + told)
    if node["type"] == "TF":
        # The parser calls the first text that of "true", Moodle that of whoever is wrong.
        wrong, right = (folded(_text(node[f"{name}Feedback"])) for name in ("true", "false"))
        names = ("Waar", "Nietwaar") if node["isTrue"] else ("Nietwaar", "Waar")
        question.options = {names[0]: (Fraction(1), right), names[1]: (Fraction(0), wrong)}
    for choice in node.get("choices", []):
        reason = folded(_text(choice["feedback"]))
        if choice["text"].get("text") == "*":
            assert reason == question.numbers[0][3]
            continue
        if node["type"] == "Numerical":
            value = Fraction(str(choice["text"]["number"]))
            margin = Fraction(str(choice["text"]["range"]))
            share = Fraction(choice["weight"]) / 100
            question.numbers.append((value - margin, value + margin, share, reason))
            continue
        weight = choice["weight"]
        share = Fraction(choice["isCorrect"]) if weight is None else Fraction(str(weight)) / 100
        question.many = question.many or weight is not None
        question.options[folded(_text(choice["text"]))] = (share, reason)
    pairs = []
    for pair in node.get("matchPairs", []):
        target = pair["subanswer"]
        for placeholder, meant in PLACEHOLDERS.items():
            target = target.replace(placeholder, meant)
        row = folded(_text(pair["subquestion"])) if pair["subquestion"]["text"] else ""
        pairs.append((row, folded(target)))
    question.match(pairs)
    return question


def test_every_item_that_gift_knows_comes_back_as_it_was(course: Course, read: Read) -> None:
    found = read(course)
    for bank in course.library.banks:
        known = [
            item for item in course.library.active(bank) if driver_of(item.kind).gift is not None
        ]
        first, *nodes = found.get(bank, [{"type": "Category"}])
        assert first["type"] == "Category"
        assert [node["title"] for node in nodes] == [item.id for item in known]
        for item, node in zip(known, nodes, strict=True):
            wanted = expected(course.library, bank, item)
            question = _question(node)
            assert differences(wanted, question, ROUNDING) == [], wanted.name
            assert all(part in question.stem for part in shown(item)), wanted.name
            assert node["type"] == driver_of(item.kind).gift
            assert node["tags"][0] == item.kind
            assert not node["hasEmbeddedAnswers"]


def test_the_shares_give_the_scores_of_the_examples(example_course: Course, read: Read) -> None:
    found = read(example_course)
    for kind in GRADED:
        questions = {node["title"]: _question(node) for node in found.get(kind, [])[1:]}
        for identifier, responses in load_examples(kind).responses.items():
            if driver_of(kind).gift is None:
                assert identifier not in questions
                continue
            item = example_course.library.item(kind, identifier)
            for response in responses:
                worth = score(questions[identifier], item, response)
                assert worth == pytest.approx(response.score, abs=1e-5)


def test_a_volgorde_stays_out_and_the_table_says_so(real_course: Course) -> None:
    files = {file.name: file for file in GIFT.make(real_course)}
    assert sum(file.losses.get("geen-volgorde", 0) for file in files.values()) == 11
    assert b"volgorde" not in files["eindtoets.gift.txt"].content.split(b"\n\n")[1]
    loss = next(loss for loss in LOSSES if loss.code == "geen-volgorde")
    assert loss.what == "GIFT kent geen volgordevraag. De vraag blijft weg."


def test_nothing_of_a_text_means_something_to_gift(hostile_course: Course) -> None:
    content = next(iter(GIFT.make(hostile_course))).content.decode()
    blocks = content.rstrip("\n").split("\n\n")
    kinds = len(hostile_course.library.active("lastig")) - 1
    assert len(blocks) == 1 + kinds
    for block in blocks[1:]:
        lines = block.split("\n")
        assert lines[0].startswith("// [id:lastig/")
        assert not any(line.lstrip().startswith("//") for line in lines[1:])


def test_the_same_course_gives_the_same_bytes(real_course: Course) -> None:
    assert list(GIFT.make(real_course)) == list(GIFT.make(real_course))
