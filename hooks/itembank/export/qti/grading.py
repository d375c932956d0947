"""Declarations and response processing: the scoring rule of the course, written out in QTI.

Where a standard template of QTI gives the very same score, it is named and its rule is the first
of the item: who reads only templates gets the score, who runs the rules gets the texts as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_UP, Context, Decimal
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree as ET

from .dialect import Dialect

ANSWER, SCORE, POINTS, FEEDBACK = "RESPONSE", "SCORE", "POINTS", "FEEDBACK"
# As many digits as survive in the numbers of every engine.
_ROUNDED = Context(prec=15, rounding=ROUND_UP)


class Grading:
    """Gathers what stands above the body (``declarations``) and below it (``rules``).

    FEEDBACK starts empty and collects the names of the texts that must be shown.
    """

    def __init__(self, dialect: Dialect) -> None:
        self.add = dialect.add
        self.declarations = ET.Element("declarations")
        self.rules = ET.Element("rules")
        self.template = ""
        """The standard template that gives the same score, by the last part of its address."""

    def declare(self, base: str, cardinality: str, key: Sequence[str] = ()) -> ET.Element:
        """The one response of the item, with its key when it has one."""
        node = self.add(
            self.declarations,
            "responseDeclaration",
            identifier=ANSWER,
            cardinality=cardinality,
            baseType=base,
        )
        if key:
            correct = self.add(node, "correctResponse")
            for value in key:
                self.add(correct, "value", value)
        return node

    def declare_feedback(self) -> None:
        self.add(
            self.declarations,
            "outcomeDeclaration",
            identifier=FEEDBACK,
            cardinality="multiple",
            baseType="identifier",
        )

    def matched(self) -> None:
        """Score 1 for the key, otherwise 0."""
        self.template = "match_correct"
        self._declare_score()
        self._key_is_one()

    def mapped(self, answer: ET.Element, shares: Mapping[str, Fraction]) -> None:
        """The sum of what the values of the response are worth, from 0 to 1."""
        self.template = "map_response"
        mapping = self.add(answer, "mapping", lowerBound="0", upperBound="1", defaultValue="0")
        for value, share in shares.items():
            self.add(mapping, "mapEntry", mapKey=value, mappedValue=_written(share))
        self._declare_score()
        self.add(self._set(SCORE), "mapResponse", identifier=ANSWER)

    def between(self, low: Decimal, high: Decimal) -> None:
        """Score 1 for a number from ``low`` to ``high``, bounds included."""
        self._declare_score()
        self._number(self._set(SCORE, self._if_between(low, high)), 1)

    def neighbours(self, names: Sequence[str]) -> None:
        """A point for every pair of neighbours of the key that are neighbours in the response.

        An order contains a pair when the two follow each other directly. Not every engine can look
        inside an order (Cito's components cannot), but each can see that all of it is right.
        """
        self._declare_score()
        self._declare_number(POINTS)
        for pair in pairwise(names):
            test = self._if()
            holds = self.add(test, "contains")
            self._variable(holds, ANSWER)
            both = self.add(holds, "ordered")
            for name in pair:
                self._identifier(both, name)
            total = self.add(self._set(POINTS, test), "sum")
            self._variable(total, POINTS)
            self._number(total, 1)
        share = self.add(self._set(SCORE), "divide")
        self._variable(share, POINTS)
        self._number(share, len(names) - 1)
        self._key_is_one()

    def tell(self, name: str) -> None:
        """Show the text of this name."""
        self._identifier(self._collect(), name)

    def tell_chosen(self) -> None:
        """Show the texts that are named after what was chosen."""
        self._variable(self._collect(), ANSWER)

    def tell_between(self, low: Decimal, high: Decimal, name: str) -> None:
        """Show the text of this name for a number from ``low`` to ``high``."""
        self._identifier(self._collect(self._if_between(low, high)), name)

    def _collect(self, parent: ET.Element | None = None) -> ET.Element:
        texts = self.add(self._set(FEEDBACK, parent), "multiple")
        self._variable(texts, FEEDBACK)
        return texts

    def _declare_score(self) -> None:
        self._declare_number(SCORE, most="1")
        self._declare_number("MAXSCORE", value="1")

    def _declare_number(self, name: str, *, value: str = "0", most: str = "") -> None:
        bounds = {"normalMinimum": "0", "normalMaximum": most} if most else {}
        node = self.add(
            self.declarations,
            "outcomeDeclaration",
            identifier=name,
            cardinality="single",
            baseType="float",
            **bounds,
        )
        self.add(self.add(node, "defaultValue"), "value", value)

    def _key_is_one(self) -> None:
        """Score 1 for the key; for anything else it stays what it is."""
        test = self._if()
        same = self.add(test, "match")
        self._variable(same, ANSWER)
        self.add(same, "correct", identifier=ANSWER)
        self._number(self._set(SCORE, test), 1)

    def _if(self) -> ET.Element:
        return self.add(self.add(self.rules, "responseCondition"), "responseIf")

    def _if_between(self, low: Decimal, high: Decimal) -> ET.Element:
        test = self._if()
        both = self.add(test, "and")
        for name, bound in (("gte", low), ("lte", high)):
            compared = self.add(both, name)
            self._variable(compared, ANSWER)
            self.add(compared, "baseValue", f"{bound:f}", baseType="float")
        return test

    def _set(self, name: str, parent: ET.Element | None = None) -> ET.Element:
        return self.add(
            self.rules if parent is None else parent, "setOutcomeValue", identifier=name
        )

    def _variable(self, parent: ET.Element, name: str) -> None:
        self.add(parent, "variable", identifier=name)

    def _identifier(self, parent: ET.Element, name: str) -> None:
        self.add(parent, "baseValue", name, baseType="identifier")

    def _number(self, parent: ET.Element, value: int) -> None:
        self.add(parent, "baseValue", str(value), baseType="float")


def _written(share: Fraction) -> str:
    """Rounded away from 0, so that three thirds are capped to exactly 1, and a right and a wrong
    answer are together still 0."""
    return f"{_ROUNDED.divide(Decimal(share.numerator), Decimal(share.denominator)):f}"
