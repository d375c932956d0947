"""How the pages read: length of sentences, and Flesch-Douma.

Flesch-Douma (W. H. Douma, 1960) is Flesch's formula for Dutch: from 0, very hard, to 100, very
easy. It measures length, not understanding, so no level of language may be read from it. Words of
the subject lower it by some ten points whatever the author does; the neutralised value counts them
as two syllables and so says more about the writing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pyphen

from ...mistakes.problems import Problem
from ...mistakes.rules import problem
from ...model.glossary import Term
from ...places import ABOUT, COURSE, HANDBOOK, TOOLS, TRAINERS
from ...render.terms import pattern
from ...site.site import Site
from ..advice.words import length, sentences
from .prose import Passage
from .table import decimal, table

# What a learner or trainer reads under way has to be light; the rest is only reported.
LIGHT = (COURSE, TRAINERS)
FOLDERS = (*LIGHT, HANDBOOK, TOOLS, ABOUT)
LONGEST = 25
LONG = 20
HIGHEST_MEAN = 12
# Below this a mean says nothing: the page is there for the activity on it.
FEWEST_SENTENCES = 5
# What the course is about; everyday words for its readers, so most have no entry in the glossary.
SUBJECT = re.compile(
    r"^(?:burger|overheids)?participa|^gemeente|inwoner|bewoner|^ambtena|^wethouder|raadsl[ie]d",
    re.IGNORECASE,
)
SYLLABLES_OF_A_TERM = 2

Said = Mapping[str, Sequence[Passage]]

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# A trema begins a syllable, and behind these three sounds comes a new one: ``mooi-e``.
_VOWELS = re.compile(r"aai|ooi|oei|[äëïöü]?[aeiouyáàâéèêíìîóòôúùû]+|[äëïöü]", re.IGNORECASE)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a page, with the line it begins on and its number of words."""

    line: int
    text: str
    words: int


@dataclass(frozen=True)
class Readability:
    """The figures of one page, over its running text."""

    words: int
    sentences: int
    longest: int
    long_share: float
    mean: float
    raw: float | None
    neutral: float | None


def page_problems(site: Site, said: Said) -> list[Problem]:
    """Mistakes and advice about the sentences of course and trainers, by page and line.

    ``said`` is what ``site_passages`` found.
    """
    found: list[Problem] = []
    for path, found_there in _inside(said, LIGHT):
        file = site.pages.by_path[path].file
        found.extend(
            problem("lange-zin-pagina", file, entry.line, count=entry.words, limit=LONGEST)
            for entry in page_sentences(found_there, everything=True)
            if entry.words > LONGEST
        )
        numbers = measure(found_there, {})
        if numbers.sentences >= FEWEST_SENTENCES and numbers.mean > HIGHEST_MEAN:
            values = {"mean": decimal(numbers.mean), "limit": HIGHEST_MEAN}
            found.append(problem("gemiddelde-zin-pagina", file, 1, **values))
    return sorted(found)


def readability_table(site: Site, said: Said) -> str:
    """One row per page of the folders that readers read, and how to read the columns."""
    head = ("pagina", "woorden", "zinnen", "gemiddeld", "langste", "boven 20", "FD", "FD vak")
    rows = [
        (path, *_cells(measure(found_there, site.library.terms)))
        for path, found_there in _inside(said, FOLDERS)
    ]
    return "\n\n".join((f"Leesbaarheid per pagina\n\n{table(head, rows)}", EXPLANATION))


EXPLANATION = """\
gemiddeld  woorden per zin; bij de cursus en de trainers streven we naar hoogstens 12
langste    woorden in de langste zin; bij de cursus en de trainers mogen dat er hoogstens 25 zijn
boven 20   deel van de zinnen met meer dan 20 woorden
FD         Flesch-Douma: 0 is heel moeilijk, 100 heel makkelijk, 60 tot 70 gewoon
FD vak     hetzelfde, met elk vakwoord geteld als een woord van twee lettergrepen

Koppen, tabellen, figuren en code tellen niet mee. Een formule meet lengte en geen begrip.
Laat een tekst daarom altijd lezen door iemand voor wie hij bedoeld is."""


def _cells(numbers: Readability) -> tuple[str, ...]:
    return (
        str(numbers.words),
        str(numbers.sentences),
        decimal(numbers.mean),
        str(numbers.longest),
        f"{numbers.long_share:.0%}",
        *("–" if value is None else f"{value:.0f}" for value in (numbers.raw, numbers.neutral)),
    )


def _inside(said: Said, folders: tuple[str, ...]) -> Iterator[tuple[str, Sequence[Passage]]]:
    return ((path, found) for path, found in said.items() if path.startswith(folders))


def page_sentences(said: Sequence[Passage], *, everything: bool = False) -> Iterator[Sentence]:
    """The sentences of a page's running text; with ``everything`` those of its figures as well."""
    for passage in said:
        if passage.kind == "text" or everything:
            for text in sentences(passage.text):
                if words := length(text):
                    yield Sentence(passage.line_of(text), text, words)


def measure(said: Sequence[Passage], terms: Mapping[str, Term]) -> Readability:
    """The figures of one page. ``terms`` is the glossary, whose words are neutralised."""
    found = list(page_sentences(said))
    counts = [entry.words for entry in found]
    total = sum(counts)
    if not found:
        return Readability(0, 0, 0, 0.0, 0.0, None, None)
    text = "\n".join(entry.text for entry in found)
    spans = _term_spans(text, terms)
    return Readability(
        total,
        len(found),
        max(counts),
        sum(count > LONG for count in counts) / len(found),
        total / len(found),
        _flesch_douma(text, len(found), lambda _word: False),
        _flesch_douma(
            text,
            len(found),
            lambda word: (
                bool(SUBJECT.search(word[0]))
                or any(begin <= word.start() < end for begin, end in spans)
            ),
        ),
    )


def _term_spans(text: str, terms: Mapping[str, Term]) -> list[tuple[int, int]]:
    found = pattern(terms)
    return [match.span() for match in found[0].finditer(text)] if found else []


def _flesch_douma(text: str, count: int, is_term: Callable[[re.Match[str]], bool]) -> float:
    words = list(_WORD.finditer(text))
    total = sum(
        min(syllables(word[0]), SYLLABLES_OF_A_TERM) if is_term(word) else syllables(word[0])
        for word in words
    )
    return flesch_douma(total, len(words), count)


def flesch_douma(syllable_count: int, word_count: int, sentence_count: int) -> float:
    """Douma's constants, as in textstat and koRpus."""
    return 206.84 - 77 * syllable_count / word_count - 0.93 * word_count / sentence_count


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """The syllables of a word, at least one.

    Hyphenation never leaves a single letter behind (``open``, ``idee``), and groups of vowels do
    not see where two of them meet (``januari``). Both count too few, so the larger one is nearer.
    """
    return max(1, len(_hyphenation().positions(word)) + 1, len(_VOWELS.findall(word)))


@cache
def _hyphenation() -> Any:
    return pyphen.Pyphen(lang="nl_NL")
