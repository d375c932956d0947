"""How tests answer a stelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from drivers import ChoiceDriver


class Driver(ChoiceDriver):
    moodle = "truefalse"
    gift = "TF"
    qti = "choiceInteraction"
    judged = ((("vraag",), "Iets heel anders"),)

    def options(self, item: Any) -> Sequence[tuple[str, bool, str]]:
        sides = (("Waar", item.true), ("Niet waar", item.untrue))
        return [(text, side.is_key, side.feedback) for text, side in sides]

    def raw_options(self, raw: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        return [raw["waar"], raw["niet_waar"]]
