"""The address of a set of activities: read back as written, and never trusted."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from itembank.words.texts import texts
from sites import Site

T = texts()
MARKUP = "<img src=x onerror=\"document.title='hit'\">"
CATALOG: dict[str, Any] = {
    "activities": {
        "a/een": {"kind": "keuze", "title": "Vraag een", "page": "les/#a--een", "module": "m"},
        "a/twee": {"kind": "open", "title": "Vraag twee", "page": "les/#a--twee", "module": "m"},
        "a/oud": {"kind": "keuze", "title": "Oud", "retired": True, "by": ""},
        "a/ouder": {"kind": "keuze", "title": "Ouder", "retired": True, "by": "a/twee"},
        "a/lus": {"kind": "keuze", "title": "Lus", "retired": True, "by": "a/oud"},
        "toets/a": {"kind": "toets", "title": "Toets", "page": "les/", "items": ["a/een"]},
        "pagina/een/les": {"kind": "pagina", "title": "Les", "page": "een/les/", "module": ""},
    }
}
PART = {"key": "a/een", "minutes": None, "kind": "keuze", "page": "les/#a--een"}
PART |= {"title": "Vraag een"}


@pytest.fixture(scope="module")
def page(browser: Browser, examples_site: Site) -> Any:
    page = browser.new_page()
    page.goto(examples_site.url)
    yield page
    page.close()


def _run(page: Page, site: Site, body: str, value: Any) -> Any:
    code = f"async ([address, value, catalog]) => {{ const m = await import(address); {body} }}"
    return page.evaluate(code, [f"{site.url}assets/itembank/agenda.js", value, CATALOG])


@pytest.fixture
def read(page: Page, examples_site: Site) -> Any:
    return lambda text: _run(page, examples_site, "return m.parse(value, catalog)", text)


@pytest.fixture
def written(page: Page, examples_site: Site) -> Any:
    return lambda agenda: _run(page, examples_site, "return m.write(value)", agenda)


def test_what_is_written_is_read_back(read: Any, written: Any) -> None:
    parts = [
        {"key": "a/een", "minutes": 5},
        {"key": "toets/a", "minutes": None},
        {"key": "pagina/een/les", "minutes": 480},
        {"key": "a/een", "minutes": 1},
    ]
    title = "Rollen & raad: 100 % #1 = één, ~ twee?"
    fragment = written({"title": title, "parts": parts})
    found = read(f"#{fragment}")
    assert found["title"] == title
    assert found["problems"] == []
    assert [{"key": part["key"], "minutes": part["minutes"]} for part in found["parts"]] == parts
    assert found["parts"][0] == PART | {"minutes": 5}


def test_a_link_is_short_and_can_be_read(written: Any) -> None:
    parts = [{"key": "a/een", "minutes": 5}, {"key": "a/twee"}]
    assert written({"title": "Rollen", "parts": parts}) == "titel=Rollen&doe=a/een~5,a/twee"
    assert written({"parts": [{"key": "a/een"}]}) == "doe=a/een"


@pytest.mark.parametrize(
    "text", ["", "#", "doe=", "titel=", "niets", "#a--een", "&&=&", "%", "#%ff"]
)
def test_an_address_that_asks_for_nothing_gives_nothing(text: str, read: Any) -> None:
    found = read(text)
    assert (found["parts"], found["problems"]) == ([], [])


@pytest.mark.parametrize(
    ("asked", "keys", "problem"),
    [
        ("a/niet,a/een", ["a/een"], T["agenda_unknown"].format(name="a/niet")),
        ("a/oud,a/een", ["a/een"], T["agenda_retired"].format(name="a/oud")),
        ("a/lus", [], T["agenda_retired"].format(name="a/lus")),
        (
            "a/ouder",
            ["a/twee"],
            T["agenda_replaced"].format(name="a/ouder", other="Vraag twee"),
        ),
        ("a/een~0", ["a/een"], T["agenda_minutes"].format(name="a/een")),
        ("a/een~481", ["a/een"], T["agenda_minutes"].format(name="a/een")),
        ("a/een~-3", ["a/een"], T["agenda_minutes"].format(name="a/een")),
        ("a/een~1e9", ["a/een"], T["agenda_minutes"].format(name="a/een")),
        ("a/een~", ["a/een"], T["agenda_minutes"].format(name="a/een")),
        ("__proto__", [], T["agenda_unknown"].format(name="__proto__")),
        ("constructor", [], T["agenda_unknown"].format(name="constructor")),
        ("../../elders", [], T["agenda_unknown"].format(name="../../elders")),
        ("https://example.invalid/x", [], None),
        ("javascript:alert(1)", [], T["agenda_unknown"].format(name="javascript:alert(1)")),
        (quote(MARKUP), [], T["agenda_unknown"].format(name=MARKUP)),
    ],
)
def test_what_is_unknown_retired_or_odd_is_named_and_left_out(
    asked: str, keys: list[str], problem: str | None, read: Any
) -> None:
    found = read(f"doe={asked}")
    assert [part["key"] for part in found["parts"]] == keys
    expected = problem or T["agenda_unknown"].format(name=asked)
    assert found["problems"] == [expected]


def test_minutes_that_are_odd_leave_the_part_without_minutes(read: Any) -> None:
    assert read("doe=a/een~veel")["parts"] == [PART]


def test_a_hundred_kilobytes_are_cut_and_said_to_be(read: Any) -> None:
    found = read("titel=" + "x" * 50_000 + "&doe=" + "a/een," * 9_000)
    assert found["problems"] == [T["agenda_too_long"]]
    assert len(found["title"]) == 120
    many = read("doe=" + "a/een," * 17_000)
    assert len(many["parts"]) == 60
    assert many["problems"] == [T["agenda_too_long"], T["agenda_too_many"].format(count=60)]
    assert {part["key"] for part in many["parts"]} == {"a/een"}


def test_a_long_unknown_name_is_cut_where_it_is_named(read: Any) -> None:
    (problem,) = read("doe=" + "x" * 5000)["problems"]
    assert problem == T["agenda_unknown"].format(name="x" * 79 + "…")


def test_a_title_is_one_line_of_visible_signs(read: Any) -> None:
    assert read("titel=%00een%0A%0Atwee%E2%80%AEdrie%20%20")["title"] == "een twee drie"
    assert read(f"titel={quote(MARKUP)}")["title"] == MARKUP
