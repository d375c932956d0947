"""The table of rules: one row per mistake, read by the message, the page and the tests."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest

from itembank.mistakes.problems import EXPLANATION_PAGE
from itembank.mistakes.rules import RULES, Rule, problem

ROWS = list(RULES.values())
ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "hooks" / "itembank", ROOT / "scripts" / "publishing")


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_code_is_used_once_and_fits_in_an_address() -> None:
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", rule.code) for rule in ROWS)
    assert len(RULES) == len(ROWS)


def test_rows_of_a_group_stand_together() -> None:
    groups = [rule.group for rule in ROWS]
    changes = sum(one != other for one, other in pairwise(groups))
    assert changes == len(set(groups)) - 1


@pytest.mark.parametrize("rule", ROWS, ids=lambda rule: rule.code)
def test_every_row_speaks_in_whole_short_sentences(rule: Rule) -> None:
    shown = [rule.shown_message, rule.shown_repair, rule.why]
    assert all(text.strip() == text and text for text in shown)
    assert rule.message[0].isupper() or rule.message[0] in "'"
    assert rule.repair[0].islower(), "the repair goes on after 'Doe dit:'"
    for text in shown:
        for sentence in re.split(r"(?<=[.!?]) ", text):
            assert len(sentence.split()) <= 25, sentence


@pytest.mark.parametrize("rule", ROWS, ids=lambda rule: rule.code)
def test_every_placeholder_of_a_row_is_filled(rule: Rule) -> None:
    names = _names(rule.message) | _names(rule.repair)
    values = {name: f"<{name}>" for name in names}
    made = problem(rule.code, "a.yml", 3, "vraag 'x'", **values)
    assert (made.file, made.line, made.where, made.severity) == (
        "a.yml",
        3,
        "vraag 'x'",
        rule.severity,
    )
    for name in names:
        assert f"<{name}>" in made.message + made.repair
    assert "{" not in re.sub(r"\{ ?#|\{tekst: ….*\}", "", made.message + made.repair)


@pytest.mark.parametrize("rule", ROWS, ids=lambda rule: rule.code)
def test_the_page_of_rules_shows_a_row_without_its_placeholders(rule: Rule) -> None:
    for shown, template in ((rule.shown_message, rule.message), (rule.shown_repair, rule.repair)):
        assert not re.search(r"\{[a-z_]+\}", shown)
        assert shown.count("…") >= len(_names(template) - {"hint"})


def test_a_row_with_a_value_too_few_is_a_bug_of_ours() -> None:
    with pytest.raises(KeyError):
        problem("dubbele-sleutel", "a.yml", 1, key="x")
    with pytest.raises(KeyError):
        problem("bestaat-niet", "a.yml", 1)


def test_what_an_author_typed_is_never_read_as_a_placeholder() -> None:
    made = problem("ongeldig-id", "a.yml", 1, value="{0} {value!r} {x.__class__}")
    assert made.message == "'{0} {value!r} {x.__class__}' kan geen id zijn."


@pytest.mark.parametrize("rule", ROWS, ids=lambda rule: rule.code)
def test_every_row_is_used(rule: Rule) -> None:
    found = (path for folder in FOLDERS for path in folder.rglob("*.py"))
    sources = (path for path in found if path.name != "rules.py")
    assert any(f'"{rule.code}"' in path.read_text(encoding="utf-8") for path in sources)


def test_the_address_of_the_explanation_is_that_of_its_page() -> None:
    docs = ROOT / "docs"
    page = (docs / EXPLANATION_PAGE.removesuffix("/")).with_suffix(".md")
    assert "/// foutmeldingen" in page.read_text(encoding="utf-8")
