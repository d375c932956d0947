"""Moodle XML holds what the bank holds, and Moodle's rules give the course's scores."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from lxml import etree

from drivers import GRADED, bare, driver_of, graded_in
from examples import load_examples
from itembank.export import FORMATS, Course
from itembank.kinds.meerkeuze.model import MeerkeuzeItem
from lms.records import Question, differences, expected, folded, score, shown

MOODLE = next(one for one in FORMATS if one.name == "moodle")
# Moodle's list has five decimals, so a third is off by less than this.
ROUNDING = 1e-6


def read(document: bytes) -> dict[str, tuple[Question, etree._Element]]:
    """The questions of a file by the name they carry, each with its element."""
    found = {}
    for node in etree.fromstring(document):
        if node.get("type") != "category":
            question = _question(node)
            found[question.name] = (question, node)
    return found


def _question(node: etree._Element) -> Question:
    told = str(node.findtext("generalfeedback/text"))
    stem = folded(str(node.findtext("questiontext/text")))
    if node.get("type") == "description":
        told = str(node.findtext("questiontext/text"))
    question = Question(str(node.findtext("idnumber")), stem, folded(told) + told)
    question.many = node.findtext("single") == "false"
    kind = node.get("type")
    for answer in node.iterfind("answer"):
        share = Fraction(answer.get("fraction", "")) / 100
        text, reason = str(answer.findtext("text")), folded(str(answer.findtext("feedback/text")))
        if kind == "ordering":
            question.steps.append(folded(text))
        elif text == "*":
            assert (share, reason) == (Fraction(0), question.numbers[0][3])
        elif kind == "numerical":
            value, margin = Fraction(text), Fraction(str(answer.findtext("tolerance")))
            question.numbers.append((value - margin, value + margin, share, reason))
        else:
            name = {"true": "Waar", "false": "Nietwaar"}[text] if kind == "truefalse" else text
            question.options[folded(name)] = (share, reason)
    if kind == "ordering":
        question.steps = question.unlettered(question.steps)
    if kind == "multichoice":
        assert node.findtext("answernumbering") == "abc"
    pairs = [
        (folded(str(pair.findtext("text"))), folded(str(pair.findtext("answer/text"))))
        for pair in node.iterfind("subquestion")
    ]
    question.match(pairs)
    return question


def items(course: Course) -> Iterator[tuple[str, Any]]:
    for bank in course.library.banks:
        for item in course.library.active(bank):
            if driver_of(item.kind).moodle is not None:
                yield bank, item


def test_every_item_of_every_bank_comes_back_as_it_was(course: Course) -> None:
    files = {file.name: read(file.content) for file in MOODLE.make(course)}
    assert sum(len(found) for found in files.values()) == len(list(items(course)))
    for bank, item in items(course):
        wanted = expected(course.library, bank, item)
        found, node = files[f"{bank}.moodle.xml"][wanted.name]
        assert differences(wanted, found, ROUNDING) == [], wanted.name
        assert all(part in found.stem for part in shown(item)), wanted.name
        assert node.get("type") == driver_of(item.kind).moodle
        assert node.findtext("defaultgrade") == ("1" if item.kind in GRADED else "0")


@pytest.mark.parametrize("kind", graded_in("moodle"))
def test_the_shares_give_the_scores_of_the_examples(kind: str, example_course: Course) -> None:
    file = next(f for f in MOODLE.make(example_course) if f.name == f"{kind}.moodle.xml")
    found = read(file.content)
    for identifier, responses in load_examples(kind).responses.items():
        question = found[f"{kind}/{identifier}"][0]
        item = example_course.library.item(kind, identifier)
        for response in responses:
            assert score(question, item, response) == pytest.approx(response.score, abs=1e-5)


def test_the_order_of_the_options_is_that_of_the_page(example_course: Course) -> None:
    files = {file.name: read(file.content) for file in MOODLE.make(example_course)}
    for item in example_course.library.active("meerkeuze"):
        assert isinstance(item, MeerkeuzeItem)
        question, node = files["meerkeuze.moodle.xml"][f"meerkeuze/{item.id}"]
        order = item.order(len(item.options), "meerkeuze")
        assert list(question.options) == [bare(item.options[place].text) for place in order]
        assert node.findtext("shuffleanswers") == "false"


def test_a_volgorde_is_graded_by_its_neighbours(real_course: Course) -> None:
    document = b"".join(file.content for file in MOODLE.make(real_course))
    assert document.count(b"<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>") == 11


def test_what_can_be_partly_right_tells_how_much_was(real_course: Course) -> None:
    """A real Moodle stopped at an ordering question without this, and reads an empty one as no."""
    told = []
    for file in MOODLE.make(real_course):
        for node in etree.fromstring(file.content).iterfind("question"):
            parts = node.get("type") in ("ordering", "matching") or (
                node.findtext("single") == "false"
            )
            said = [leaf.text for leaf in node.findall("shownumcorrect")]
            assert said == ["1"] * parts, node.findtext("idnumber")
            for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
                assert len(node.findall(name)) == int(parts), node.findtext("idnumber")
            told += [node] if parts else []
    assert told


class _Reader:
    """Moodle's own reader: a piece of a text that is only white space is thrown away.

    Its parser hands over a text in pieces: an escaped character ends one.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._inside = False

    def start(self, tag: str, attributes: object) -> None:
        self._inside = tag == "text"
        self.texts += [""] * self._inside

    def end(self, tag: str) -> None:
        self._inside = False

    def data(self, piece: str) -> None:
        if self._inside and piece.strip():
            self.texts[-1] += piece

    def close(self) -> None:
        """What lxml asks of whatever it hands an element to."""


def test_moodle_keeps_the_space_between_two_words_that_stand_out(course: Course) -> None:
    """In a real Moodle every dilemma read "kies je zelf.Voor:", a space was gone."""
    for file in MOODLE.make(course):
        reader: Any = _Reader()
        parser = etree.XMLParser(target=reader)
        for start in range(0, len(file.content), 4096):
            parser.feed(file.content[start : start + 4096])
        whole = [node.text or "" for node in etree.fromstring(file.content).iter("text")]
        parser.close()
        assert reader.texts == whole


def test_links_of_the_site_lead_to_the_published_site(hostile_course: Course) -> None:
    document = next(iter(MOODLE.make(hostile_course))).content.decode()
    assert 'href="https://cursus.example/over/bronnen/#S4-02"' in document.replace("&quot;", '"')
    assert ".md" not in document


def test_a_bank_has_a_category_below_that_of_the_course(hostile_course: Course) -> None:
    document = etree.fromstring(next(iter(MOODLE.make(hostile_course))).content)
    path = "$course$/top/Cursus {a} // b/Lastig // {toets} & ~meer~ <5"
    assert document.findtext("question/category/text") == path


def test_the_same_course_gives_the_same_bytes(real_course: Course) -> None:
    assert list(MOODLE.make(real_course)) == list(MOODLE.make(real_course))
