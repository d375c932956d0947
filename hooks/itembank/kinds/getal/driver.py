"""How tests answer a getal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import drivers
from drivers import Told, bare
from itembank.model.fields import parse_number
from itembank.words.texts import texts

if TYPE_CHECKING:
    from browser.driver import Item
    from lms.records import Question


def _exact(number: float) -> Fraction:
    return Fraction(repr(number))


def _typed(given: str) -> Fraction:
    value = parse_number(given)
    assert value is not None
    return _exact(value)


class Driver(drivers.Driver):
    moodle = "numerical"
    gift = "Numerical"
    qti = "textEntryInteraction"
    judged = ((("antwoord",), "3"), (("marge",), "3"))
    answers = """(element, right) =>
      (right ? element.querySelector("[data-answer]").dataset.answer : "0").replace(".", ",")"""
    puts = """(fieldset, given) => {
      const field = fieldset.querySelector("input");
      field.value = given;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }"""

    def score(self, item: Any, given: Any) -> Fraction:
        typed = Fraction(given.strip().replace(".", "").replace(",", "."))
        return Fraction(abs(typed - _exact(item.answer)) <= _exact(item.margin))

    def right(self, item: Any) -> str:
        return f"{item.answer:f}".replace(".", ",")

    def give(self, item: Item, given: Any, by: str) -> None:
        field = item.fieldset.locator("input")
        if by == "mouse":
            field.click()
        else:
            item.tab_to(field)
        item.page.keyboard.press("ControlOrMeta+A")
        item.page.keyboard.press("Delete")
        item.page.keyboard.insert_text(given)

    def told(self, raw: Mapping[str, Any], given: Any, score: float) -> Iterator[Told]:
        exact = ".feedback:is(.feedback--right, .feedback--missed)"
        value = parse_number(given)
        assert value is not None
        right = score == 1
        yield Told(exact, raw["waarom"], texts()["getal.exact"], "✓" if right else "○")
        own = f"{texts()['getal.your']}: {given}"
        wrongly = ".feedback--wrong"
        if not right:
            yield Told(wrongly, "", own, "✗")
        for wrong in raw.get("misvattingen", []):
            low, high = parse_number(wrong["van"]), parse_number(wrong["tot"])
            if low is not None and high is not None and low <= value <= high:
                yield Told(wrongly, wrong["waarom"], own, "✗")

    def record(self, question: Question, item: Any) -> None:
        answer, margin = _exact(item.answer), _exact(item.margin)
        question.numbers = [(answer - margin, answer + margin, Fraction(1), bare(item.feedback))]
        for other in item.misconceptions:
            low, high = _exact(other.low), _exact(other.high)
            question.numbers.append((low, high, Fraction(0), bare(other.feedback)))

    def worth(self, question: Question, item: Any, given: Any) -> Fraction:
        value = _typed(given)
        hits = [share for low, high, share, _ in question.numbers if low <= value <= high]
        return hits[0] if hits else Fraction(0)

    def in_qti(self, names: Mapping[str, str], item: Any, given: Any) -> float | None:
        return parse_number(given)
