"""Finds the links authors write in YAML texts, with their lines, so that they can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .document import Document, Mapping, Sequence
from .validate import Path, where

_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)")


@dataclass(frozen=True)
class LinkUse:
    """A link to a page of the site in a text of an author; ``target`` as it was written."""

    file: str
    line: int
    where: str
    target: str


def find_links(document: Document) -> list[LinkUse]:
    """Every link to a page under docs/ in the texts of one file, and under a key ``link``."""
    return [
        LinkUse(document.file, document.line_of(path), where(document, path), target)
        for path, words in texts_in(document.data, holding=".md")
        if "](" in words or path[-1:] == ("link",)
        for target in (_TARGET.findall(words) if "](" in words else [words])
        if _is_page(target)
    ]


def page_links(words: str) -> list[str]:
    """The pages of the site that a text leads to, as written."""
    return list(filter(_is_page, _TARGET.findall(words)))


def _is_page(target: str) -> bool:
    return ".md" in target and ":" not in target


def texts_in(node: object, *, holding: str = "") -> Iterator[tuple[Path, str]]:
    """Every text below a list or mapping that holds these characters, with its path.

    Walks with a stack: depth comes from the author's file.
    """
    stack: list[tuple[object, Path]] = [(node, ())]
    while stack:
        current, steps = stack.pop()
        entries: Iterable[tuple[int | str, object]] = ()
        if isinstance(current, Mapping):
            entries = current.items()
        elif isinstance(current, Sequence):
            entries = enumerate(current)
        for step, value in entries:
            if not isinstance(value, str):
                stack.append((value, (*steps, step)))
            elif holding in value:
                yield (*steps, step), value
