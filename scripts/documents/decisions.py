"""The decisions that stand beside the code they explain, and the names by which texts cite them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FILE = "DECISIONS.md"
FOLDERS = ("hooks", "scripts", "tests")
_HEADING = re.compile(r"^## (\d+)\. (.+)$", re.MULTILINE)


class Decision(NamedTuple):
    """One record. Its number is its name: it never gets another and is never used again."""

    number: int
    title: str
    file: str

    @property
    def address(self) -> str:
        """A link from the root of the project to the heading, as code hosts make anchors."""
        words = re.sub(r"[^\w\- ]", "", f"{self.number}. {self.title}".lower())
        return f"{self.file}#{words.replace(' ', '-')}"


def decisions(root: Path) -> list[Decision]:
    """Every decision of the project, by its number."""
    return sorted(_found(root))


def _found(root: Path) -> Iterator[Decision]:
    for folder in FOLDERS:
        for path in (root / folder).rglob(FILE):
            text = path.read_text(encoding="utf-8")
            for number, title in _HEADING.findall(text):
                yield Decision(int(number), title, path.relative_to(root).as_posix())
