"""One item as a QTI assessment item: what is asked, what each response is worth, what is told."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ...model.shapes import Choice, Matching, Numeric, Ordering, Reading, Writing
from ..course import Entry
from ..html import Html
from .dialect import Dialect
from .grading import ANSWER, Grading

EXPLANATION = "uitleg"


def identifier(entry: Entry) -> str:
    """The name of an item inside QTI, which may not begin with a digit or hold a slash."""
    return f"item--{entry.bank}--{entry.item.id}"


def item(dialect: Dialect, html: Html, entry: Entry) -> ET.Element:
    """The whole item. The parts stand in the order the schema of QTI asks for."""
    return _Item(dialect, html, entry).root


class _Item:
    """An item under construction.

    Feedback is gathered first and written last: QTI wants it below the response processing.
    """

    def __init__(self, dialect: Dialect, html: Html, entry: Entry) -> None:
        self.dialect = dialect
        self.html = html
        self.entry = entry
        self.root = dialect.item(
            "assessmentItem",
            identifier=identifier(entry),
            title=entry.item.id,
            label=entry.name,
            adaptive="false",
            timeDependent="false",
        )
        self.root.set("xml:lang", "nl")
        self.grading = Grading(dialect)
        self.body = ET.Element("body")
        self.told: list[tuple[str, str]] = []
        dialect.words(self.body, html.stem(entry))
        # A class of 3.0 can letter choices, but by where they stand: an order moves them.
        match entry.shape.written():
            case Choice() as shape:
                self._choice(shape)
            case Numeric() as shape:
                self._numeric(shape)
            case Matching() as shape:
                self._matching(shape)
            case Ordering() as shape:
                self._ordering(shape)
            case Writing():
                self.grading.declare("string", "single")
                self._interaction("extendedTextInteraction", expectedLines="6")
            case Reading():
                pass
            case shape:
                raise TypeError(f"QTI has no form for {type(shape).__name__}")
        self._assemble()

    def _assemble(self) -> None:
        told = self.html.feedback(self.entry)
        reading = isinstance(self.entry.shape, Reading)
        if reading:
            # Nobody answers, so what follows an answer stands in the text.
            self.dialect.words(self.body, told)
        else:
            self.grading.declare_feedback()
            self.grading.tell(EXPLANATION)
            self.told.append((EXPLANATION, told))
        self.root.extend(self.grading.declarations)
        self.dialect.add(self.root, "itemBody").extend(self.body)
        if not reading:
            self._process()
        for name, html in self.told:
            self.dialect.modal(self.root, name, html)

    def _process(self) -> None:
        """The rules, which go before a template where both are given."""
        node = self.dialect.add(self.root, "responseProcessing")
        if self.dialect.templates and self.grading.template:
            node.set("template", self.dialect.templates + self.grading.template)
        node.extend(self.grading.rules)

    def _choice(self, shape: Choice) -> None:
        keys = [_option(option.place) for option in shape.options if option.is_key]
        answer = self.grading.declare("identifier", "multiple" if shape.many else "single", keys)
        if shape.graded and shape.many:
            shares = {_option(option.place): shape.weight(option) for option in shape.options}
            self.grading.mapped(answer, shares)
        elif shape.graded:
            self.grading.matched()
        most = "0" if shape.many else "1"
        node = self._interaction("choiceInteraction", shuffle="false", maxChoices=most)
        for option in shape.options:
            name = _option(option.place)
            self._offer(node, "simpleChoice", option.text, identifier=name)
            self.told.append((name, self.html.words(option.feedback)))
        self.grading.tell_chosen()

    def _numeric(self, shape: Numeric) -> None:
        self.grading.declare("float", "single", [f"{shape.answer:f}"])
        self.grading.between(shape.answer - shape.margin, shape.answer + shape.margin)
        line = ET.SubElement(self.body, "p")
        self.dialect.words(line, f"{self.html.task(self.entry)} ")
        names = {"responseIdentifier": ANSWER, "expectedLength": "10"}
        self.dialect.add(line, "textEntryInteraction", **names)
        for number, wrong in enumerate(shape.ranges):
            name = f"bereik{number}"
            self.grading.tell_between(wrong.low, wrong.high, name)
            self.told.append((name, self.html.words(wrong.feedback)))
        self.grading.tell("antwoord")
        self.told.append(("antwoord", self.html.words(shape.feedback)))

    def _matching(self, shape: Matching) -> None:
        names = {target.name: f"t{place}" for place, target in enumerate(shape.targets)}
        pairs = [f"r{row.place} {names[row.target]}" for row in shape.rows]
        answer = self.grading.declare("directedPair", "multiple", pairs)
        self.grading.mapped(answer, dict.fromkeys(pairs, shape.weight()))
        most = str(len(pairs))
        node = self._interaction("matchInteraction", shuffle="false", maxAssociations=most)
        kind = "simpleAssociableChoice"
        rows = self.dialect.add(node, "simpleMatchSet")
        for row in shape.rows:
            self._offer(rows, kind, row.text, identifier=f"r{row.place}", matchMax="1")
        targets = self.dialect.add(node, "simpleMatchSet")
        for target in shape.targets:
            name = names[target.name]
            self._offer(targets, kind, target.text, identifier=name, matchMax=most)

    def _ordering(self, shape: Ordering) -> None:
        names = [f"s{place}" for place in range(len(shape.steps))]
        self.grading.declare("identifier", "ordered", names)
        self.grading.neighbours(names)
        node = self._interaction("orderInteraction", shuffle="false")
        for place in shape.shown:
            self._offer(node, "simpleChoice", shape.steps[place], identifier=names[place])

    def _interaction(self, name: str, **attributes: str) -> ET.Element:
        """An interaction that stands on its own, with what to do as its prompt."""
        node = self.dialect.add(self.body, name, responseIdentifier=ANSWER, **attributes)
        self.dialect.words(self.dialect.add(node, "prompt"), self.html.task(self.entry))
        return node

    def _offer(self, parent: ET.Element, kind: str, text: str, **attributes: str) -> None:
        """Something to choose, to order or to match."""
        self.dialect.words(self.dialect.add(parent, kind, **attributes), self.html.words((text,)))


def _option(place: int) -> str:
    return f"o{place}"
