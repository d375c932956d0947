"""A running server on broken files: every page still comes, with the mistakes on top."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.build.preview import is_own_name, only_by_its_own_names, problems_panel
from itembank.mistakes.problems import Problem
from markup import faults, read
from projects import (
    KEUZE,
    Case,
    bank,
    base_files,
    codes,
    load_case,
    render_everything,
    small_site,
)

PATHS = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.yml"))


CASES = [case for case in map(load_case, PATHS) if case.in_build]


# The longest page by far, made of the rules alone: it is the same whatever else is in the files.
RULES_PAGE = "docs/over/foutmeldingen.md"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_page_can_still_be_shown(case: Case, tmp_path: Path) -> None:
    for name in case.folders:
        (tmp_path / name).mkdir(parents=True)
    site = small_site(tmp_path, {RULES_PAGE: "# Foutmeldingen\n", **case.files})
    assert site.problems
    render_everything(site)


def test_the_page_of_all_rules_can_be_shown_beside_a_mistake(tmp_path: Path) -> None:
    assert RULES_PAGE in base_files()
    # What the cases have in its place is no mistake of its own.
    assert codes(small_site(tmp_path / "kort", {RULES_PAGE: "# Foutmeldingen\n"})) == []
    site = small_site(tmp_path, {"quizzes/toetsen/proef.yml": bank(KEUZE + KEUZE)})
    assert codes(site) == ["dubbele-id"]
    render_everything(site)


def test_the_panel_lists_every_problem_in_order_and_as_text() -> None:
    problems = [
        Problem("b.yml", 2, "tab", "", "Een tab.", "haal weg."),
        Problem(
            "a.yml", 10, "html-in-tekst", "vraag '<b>'", "HTML: <script>x</script>", "weg & klaar."
        ),
    ]
    root = read(problems_panel(problems))
    assert faults(root) == []
    panel = root.one("div", class_="problems")
    assert panel["role"] == "region"
    assert "data-search-exclude" in panel.attributes
    assert "(2)" in panel.one("p", class_="problems__title").text
    first, second = panel.all("li")
    assert first.text == (
        "a.yml:10 [html-in-tekst] vraag '<b>'HTML: <script>x</script>weg & klaar."
    )
    assert "b.yml:2" in second.text


def test_figures_of_an_unknown_survey_do_not_stop_the_page(tmp_path: Path) -> None:
    figures = base_files()["quizzes/kerncijfers.yml"].replace(
        "onderzoek: barometer-2023\n    vraag: Wat", "onderzoek: weg\n    vraag: Wat"
    )
    page = "/// kerncijfers | terugkoppeling\n///\n"
    site = small_site(tmp_path, {"quizzes/kerncijfers.yml": figures, "docs/p.md": page})
    assert codes(site) == ["waarde-niet-toegestaan"]
    render_everything(site)


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("127.0.0.1:8000", True),
        ("127.0.0.1", True),
        ("localhost:8000", True),
        ("LocalHost.", True),
        ("[::1]:8000", True),
        ("10.1.2.3:8000", True),
        ("mijn-computer:8000", True),
        ("elders.example:8000", False),
        ("127.0.0.1.elders.example:8000", False),
        ("localhost.elders.example", False),
        ("elders.example:127.0.0.1", False),
        ("", False),
    ],
)
def test_a_server_knows_its_own_names_from_those_of_elsewhere(asked: str, own: bool) -> None:
    assert is_own_name(asked, "mijn-computer") == own


def test_a_request_by_another_name_reads_nothing_of_the_site() -> None:
    said: list[str] = []

    def start(status: str, _headers: list[tuple[str, str]]) -> None:
        said.append(status)

    guarded = only_by_its_own_names(lambda _environ, _start: [b"geheim"], "127.0.0.1")
    assert list(guarded({"HTTP_HOST": "127.0.0.1:8000"}, start)) == [b"geheim"]
    (answer,) = guarded({"HTTP_HOST": "elders.example"}, start)
    assert b"geheim" not in answer
    assert said == ["421 Misdirected Request"]
