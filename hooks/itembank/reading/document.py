"""What was read from a file of YAML, with the line of every key and entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..mistakes.problems import Problem


def described(value: object) -> str:
    """What YAML made of a value, in the author's words."""
    if isinstance(value, list):
        return "een lijst"
    if isinstance(value, dict):
        return "een groepje met sleutels"
    return "tekst" if value else "niets"


class Mapping(dict[str, Any]):
    """A YAML mapping that remembers its own line and the line of each key (1-based)."""

    __slots__ = ("key_lines", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.key_lines: dict[str, int] = {}


class Sequence(list[Any]):
    """A YAML list that remembers its own line and the line of each entry (1-based)."""

    __slots__ = ("entry_lines", "line")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.entry_lines: list[int] = []


@dataclass(frozen=True)
class Document:
    """What one file holds. ``data`` is None when a problem kept it from being read."""

    file: str
    data: Mapping | None
    problems: tuple[Problem, ...]

    def line_of(self, path: tuple[int | str, ...]) -> int:
        """The line of the entry at ``path``; of its nearest parent when the entry is not there."""
        node: Any = self.data
        line = 1 if node is None else node.line
        for step in path:
            if isinstance(node, Mapping) and step in node.key_lines:
                line = node.key_lines[str(step)]
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
                line = node.entry_lines[step]
                node = node[step]
            else:
                break
        return line

    def entry(self, path: tuple[int | str, ...]) -> Any:
        """The raw value at ``path``, or None."""
        node: Any = self.data
        for step in path:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return None
        return node
