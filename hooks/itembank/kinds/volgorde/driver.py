"""How tests answer a volgorde: by mouse with its buttons, by keyboard with the list of places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

import drivers
from drivers import Told, bare
from itembank.reading.marks import plain
from itembank.words.texts import texts

if TYPE_CHECKING:
    from browser.driver import Item
    from lms.records import Question


class Driver(drivers.Driver):
    moodle = "ordering"
    qti = "orderInteraction"
    partly = True
    begins_answered_elsewhere = True
    judged = ((("stappen", 0, "tekst"), "Iets heel anders"),)
    answers = """(element, right) => {
      const order = element.steps.map((_, index) => index);
      return right ? order : order.reverse();
    }"""
    # An order that nobody touched is no answer, so the first step goes and comes back.
    puts = """(fieldset, given) => {
      const put = (index, place) => {
        const list = fieldset.querySelector(`[data-index="${index}"] select`);
        list.value = place;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      };
      put(given[0], 2);
      given.forEach((index, place) => put(index, place + 1));
    }"""

    def read(self, raw: Any) -> list[int]:
        return [int(index) for index in raw]

    def fits(self, item: Any, given: Any) -> bool:
        return isinstance(given, list) and len(given) == len(item.steps)

    def score(self, item: Any, given: Any) -> Fraction:
        return Fraction(sum(two == one + 1 for one, two in pairwise(given)), len(given) - 1)

    def right(self, item: Any) -> list[int]:
        return list(range(len(item.steps)))

    def give(self, item: Item, given: Any, by: str) -> None:
        if _order(item) == given:
            # An order that nobody touched is no answer, so a step goes and comes back.
            self._arrange(item, [given[1], given[0], *given[2:]], by)
        self._arrange(item, given, by)
        assert _order(item) == given

    def _arrange(self, item: Item, given: Sequence[int], by: str) -> None:
        for place, index in enumerate(given):
            row = item.row(index)
            if by == "keyboard":
                select = row.locator("select")
                if _order(item)[place] != index:
                    item.tab_to(select)
                    item.page.keyboard.press(str(place + 1))
                    expect(select).to_be_focused()
            else:
                while _order(item).index(index) > place:
                    row.locator("button").first.click()

    def told(self, raw: Mapping[str, Any], given: Any, score: float) -> Iterator[Told]:
        for index, step in enumerate(raw["stappen"]):
            place = given.index(index)
            follows = place == 0 if index == 0 else place > 0 and given[place - 1] == index - 1
            name, sign = {
                (True, True): ("right", "✓"),
                (True, False): ("volgorde.placed", "◐"),
                (False, True): ("volgorde.follows", "◐"),
                (False, False): ("wrong", "✗"),
            }[place == index, follows]
            # Its own line says how it was, the right order beside it why it stands there.
            yield Told(f"[data-index='{index}'] .feedback", "", texts()[name], sign)
            right = f".order__right li:nth-child({index + 1})"
            yield Told(right, step["waarom"], plain(step["tekst"]))

    def record(self, question: Question, item: Any) -> None:
        question.steps = [bare(step.text) for step in item.steps]
        shown = item.shown(question.name.partition("/")[0])
        question.letters = {
            question.steps[place]: letter
            for place, letter in zip(shown, ascii_lowercase, strict=False)
        }

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        for step in item.steps:
            yield bare(step.feedback)

    def worth(self, question: Question, item: Any, given: Any) -> Fraction:
        made = set(pairwise(bare(item.steps[index].text) for index in given))
        right = list(pairwise(question.steps))
        return Fraction(sum(pair in made for pair in right), len(right))

    def in_qti(self, names: Mapping[str, str], item: Any, given: Any) -> Sequence[str]:
        return [names[bare(item.steps[index].text)] for index in given]


def _order(item: Item) -> list[int]:
    rows = item.fieldset.locator("li[data-index]")
    order: list[int] = rows.evaluate_all("all => all.map((row) => Number(row.dataset.index))")
    return order
