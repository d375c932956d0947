"""Clues that give the key away to who does not know it.

Haladyna, Downing & Rodriguez (2002), guidelines on writing the choices: keep the length of
choices about equal (guideline 24), avoid specific determiners such as always and never (28a),
and clang associations, words of the stem that come back in the key only (28b).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...library.library import Library
from ...mistakes.problems import Problem
from ...reading.marks import plain
from .entries import entries
from .words import occurs, words

# A key stands out when it is longer than the mean of the others by both measures: a share alone
# would flag 'Ja' beside 'Nee', a number of characters alone would flag long options.
LONGER_SHARE = 1.3
LONGER_CHARACTERS = 12

ABSOLUTE = frozenset(
    words(
        "alle alleen alles altijd elk elke enkel ieder iedere iedereen nergens niemand niets "
        "nooit onmogelijk overal slechts uitsluitend volledig zeker"
    )
)

SHORTEST_ECHO = 6
# Words without a meaning of their own: their return gives nothing away.
_FUNCTION_WORDS = frozenset(
    words(
        "anders bijvoorbeeld binnen buiten daarbij daarna daarom daarvan daarvoor degene eerder "
        "eerste gebeurt hebben hierbij hierna hiervan hiervoor iedereen kunnen meeste minder "
        "moeten mogelijk namelijk ondanks sommige steeds terwijl tijdens tussen vanuit vervolgens "
        "verschillende volgende volgens vooral vooraf waarbij waarin waarom waarvan waarvoor "
        "wanneer welke willen worden zonder zoveel zullen"
    )
)


def long_key(library: Library, _today: date) -> Iterator[Problem]:
    """lange-sleutel: the one key is much longer than the other options."""
    for entry in entries(library):
        if len(entry.keys) != 1 or not entry.distractors:
            continue
        length = len(entry.keys[0].text)
        mean = sum(len(choice.text) for choice in entry.distractors) / len(entry.distractors)
        if length > LONGER_SHARE * mean and length - mean > LONGER_CHARACTERS:
            key = entry.keys[0]
            yield entry.option_advice(key, "lange-sleutel", length=length, mean=round(mean))


def absolute_word(library: Library, _today: date) -> Iterator[Problem]:
    """stellig-woord: only wrong options say always, never, everyone."""
    for entry in entries(library):
        if any(ABSOLUTE.intersection(words(key.text)) for key in entry.keys):
            continue
        found = [
            (word, choice)
            for choice in entry.distractors
            for word in words(choice.text)
            if word in ABSOLUTE
        ]
        if found:
            shown = "', '".join(dict.fromkeys(word for word, _ in found))
            yield entry.option_advice(found[0][1], "stellig-woord", found=shown)


def echoed_word(library: Library, _today: date) -> Iterator[Problem]:
    """woord-uit-vraag: a word of the stem comes back in every key and in no other option."""
    for entry in entries(library):
        if not entry.keys or not entry.distractors:
            continue
        in_keys = [words(key.text) for key in entry.keys]
        elsewhere = [word for choice in entry.distractors for word in words(choice.text)]
        for word in dict.fromkeys(words(plain(entry.item.stem))):
            if len(word) < SHORTEST_ECHO or word in _FUNCTION_WORDS:
                continue
            if all(occurs(word, key) for key in in_keys) and not occurs(word, elsewhere):
                yield entry.option_advice(entry.keys[0], "woord-uit-vraag", found=word)
                break
