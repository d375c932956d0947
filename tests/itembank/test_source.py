"""The strict reader: text stays text, every line is known, and no trap of YAML works."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
import yaml

from itembank.reading import source
from itembank.reading.document import Document, Mapping, Sequence, described
from itembank.reading.source import parse, read


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML: the fast one, and the one of a system without libyaml."""
    monkeypatch.setattr(source, "_Loader", getattr(yaml, request.param))


def _parse(text: str) -> Document:
    return parse(text.encode(), "bank.yml")


def _found(text: str) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in _parse(text).problems]


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "true", "~", "null", "12:30", "2026-01-01", "007", "1e9", "0x1F", ".inf", "6,7"],
)
@pytest.mark.usefixtures("any_parser")
def test_a_scalar_stays_the_text_the_author_wrote(written: str) -> None:
    assert _parse(f"tekst: {written}").data == {"tekst": written}


@pytest.mark.usefixtures("any_parser")
def test_a_key_that_looks_like_a_truth_value_stays_a_word() -> None:
    assert _parse("no: 1\n12: 2\n").data == {"no": "1", "12": "2"}


@pytest.mark.usefixtures("any_parser")
def test_a_key_without_a_value_holds_an_empty_text() -> None:
    assert _parse("a:\nb: ''\nc: x\n").data == {"a": "", "b": "", "c": "x"}


@pytest.mark.usefixtures("any_parser")
def test_folded_and_literal_texts_are_joined_as_yaml_says() -> None:
    text = "a: >-\n  een\n  twee\n\n  drie\nb: |\n  een\n  twee\n"
    assert _parse(text).data == {"a": "een twee\ndrie", "b": "een\ntwee\n"}


def test_a_byte_order_mark_and_windows_line_ends_are_no_problem() -> None:
    document = parse(b"\xef\xbb\xbftitel: \xc3\xa9\xc3\xa9n\r\nmodule: m\r\n", "bank.yml")
    assert document.data == {"titel": "één", "module": "m"}
    assert document.problems == ()
    assert document.line_of(("module",)) == 2


