"""How often a key is found from the words of the options alone, and what is told about it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advising import add_local, graded, keuze, write_banks
from itembank.authors.advice.entries import Entry
from itembank.authors.advice.guessing import (
    Parts,
    choices,
    guesses,
    letter_runs,
    uses,
    weights,
)
from itembank.authors.advice.words import words
from itembank.authors.report.guessing import (
    LOOK_AWAY,
    NO_ITEMS,
    ONE_BANK,
    guessing_report,
    measure,
)
from itembank.kinds import all_kinds
from itembank.library.loader import load
from itembank.model.items import Item
from itembank.reading.document import Document
from strategies import FEWER

T = TypeVar("T")
SUBJECTS = ("bomen", "banken", "lampen", "paden", "heggen", "putten")
Options = Sequence[str]


def giving_away() -> dict[str, list[dict[str, object]]]:
    """Four banks whose keys always talk of checking, and the others never."""
    return {
        f"toets-{bank}": [
            keuze(
                f"Vooraf navragen wie de {subject} mist",
                f"Meteen de {subject} laten plaatsen",
                f"Straks de {subject} laten plaatsen",
                id=f"{bank}-{subject}",
            )
            for subject in SUBJECTS
        ]
        for bank in "abcd"
    }


def fair() -> dict[str, list[dict[str, object]]]:
    """Four banks with the same three options everywhere, each of them the key as often."""
    texts = ("Vooraf navragen wie het mist", "Meteen laten plaatsen", "Eerst de raad vragen")
    return {
        f"toets-{bank}": [
            keuze(*texts[turn:], *texts[:turn], id=f"{bank}-{turn}") for turn in range(3)
        ]
        for bank in "abcd"
    }


def test_a_key_that_its_words_give_away_is_always_found(tmp_path: Path) -> None:
    found = measure(write_banks(tmp_path, giving_away())).total
    assert found is not None
    assert (found.items, found.words, found.letters) == (24, 1, 1)
    assert found.chance == pytest.approx(1 / 3)


def test_the_same_options_with_other_keys_are_found_as_often_as_chance(tmp_path: Path) -> None:
    found = measure(write_banks(tmp_path, fair()))
    assert found.total is not None
    assert found.total.words == pytest.approx(1 / 3)
    assert found.total.letters == pytest.approx(1 / 3)
    assert found.advice == []


def test_a_bank_never_learns_from_its_own_items(tmp_path: Path) -> None:
    other = [keuze("Ja", "Nee", "Soms", id="een"), keuze("Soms", "Ja", "Nee", id="twee")]
    banks = {"toets-a": giving_away()["toets-a"], "toets-z": other}
    found = measure(write_banks(tmp_path, banks))
    assert [rate.words for rate in found.banks.values()] == [pytest.approx(1 / 3)] * 2


def test_the_weight_of_a_word_is_its_smoothed_log_odds(tmp_path: Path) -> None:
    items = [keuze("open open", "dicht", id="een"), keuze("open", "dicht dicht", id="twee")]
    keys, others = uses(choices(write_banks(tmp_path, {"toets-a": items})))
    # Two different words, of which keys use one three times and the others one three times.
    assert weights(keys, others) == {
        "open": pytest.approx(math.log(4 / 5) - math.log(1 / 5)),
        "dicht": pytest.approx(math.log(1 / 5) - math.log(4 / 5)),
    }


def test_the_sureness_about_a_key_is_its_share_of_the_odds(tmp_path: Path) -> None:
    banks = {
        "toets-a": [keuze("open", "dicht", id="een")],
        "toets-b": [keuze("open", "dicht", "groen", id="twee")],
    }
    one = guesses(choices(write_banks(tmp_path, banks)))[1]
    # In toets-a 'open' was once in a key and 'dicht' once elsewhere: odds 2, 1/2, and 1 unseen.
    assert one.sureness == pytest.approx(2 / (2 + 1 / 2 + 1))
    assert one.found == 1
    assert one.chance == pytest.approx(1 / 3)


def test_runs_of_letters_go_over_the_space_between_words() -> None:
    assert letter_runs("Ja, nu!") == [
        *(" ja", "ja ", "a n", " nu", "nu "),
        *(" ja ", "ja n", "a nu", " nu "),
        *(" ja n", "ja nu", "a nu "),
    ]
    assert letter_runs("") == []


@pytest.mark.parametrize("kind", ["vervallen", "meerkeuze", "stelling"])
def test_only_what_a_learner_can_choose_one_of_counts(kind: str, tmp_path: Path) -> None:
    banks = giving_away()
    before = measure(write_banks(tmp_path / "voor", banks))
    more = {
        "vervallen": keuze("Zomaar", "Nooit", "Altijd", id="oud", status="vervallen"),
        "meerkeuze": graded(
            "meerkeuze",
            id="meer",
            opties=[
                {"tekst": text, "waarom": "Daarom.", **({"juist": "true"} if key else {})}
                for text, key in (("Een", True), ("Twee", True), ("Drie", False))
            ],
        ),
        "stelling": graded(
            "stelling",
            id="waar",
            waar={"juist": "true", "waarom": "Daarom."},
            niet_waar={"waarom": "Daarom."},
        ),
    }
    banks["toets-a"] = [*banks["toets-a"], more[kind]]
    after = measure(write_banks(tmp_path / "na", banks))
    assert (before.banks, before.advice) == (after.banks, after.advice)
    assert dict(after.spread) == ({(2, 3): 1} if kind == "meerkeuze" else {})


def entry(bank: str, number: int, options: Options, key: int) -> Entry:
    """An item as the counter gets it."""
    raw = keuze("x", "y", id=f"{bank}-{number}") | {
        "opties": [
            {"tekst": text, "waarom": "Daarom.", "juist": place == key}
            for place, text in enumerate(options)
        ]
    }
    item = all_kinds()["keuze"].model.model_validate(raw)
    assert isinstance(item, Item)
    return Entry(bank, item, Document("toets.yml", None, ()), ())


WORDS = st.lists(
    st.sampled_from(["ja", "nee", "samen", "alleen", "vooraf", "straks", "raad"]), max_size=5
)
ITEMS = st.tuples(st.lists(WORDS.map(" ".join), min_size=2, max_size=4), st.integers(0, 1))
BANKS = st.dictionaries(st.sampled_from("abcd"), st.lists(ITEMS, max_size=4), min_size=1)


@FEWER
@given(BANKS, st.randoms(use_true_random=False))
def test_the_order_of_banks_items_and_options_makes_no_difference(
    made: dict[str, list[tuple[list[str], int]]], chance: Random
) -> None:
    def shuffled(found: Iterable[T]) -> list[T]:
        return sorted(found, key=lambda _: chance.random())

    def counted(banks: Mapping[str, Sequence[Entry]], parts: Parts) -> list[tuple[object, ...]]:
        return sorted(
            (guess.entry.item.id, guess.found, guess.sureness) for guess in guesses(banks, parts)
        )

    numbered = {
        # No two options of an item say the same: a validator refuses that.
        bank: [
            (number, [f"plan{place} {text}" for place, text in enumerate(options)], key)
            for number, (options, key) in enumerate(items)
        ]
        for bank, items in made.items()
    }
    plain = {bank: [entry(bank, *item) for item in items] for bank, items in numbered.items()}
    mixed: dict[str, list[Entry]] = {}
    for bank in shuffled(numbered):
        mixed[bank] = []
        for number, options, key in shuffled(numbered[bank]):
            order = shuffled(range(len(options)))
            turned = [options[place] for place in order]
            mixed[bank].append(entry(bank, number, turned, order.index(key)))
    for parts in (words, letter_runs):
        assert counted(plain, parts) == counted(mixed, parts)


def test_every_item_that_stands_out_gets_advice_on_its_key(tmp_path: Path) -> None:
    found = measure(write_banks(tmp_path, giving_away())).advice
    assert len(found) == 24
    assert found[0].as_text() == (
        "quizzes/toetsen/toets-a.yml:13  [te-raden]  vraag 'a-bomen'\n"
        "  Het goede antwoord valt op door zijn woorden, ook als je de vraag niet leest.\n"
        "  Doe dit: lees de opties eens zonder de vraag. Geef ze dezelfde toon en even goede "
        "redenen. Zie je niets dat opvalt? Laat de vraag staan.  Meer: over/foutmeldingen/#te-raden"
    )


def test_the_report_shows_each_bank_the_total_and_the_words_last(tmp_path: Path) -> None:
    banks = giving_away()
    banks["toets-a"].append(keuze("Zelden navragen", "Meteen laten", "Straks laten", id="zelden"))
    text = guessing_report(write_banks(tmp_path, banks))
    rows = [line.split() for line in text.splitlines()]
    assert ["toets-a", "7", "100%", "100%", "33%"] in rows
    assert ["samen", "25", "100%", "100%", "33%"] in rows
    before, _, after = text.partition(LOOK_AWAY)
    assert "Gevonden: 25 adviezen." in before
    assert "'want' of 'dus' staat in 0% van de goede en 0% van de foute opties." in before
    telling = [line.split()[0] for line in after.splitlines() if line.endswith(tuple("0123456789"))]
    assert telling[:4] == ["navragen", "mist", "vooraf", "wie"]
    assert "plaatsen" in telling[4:]
    assert "zelden" not in telling


def test_words_that_give_a_reason_are_counted_on_both_sides(tmp_path: Path) -> None:
    items = [
        keuze("Wachten, want het is vol", "Dus nu gaan", "Gewoon gaan", id="een"),
        keuze("Wachten", "Gaan, want het kan", "Dus gaan, want het kan", id="twee"),
    ]
    found = measure(write_banks(tmp_path, {"toets-a": items}))
    assert found.reasoning == (1 / 2, 3 / 4)


def test_the_spread_of_keys_is_shown_per_number_of_options(tmp_path: Path) -> None:
    def several(name: str, keys: int, count: int) -> dict[str, object]:
        options = [{"tekst": f"Optie {place}", "waarom": "Daarom."} for place in range(count)]
        return graded(
            "meerkeuze",
            id=name,
            opties=[
                option | ({"juist": "true"} if place < keys else {})
                for place, option in enumerate(options)
            ],
        )

    items = [several("een", 2, 5), several("twee", 3, 5), several("drie", 2, 5)]
    text = guessing_report(write_banks(tmp_path, {"toets-a": items}))
    assert NO_ITEMS in text
    assert "2 van 5       2\n3 van 5       1" in text


def test_one_bank_can_only_be_guessed_and_that_is_said(tmp_path: Path) -> None:
    library = write_banks(tmp_path, {"toets-a": giving_away()["toets-a"]})
    assert ONE_BANK in guessing_report(library)
    found = measure(library)
    assert found.total is not None
    assert found.total.words == found.total.letters == pytest.approx(1 / 3)
    assert found.advice == []


def test_without_banks_or_without_such_items_there_is_nothing_to_guess(tmp_path: Path) -> None:
    said = f"Raden uit de woorden van de opties\n\n{NO_ITEMS}"
    assert guessing_report(load(tmp_path)) == said
    assert (
        guessing_report(
            write_banks(tmp_path, {"toets-a": [graded("getal", antwoord=7, waarom="Zo.")]})
        )
        == said
    )


def test_a_municipality_s_own_items_count_with_the_bank_they_join(tmp_path: Path) -> None:
    write_banks(tmp_path, giving_away())
    own = keuze("Vooraf navragen", "Meteen plaatsen", "Straks plaatsen", id="lokaal-hier")
    add_local(tmp_path, "toets-a", [own])
    found = measure(load(tmp_path))
    assert {bank: rate.items for bank, rate in found.banks.items()} == {
        **dict.fromkeys(("toets-a", "toets-b", "toets-c", "toets-d"), 6),
        "toets-a": 7,
    }
    assert "quizzes/lokaal/toetsen/toets-a.yml" in {problem.file for problem in found.advice}
