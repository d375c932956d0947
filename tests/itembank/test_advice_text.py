"""Advice on how the question is asked and how long sentences are."""

from __future__ import annotations

from pathlib import Path

import pytest

from advising import HEAD, SOURCES, advice, graded, keuze, messages
from itembank.authors.advice.words import length, same_word, sentences, words


def asking(stem: str) -> list[dict[str, object]]:
    return [keuze("Ja", "Nee", "Soms", stem=stem)]


def test_a_negation_in_the_question_that_does_not_stand_out(tmp_path: Path) -> None:
    assert advice(tmp_path, "ontkenning", asking("Er komt een plein. Wie beslist niet mee?")) == [
        "quizzes/toetsen/ladder.yml:10  [ontkenning]  vraag 'vraag'\n"
        "  In de vraag staat een ontkenning die niet opvalt: 'niet'.\n"
        "  Doe dit: vraag naar wat wél klopt, of schrijf de ontkenning in hoofdletters.  "
        "Meer: over/foutmeldingen/#ontkenning"
    ]


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Kies wat er niet bij hoort.", "niet"),
        ("Geen van deze treden past. Welke doet nooit mee?", "nooit"),
        ("Niemand beslist alleen.", "Niemand"),
        ("Er is ruimte.\n\nWelke trede heeft geen zin?\n\n- raadplegen\n- adviseren", "geen"),
    ],
)
def test_other_negations(stem: str, found: str, tmp_path: Path) -> None:
    message = f"In de vraag staat een ontkenning die niet opvalt: '{found}'."
    assert messages(tmp_path, "ontkenning", asking(stem)) == [message]


@pytest.mark.parametrize(
    "stem",
    [
        "Wie beslist NIET mee?",
        "Wie beslist **niet** mee?",
        "Wie beslist _niet_ mee?",
        "Inwoners komen niet. Wat doe je?",
        "Er is geen geld. Kies wat past.",
        "Een inwoner vraagt: 'Ligt dat niet al vast?' Wat zeg je?",
        "Doet de raad mee of niet?",
        "Wat vraagt dit, niet alleen van de raad?",
        "Hoe bereik je niet-leden?",
        "Wat is een genietmoment?",
    ],
)
def test_negations_that_stand_out_or_are_no_part_of_the_question(stem: str, tmp_path: Path) -> None:
    assert advice(tmp_path, "ontkenning", asking(stem)) == []


def test_a_statement_with_a_negation(tmp_path: Path) -> None:
    true, untrue = {"waarom": "Nee."}, {"juist": "true", "waarom": "Ja."}
    stem = "Informeren is geen participatie."
    item = graded("stelling", stem=stem, waar=true, niet_waar=untrue)
    assert len(advice(tmp_path, "ontkenning", [item])) == 1


def test_a_sentence_of_more_than_twenty_words_in_a_bank(tmp_path: Path) -> None:
    text = HEAD + (
        "  - id: vraag\n"
        "    soort: keuze\n"
        "    leerdoel: trede-kiezen\n"
        "    bron: [S4-02]\n"
        "    vraag: Wat past hier?\n"
        "    opties:\n"
        "      - {tekst: Ja, juist: true, waarom: Daarom.}\n"
        "      - tekst: Nee\n"
        "        waarom: >-\n"
        "          Dit is kort.\n"
        f"          {' '.join(['woord'] * 20)} woord.\n"
        "    toelichting: Zo zit het.\n"
    )
    assert advice(tmp_path, "lange-zin", text) == [
        "quizzes/toetsen/ladder.yml:13  [lange-zin]  vraag 'vraag'\n"
        "  Bij 'waarom' staat een zin van 21 woorden.\n"
        "  Doe dit: knip de zin in tweeën. Houd het onder de 20 woorden.  "
        "Meer: over/foutmeldingen/#lange-zin"
    ]


@pytest.mark.parametrize(("count", "expected"), [(25, 0), (26, 1)])
def test_other_files_may_have_sentences_of_twenty_five_words(
    count: int, expected: int, tmp_path: Path
) -> None:
    sources = SOURCES.replace("Er zijn vijf treden.", " ".join(["woord"] * count) + ".")
    found = messages(tmp_path, "lange-zin", asking("Wat nu?"), sources=sources)
    assert found == ["Bij 'tekst' staat een zin van 26 woorden."] * expected


def test_one_text_gets_one_piece_of_advice_on_its_longest_sentence(tmp_path: Path) -> None:
    stem = " ".join(["woord"] * 22) + ". " + " ".join(["woord"] * 30) + "?"
    assert messages(tmp_path, "lange-zin", asking(stem)) == [
        "Bij 'vraag' staat een zin van 30 woorden."
    ]


def test_twenty_words_are_not_too_many(tmp_path: Path) -> None:
    assert advice(tmp_path, "lange-zin", asking(" ".join(["woord"] * 20) + "?")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén zin. Nog een zin! En een derde?", ["Eén zin.", "Nog een zin!", "En een derde?"]),
        ("Dat staat in art. 150 van de wet.", ["Dat staat in art. 150 van de wet."]),
        ("Denk aan o.a. de raad. Klaar.", ["Denk aan o.a. de raad.", "Klaar."]),
        ("Zij vroeg: 'Mag dat?' Ja.", ["Zij vroeg: 'Mag dat?'", "Ja."]),
        ("Kies:\n\n- de raad\n- het college", ["Kies:", "de raad", "het college"]),
        ("Een regel\ndie doorloopt.", ["Een regel die doorloopt."]),
        ("**Vet.** Gewoon.", ["**Vet.**", "Gewoon."]),
        ("Zonder punt", ["Zonder punt"]),
        ("", []),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


def test_what_stands_behind_a_colon_reads_as_a_sentence_of_its_own() -> None:
    text = "Kies uit drie: a; b; c."
    assert list(sentences(text, parts=True)) == ["Kies uit drie:", "a;", "b;", "c."]


def test_the_address_of_a_link_and_loose_marks_are_no_words() -> None:
    assert length("Lees – als je wilt – [het loket](https://www.loketgezondleven.nl/a).") == 6


def test_words_keep_what_holds_them_together() -> None:
    assert words("E-mail, foto's en 'De raad'!") == ["e-mail", "foto's", "en", "de", "raad"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("inwoner", "inwoners", True),
        ("raadplegen", "raadpleging", True),
        ("besluit", "besluiten", True),
        ("raad", "raden", False),
        ("gemeente", "gemeenteraad", False),
        ("ontwerpen", "onderwerpen", False),
        ("2024", "2025", False),
        ("20241", "20242", False),
    ],
)
def test_when_two_words_are_the_same_up_to_an_ending(one: str, other: str, same: bool) -> None:
    assert same_word(one, other) is same
    assert same_word(other, one) is same
