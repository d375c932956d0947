"""How often keys are guessed from the options' words alone, per bank, and what gives them away.

``advice.guessing`` counts; this tells it. The second counter reads runs of letters, which nobody
has before the eyes while writing: when only words are mended, it still finds the keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...library.library import Library
from ...mistakes.problems import Problem, report
from ..advice.entries import Entry
from ..advice.guessing import Guess, choices, guessable, guesses, letter_runs, uses, weights
from ..advice.words import words
from .table import decimal, table

# Words that give a reason: a wrong option that defends itself is recognised by them.
REASONING = ("want", "dus")
# What stands in fewer options than this is chance more than habit.
FEWEST_USES = 5
MOST_WORDS = 12

NO_ITEMS = "Er zijn geen vragen met één goed antwoord, dus er valt niets te raden."
ONE_BANK = (
    "Er is maar één toets met zulke vragen. De teller leert van de andere toetsen, en kan hier "
    "dus alleen gokken."
)
EXPLANATION = """\
woorden  zo vaak vindt een teller het goede antwoord, die alleen de woorden van de opties ziet
letters  hetzelfde, met stukjes van drie tot vijf letters
toeval   zo vaak vind je het met blind gokken

De teller leert van alle andere toetsen welke woorden in goede antwoorden staan. Een toets met
weinig vragen schiet door toeval omhoog of omlaag: kijk vooral naar de laatste regel."""
LOOK_AWAY = """\
Woorden die het goede antwoord verraden

Ga je vragen herschrijven? Lees dan niet verder. Wie deze woorden kent, vermijdt alleen
deze woorden."""


@dataclass(frozen=True)
class Rate:
    """How often a key is found, as a share of the items: by words, by letters, by chance."""

    items: int
    words: float
    letters: float
    chance: float


@dataclass(frozen=True)
class Guessing:
    """Everything the counters say about a library.

    ``banks`` has a rate per bank, ``total`` that of all items, None when there are none.
    ``reasoning`` is the share of keys and of other options with a word of :data:`REASONING`.
    ``spread`` counts items that ask for several options by (keys, options). ``telling`` holds the
    words that speak most for a key and most against, with their log-odds.
    """

    banks: Mapping[str, Rate]
    total: Rate | None
    reasoning: tuple[float, float]
    spread: Counter[tuple[int, int]]
    telling: tuple[list[tuple[str, float]], list[tuple[str, float]]]
    advice: list[Problem]


def measure(library: Library) -> Guessing:
    """Count everything, once."""
    banks = choices(library)
    by_words, by_letters = guesses(banks), guesses(banks, letter_runs)
    pairs = list(zip(by_words, by_letters, strict=True))
    return Guessing(
        banks={
            bank: _rate([pair for pair in pairs if pair[0].entry.bank == bank]) for bank in banks
        },
        total=_rate(pairs) if pairs else None,
        reasoning=reasoning_shares(banks),
        spread=key_spread(choices(library, many=True)),
        telling=_telling(banks),
        advice=sorted(guessable(by_words, by_letters)),
    )


def guessing_report(library: Library, *, annotate: bool = False) -> str:
    """All of it in plain text, what who rewrites should not read at the end.

    ``annotate`` adds the lines by which a CI service shows advice beside the code.
    """
    found = measure(library)
    parts = ["Raden uit de woorden van de opties"]
    if found.total is None:
        parts.append(NO_ITEMS)
    else:
        parts += [_rates(found.banks, found.total), EXPLANATION]
        parts += [ONE_BANK] if len(found.banks) == 1 else []
        in_keys, in_others = (f"{share:.0%}" for share in found.reasoning)
        reasoning = "' of '".join(REASONING)
        parts.append(
            f"'{reasoning}' staat in {in_keys} van de goede en {in_others} van de foute opties."
        )
    if found.spread:
        parts.append(_spread(found.spread))
    if found.advice:
        parts.append(report(found.advice, annotate=annotate))
    if any(found.telling):
        parts += [LOOK_AWAY, _words(found.telling)]
    return "\n\n".join(parts)


def _rate(pairs: Sequence[tuple[Guess, Guess]]) -> Rate:
    count = len(pairs)
    return Rate(
        count,
        sum(by_words.found for by_words, _ in pairs) / count,
        sum(by_letters.found for _, by_letters in pairs) / count,
        sum(by_words.chance for by_words, _ in pairs) / count,
    )


def key_spread(banks: Mapping[str, Sequence[Entry]]) -> Counter[tuple[int, int]]:
    """How many items have so many keys out of so many options."""
    return Counter(
        (len(entry.keys), len(entry.choices)) for found in banks.values() for entry in found
    )


def reasoning_shares(banks: Mapping[str, Sequence[Entry]]) -> tuple[float, float]:
    """The share of keys, and that of the other options, with a word of :data:`REASONING`."""
    texts: dict[bool, list[bool]] = {True: [], False: []}
    for found in banks.values():
        for entry in found:
            for choice in entry.choices:
                reasons = not set(REASONING).isdisjoint(words(choice.text))
                texts[choice.is_key].append(reasons)
    in_keys, in_others = (sum(texts[side]) / max(1, len(texts[side])) for side in (True, False))
    return in_keys, in_others


def _telling(
    banks: Mapping[str, Sequence[Entry]],
) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """The words that stand in enough options, from the strongest on; a tie goes by alphabet."""
    keys, others = uses(banks)
    weighed = [
        (word, weight)
        for word, weight in weights(keys, others).items()
        if keys[word] + others[word] >= FEWEST_USES
    ]
    towards = sorted((-weight, word) for word, weight in weighed if weight > 0)
    against = sorted((weight, word) for word, weight in weighed if weight < 0)
    return (
        [(word, -weight) for weight, word in towards[:MOST_WORDS]],
        [(word, weight) for weight, word in against[:MOST_WORDS]],
    )


def _rates(banks: Mapping[str, Rate], total: Rate) -> str:
    rows = [(bank, *_cells(rate)) for bank, rate in banks.items()]
    return table(("toets", "vragen", "woorden", "letters", "toeval"), [*rows, _last(total)])


def _last(total: Rate) -> tuple[str, ...]:
    return ("samen", *_cells(total))


def _cells(rate: Rate) -> tuple[str, ...]:
    return str(rate.items), *(f"{share:.0%}" for share in (rate.words, rate.letters, rate.chance))


def _spread(spread: Counter[tuple[int, int]]) -> str:
    rows = [(f"{keys} van {options}", count) for (keys, options), count in sorted(spread.items())]
    return f"Vragen met meer goede antwoorden\n\n{table(('goed', 'vragen'), rows)}"


def _words(telling: tuple[list[tuple[str, float]], list[tuple[str, float]]]) -> str:
    heads = ("in goede antwoorden", "in foute opties")
    return "\n\n".join(
        table((head, "log-odds"), [(word, decimal(weight)) for word, weight in found])
        for head, found in zip(heads, telling, strict=True)
        if found
    )
