"""Moodle XML: one file per bank, for the question bank of Moodle and what reads the same format.

Moodle grades on its own server, by the rule of the course: a share per right option or row, less a
share per wrong option, and neighbours in an order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from html import escape
from xml.etree import ElementTree as ET
from xml.sax.saxutils import unescape

from ..model.grades import percentage
from ..model.losses import MOODLE
from ..model.shapes import Choice, Matching, Numeric, Ordering, Reading, Words, Writing
from ..reading.marks import plain
from .course import Course, Entry, File, Format, category, exported
from .html import Html
from .losses import losses_in
from .tags import tags


def make(course: Course) -> Iterator[File]:
    """One file for every bank that shows items, so that what stays out is counted as well."""
    for name, bank in course.library.banks.items():
        found = exported(course, name)
        if not found.shapes:
            continue
        root = ET.Element("quiz")
        node = ET.SubElement(root, "question", type="category")
        _text(ET.SubElement(node, "category"), category(course, bank))
        root.extend(_Question(Html(course), entry).node for entry in found.entries)
        losses = losses_in(MOODLE, found.shapes)
        yield File(f"{name}.moodle.xml", _document(root), len(found.entries), losses)


FORMAT = Format(MOODLE, "Moodle XML", make)


class _Question:
    """One question; ``node`` is the whole of it. Elements stand in the order Moodle writes them."""

    def __init__(self, html: Html, entry: Entry) -> None:
        self.html = html
        self.entry = entry
        self.node = ET.Element("question")
        match entry.shape:
            case Choice(graded=False) as shape:
                self._weighing(shape)
            case Choice() as shape:
                self._choice(shape)
            case Numeric() as shape:
                self._numeric(shape)
            case Matching() as shape:
                self._matching(shape.written())
            case Ordering() as shape:
                self._ordering(shape.written())
            case Writing():
                self._start("essay", points=0)
                self._essay(html.after(entry))
            case Reading():
                # A description has no answer, so what follows an answer stands in it as well.
                self._start("description", points=0)
            case shape:
                raise TypeError(f"Moodle XML has no form for {type(shape).__name__}")
        node = ET.SubElement(self.node, "tags")
        for tag in tags(entry):
            _text(ET.SubElement(node, "tag"), tag)

    def _choice(self, shape: Choice) -> None:
        self._start("truefalse" if shape.statement else "multichoice")
        if not shape.statement:
            self._leaf("single", "false" if shape.many else "true")
            self._leaf("shuffleanswers", "false")
            self._leaf("answernumbering", "abc")
            if shape.many:
                self._combined()
        for option in shape.options:
            # Moodle knows the two answers to a statement by these words, in every language.
            words = ("false", "true")[option.place == 0] if shape.statement else ""
            node = self._answer(percentage(shape.weight(option)), option.feedback)
            _text(node, words or self.html.words((option.text,)), first=True)
            node.set("format", "plain_text" if shape.statement else "html")

    def _weighing(self, shape: Choice) -> None:
        more = self.html.reasons(shape)
        self._start("essay", points=0, question=self.html.ways(shape), feedback=more)
        self._essay(more)

    def _numeric(self, shape: Numeric) -> None:
        self._start("numerical")
        self._number("100", shape.answer, shape.margin, shape.feedback)
        for wrong in shape.ranges:
            half = (wrong.high - wrong.low) / 2
            self._number("0", wrong.low + half, half, (*wrong.feedback, *shape.feedback))
        # Whoever types any other number reads the exact one as well.
        _text(self._answer("0", shape.feedback), "*", first=True)
        # 3: a unit cannot be typed, and Moodle says so to whoever does.
        for name, value in (("unitgradingtype", "0"), ("unitpenalty", "0"), ("showunits", "3")):
            self._leaf(name, value)

    def _number(self, share: str, value: Decimal, margin: Decimal, feedback: Words) -> None:
        node = self._answer(share, feedback)
        _text(node, f"{value:f}", first=True)
        ET.SubElement(node, "tolerance").text = f"{margin:f}"

    def _matching(self, shape: Matching) -> None:
        self._start("matching")
        self._leaf("shuffleanswers", "false")
        self._combined()
        texts = {target.name: target.text for target in shape.targets}
        pairs = [(self.html.words((row.text,)), texts[row.target]) for row in shape.rows]
        used = {row.target for row in shape.rows}
        pairs += [("", words) for name, words in texts.items() if name not in used]
        for question, answer in pairs:
            node = ET.SubElement(self.node, "subquestion", format="html")
            _text(node, question)
            # A list of choices shows no markup, yet Moodle reads its texts as HTML.
            _text(ET.SubElement(node, "answer"), escape(plain(answer), quote=False))

    def _ordering(self, shape: Ordering) -> None:
        self._start("ordering")
        for name, value in (
            ("layouttype", "VERTICAL"),
            ("selecttype", "ALL"),
            ("selectcount", str(len(shape.steps))),
            ("gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST"),
            # How Moodle counts each step is no news to a learner: "0 / 1 = 0%" looks like a score.
            ("showgrading", "HIDE"),
            ("numberingstyle", "none"),
        ):
            self._leaf(name, value)
        self._combined()
        for number, step in enumerate(shape.steps, 1):
            node = ET.SubElement(self.node, "answer", fraction=str(number), format="html")
            _text(node, self.html.words((step,)))

    def _combined(self) -> None:
        """What a question says by how much of it is right: nothing more than how many parts are.

        Without ``shownumcorrect`` Moodle leaves the hints of an ordering question half made, and
        stops there: every later question of the file is lost. Most questions look whether the
        element is there; an ordering question reads what is in it, and takes an empty one for no.
        """
        for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
            self._html(name, "")
        self._leaf("shownumcorrect", "1")

    def _essay(self, example: str) -> None:
        """``example`` is what a grader sees beside the text of the learner."""
        for name, value in (
            ("responseformat", "editor"),
            ("responserequired", "0"),
            ("responsefieldlines", "10"),
            ("attachments", "0"),
            ("attachmentsrequired", "0"),
        ):
            self._leaf(name, value)
        self._html("graderinfo", example)
        self._html("responsetemplate", "")

    def _start(self, kind: str, *, points: int = 1, question: str = "", feedback: str = "") -> None:
        """What every question begins with; ``question`` and ``feedback`` go with the item's own."""
        reading = kind == "description"
        asked = self.html.question(self.entry, more=question)
        told = self.html.feedback(self.entry, more=feedback)
        self.node.set("type", kind)
        _text(ET.SubElement(self.node, "name"), self.entry.item.id)
        self._html("questiontext", asked + told if reading else asked)
        self._html("generalfeedback", "" if reading else told)
        self._leaf("defaultgrade", str(points))
        self._leaf("penalty", "0")
        self._leaf("hidden", "0")
        self._leaf("idnumber", self.entry.name)

    def _leaf(self, name: str, value: str) -> None:
        ET.SubElement(self.node, name).text = value

    def _html(self, name: str, html: str) -> None:
        _text(ET.SubElement(self.node, name, format="html"), html)

    def _answer(self, share: str, feedback: Words) -> ET.Element:
        node = ET.SubElement(self.node, "answer", fraction=share)
        _text(ET.SubElement(node, "feedback", format="html"), self.html.words(feedback))
        return node


def _text(node: ET.Element, words: str, *, first: bool = False) -> None:
    text = ET.Element("text")
    text.text = words
    node.insert(0 if first else len(node), text)


def _document(root: ET.Element) -> bytes:
    """Indented: every text of an item stands in an element of its own, so nothing moves.

    A text with markup stands in CDATA, as Moodle writes it. Moodle's reader gets an escaped text in
    pieces, and throws away a piece that is only the space between two tags.
    """
    ET.indent(root)
    document = _ESCAPED.sub(_in_one_piece, ET.tostring(root, encoding="unicode"))
    return f"<?xml version='1.0' encoding='utf-8'?>\n{document}\n".encode()


_ESCAPED = re.compile("(?<=<text>)[^<]*&[^<]*(?=</text>)")


def _in_one_piece(escaped: re.Match[str]) -> str:
    # What ends a section cannot stand in one, so it is cut in two.
    return f"<![CDATA[{unescape(escaped[0]).replace(']]>', ']]]]><![CDATA[>')}]]>"
