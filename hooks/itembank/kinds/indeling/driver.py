"""How tests answer an indeling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drivers import RowsDriver, Told
from itembank.words.texts import texts

if TYPE_CHECKING:
    from browser.driver import Item


class Driver(RowsDriver):
    moodle = "matching"
    gift = "Matching"
    qti = "matchInteraction"
    choice_keys = ("tekst", "naam")
    judged = (
        (("kaarten", 0, "tekst"), "Iets heel anders"),
        (("groepen", 0, "naam"), "Iets heel anders"),
    )

    def rows(self, item: Any) -> Sequence[tuple[str, str, str]]:
        return [(card.text, card.group, card.feedback) for card in item.cards]

    def targets(self, item: Any) -> Mapping[str, str]:
        return {group.id: group.name for group in item.groups}

    def raw_keys(self, raw: Mapping[str, Any]) -> Sequence[str]:
        return [card["groep"] for card in raw["kaarten"]]

    def give(self, item: Item, given: Any, by: str) -> None:
        if by == "mouse":
            for index, group in enumerate(given):
                item.row(index).locator(f"label:has(input[value='{group}'])").click()
            return
        for row in item.fieldset.locator("[data-index]").all():
            item.choose_radio(row, given[int(row.get_attribute("data-index") or "")])

    def told(self, raw: Mapping[str, Any], given: Any, score: float) -> Iterator[Told]:
        for index, card in enumerate(raw["kaarten"]):
            right = given[index] == card["groep"]
            word, sign = (texts()["right"], "✓") if right else (texts()["wrong"], "✗")
            yield Told(f"[data-index='{index}'] .feedback", card["waarom"], word, sign)
