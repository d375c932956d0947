"""The types of the fields: what an author may write, and what the model gets."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from itembank.mistakes.rules import RULES
from itembank.model import fields
from itembank.model.fields import parse_number


def _code(kind: Any, written: object) -> str:
    """The code of the rule a value breaks."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    (error,) = caught.value.errors()
    assert error["type"] in RULES
    return error["type"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("7", 7),
        ("07", 7),
        (" 7 ", 7),
        ("6,7", 6.7),
        ("-3", -3),
        ("−3", -3),
        ("0,50", 0.5),
        ("1.000", 1000),
        ("1.000,5", 1000.5),
        ("24.221", 24221),
        ("24 221", 24221),
        ("–3", -3),
        ("1.000.000", 1_000_000),
        ("24221", 24221),
        ("1000000000000", 1e12),
    ],
)
def test_a_number_is_read_as_dutch_writes_it(written: str, number: float) -> None:
    assert parse_number(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "zeven",
        "1.5",
        "1.50",
        "1.0000",
        "10.00",
        ".5",
        ",5",
        "5,",
        "5.",
        "1,5,5",
        "1,000.5",
        "1e9",
        "1E9",
        "0x10",
        "+7",
        "--7",
        "7%",
        "7 8",
        "1.000 000",
        "inf",
        "nan",
        "٧",
        "²",
        "½",
        "7\n8",
        "1000000000001",
        "9" * 100_000,
        "<img src=x>",
        "🙂",
    ],
)
def test_what_can_be_meant_in_two_ways_is_no_number(written: str) -> None:
    assert parse_number(written) is None


@pytest.mark.parametrize("written", ["a", "niveau-kiezen", "x2", "2-keer", "a-b-c"])
def test_an_id_is_lower_case_letters_digits_and_hyphens(written: str) -> None:
    assert TypeAdapter(fields.Id).validate_python(written) == written


@pytest.mark.parametrize(
    "written", ["", "A", "niveau kiezen", "a_b", "-a", "a-", "a--b", "é", "a/b", "a\n", "a#b"]
)
def test_anything_else_is_no_id(written: str) -> None:
    assert _code(fields.Id, written) == "ongeldig-id"


def test_texts_are_trimmed_and_not_empty() -> None:
    for kind in (fields.Word, fields.Reference, fields.Inline, fields.Prose):
        assert TypeAdapter(kind).validate_python("  x  ") == "x"
        assert _code(kind, " \n ") == "lege-tekst"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", True), ("ja", True), ("Ja ", True), ("false", False), ("NEE", False)],
)
def test_a_flag_reads_dutch_and_english(written: str, meant: bool) -> None:
    assert TypeAdapter(fields.Flag).validate_python(written) is meant


@pytest.mark.parametrize("written", ["", "misschien", "yes", "no", "1", ["ja"]])
def test_any_other_word_is_no_flag(written: object) -> None:
    assert _code(fields.Flag, written) == "waarde-niet-toegestaan"


def test_a_number_field_refuses_what_is_no_number() -> None:
    assert TypeAdapter(fields.Number).validate_python("6,7") == 6.7
    for written in ("zeven", "1.5", ["7"], {"a": "7"}):
        assert _code(fields.Number, written) == "getal-onleesbaar"


@pytest.mark.parametrize(
    ("kind", "low", "high"), [(fields.Margin, 0, 1_000_000), (fields.Minutes, 1, 600)]
)
def test_a_number_lies_within_its_bounds(kind: Any, low: int, high: int) -> None:
    assert TypeAdapter(kind).validate_python(str(low)) == low
    assert TypeAdapter(kind).validate_python(str(high)) == high
    assert _code(kind, str(low - 1)) == "getal-buiten-bereik"
    assert _code(kind, str(high + 1)) == "getal-buiten-bereik"


def test_bounds_are_written_without_powers_and_with_a_comma() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(fields.Margin).validate_python("-0,5")
    assert caught.value.errors()[0]["ctx"] == {"value": "-0,5", "low": "0", "high": "1000000"}


def test_a_date_is_year_month_day() -> None:
    assert TypeAdapter(fields.Date).validate_python(" 2027-01-15 ") == date(2027, 1, 15)
    for written in ("15-01-2027", "2027-13-01", "2027-02-30", "morgen", "nee", "", ["2027-01-15"]):
        assert _code(fields.Date, written) == "datum-onleesbaar"


def test_a_check_is_a_date_or_no() -> None:
    adapter: TypeAdapter[date | bool] = TypeAdapter(fields.DateOrNo)
    assert adapter.validate_python("nee") is False
    assert adapter.validate_python("Nee") is False
    assert adapter.validate_python("2026-11-21") == date(2026, 11, 21)
    for written in ("ja", "true", "", "21-11-2026"):
        assert _code(fields.DateOrNo, written) == "datum-onleesbaar"


@pytest.mark.parametrize("written", ["https://rivm.nl/a?b=c#d", "mailto:a@voorbeeld.nl"])
def test_an_address_can_be_visited(written: str) -> None:
    assert TypeAdapter(fields.Address).validate_python(written) == written


@pytest.mark.parametrize(
    "written",
    ["javascript:alert(1)", "data:text/html,x", "http://a.nl", "//a.nl", "www.a.nl", "https://a b"],
)
def test_an_address_that_runs_or_hides_something_is_refused(written: str) -> None:
    assert _code(fields.Address, written) == "onveilige-link"


def test_a_link_is_a_page_of_the_site_or_a_safe_address() -> None:
    for written in ("over/bronnen.md", "index.md#kop", "https://rivm.nl"):
        assert TypeAdapter(fields.Link).validate_python(written) == written
    for written in ("javascript:alert(1)", "/over/", "../a.md", "over/bronnen", "http://a.nl"):
        assert _code(fields.Link, written) == "onveilige-link"


def test_lines_and_paragraphs_know_what_they_may_hold() -> None:
    assert TypeAdapter(fields.Prose).validate_python("een\n\n- twee") == "een\n\n- twee"
    assert _code(fields.Inline, "een\n\ntwee") == "meer-regels"
    for kind in (fields.Inline, fields.Prose):
        assert _code(kind, "<b>x</b>") == "html-in-tekst"
        assert _code(kind, "{{ x }}") == "accolades-in-tekst"
