"""From a message of the YAML parser to the author's likely mistake."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from itembank.reading.diagnosis import UNPRINTABLE, diagnose
from itembank.reading.source import parse


class _Error(Exception):
    """An error as the parser raises it, with marks that count lines from 0."""

    def __init__(self, message: str, stuck: int | None = None, start: int | None = None) -> None:
        super().__init__(message)
        self.problem_mark = None if stuck is None else SimpleNamespace(line=stuck)
        self.context_mark = None if start is None else SimpleNamespace(line=start)


TEXT = "a: b\nc: d\n\te: f\ng: h\n"


@pytest.mark.parametrize(
    ("error", "found"),
    [
        (_Error("mapping values are not allowed in this context", 0), ("dubbele-punt", 1)),
        (_Error("found undefined tag handle", 0), ("yaml-tag-onleesbaar", 1)),
        (_Error("while scanning an alias", 1), ("yaml-anker-onleesbaar", 2)),
        (_Error("while scanning an anchor", 1), ("yaml-anker-onleesbaar", 2)),
        (
            _Error("while scanning a quoted scalar found unexpected end of stream", 9, 0),
            ("aanhalingsteken-open", 1),
        ),
        (_Error("while scanning a quoted scalar found unknown escape", 0), ("yaml-onleesbaar", 1)),
        (_Error("did not find expected key", 0), ("yaml-onleesbaar", 1)),
        (_Error("did not find expected key", None, 1), ("yaml-onleesbaar", 2)),
        (_Error("whatever", 2), ("tab", 3)),
        (_Error("whatever", 3), ("tab", 3)),
        (_Error("beyond the end", 99), ("yaml-onleesbaar", 5)),
        (_Error("nothing known"), ("yaml-onleesbaar", 1)),
    ],
)
def test_a_message_leads_to_a_rule_and_a_line(error: _Error, found: tuple[str, int]) -> None:
    assert [each[:2] for each in diagnose(error, TEXT)] == [found]


def test_a_character_that_is_not_allowed_is_found_in_the_text_itself() -> None:
    assert diagnose(_Error("control characters are not allowed"), "é\né\x07") == [
        ("vreemd-teken", 2, {})
    ]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("- tekst: 's Avonds bellen", "apostrof-aan-begin"),
        ("gemeente: 's-Hertogenbosch", "apostrof-aan-begin"),
        ('tekst: "Ja" zeggen tegen alles', "woord-tussen-aanhalingstekens"),
        ("tekst: @gemeente volgen", "teken-aan-begin"),
        ("tekst: % van de inwoners", "teken-aan-begin"),
        ("tekst: `code`", "teken-aan-begin"),
        ("tekst: >65 jaar", "teken-aan-begin"),
        ("tekst: | of zo", "teken-aan-begin"),
        ("tekst: ? of niet", "teken-aan-begin"),
        ("tekst: - een streepje", "streepje-achter-sleutel"),
        ("- @naam", "teken-aan-begin"),
        ("- > 5 dagen", "teken-aan-begin"),
        ("tekst: [Naam] belt", "teken-aan-begin"),
        ("tekst: {Naam} belt", "teken-aan-begin"),
        ("\u00a0\u00a0tekst: bellen", "harde-spatie"),
    ],
)
def test_every_line_that_begins_as_yaml_does_not_take_is_named(line: str, rule: str) -> None:
    text = f"a: b\n{line}\nc: |\n  {line.strip()}\nd: goed\n{line}\n"
    found = diagnose(_Error("did not find expected key", 5), text)
    assert [(code, number) for code, number, _ in found] == [(rule, 2), (rule, 6)]


@pytest.mark.parametrize(
    "line",
    [
        "tekst: |",
        "tekst: >-",
        "tekst: 'Ja' # zo",
        'tekst: "Ja"',
        "schaal: [Nog niet, Helemaal]",
        "- {tekst: Ja, juist: true}",
        "tekst: '''t Is zo'",
        "tekst: wat 's avonds kan",
        "- - a",
    ],
)
def test_a_line_that_yaml_takes_is_not_named(line: str) -> None:
    found = diagnose(_Error("did not find expected key", 0), f"{line}\n")
    assert found == [("yaml-onleesbaar", 1, {})]


@pytest.mark.parametrize("character", ["\t", "\n", "\r", " ", "é", "🙂", "\x85", "\ue000"])
def test_ordinary_characters_are_allowed(character: str) -> None:
    assert not UNPRINTABLE.search(character)


@pytest.mark.parametrize("character", ["\x00", "\x02", "\x1b", "\x7f", "\x80", "\ufffe", "\ud800"])
def test_characters_nobody_types_are_not(character: str) -> None:
    assert UNPRINTABLE.search(character)


HARD = "\u00a0"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # What is right does not hide what is wrong below it.
        ('a: "Zeg \\"ja\\" nu"\nb: let op: fout\n', [("dubbele-punt", 2)]),
        (f"a: |\n  x\n  {HARD}y\nb: let op: fout\n", [("dubbele-punt", 4)]),
        ('a: "een\n  b: \'s avonds\n  c"\nd: x: y\n', [("dubbele-punt", 4)]),
        # A block of text belongs to its key, not to the dash before that.
        ("v:\n  - q: |\n      'k: @x\n    t: 's Avonds\n", [("apostrof-aan-begin", 4)]),
        ("v:\n  - q: ja\n    r: >-\n      @x\n    t: @x\n", [("teken-aan-begin", 5)]),
        # Every line with a tab at once, and a dash that is none.
        ("a:\n\tb: c\n\td: e\n", [("tab", 2), ("tab", 3)]),
        ("a:\n  -b: c\n   d: e\n", [("streepje-zonder-spatie", 2)]),
        ("a:\n  – b: c\n    d: e\n", [("streepje-zonder-spatie", 2)]),
        ("v: - S1-01\n", [("streepje-achter-sleutel", 1)]),
        ("a: b\r\nc: 's x\r\n", [("apostrof-aan-begin", 2)]),
        # Between braces: the rest of a text, or a text that begins with one.
        ("a: {b: bel, mail}\n", [("komma-in-tekst", 1)]),
        ('a: {b: bel, "mail"}\n', [("komma-in-tekst", 1)]),
        ("a: {b: bel,\n  mail\n  }\n", [("komma-in-tekst", 2)]),
        ("a: {b: bel, mail # x\n }\n", [("komma-in-tekst", 1)]),
        ("a: {naam}\n", [("teken-aan-begin", 1)]),
        ("a: {naam} belt\n", [("teken-aan-begin", 1)]),
        ("a: {b: bel, c: d}\n", []),
        # Folding loses a list, and no other lines.
        ("a: >-\n  Dit:\n\n  - de plek\n  - het geld", [("lijst-in-gevouwen-tekst", 4)]),
        ("a: Dit\n  - de plek\n  - het geld", [("lijst-in-gevouwen-tekst", 2)]),
        ('a: "Dit\n  - de plek\n  - het geld"', [("lijst-in-gevouwen-tekst", 2)]),
        ("a: Vast is\n  - min of meer - de plek\n  en het geld\n", []),
        ("a: |\n  Dit\n  - de plek\n  - het geld", []),
        ("a: >\n  - een\n\n  - twee\n", []),
        ("a: >\n  Het begon in\n  1998. Daarna in\n  2002. Klaar\n", []),
        ("a: b # een opmerking\n", []),
        ("a: 'b' #3\n", []),
        ("a: zaal #3\n", [("hekje-in-tekst", 1)]),
    ],
)
def test_a_file_is_told_what_is_wrong_in_it_and_nothing_else(
    text: str, found: list[tuple[str, int]]
) -> None:
    document = parse(text.encode(), "proef.yml")
    assert [(problem.code, problem.line) for problem in document.problems] == found
