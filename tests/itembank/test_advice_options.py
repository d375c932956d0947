"""Advice on options: how many, how alike, how long, and what gives the key away."""

from __future__ import annotations

from pathlib import Path

import pytest

from advising import advice, graded, keuze, messages

SHORT = ("Raadplegen", "Adviseren")


def meerkeuze(keys: list[str], others: list[str], stem: str = "Wat klopt?") -> dict[str, object]:
    options = [{"tekst": text, "waarom": "Daarom.", "juist": "true"} for text in keys]
    options += [{"tekst": text, "waarom": "Daarom."} for text in others]
    return graded("meerkeuze", stem=stem, opties=options)


def test_a_key_that_stands_out_by_its_length(tmp_path: Path) -> None:
    item = keuze("Het college beslist, nadat de raad is gehoord", "De raad", "De inwoners zelf")
    assert advice(tmp_path, "lange-sleutel", [item]) == [
        "quizzes/toetsen/ladder.yml:13  [lange-sleutel]  vraag 'vraag'\n"
        "  Het goede antwoord valt op door zijn lengte: 45 tekens, de andere gemiddeld 12.\n"
        "  Doe dit: maak het goede antwoord korter of de andere even precies.  "
        "Meer: over/foutmeldingen/#lange-sleutel"
    ]


@pytest.mark.parametrize(
    ("key", "other", "found"), [(65, 50, False), (66, 50, True), (32, 20, False), (33, 20, True)]
)
def test_where_a_long_key_begins(key: int, other: int, found: bool, tmp_path: Path) -> None:
    item = keuze("a" * key, "b" * other, "c" * other)
    assert bool(advice(tmp_path, "lange-sleutel", [item])) is found


@pytest.mark.parametrize(
    "item",
    [
        keuze("Dertien letters", "Drie", "Vier"),
        keuze("a" * 130, "b" * 100, "c" * 100),
        keuze("kort", "d" * 100, "e" * 100),
        keuze("[Loket](https://www.loketgezondleven.nl/een/lang/adres)", "Leiden", "Rotterdam"),
        meerkeuze(["a" * 90, "b" * 80], ["kort", "klein"]),
    ],
    ids=["few characters", "small share", "short key", "address of a link", "several keys"],
)
def test_a_key_of_a_usual_length(item: dict[str, object], tmp_path: Path) -> None:
    assert advice(tmp_path, "lange-sleutel", [item]) == []


def test_an_absolute_word_in_wrong_options_only(tmp_path: Path) -> None:
    item = keuze("Soms de raad", "Altijd de raad", "Uitsluitend het college, nooit de raad")
    assert advice(tmp_path, "stellig-woord", [item]) == [
        "quizzes/toetsen/ladder.yml:16  [stellig-woord]  vraag 'vraag'\n"
        "  Alleen foute opties gebruiken een stellig woord: 'altijd', 'uitsluitend', 'nooit'.\n"
        "  Doe dit: haal het woord weg, of gebruik het ook in het goede antwoord.  "
        "Meer: over/foutmeldingen/#stellig-woord"
    ]


@pytest.mark.parametrize(
    "item",
    [
        keuze("Iedereen", "Alleen de raad", "Niemand"),
        keuze("De raad", "De allesweter", "Het college"),
        meerkeuze(["Alle inwoners", "De raad"], ["Altijd het college"]),
    ],
    ids=["key as well", "part of a word", "one of the keys"],
)
def test_absolute_words_that_give_nothing_away(item: dict[str, object], tmp_path: Path) -> None:
    assert advice(tmp_path, "stellig-woord", [item]) == []


def test_a_word_of_the_stem_in_the_key_only(tmp_path: Path) -> None:
    stem = "Waarom zijn sleutelfiguren nuttig?"
    item = keuze("Een sleutelfiguur wordt vertrouwd", "Zij zijn goedkoop", "Dat moet", stem=stem)
    assert advice(tmp_path, "woord-uit-vraag", [item]) == [
        "quizzes/toetsen/ladder.yml:13  [woord-uit-vraag]  vraag 'vraag'\n"
        "  Alleen het goede antwoord herhaalt een woord uit de vraag: 'sleutelfiguren'.\n"
        "  Doe dit: gebruik in het goede antwoord een ander woord.  "
        "Meer: over/foutmeldingen/#woord-uit-vraag"
    ]


