"""The table of rules: one row per mistake, read by the message, the page and the tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest

from itembank.mistakes.problems import EXPLANATION_PAGE
from itembank.mistakes.rules import RULES, Rule, problem

ROWS = list(RULES.values())
ROOT = Path(__file__).parents[2]
FOLDERS = (
    ROOT / "hooks" / "itembank",
    ROOT / "scripts" / "publishing",
    ROOT / "scripts" / "commands",
)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_code_is_used_once_and_fits_in_an_address() -> None:
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", rule.code) for rule in ROWS)
    assert len(RULES) == len(ROWS)


def test_rows_of_a_group_stand_together() -> None:
    groups = [rule.group for rule in ROWS]
    changes = sum(one != other for one, other in pairwise(groups))
    assert changes == len(set(groups)) - 1


def _wrong(objections: Callable[[Rule], Iterable[str]]) -> dict[str, list[str]]:
    """What is against each row, by its code; nothing when all is well."""
    return {rule.code: found for rule in ROWS if (found := list(objections(rule)))}


def test_every_row_speaks_in_whole_short_sentences() -> None:
    def objections(rule: Rule) -> Iterator[str]:
        shown = [rule.shown_message, rule.shown_repair, rule.why]
        yield from (text for text in shown if not text or text.strip() != text)
        if not (rule.message[0].isupper() or rule.message[0] in "'"):
            yield rule.message
        if not rule.repair[0].islower():
            yield f"the repair goes on after 'Doe dit:': {rule.repair}"
        for text in shown:
            for sentence in re.split(r"(?<=[.!?]) ", text):
                if len(sentence.split()) > 25:
                    yield f"long: {sentence}"

    assert _wrong(objections) == {}


def test_every_placeholder_of_a_row_is_filled() -> None:
    def objections(rule: Rule) -> Iterator[str]:
        names = _names(rule.message) | _names(rule.repair)
        values = {name: f"<{name}>" for name in names}
        made = problem(rule.code, "a.yml", 3, "vraag 'x'", **values)
        kept = (made.file, made.line, made.where, made.severity)
        if kept != ("a.yml", 3, "vraag 'x'", rule.severity):
            yield f"{kept}"
        said = made.message + made.repair
        yield from (name for name in names if f"<{name}>" not in said)
        if "{" in re.sub(r"\{ ?#|\{tekst: ….*\}", "", said):
            yield said

    assert _wrong(objections) == {}


def test_the_page_of_rules_shows_a_row_without_its_placeholders() -> None:
    def objections(rule: Rule) -> Iterator[str]:
        pairs = ((rule.shown_message, rule.message), (rule.shown_repair, rule.repair))
        for shown, template in pairs:
            hidden = shown.count("…") >= len(_names(template) - {"hint"})
            if re.search(r"\{[a-z_]+\}", shown) or not hidden:
                yield shown

    assert _wrong(objections) == {}


def test_a_row_with_a_value_too_few_is_a_bug_of_ours() -> None:
    with pytest.raises(KeyError):
        problem("dubbele-sleutel", "a.yml", 1, key="x")
    with pytest.raises(KeyError):
        problem("bestaat-niet", "a.yml", 1)


def test_what_an_author_typed_is_never_read_as_a_placeholder() -> None:
    made = problem("ongeldig-id", "a.yml", 1, value="{0} {value!r} {x.__class__}")
    assert made.message == "'{0} {value!r} {x.__class__}' kan geen id zijn."


def test_every_row_is_used() -> None:
    found = (path for folder in FOLDERS for path in folder.rglob("*.py"))
    sources = [path.read_text(encoding="utf-8") for path in found if path.name != "rules.py"]
    used = "\n".join(sources)
    assert [rule.code for rule in ROWS if f'"{rule.code}"' not in used] == []


def test_the_address_of_the_explanation_is_that_of_its_page() -> None:
    docs = ROOT / "docs"
    page = (docs / EXPLANATION_PAGE.removesuffix("/")).with_suffix(".md")
    assert "/// foutmeldingen" in page.read_text(encoding="utf-8")
