"""A line of a bank that stands a space off, or lacks its colon, is named; a text never is."""

from __future__ import annotations

import pytest

from itembank.library.every_key import every_key
from itembank.mistakes.problems import Problem
from itembank.reading.source import parse

BANK = """\
titel: Rollen in onze gemeente
module: rollen
vragen:
  - id: lokaal-melden
    soort: keuze
    bron: [LOK-loket]
    vraag: Bij wie meld je dat?
    opties:
      - tekst: Bij ons team
        juist: true
        waarom: Dat team weet het.
      - tekst: Bij de griffie
        waarom: De griffie hoort het later.
    toelichting: Eén lijst voorkomt veel.
  - id: lokaal-vragen
    soort: stelling
    vraag: De raad beslist.
    waar:
      waarom: Dat hoort bij de raad.
    toelichting: Zo is het.
"""
SOURCES = """\
bronnen:
  LOK-verordening:
    titel: Onze participatieverordening
    uitgever: Onze gemeente
    datum: 2025-03-01
uitspraken:
  LOK-loket:
    bron: LOK-verordening
    tekst: Wie begint, meldt dat bij het team.
"""


def problems(text: str) -> list[Problem]:
    return list(parse(text.encode(), "proef.yml", every_key()).problems)


def found(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.code) for each in problems(text)]


@pytest.mark.parametrize("text", [BANK, SOURCES], ids=["bank", "sources"])
@pytest.mark.parametrize("off", [-2, -1, 1, 2])
def test_a_line_that_is_off_is_named_or_no_line_is_told_to_move(text: str, off: int) -> None:
    """A wrong repair is worse than none: where two are as likely, neither is told."""
    lines = text.split("\n")
    named, wrong = 0, {}
    for number, line in enumerate(lines, 1):
        right = len(line) - len(line.lstrip())
        if not line or right + off < 0:
            continue
        moved = " " * (right + off) + line.lstrip()
        said = problems("\n".join([*lines[: number - 1], moved, *lines[number:]]))
        moves = [each for each in said if each.code == "inspringing"]
        change = f"haal er {_many(off)} weg" if off > 0 else f"zet er {_many(off)} bij"
        if [(each.line, change in each.repair) for each in moves] == [(number, True)]:
            named += len(said) == 1
        elif moves:
            wrong[line] = moves
    assert wrong == {}
    # One space off is nearly always seen, two may be another right file.
    assert named >= (10 if abs(off) == 1 and text is BANK else 3)


def _many(off: int) -> str:
    return "één" if abs(off) == 1 else str(abs(off))


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        ("    opties:", "    opties", 8, "dubbele-punt-en-spatie"),
        ("- tekst: Bij ons", "- tekst:Bij ons", 9, "dubbele-punt-en-spatie"),
        ("    vraag: Bij", "    vraag Bij", 7, "dubbele-punt-en-spatie"),
        ("titel: Rollen", "titel: „Rollen: nu”", 1, "krulaanhalingsteken"),
    ],
)
def test_a_key_without_its_colon_and_a_curly_quotation_mark_are_named(
    before: str, after: str, line: int, code: str
) -> None:
    assert found(BANK.replace(before, after, 1)) == [(line, code)]


@pytest.mark.parametrize(
    "text",
    [
        "Let op wie beslist.\n      Ja: mits het kan.",
        "Let op: wie beslist?",
        "„Zo” is het: ja.",
        "Dit is waar.\n      let op: dit ook.",
    ],
)
def test_a_colon_in_a_text_is_told_as_that(text: str) -> None:
    said = found(BANK.replace("Zo is het.", text))
    assert [code for _, code in said] in (["dubbele-punt"], ["krulaanhalingsteken"])


def test_every_mistake_below_one_that_is_mended_is_told_as_well() -> None:
    text = BANK.replace("    bron: [", "     bron: [").replace("    waar:", "    waar")
    text = text.replace("Zo is het.", "Zo: is het.")
    assert found(text) == [(6, "inspringing"), (18, "dubbele-punt-en-spatie"), (20, "dubbele-punt")]
