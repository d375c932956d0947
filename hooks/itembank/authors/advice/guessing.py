"""How often a key is found from the words of the options alone, without the question.

Whoever has not read the lessons may still know the key by its tone. A counter stands for that
reader: it learns from the ``keuze`` items of all other banks which words stand in keys and which
in the other options, and picks in each item of this bank the option that looks most like a key.
That is multinomial naive Bayes with Laplace smoothing (C. D. Manning, P. Raghavan & H. Schütze,
"Introduction to Information Retrieval", Cambridge 2008, chapter 13). For every part (a word, or a
run of letters) with k uses in keys and d in the others, out of K and D uses of V different parts:

    weight(part)  = ln((k + 1) / (K + V)) - ln((d + 1) / (D + V))
    score(option) = Σ weight(part), over its parts that were seen in training

Exactly one option of an item is the key, so P(option is the key) = exp(score) / Σ exp(score).

Leaving out the bank that is judged is cross-validation by groups (M. Stone, "Cross-validatory
choice and assessment of statistical predictions", Journal of the Royal Statistical Society B 36
(1974) 111-147): an item never learns from itself or from what was written beside it. Options with
the same score share the pick, so a counter that learnt nothing finds keys as often as chance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...library.library import Library
from ...mistakes.problems import Problem
from ...model.shapes import Choice
from .entries import Entry, entries
from .words import words

Parts = Callable[[str], Sequence[str]]
"""From the text of an option to the parts that are counted."""

Uses = tuple[Counter[str], Counter[str]]
"""How often each part stands in keys, and in the other options."""

RUNS = (3, 4, 5)
# An item stands out when words leave so little doubt about its key and letters agree. Ten to one:
# naive Bayes takes words for independent, so it is surer than it should be.
SURE = 10 / 11
# Scores that differ by less are equal: sums of logarithms end in other digits.
_DIGITS = 9


@dataclass(frozen=True)
class Guess:
    """What a counter made of one item.

    ``found`` is the share of the pick that fell on the key: 1, 0, or 1/n when n options tied.
    ``chance`` is one divided by the number of options, ``sureness`` P(the key is the key).
    """

    entry: Entry
    found: float
    chance: float
    sureness: float


def letter_runs(text: str) -> list[str]:
    """Every run of three, four and five signs, spaces between words and at both ends included."""
    line = f" {' '.join(words(text))} "
    return [line[at : at + size] for size in RUNS for at in range(len(line) - size + 1)]


def choices(library: Library, *, many: bool = False) -> dict[str, list[Entry]]:
    """The active items of each bank that ask for one option, or with ``many`` for several."""
    found: dict[str, list[Entry]] = {}
    for entry in entries(library):
        if entry.keys:
            shape = entry.item.interaction(entry.bank)
            if isinstance(shape, Choice) and shape.many is many:
                found.setdefault(entry.bank, []).append(entry)
    return found


def guesses(banks: Mapping[str, Sequence[Entry]], parts: Parts = words) -> list[Guess]:
    """What the counter makes of every item, each judged by what the other banks taught."""
    counted = {bank: _uses(found, parts) for bank, found in banks.items()}
    everything = _sum(counted.values())
    return [
        _guess(entry, learnt, parts)
        for bank, found in banks.items()
        for learnt in [weights(*_less(everything, counted[bank]))]
        for entry in found
    ]


def weights(keys: Counter[str], others: Counter[str]) -> dict[str, float]:
    """The weight of every part that was seen: above 0 it speaks for a key, below 0 against."""
    seen = keys.keys() | others.keys()
    in_keys, in_others = keys.total() + len(seen), others.total() + len(seen)
    return {
        part: math.log((keys[part] + 1) / in_keys) - math.log((others[part] + 1) / in_others)
        for part in seen
    }


def uses(banks: Mapping[str, Sequence[Entry]], parts: Parts = words) -> Uses:
    """How often each part stands in keys, and in the other options, over all banks."""
    return _sum(_uses(found, parts) for found in banks.values())


def guessable(by_words: Sequence[Guess], by_letters: Sequence[Guess]) -> Iterator[Problem]:
    """te-raden: words leave hardly a doubt which option is the key, and runs of letters agree.

    The two are of the same items in the same order. Only ``check.py --raden`` tells this: an item
    may draw it because of what changed in another bank.
    """
    for words_say, letters_say in zip(by_words, by_letters, strict=True):
        if words_say.sureness >= SURE and letters_say.found == 1:
            entry = words_say.entry
            yield entry.option_advice(entry.keys[0], "te-raden")


def _uses(found: Iterable[Entry], parts: Parts) -> Uses:
    keys, others = Counter[str](), Counter[str]()
    for entry in found:
        for choice in entry.choices:
            (keys if choice.is_key else others).update(parts(choice.text))
    return keys, others


def _sum(all_uses: Iterable[Uses]) -> Uses:
    keys, others = Counter[str](), Counter[str]()
    for in_keys, in_others in all_uses:
        keys.update(in_keys)
        others.update(in_others)
    return keys, others


def _less(all_uses: Uses, own: Uses) -> Uses:
    """The uses without those of one bank; what only that bank used was never seen."""
    return all_uses[0] - own[0], all_uses[1] - own[1]


def _guess(entry: Entry, learnt: Mapping[str, float], parts: Parts) -> Guess:
    # fsum gives the same sum in any order, so the order of words and options cannot matter.
    scores = [
        round(math.fsum(learnt.get(part, 0.0) for part in parts(choice.text)), _DIGITS)
        for choice in entry.choices
    ]
    key = next(score for score, choice in zip(scores, entry.choices, strict=True) if choice.is_key)
    best = max(scores)
    return Guess(
        entry,
        found=1 / scores.count(best) if key == best else 0.0,
        chance=1 / len(scores),
        sureness=1 / math.fsum(math.exp(score - key) for score in scores),
    )
