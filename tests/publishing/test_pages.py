"""The pages on privacy and accessibility say what is so: names in the code, tests that exist."""

from __future__ import annotations

import re

import pytest

from sites import REPOSITORY

PAGES = REPOSITORY / "docs" / "over"
STORAGE = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.")
# WCAG 2.2, level A and AA. 4.1.1 is no longer part of it.
CRITERIA = {
    "A": "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 "
    "2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 "
    "3.3.7 4.1.2",
    "AA": "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 "
    "2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
}
# What EN 301 549 V3.2.1 asks beyond the criteria of WCAG; 9.6 has five parts, 9.4.1.1 is WCAG 2.1.
CLAUSES = (
    "5.1 5.2 5.3 5.4 5.5.1 5.5.2 5.6.1 5.6.2 5.7 5.8 5.9 6.1 6.2 6.3 6.4 6.5 6.6 7.1 7.2 7.3 8 "
    "9.4.1.1 9.5 9.6 9.6 9.6 9.6 9.6 10.1 10.5 10.6 11.1 11.5 11.6 11.7 11.8.1 11.8.2 11.8.3 "
    "11.8.4 11.8.5 12.1.1 12.1.2 12.2.2 12.2.3 12.2.4 13.1 13.2 13.3"
)
CLAUSE = re.compile(
    r"^\| ([\d.]+) [^|]+ \| (Ja|Nee|Is aan de gemeente) \| [^|]+ \| ([^|]+) \|$", re.M
)
ROW = re.compile(r"^\| ([\d.]+) [^|]+ \((A+)\) \| ([^|]+) \| ([^|]+) \|$", re.M)
EVIDENCE = re.compile(r"^- \*\*([a-z ]+):\*\* .* `(tests/[\w/]+\.py)`$", re.M)


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def test_every_criterion_of_level_a_and_aa_has_one_row_with_its_level() -> None:
    found = [(level, number) for number, level, _, _ in ROW.findall(page("toegankelijkheid"))]
    expected = [(level, number) for level, all_of in CRITERIA.items() for number in all_of.split()]
    assert len(expected) == 55
    assert sorted(found) == sorted(expected)
    numbers = [[int(part) for part in number.split(".")] for _, number in found]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("row", ROW.findall(page("toegankelijkheid")), ids=lambda row: row[0])
def test_a_row_points_at_evidence_or_says_that_there_is_none(
    row: tuple[str, str, str, str],
) -> None:
    _, _, how, evidence = row
    known = dict(EVIDENCE.findall(page("toegankelijkheid")))
    left_to_you = "kijk je zelf na" in how.lower() or how.startswith("Niet van toepassing")
    if evidence == "geen test":
        assert left_to_you
    else:
        assert set(evidence.split(", ")) <= set(known)


def test_every_piece_of_evidence_is_there_and_is_pointed_at() -> None:
    known = dict(EVIDENCE.findall(page("toegankelijkheid")))
    assert [path for path in known.values() if not (REPOSITORY / path).is_file()] == []
    used = {
        name for *_, named in ROW.findall(page("toegankelijkheid")) for name in named.split(", ")
    }
    assert used - {"geen test"} == set(known)


def test_every_clause_beyond_wcag_has_its_row_with_evidence_that_is_there() -> None:
    rows = CLAUSE.findall(page("europese-norm"))
    assert [clause for clause, _, _ in rows] == CLAUSES.split()
    own = dict(EVIDENCE.findall(page("europese-norm")))
    assert [path for path in own.values() if not (REPOSITORY / path).is_file()] == []
    used = {name for *_, named in rows for name in named.split(", ")} - {"geen test"}
    assert used <= set(own) | set(dict(EVIDENCE.findall(page("toegankelijkheid"))))
    assert set(own) <= used


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("toegankelijkheid", "**Dit is geen toegankelijkheidsverklaring.**"),
        ("toegankelijkheid", "/// lokaal | toegankelijkheidsverklaring"),
        ("europese-norm", "**Ook dit is geen toegankelijkheidsverklaring.**"),
        ("schermlezer", "**Dit is uitvoer van een machine.** Geen mens heeft hierbij geluisterd."),
    ],
)
def test_no_page_claims_to_be_a_statement_or_a_test_with_people(name: str, said: str) -> None:
    assert said in page(name)
    assert not re.search(r"voldoet|volledig toegankelijk", page(name))


def test_nothing_touches_storage_but_the_modules_behind_the_names_on_the_page() -> None:
    modules = (REPOSITORY / "hooks").rglob("*.js")
    found = {path.name for path in modules if STORAGE.search(path.read_text(encoding="utf-8"))}
    in_an_lms = {"shell.js", "tab.js"}
    assert found == {"early.js", "loaded.js", "storage.js", "theme.js", *in_an_lms}


@pytest.mark.parametrize(
    ("module", "code", "name"),
    [
        (
            "itembank/static/progress/loaded.js",
            "STORAGE_KEY = `itembank:$",
            "`itembank:` en het pad",
        ),
        (
            "itembank/static/progress/storage.js",
            "`${STORAGE_KEY}#apart",
            "`itembank:`, het pad en `#apart`",
        ),
        ("itembank/export/lms/tab.js", "`itembank-lms:$", "`itembank-lms:` en het pad"),
        ("theme/assets/early.js", "`${scope.pathname}weergave`", "Het pad en `weergave`"),
    ],
)
def test_every_name_in_storage_stands_on_the_page(module: str, code: str, name: str) -> None:
    assert code in (REPOSITORY / "hooks" / module).read_text(encoding="utf-8")
    assert f"\n{name}\n:   " in page("privacy")
