"""From pydantic's errors to problems an author understands, each in its place."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from itembank.mistakes.problems import Problem
from itembank.model.fields import Flag, Id, Inline, Number
from itembank.reading.source import parse
from itembank.reading.validate import Context, build, where


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: Id
    text: Inline = Field(alias="tekst")
    right: Flag = Field(False, alias="juist")


class _Whole(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: Inline = Field(alias="titel")
    parts: tuple[_Part, ...] = Field((), alias="punten", min_length=1)
    by_name: dict[Id, _Part] = Field({}, alias="leerdoelen")
    number: Number | None = Field(None, alias="getal")


def _problems(text: str) -> list[Problem]:
    document = parse(text.encode(), "a.yml")
    context = Context(document)
    made = build(_Whole, document.data, context)
    assert (made is None) == bool(context.problems)
    return context.problems


def _short(text: str) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.code, problem.where) for problem in _problems(text)]


def test_a_good_file_gives_a_model_and_no_problems() -> None:
    assert _problems("titel: T\npunten: [{id: a, tekst: b}]\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("titel: T\npunten: [{id: a}]\n", (2, "verplicht-veld", "punt 'a'")),
        (
            "titel: T\npunten:\n  - id: a\n    tekst: b\n    jusit: ja\n",
            (5, "onbekende-sleutel", "punt 'a'"),
        ),
        ("titel: T\npunten:\n  - tekst: b\n", (3, "verplicht-veld", "")),
        ("titel: T\npunten:\n  - {id: A, tekst: b}\n", (3, "ongeldig-id", "punt 'A'")),
        ("titel: T\npunten: x\n", (2, "geen-lijst", "")),
        ("titel: T\npunten: {a: b}\n", (2, "geen-lijst", "")),
        ("titel: T\npunten: [x]\n", (2, "geen-groep", "")),
        ("titel: T\npunten: [[x]]\n", (2, "geen-groep", "")),
        ("titel: T\npunten: []\n", (2, "te-weinig", "")),
        ("titel: [x]\npunten: [{id: a, tekst: b}]\n", (1, "geen-tekst", "")),
        ("titel: {x: y}\npunten: [{id: a, tekst: b}]\n", (1, "geen-tekst", "")),
        (
            "titel: T\npunten: [{id: a, tekst: b}]\nleerdoelen: {een-doel: {id: a}}\n",
            (3, "verplicht-veld", "leerdoel 'een-doel'"),
        ),
        (
            "titel: T\npunten: [{id: a, tekst: b}]\nleerdoelen:\n  Een Doel: {id: a, tekst: b}\n",
            (4, "ongeldig-id", "leerdoel 'Een Doel'"),
        ),
        ("titel: T\npunten: [{id: a, tekst: b}]\nleerdoelen: [x]\n", (3, "geen-groep", "")),
        ("titel: T\npunten: [{id: a, tekst: b}]\ngetal: x\n", (3, "getal-onleesbaar", "")),
        ("titel:\npunten: [{id: a, tekst: b}]\n", (1, "lege-tekst", "")),
    ],
)
def test_a_mistake_has_a_line_a_code_and_an_entry(text: str, found: tuple[int, str, str]) -> None:
    assert _short(text) == [found]


def test_the_keys_that_may_stand_in_a_place_are_named() -> None:
    (problem,) = _problems("titel: T\npunten: [{id: a, tekst: b, jusit: ja}]\n")
    assert problem.message == "De sleutel 'jusit' bestaat hier niet. Bedoelde je 'juist'?"
    assert problem.repair.endswith("Hier mag: id, tekst, juist.")
    (problem,) = _problems(
        "titel: T\npunten: [{id: a, tekst: b}]\nleerdoelen: {a: {id: b, tekst: c, x: y}}\n"
    )
    assert problem.repair.endswith("Hier mag: id, tekst, juist.")
    (problem,) = _problems("titel: T\npunten: [{id: a, tekst: b}]\nx: y\n")
    assert problem.repair.endswith("Hier mag: titel, punten, leerdoelen, getal.")


def test_a_list_with_a_wrong_entry_is_not_also_too_short() -> None:
    assert [code for _, code, _ in _short("titel: T\npunten: [{id: a}]\n")] == ["verplicht-veld"]


def test_all_mistakes_are_found_at_once() -> None:
    text = "titel:\npunten:\n  - {id: A, tekst: b, x: y}\n  - {tekst: <b>}\ngetal: x\n"
    assert sorted(code for _, code, _ in _short(text)) == [
        "getal-onleesbaar",
        "html-in-tekst",
        "lege-tekst",
        "onbekende-sleutel",
        "ongeldig-id",
        "verplicht-veld",
    ]


def test_what_an_author_typed_cannot_break_a_message() -> None:
    (problem,) = _problems("titel: T\npunten: [{id: '{0} {key}', tekst: b}]\n")
    assert problem.message == "'{0} {key}' kan geen id zijn."


BANK = """\
vragen:
  - id: een
    opties:
      - tekst: a
  - soort: keuze
  - gewoon tekst
  - id: [x]
groepen:
  - titel: G
    punten:
      - {id: punt, tekst: a}
uitspraken:
  S4-02: {tekst: a}
"""


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), ""),
        (("vragen",), ""),
        (("vragen", 0), "vraag 'een'"),
        (("vragen", 0, "opties", 0, "tekst"), "vraag 'een'"),
        (("vragen", 1), "vraag 2"),
        (("vragen", 2), "vraag 3"),
        (("vragen", 3, "id"), "vraag 4"),
        (("vragen", 9), "vraag 10"),
        (("groepen", 0), ""),
        (("groepen", 0, "punten", 0, "tekst"), "punt 'punt'"),
        (("uitspraken", "S4-02", "tekst"), "uitspraak 'S4-02'"),
    ],
)
def test_the_entry_around_a_place_has_the_name_the_author_gave_it(
    path: tuple[Any, ...], name: str
) -> None:
    assert where(parse(BANK.encode(), "a.yml"), path) == name
