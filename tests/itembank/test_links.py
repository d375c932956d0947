"""The links in texts of YAML files, which no generator checks."""

from __future__ import annotations

import pytest

from itembank.reading.links import LinkUse, find_links, texts_in
from itembank.reading.source import parse

BANK = """\
titel: Proef
vragen:
  - id: een
    vraag: Zie [een](a/b.md) en [twee](a/b.md#c).
    opties:
      - {tekst: "[drie](d.md)", waarom: "[vier](https://a.nl/x.md)"}
    toelichting: |
      Eerste regel.

      Zie [vijf](<e.md>) en [zes](f.md "Titel") en [mail](mailto:a@b.nl).
"""


def test_every_link_to_a_page_is_found_with_line_and_entry() -> None:
    found = find_links(parse(BANK.encode(), "quizzes/toetsen/a.yml"))
    place = "quizzes/toetsen/a.yml"
    assert sorted(found, key=lambda use: (use.line, use.target)) == [
        LinkUse(place, 4, "vraag 'een'", "a/b.md"),
        LinkUse(place, 4, "vraag 'een'", "a/b.md#c"),
        LinkUse(place, 6, "vraag 'een'", "d.md"),
        LinkUse(place, 7, "vraag 'een'", "e.md"),
        LinkUse(place, 7, "vraag 'een'", "f.md"),
    ]


def test_a_value_that_is_a_link_itself_is_found_too() -> None:
    found = find_links(parse(b"a:\n  link: a/b.md#c\nlink: https://a.nl\nb: a/c.md\n", "a.yml"))
    assert [(use.line, use.target) for use in found] == [(2, "a/b.md#c")]


@pytest.mark.parametrize("text", ["", "a: b", "a: '[x] (y.md)'", "a: y.md", "- a"])
def test_without_links_nothing_is_found(text: str) -> None:
    assert find_links(parse(text.encode(), "a.yml")) == []


def test_every_text_is_found_however_deep() -> None:
    data = parse(b"a: b\nc: [d, {e: f}]\ng:\n", "a.yml").data
    assert sorted(texts_in(data)) == [
        (("a",), "b"),
        (("c", 0), "d"),
        (("c", 1, "e"), "f"),
        (("g",), ""),
    ]


def test_depth_does_not_exhaust_the_stack() -> None:
    data = parse(("a: " + "[" * 500 + "x" + "]" * 500).encode(), "a.yml").data
    ((path, words),) = texts_in(data)
    assert (len(path), words) == (501, "x")
