"""Tokens of a JSON file, in the five shapes that house styles are published in.

Style Dictionary (`value`), DTCG (`$value`), plain nested text, one flat list of camelCase names,
and Tokens Studio, where the first level is a list of sets that refer to each other. They are read
by one walk: what differs is how a leaf looks, and that a set is no part of a name.
"""

import json
from collections.abc import Iterator
from typing import Any

from branding import refusals
from branding.refusals import LONGEST_NUMBER

DEEPEST = 40
# A leaf under these names is the value of the group itself.
_OF_THE_GROUP = ("default", "$root")
_OTHER_SCHEMES = ("dark", "donker", "contrast")


class _LongNumber(Exception):
    """A whole number that Python itself may refuse to read."""

    def __init__(self, digits: str) -> None:
        super().__init__(digits)
        self.digits = digits


def _whole(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise _LongNumber(digits)
    return int(digits)


def read(path: str, text: str) -> dict[str, str]:
    """Name (parts joined by points) → value as written; empty for a file without tokens."""
    values, of_sets = read_sets(path, text)
    return joined(values, of_sets)


def joined(values: dict[str, str], of_sets: dict[str, str]) -> dict[str, str]:
    """One list: a full name goes before one of a set, and a group may have a value of its own."""
    values = of_sets | values
    for name, value in list(values.items()):
        group, _, last = name.rpartition(".")
        if last in _OF_THE_GROUP and group:
            values.setdefault(group, value)
    return values


def read_sets(path: str, text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The same by full name; and by the name without its first part, as if that were a set."""
    try:
        data = json.loads(text, parse_int=_whole)
    except _LongNumber as error:
        line = text.count("\n", 0, text.find(error.digits)) + 1
        raise refusals.long_number(path, line, len(error.digits)) from None
    except json.JSONDecodeError as error:
        raise refusals.not_json(path, error.lineno, error.colno) from None
    except RecursionError:
        raise refusals.too_deep(path) from None
    if not isinstance(data, dict):
        return {}, {}
    values: dict[str, str] = {}
    of_sets: dict[str, str] = {}
    for name in _order(data):
        for parts, value in _leaves(path, data[name], (name,)):
            values[".".join(parts)] = value
            if len(parts) > 1:
                of_sets[".".join(parts[1:])] = value
    return values, of_sets


def _order(data: dict[str, Any]) -> list[str]:
    """The names on the first level; sets in the order in which later ones win."""
    about = data.get("$metadata")
    told = about.get("tokenSetOrder") if isinstance(about, dict) else None
    order = [name for name in told if name in data] if isinstance(told, list) else []
    order += [name for name in data if name not in order]
    return [
        name
        for name in order
        if not name.startswith("$") and not any(word in name.lower() for word in _OTHER_SCHEMES)
    ]


def _leaves(path: str, node: Any, parts: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if len(parts) > DEEPEST:
        raise refusals.too_deep(path)
    if not isinstance(node, dict):
        value = _text(node)
        if value is not None:
            yield parts, value
        return
    for name in ("$value", "value"):
        if name in node and not (name == "value" and isinstance(node[name], dict)):
            value = _text(node[name])
            if value is not None:
                yield parts, value
            return
    for name, inner in node.items():
        if name in _OF_THE_GROUP or not name.startswith("$"):
            yield from _leaves(path, inner, (*parts, name))


def _text(value: Any) -> str | None:
    """A value as CSS would write it; None for what is no colour, number or list of letters."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return ", ".join(value)
    if isinstance(value, dict) and isinstance(value.get("components"), list):
        # DTCG since 2025: {"colorSpace": "srgb", "components": [0, 0.3, 0.6], "alpha": 1}.
        space, parts = value.get("colorSpace", "srgb"), " ".join(map(str, value["components"]))
        alpha = value.get("alpha", 1)
        if space in ("hsl", "hwb", "lab", "lch", "oklab", "oklch"):
            return f"{space}({parts} / {alpha})"
        return f"color({space} {parts} / {alpha})"
    return str(value) if isinstance(value, int | float) else None
