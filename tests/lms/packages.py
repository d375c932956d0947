"""Reads QTI packages again, in either dialect, into the records of the bank."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from lxml import etree

from drivers import driver_of
from itembank.export import Course, Format
from lms.records import Question

# A share such as a third is written with fifteen digits.
ROUNDING = 1e-14
TEST, MANIFEST = "toets.xml", "imsmanifest.xml"
Play = Callable[[bytes, list[Any]], dict[str, Any]]
"""The player of QTI 3: an item and responses in, outcomes and what is shown out."""


class Element:
    """An element by the names of QTI 2.1, whatever dialect it is written in."""

    def __init__(self, node: etree._Element) -> None:
        self.node = node
        local = etree.QName(node).localname
        self.name = _camel(local.removeprefix("qti-"))

    def get(self, name: str) -> str:
        values = {_camel(str(key)): str(value) for key, value in self.node.attrib.items()}
        return values.get(name, "")

    def all(self, *names: str) -> list[Element]:
        """Everything below with one of these names, in the order of the document."""
        below = (Element(node) for node in self.node.iterdescendants(etree.Element))
        return [element for element in below if element.name in names]

    def one(self, name: str) -> Element:
        (found,) = self.all(name)
        return found

    @property
    def text(self) -> str:
        return "".join("".join(map(str, self.node.itertext())).split())


def _camel(name: str) -> str:
    return re.sub(r"-([a-z])", lambda match: match[1].upper(), name)


def packages(one: Format, course: Course) -> dict[str, dict[str, bytes]]:
    """The files of every package by the name of its bank."""
    found = {}
    for file in one.make(course):
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            names = archive.namelist()
            found[file.name.split(".")[0]] = {name: archive.read(name) for name in names}
    return found


def root(document: bytes) -> Element:
    return Element(etree.fromstring(document))


def named(item: Element, found: Question) -> dict[str, str]:
    """The texts of what can be chosen, by identifier, without the letters before them."""
    choices: dict[str, str] = {}
    for node in item.all("choiceInteraction", "orderInteraction", "simpleMatchSet"):
        offered = node.all("simpleChoice", "simpleAssociableChoice")
        texts = found.unlettered([one.text for one in offered])
        choices |= zip((one.get("identifier") for one in offered), texts, strict=True)
    return choices


def in_qti(written: Element, item: Any, given: Any) -> Any:
    """A response of the bank in the words of the written item, found by its texts."""
    names = {text: name for name, text in named(written, Question("", "", "")).items()}
    return driver_of(item.kind).in_qti(names, item, given)


def question(item: Element) -> Question:
    """What an item says, with the shares its response processing gives."""
    body = item.one("itemBody")
    modal = {node.get("identifier"): node.text for node in item.all("modalFeedback")}
    links = "".join(node.get("href") for node in item.all("a"))
    everything = "".join(modal.values()) + body.text + links
    found = Question(item.get("label"), body.text, everything)
    choices = named(item, found)
    shares = {
        node.get("mapKey"): Fraction(node.get("mappedValue")) for node in item.all("mapEntry")
    }
    if item.all("choiceInteraction") and not shares:
        # All or nothing; a dilemma has no key.
        keys = (key.one("value").text for key in item.all("correctResponse"))
        shares = dict.fromkeys(keys, Fraction(1))
    answer = item.all("responseDeclaration")
    if item.all("choiceInteraction"):
        assert set(found.letters) == set(choices.values())
        found.letters = {}
        found.many = answer[0].get("cardinality") == "multiple"
        for name, text in choices.items():
            found.options[text] = (shares.get(name, Fraction(0)), modal[name])
    elif item.all("orderInteraction"):
        key = item.one("correctResponse").all("value")
        found.steps = [choices[node.text] for node in key]
    elif item.all("matchInteraction"):
        _, targets = item.all("simpleMatchSet")
        found.targets = {
            choices[node.get("identifier")] for node in targets.all("simpleAssociableChoice")
        }
        for pair in shares:
            row, target = pair.split()
            found.rows[choices[row]] = choices[target]
    elif item.all("textEntryInteraction"):
        found.numbers = list(_numbers(item, modal))
    return found


def _numbers(
    item: Element, modal: dict[str, str]
) -> list[tuple[Fraction, Fraction, Fraction, str]]:
    """The right numbers first, then those that get a text of their own."""
    found = []
    for rule in item.all("responseIf"):
        low, high = (Fraction(rule.one(name).one("baseValue").text) for name in ("gte", "lte"))
        told = rule.all("multiple")
        name = told[0].one("baseValue").text if told else "antwoord"
        found.append((low, high, Fraction(not told), modal[name]))
    return found
