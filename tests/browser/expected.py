"""What the page must say after an answer, worked out from the author's YAML alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator

from browser.driver import Item
from examples import Response, load_examples
from itembank.kinds import all_kinds
from itembank.model.fields import parse_number
from itembank.model.items import GradedItem
from itembank.reading.marks import plain
from itembank.words.texts import texts

GRADED = [name for name, kind in all_kinds().items() if issubclass(kind.model, GradedItem)]


@dataclass(frozen=True)
class Case:
    """One response to one example."""

    kind: str
    raw: dict[str, Any]
    response: Response

    @property
    def verdict(self) -> str:
        score = self.response.score
        return "right" if score == 1 else "partly" if score > 0 else "wrong"

    def __str__(self) -> str:
        given = self.response.give
        words = "-".join(str(part) for part in given) if isinstance(given, list) else str(given)
        return f"{self.kind}-{self.raw['id']}-{words.strip()}"


def all_cases() -> Iterator[Case]:
    """Every response of every example."""
    for kind in GRADED:
        examples = load_examples(kind)
        by_id = {item["id"]: item for item in examples.items}
        for identifier, responses in examples.responses.items():
            for response in responses:
                yield Case(kind, by_id[identifier], response)


def case_with(kind: str, verdict: str) -> Case:
    """The first response with this verdict."""
    return next(case for case in all_cases() if case.kind == kind and case.verdict == verdict)


def folded(words: str) -> str:
    """Words without their white space, to compare what lists and paragraphs break differently."""
    return "".join(words.split())


@dataclass(frozen=True)
class Told:
    """A place on the page and what must stand there: its own reason, and a word of judgement."""

    place: Locator
    reason: str
    word: str


def told_after(item: Item, case: Case) -> list[Told]:
    """The reason of every option, row, step or card, beside it."""
    given: Any = case.response.give
    t = texts()
    raw = case.raw
    if case.kind in ("keuze", "meerkeuze"):
        chosen = given if isinstance(given, list) else [given]
        options = [(option["waarom"], option.get("juist") == "true") for option in raw["opties"]]
        return list(_choices(item, options, chosen))
    if case.kind == "stelling":
        sides = [raw["waar"], raw["niet_waar"]]
        return list(
            _choices(
                item, [(side["waarom"], side.get("juist") == "true") for side in sides], [given]
            )
        )
    if case.kind == "volgorde":
        rows = [
            (item.row(index).locator(".feedback"), step)
            for index, step in enumerate(raw["stappen"])
        ]
        return [
            Told(place, step["waarom"], t["volgorde.belongs"].format(place=index + 1))
            for index, (place, step) in enumerate(rows)
        ]
    if case.kind == "koppel":
        return list(_pairs(item, raw, given))
    if case.kind == "indeling":
        return [
            Told(
                item.row(index).locator(".feedback"),
                card["waarom"],
                t["right"] if given[index] == card["groep"] else t["wrong"],
            )
            for index, card in enumerate(raw["kaarten"])
        ]
    assert case.kind == "getal"
    return list(_number(item, raw, str(given)))


def _choices(item: Item, options: list[tuple[str, bool]], chosen: list[int]) -> Iterator[Told]:
    words = {
        (True, True): "chosen_right",
        (True, False): "missed",
        (False, True): "chosen_wrong",
        (False, False): "left_right",
    }
    for index, (reason, key) in enumerate(options):
        beside = item.option(index).locator("xpath=following-sibling::*[1]")
        yield Told(beside, reason, texts()[words[key, index in chosen]])


def _pairs(item: Item, raw: dict[str, Any], given: list[int]) -> Iterator[Told]:
    pairs, distractors = raw["paren"], raw.get("afleiders", [])
    for index, pair in enumerate(pairs):
        beside = item.row(index).locator("xpath=following-sibling::*[1]")
        word = texts()["right" if given[index] == index else "wrong"]
        yield Told(beside, pair["waarom"], word)
        if given[index] >= len(pairs):
            yield Told(beside, distractors[given[index] - len(pairs)]["waarom"], word)
    for number, other in enumerate(distractors, len(pairs)):
        if number not in given:
            left = item.fieldset.locator(".feedback").filter(has_text=plain(other["rechts"]))
            yield Told(left.last, other["waarom"], texts()["koppel.nowhere"])


def _number(item: Item, raw: dict[str, Any], given: str) -> Iterator[Told]:
    beside = item.fieldset.locator(".feedback")
    yield Told(beside.first, raw["waarom"], texts()["getal.exact"])
    value = parse_number(given)
    assert value is not None
    for wrong in raw.get("misvattingen", []):
        low, high = parse_number(wrong["van"]), parse_number(wrong["tot"])
        if low is not None and high is not None and low <= value <= high:
            yield Told(beside.last, wrong["waarom"], wrong["van"])
