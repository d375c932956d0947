"""Which items test an objective, which places name a claim, and what nobody uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from drivers import GRADED
from itembank.authors.report.coverage import coverage_report, thin_objectives, unused_claims
from itembank.authors.report.table import table
from projects import KEUZE, bank, small_site

BANK = "quizzes/toetsen/proef.yml"
SECOND = KEUZE.replace("id: een", "id: twee")
RETIRED = KEUZE.replace("id: een", "id: oud") + "    status: vervallen\n"
FINAL = "quizzes/toetsen/eindtoets.yml"


def rows(text: str) -> dict[str, list[str]]:
    """The words of each row, by its first."""
    return {line.split()[0]: line.split()[1:] for line in text.splitlines() if line.strip()}


def test_an_objective_counts_the_items_of_each_kind_but_no_retired_ones(tmp_path: Path) -> None:
    files = {BANK: bank(KEUZE + SECOND + RETIRED), FINAL: bank()}
    site = small_site(tmp_path, files)
    assert site.problems == ()
    head, row = coverage_report(site).splitlines()[2], None
    for line in coverage_report(site).splitlines():
        if " trede-herkennen " in line:
            row = line.split()
    assert head.split() == ["module", "leerdoel", "vragen", *GRADED, "eindtoets"]
    counts = ["2" if kind == "keuze" else "·" for kind in GRADED]
    assert row == ["voorbeeld", "trede-herkennen", "2", *counts, "1"]


def test_an_objective_with_one_item_is_named_and_the_final_test_does_not_help(
    tmp_path: Path,
) -> None:
    one = small_site(tmp_path / "een", {BANK: bank(), FINAL: bank()})
    two = small_site(tmp_path / "twee", {BANK: bank(KEUZE + SECOND)})
    assert "trede-herkennen" in thin_objectives(one.library)
    assert "trede-herkennen" not in thin_objectives(two.library)
    assert "Leerdoelen met minder dan 2 vragen: " in coverage_report(one)


def test_a_claim_counts_its_pages_items_and_tools_and_says_where_they_are(tmp_path: Path) -> None:
    files = {
        BANK: bank(KEUZE + SECOND),
        "docs/cursus/voorbeeld/les.md": "# Les\n\nVijf treden [S4-02].\n",
        "docs/handboek/ladder.md": "# Ladder\n\nVijf treden [S4-02]. Nog eens [S4-02].\n",
    }
    site = small_site(tmp_path, files)
    assert "S4-02" in site.library.claims
    row = next(line for line in coverage_report(site).splitlines() if line.startswith("S4-02"))
    pages, items, tools = row.split()[1:4]
    use = site.uses["S4-02"]
    assert (int(pages), int(items), tools) == (len(use.pages), 2, "·")
    assert "voorbeeld 1+2" in row or "voorbeeld 2+2" in row
    assert "handboek 1+0" in row


def test_a_claim_of_the_first_sources_that_nobody_names_is_listed(tmp_path: Path) -> None:
    used = small_site(tmp_path / "met", {BANK: bank()})
    unused = small_site(tmp_path / "zonder", {"docs/index.md": "# Leeg\n"})
    assert "S4-02" not in unused_claims(used)
    for name in unused_claims(unused):
        assert unused.library.claims[name].source in {"S0", "S1", "S2", "S3", "S4"}
        assert name in coverage_report(unused).splitlines()[-1]


@pytest.mark.parametrize(
    "files",
    [
        {BANK: bank(KEUZE.replace("trede-herkennen", "bestaat-niet"))},
        {"quizzes/leerdoelen.yml": "x"},
        {"quizzes/bronnen.yml": "x"},
        {BANK: "["},
    ],
)
def test_a_course_with_mistakes_has_a_report_as_well(files: dict[str, str], tmp_path: Path) -> None:
    site = small_site(tmp_path, files)
    assert site.problems
    assert "Uitspraken en waar ze gebruikt worden" in coverage_report(site)


def test_columns_stand_under_their_heads() -> None:
    assert table(("naam", "n", "waar"), [("a", 10, "x"), ("bcdef", 2, "")], left=1) == (
        "naam    n  waar\n---------------\na      10     x\nbcdef   2"
    )
