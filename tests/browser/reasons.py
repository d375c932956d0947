"""Every reason an author wrote for an item, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drivers import drivers
from itembank.reading.marks import plain

# Where feedback stands: beside an option, a step, a pair, a card, a statement, a side of a dilemma.
REASONS = {key for driver in drivers() for key in driver.reason_keys}
# Everything that can be chosen, moved or matched.
CHOICES = {key for driver in drivers() for key in driver.choice_keys}


def reasons_of(raw: Any) -> Iterator[str]:
    """The plain words of each reason in an entry of a bank."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in REASONS and isinstance(value, str):
                yield plain(value)
            else:
                yield from reasons_of(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from reasons_of(value)


def option_texts(raw: Any) -> Iterator[str]:
    """The plain words of everything that can be chosen, moved or matched."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in CHOICES and isinstance(value, str):
                yield plain(value)
            else:
                yield from option_texts(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from option_texts(value)


# What an entry says only after an answer, besides its reasons and its explanation.
_AFTER = {key for driver in drivers() for key in driver.later_keys}


def sheet_texts(raw: dict[str, Any]) -> list[str]:
    """What a participant's sheet must show: the question and all there is to choose from."""
    asked = {key: value for key, value in raw.items() if key not in _AFTER}
    return [plain(raw["vraag"]), *option_texts(asked), *map(plain, raw.get("schaal", ()))]


def key_texts(raw: dict[str, Any]) -> list[str]:
    """What only a key may show: reasons, outcomes, an example, the explanation."""
    outcomes = [plain(one[key]) for one in raw.get("uitkomsten", ()) for key in ("titel", "tekst")]
    example = [plain(raw["voorbeeld"])] if "voorbeeld" in raw else []
    criteria = [plain(line) for line in raw.get("let_op", ())]
    return [*reasons_of(raw), *outcomes, *example, *criteria, plain(raw["toelichting"])]
