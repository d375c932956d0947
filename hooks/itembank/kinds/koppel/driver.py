"""How tests answer a koppel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from drivers import RowsDriver, Told, bare
from itembank.reading.marks import plain
from itembank.words.texts import texts

if TYPE_CHECKING:
    from browser.driver import Item
    from lms.records import Question


class Driver(RowsDriver):
    moodle = "matching"
    gift = "Matching"
    qti = "matchInteraction"
    choice_keys = ("links", "rechts")
    judged = (
        (("paren", 0, "links"), "Iets heel anders"),
        (("paren", 0, "rechts"), "Iets heel anders"),
    )

    def read(self, raw: Any) -> list[int]:
        return [int(index) for index in raw]

    def rows(self, item: Any) -> Sequence[tuple[str, int, str]]:
        return [(pair.left, index, pair.feedback) for index, pair in enumerate(item.pairs)]

    def targets(self, item: Any) -> Mapping[int, str]:
        return dict(enumerate(item.rights))

    def raw_keys(self, raw: Mapping[str, Any]) -> Sequence[int]:
        return range(len(raw["paren"]))

    def give(self, item: Item, given: Any, by: str) -> None:
        for index, right in enumerate(given):
            select = item.row(index).locator("select")
            if by == "mouse":
                # Nothing can click in the list a browser opens; this does what a click does.
                select.select_option(str(right))
            else:
                item.tab_to(select)
                values = select.evaluate("list => [...list.options].map(({value}) => value)")
                for _ in range(values.index(str(right))):
                    item.page.keyboard.press("ArrowDown")
            expect(select).to_have_value(str(right))

    def told(self, raw: Mapping[str, Any], given: Any, score: float) -> Iterator[Told]:
        pairs, distractors = raw["paren"], raw.get("afleiders", [])
        for index, pair in enumerate(pairs):
            beside = f"[data-index='{index}'] + *"
            right = given[index] == index
            word, sign = (texts()["right"], "✓") if right else (texts()["wrong"], "✗")
            yield Told(beside, pair["waarom"], word, sign)
            if given[index] >= len(pairs):
                yield Told(beside, distractors[given[index] - len(pairs)]["waarom"], word, sign)
        for number, other in enumerate(distractors, len(pairs)):
            if number not in given:
                words, among = texts()["koppel.nowhere"], plain(other["rechts"])
                yield Told(".feedback", other["waarom"], words, among=among)

    def record(self, question: Question, item: Any) -> None:
        super().record(question, item)
        shown = item.shown(question.name.partition("/")[0])
        question.letters = {
            bare(item.rights[place]): letter
            for place, letter in zip(shown, ascii_lowercase, strict=False)
        }

    def told_elsewhere(self, item: Any) -> Iterator[str]:
        yield from super().told_elsewhere(item)
        for other in item.distractors:
            yield bare(other.feedback)
