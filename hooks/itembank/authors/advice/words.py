"""Words and sentences of Dutch text, as far as advice needs them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...reading.marks import plain

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NEW_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-+*]|\d+[.)])\s)")
_LIST_MARK = re.compile(r"^\s*(?:[-+*]|\d+[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'’”)*_]*\s+")
_PART_END = re.compile(r"(?<=[.!?…;:])[\"'’”)*_]*\s+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[a-z]\.(?:[a-z]\.)*|art|bijv|bv|blz|ca|dhr|dr|drs|evt|incl|ing|ir|jl|max|mevr"
    r"|min|mr|nl|nr|par|prof|resp|st|vgl|zgn)\.?$",
    re.IGNORECASE,
)
_SHORTEST_STEM = 5
_LONGEST_ENDING = 3


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return [word.casefold() for word in _WORD.findall(text)]


def sentences(text: str, *, parts: bool = False) -> Iterator[str]:
    """The sentences of what an author wrote, marks included.

    A paragraph and an entry of a list end a sentence, whatever it ends with. With ``parts``, a
    colon and a semicolon divide as well: what stands behind them reads as a sentence of its own.
    """
    for block in _NEW_BLOCK.split(text.strip()):
        line = " ".join(_LIST_MARK.sub("", block).split())
        begin = 0
        for end in (_PART_END if parts else _SENTENCE_END).finditer(line):
            if _ABBREVIATION.search(line[begin : end.start()]):
                continue
            yield line[begin : end.end()].strip()
            begin = end.end()
        if line[begin:]:
            yield line[begin:]


def length(sentence: str) -> int:
    """The number of words a reader sees; the address of a link does not count."""
    return sum(bool(_WORD.search(word)) for word in plain(sentence).split())


def same_word(one: str, other: str) -> bool:
    """Whether two words are equal up to an ending: ``raadplegen`` and ``raadpleging``."""
    if one == other:
        return True
    common = 0
    for left, right in zip(one, other, strict=False):
        if left != right or left.isdigit():
            break
        common += 1
    endings = max(len(one), len(other)) - common
    return common >= _SHORTEST_STEM and endings <= _LONGEST_ENDING


def occurs(word: str, among: Iterable[str]) -> bool:
    """Whether a word is among others, up to an ending."""
    return any(same_word(word, other) for other in among)