@pytest.mark.parametrize(
    "item",
    [
        keuze("De inwoners", "De inwoner", "De raad", stem="Wat vinden inwoners?"),
        keuze("De raad", "Het college", "De griffie", stem="Wat doet de raad nu?"),
        keuze("Volgens plan", "Op tijd", "Later", stem="Wat is volgens jou goed?"),
        keuze("De gemeenteraad", "Het college", "De griffie", stem="Wie kiest in de gemeente?"),
        meerkeuze(["Inwoners", "De raad"], ["Het college"], stem="Wat vinden inwoners?"),
    ],
    ids=["distractor too", "short word", "function word", "longer word", "one of the keys"],
)
def test_words_of_the_stem_that_give_nothing_away(item: dict[str, object], tmp_path: Path) -> None:
    assert advice(tmp_path, "woord-uit-vraag", [item]) == []


def test_two_options_that_are_nearly_equal(tmp_path: Path) -> None:
    item = keuze("Inwoners raadplegen", "De raad hoort wethouders", "De inwoner raadplegen")
    assert advice(tmp_path, "bijna-gelijk", [item]) == [
        "quizzes/toetsen/ladder.yml:18  [bijna-gelijk]  vraag 'vraag'\n"
        "  Twee opties lijken sterk op elkaar: 'Inwoners raadplegen' en 'De inwoner raadplegen'.\n"
        "  Doe dit: maak het verschil groter, of haal er een weg.  "
        "Meer: over/foutmeldingen/#bijna-gelijk"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jullie beslissen over het plein", "Jullie adviseren over het plein"),
        ("De raad beslist", "De raad beslist niet"),
        ("Vóór het besluit", "Na het besluit"),
        ("Minstens 5 dagen vooraf", "Minstens 6 dagen vooraf"),
        ("In 2024", "In 2025"),
        ("De raad hoort het college", "Het college hoort de raad"),
        ("De", "Het"),
    ],
)
def test_options_that_are_built_alike_and_differ(one: str, other: str, tmp_path: Path) -> None:
    assert advice(tmp_path, "bijna-gelijk", [keuze(one, other, "Iets anders")]) == []


def test_an_option_about_the_other_options(tmp_path: Path) -> None:
    item = keuze("Raadplegen", "Adviseren", "Geen van bovenstaande")
    assert advice(tmp_path, "alle-of-geen", [item]) == [
        "quizzes/toetsen/ladder.yml:18  [alle-of-geen]  vraag 'vraag'\n"
        "  Een optie zegt 'Geen van bovenstaande'.\n"
        "  Doe dit: schrijf een optie met eigen inhoud, of gebruik 'soort: meerkeuze'.  "
        "Meer: over/foutmeldingen/#alle-of-geen"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Alle bovenstaande antwoorden",
        "Al het bovenstaande",
        "Alles hierboven klopt",
        "Geen van de bovengenoemde",
        "Geen van deze antwoorden is juist.",
        "Alle antwoorden zijn goed",
        "Beide",
        "Allebei",
        "A en C",
        "Zowel a als b kloppen",
    ],
)
def test_other_ways_to_speak_about_the_other_options(text: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "alle-of-geen", [keuze(*SHORT, text)]) == [
        f"Een optie zegt '{text}'."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lees alle antwoorden van inwoners",
        "Beide partijen praten mee",
        "Geen inspraak",
        "Alle inwoners van de wijk",
        "Een e-mail",
        "De toon is bovenal vriendelijk",
    ],
)
def test_options_that_only_look_like_it(text: str, tmp_path: Path) -> None:
    assert advice(tmp_path, "alle-of-geen", [keuze(*SHORT, text)]) == []


def test_too_few_options(tmp_path: Path) -> None:
    assert advice(tmp_path, "aantal-opties", [keuze(*SHORT)]) == [
        "quizzes/toetsen/ladder.yml:12  [aantal-opties]  vraag 'vraag'\n"
        "  Er zijn 2 opties.\n"
        "  Doe dit: houd het op drie of vier goede opties.  "
        "Meer: over/foutmeldingen/#aantal-opties"
    ]


@pytest.mark.parametrize(("count", "expected"), [(3, []), (5, []), (6, ["Er zijn 6 opties."])])
def test_how_many_options_are_enough(count: int, expected: list[str], tmp_path: Path) -> None:
    item = keuze(*(f"Optie {number}" for number in range(count)))
    assert messages(tmp_path, "aantal-opties", [item]) == expected


def test_many_options_are_fine_when_several_are_right(tmp_path: Path) -> None:
    item = meerkeuze(["Eén", "Twee", "Drie"], ["Vier", "Vijf", "Zes"])
    assert advice(tmp_path, "aantal-opties", [item]) == []