LINES = """\
titel: T

vragen:
  - id: een
    opties:
      - {tekst: a, waarom: b}
      - tekst: c
        waarom: d

  - id: twee
    bron: [S1,
      S2]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("titel",), 1),
        (("vragen",), 3),
        (("vragen", 0), 4),
        (("vragen", 0, "id"), 4),
        (("vragen", 0, "opties"), 5),
        (("vragen", 0, "opties", 0, "waarom"), 6),
        (("vragen", 0, "opties", 1), 7),
        (("vragen", 0, "opties", 1, "waarom"), 8),
        (("vragen", 1), 10),
        (("vragen", 1, "bron", 1), 12),
    ],
)
@pytest.mark.usefixtures("any_parser")
def test_every_key_and_entry_knows_its_line(path: tuple[int | str, ...], line: int) -> None:
    assert _parse(LINES).line_of(path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("vragen", 0, "leerdoel"), 4),
        (("vragen", 1, "bron", 2), 11),
        (("vragen", 1, "bron", 9), 11),
        (("titel", "x"), 1),
        (("elders",), 1),
    ],
)
def test_what_is_missing_has_the_line_of_its_nearest_parent(
    path: tuple[int | str, ...], line: int
) -> None:
    assert _parse(LINES).line_of(path) == line


def test_an_entry_is_found_by_its_path() -> None:
    document = _parse(LINES)
    assert document.entry(("vragen", 0, "opties", 1, "tekst")) == "c"
    assert document.entry(("vragen", 7)) is None
    assert document.entry(("titel", "x")) is None
    assert Document("x", None, ()).entry(("titel",)) is None


TRAPS = [
    ("", "leeg-bestand", 1),
    ("# alleen commentaar\n", "leeg-bestand", 1),
    ("a: b\n---\nc: d\n", "meer-documenten", 2),
    ("a: b\n---\n", "meer-documenten", 2),
    ("- a\n", "geen-sleutels", 1),
    ("gewoon tekst\n", "geen-sleutels", 1),
    ("a: b\na: c\n", "dubbele-sleutel", 2),
    ("a: {b: 1, b: 2}\n", "dubbele-sleutel", 1),
    ("a: b\n{c: d}: e\n", "sleutel-geen-woord", 2),
    ("a:\n\t- b\n", "tab", 2),
    ("\ta: b\n", "tab", 1),
    ("a: b: c\n", "dubbele-punt", 1),
    ("a: b\n  c: d\n", "dubbele-punt", 2),
    ("a: b\nc: 'open\nd: e\n", "aanhalingsteken-open", 2),
    ('a: "open\nb: c\n', "aanhalingsteken-open", 1),
    ('a: "\\q"\n', "yaml-onleesbaar", 1),
    ("a: b\nc: é\nd: \x07\n", "vreemd-teken", 3),
    ("a: \x00\n", "vreemd-teken", 1),
    ('a: b\nc: "x\\x02y"\n', "vreemd-teken", 2),
    ('"a\\e": b\n', "vreemd-teken", 1),
    ("a: !x b\n", "yaml-tag", 1),
    ("a: !!str b\n", "yaml-tag", 1),
    ("a: b\nc: ! d\n", "yaml-tag", 2),
    ("a: !x!y b\n", "yaml-tag-onleesbaar", 1),
    ("a: &b c\n", "yaml-anker", 1),
    ("a: b\nc: *d\n", "yaml-anker", 2),
    ("a: b\n&c d: e\n", "yaml-anker", 2),
    ("a: & b\n", "yaml-anker-onleesbaar", 1),
    ("a: * b\n", "yaml-anker-onleesbaar", 1),
    ("a: [b, c\n", "yaml-onleesbaar", 2),
    ("a: @b\n", "teken-aan-begin", 1),
]


@pytest.mark.parametrize(("text", "code", "line"), TRAPS)
def test_a_trap_of_yaml_is_named_with_its_line(text: str, code: str, line: int) -> None:
    assert _found(text) == [(code, line)]


@pytest.mark.parametrize("text", [trap[0] for trap in TRAPS])
def test_both_parsers_name_the_same_mistakes(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = [code for code, _ in _found(text)]
    monkeypatch.setattr(source, "_Loader", yaml.SafeLoader)
    assert [code for code, _ in _found(text)] == fast


def test_the_parser_without_libyaml_does_not_break_on_an_impossible_character(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(source, "_Loader", yaml.SafeLoader)
    assert _found('a: "\\U00110000"\n') == [("yaml-onleesbaar", 1)]


def test_a_character_that_yaml_makes_of_an_escape_is_taken_out() -> None:
    document = _parse('a: "x\\x02y\\n\\tz"\n')
    assert document.data == {"a": "xy\n\tz"}
    assert [problem.code for problem in document.problems] == ["vreemd-teken"]


def test_every_double_key_is_reported_and_the_first_one_counts() -> None:
    document = _parse("a: 1\na: 2\nb:\n  c: 3\n  c: 4\n")
    assert [problem.line for problem in document.problems] == [2, 5]
    assert document.data == {"a": "1", "b": {"c": "3"}}


def test_the_message_says_where_the_earlier_key_stands() -> None:
    (problem,) = _parse("a: 1\nb: 2\na: 3\n").problems
    assert problem.message == "De sleutel 'a' staat er al, op regel 1."


def test_a_tag_never_makes_anything_but_text() -> None:
    document = _parse("a: !!python/object/apply:os.system ['exit 1']\n")
    assert [problem.code for problem in document.problems] == ["yaml-tag"]
    assert document.data == {"a": ["exit 1"]}


def test_an_alias_bomb_costs_no_time() -> None:
    names = "abcdefghijklmnop"
    rows = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"{n}: &{n} [{', '.join(['*' + p] * 10)}]" for p, n in pairwise(names)]
    start = perf_counter()
    assert _found("\n".join(rows)) == [("yaml-anker", 1)]
    assert perf_counter() - start < 10


def test_lists_in_lists_in_lists_do_not_exhaust_the_stack() -> None:
    document = _parse("a: " + "[" * 900 + "]" * 900)
    assert document.problems == () or document.data is None


@pytest.mark.parametrize(
    ("content", "line"), [(b"a: b\nc: \xe9\n", 2), (b"\xff", 1), (b"a: \xed\xa0\x80", 1)]
)
def test_bytes_that_are_no_utf8_are_reported_on_their_line(content: bytes, line: int) -> None:
    document = parse(content, "bank.yml")
    assert [(problem.code, problem.line) for problem in document.problems] == [("niet-utf8", line)]
    assert document.data is None


def test_a_file_is_read_from_disk_under_the_name_it_gets(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("a: b\n", encoding="utf-8")
    document = read(path, "quizzes/x.yml")
    assert (document.file, document.data, document.problems) == ("quizzes/x.yml", {"a": "b"}, ())


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.yml"):
        (problem,) = read(path, "quizzes/x.yml").problems
        assert (problem.code, problem.file, problem.line) == (
            "bestand-onleesbaar",
            "quizzes/x.yml",
            1,
        )


def test_a_value_is_described_in_the_words_of_an_author() -> None:
    assert described(Sequence(1)) == "een lijst"
    assert described(Mapping(1)) == "een groepje met sleutels"
    assert described("x") == "tekst"
