"""What one field holds, told a second time: a set of versions and the marks of what is replaced.

The module ``written.js`` is tried against this.
"""

from __future__ import annotations

from typing import Any

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def mark(version: dict[str, Any]) -> str:
    """The count of a version and a hash of its words: FNV-1a over UTF-16, to the base 36."""
    value = 0x811C9DC5
    units = version["words"].encode("utf-16-le", "surrogatepass")
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (low | high << 8)) * 0x01000193) % 2**32
    text = ""
    while value or not text:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
    return f"{version['count']}:{text}"


def versions_of(entry: dict[str, Any]) -> list[dict[str, Any]]:
    """All versions that count, the one the field shows first."""
    first = {name: entry[name] for name in ("words", "day", "count")}
    return [first, *entry.get("other", [])]


def written(versions: list[dict[str, Any]], replaced: list[str]) -> dict[str, Any]:
    """A field as it is stored. A mark of the highest count, which replaced others, is left out."""
    highest = max(version["count"] for version in versions)
    marks = {one for one in replaced if int(one.partition(":")[0]) < highest}
    alive: dict[str, dict[str, Any]] = {}
    for version in versions:
        name = mark(version)
        if name not in marks:
            alive[name] = max(version, alive.get(name, version), key=lambda one: one["day"])
    first, *other = sorted(alive.values(), key=_age, reverse=True)
    entry = dict(first)
    if marks:
        entry["from"] = sorted(marks, key=lambda one: (int(one.partition(":")[0]), one))
    if other:
        entry["other"] = other
    return entry


def merge_fields(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Both versions together, without what either knows to be replaced."""
    return written(
        versions_of(one) + versions_of(other), one.get("from", []) + other.get("from", [])
    )


def _age(version: dict[str, Any]) -> tuple[str, int, bytes]:
    return version["day"], version["count"], version["words"].encode("utf-16-be", "surrogatepass")
