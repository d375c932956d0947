"""Advice on a bank as a whole, on what it should cover and on sources to read again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from advising import OBJECTIVES, SOURCES, TODAY, advice, keuze, write_library
from itembank.authors.advice import ADVICE

OPTIONS = ("Raadplegen", "Adviseren", "Meebeslissen")


def fixed(count: int, at: int, size: int = 3) -> list[dict[str, object]]:
    """Items whose key stands in place ``at`` (from 0) on the page, whatever the shuffle."""
    items = []
    for number in range(count):
        item = keuze(*(f"Optie {n}" for n in range(size)), id=f"v{at}-{size}-{number}")
        options = item["opties"]
        assert isinstance(options, list)
        options.insert(at, options.pop(0))
        items.append(item | {"volgorde_vast": "true"})
    return items


def test_a_key_that_always_stands_in_the_same_place(tmp_path: Path) -> None:
    assert advice(tmp_path, "vaste-plek", fixed(8, at=1)) == [
        "quizzes/toetsen/ladder.yml:4  [vaste-plek]\n"
        "  Het goede antwoord staat op het scherm vaak op plek 2: 8 van de 8 keer.\n"
        "  Doe dit: verander de id of 'versie' van een paar vragen, dan worden ze anders geschud.  "
        "Meer: over/foutmeldingen/#vaste-plek"
    ]


@pytest.mark.parametrize(
    ("items", "found"),
    [
        (fixed(4, at=0), False),
        (fixed(5, at=0), True),
        (fixed(8, at=0) + fixed(1, at=1) + fixed(1, at=2), True),
        (fixed(7, at=0) + fixed(2, at=1) + fixed(1, at=2), False),
        (fixed(4, at=0) + fixed(4, at=1) + fixed(4, at=2), False),
        (fixed(7, at=0, size=2), True),
        (fixed(6, at=0, size=2), False),
        (fixed(5, at=3, size=4) + fixed(5, at=0), True),
    ],
    ids=[
        "too few items to tell",
        "five of five",
        "eight of ten",
        "seven of ten can be chance",
        "evenly spread",
        "seven of seven with two options",
        "six of six with two options can be chance",
        "only the larger items have a fourth place",
    ],
)
def test_what_chance_explains(items: list[dict[str, object]], found: bool, tmp_path: Path) -> None:
    assert bool(advice(tmp_path, "vaste-plek", items)) is found


def test_the_place_is_that_of_the_page_not_that_of_the_file(tmp_path: Path) -> None:
    items = [keuze(*OPTIONS, id=f"vraag-{number}") for number in range(12)]
    assert advice(tmp_path, "vaste-plek", items) == []


def test_a_bank_with_errors_is_not_counted(tmp_path: Path) -> None:
    broken = keuze("Ja", "Nee", "Soms", id="kapot") | {"leerdoel": "bestaat-niet"}
    library = write_library(tmp_path, [*fixed(8, at=0), broken])
    assert list(ADVICE["vaste-plek"](library, TODAY)) == []
    assert list(ADVICE["leerdoel-zonder-vraag"](library, TODAY)) == []


def test_an_objective_with_one_item(tmp_path: Path) -> None:
    assert advice(tmp_path, "leerdoel-zonder-vraag", [keuze(*OPTIONS)]) == [
        "quizzes/leerdoelen.yml:5  [leerdoel-zonder-vraag]  leerdoel 'trede-kiezen'\n"
        "  Bij het leerdoel 'trede-kiezen' hoort één vraag. Twee is het minimum.\n"
        "  Doe dit: schrijf een vraag bij dit leerdoel.  "
        "Meer: over/foutmeldingen/#leerdoel-zonder-vraag"
    ]


def test_an_objective_without_items(tmp_path: Path) -> None:
    objectives = OBJECTIVES + "  uitleggen: {module: ladder, tekst: uitleggen, niveau: begrijpen}\n"
    items = [keuze(*OPTIONS, id=name) for name in ("een", "twee")]
    found = advice(tmp_path, "leerdoel-zonder-vraag", items, objectives=objectives)
    assert [text.splitlines()[1] for text in found] == [
        "  Bij het leerdoel 'uitleggen' hoort geen enkele vraag. Twee is het minimum."
    ]


def test_a_retired_item_does_not_cover_an_objective(tmp_path: Path) -> None:
    items = [keuze(*OPTIONS, id="een"), keuze(*OPTIONS, id="twee", status="vervallen")]
    assert len(advice(tmp_path, "leerdoel-zonder-vraag", items)) == 1


def test_two_items_cover_an_objective(tmp_path: Path) -> None:
    items = [keuze(*OPTIONS, id=name) for name in ("een", "twee")]
    assert advice(tmp_path, "leerdoel-zonder-vraag", items) == []


def test_a_module_without_a_bank_is_not_tested_yet(tmp_path: Path) -> None:
    objectives = OBJECTIVES.replace(
        "leerdoelen:\n",
        "  rollen: {titel: Rollen, minuten: 30, kern: ja, code: M6}\nleerdoelen:\n"
        "  wie-beslist: {module: rollen, tekst: weten wie beslist, niveau: begrijpen}\n",
    )
    items = [keuze(*OPTIONS, id=name) for name in ("een", "twee")]
    assert advice(tmp_path, "leerdoel-zonder-vraag", items, objectives=objectives) == []


def due(day: str) -> str:
    return SOURCES.replace("treden.}", f"treden., volgende_controle: {day}}}")


def test_a_source_that_is_due(tmp_path: Path) -> None:
    assert advice(tmp_path, "bron-controleren", [keuze(*OPTIONS)], sources=due("2026-11-21")) == [
        "quizzes/bronnen.yml:5  [bron-controleren]  uitspraak 'S4-02'\n"
        "  De uitspraak 'S4-02' moest op 2026-11-21 opnieuw gecontroleerd zijn.\n"
        "  Doe dit: lees de bron na en zet een nieuwe datum bij 'volgende_controle'.  "
        "Meer: over/foutmeldingen/#bron-controleren"
    ]


def test_a_source_that_is_not_due_yet(tmp_path: Path) -> None:
    found = advice(tmp_path, "bron-controleren", [keuze(*OPTIONS)], sources=due("2026-11-22"))
    assert found == []


def test_the_day_is_given_not_read_from_the_clock(tmp_path: Path) -> None:
    library = write_library(tmp_path, [keuze(*OPTIONS)], sources=due("2030-01-01"))
    rule = ADVICE["bron-controleren"]
    assert list(rule(library, date(2029, 12, 31))) == []
    assert len(list(rule(library, date(2030, 1, 1)))) == 1
