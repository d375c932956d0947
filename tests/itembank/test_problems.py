"""How a mistake is written: for a terminal, and beside the line in a pull request."""

from __future__ import annotations

from itembank.mistakes.problems import Problem, report
from itembank.mistakes.rules import problem

ERROR = Problem(
    "quizzes/toetsen/a.yml", 5, "geen-juiste-optie", "vraag 'x'", "Dat klopt niet.", "doe dit."
)
ADVICE = Problem("quizzes/toetsen/a.yml", 3, "lange-zin", "", "Lang.", "kort.", "advies")


def test_a_problem_is_three_lines() -> None:
    assert ERROR.as_text() == (
        "quizzes/toetsen/a.yml:5  [geen-juiste-optie]  vraag 'x'\n"
        "  Dat klopt niet.\n"
        "  Doe dit: doe dit.  Meer: over/foutmeldingen/#geen-juiste-optie"
    )


def test_a_problem_without_an_entry_leaves_that_out() -> None:
    assert ADVICE.as_text().splitlines()[0] == "quizzes/toetsen/a.yml:3  [lange-zin]"


def test_an_annotation_is_one_line_for_the_workflow() -> None:
    assert ERROR.as_annotation() == (
        "::error file=quizzes/toetsen/a.yml,line=5,title=geen-juiste-optie"
        "::vraag 'x': Dat klopt niet. Doe dit: doe dit."
    )
    assert ADVICE.as_annotation().startswith("::notice file=")


def test_an_annotation_cannot_be_broken_by_what_an_author_typed() -> None:
    wild = Problem("a,b:c%.yml", 1, "x", "", "100%\r\n::error::nep", "doe dit.")
    text = wild.as_annotation()
    assert "\n" not in text
    assert "\r" not in text
    assert text == (
        "::error file=a%2Cb%3Ac%25.yml,line=1,title=x::100%25%0D%0A::error::nep Doe dit: doe dit."
    )


def test_no_problems_is_no_report() -> None:
    assert report([]) == ""
    assert report([], annotate=True) == ""


def test_a_report_counts_and_sorts_by_file_and_line() -> None:
    later = Problem("b.yml", 10, "x", "", "m.", "r.")
    earlier = Problem("b.yml", 9, "x", "", "m.", "r.")
    text = report([later, ERROR, earlier])
    assert text.startswith("Gevonden: 3 fouten.\n\n")
    places = [line.split("  ")[0] for line in text.splitlines() if line.startswith(("b.", "quiz"))]
    assert places == ["b.yml:9", "b.yml:10", "quizzes/toetsen/a.yml:5"]


def test_one_is_said_as_one() -> None:
    assert report([ERROR]).startswith("Gevonden: 1 fout.\n")
    assert report([ADVICE]).startswith("Gevonden: 1 advies.\n")
    assert report([ERROR, ADVICE, ADVICE]).startswith("Gevonden: 1 fout en 2 adviezen.\n")


def test_annotations_come_only_when_asked_for() -> None:
    assert "::error" not in report([ERROR])
    assert report([ERROR], annotate=True).endswith("\n\n" + ERROR.as_annotation())


def test_what_an_author_wrote_never_steers_a_terminal_or_a_ci_service() -> None:
    value = "x\x1b[2J\u202ey\n::stop-commands::z"
    found = problem("onbekend-blok", f"docs/{value}.md", 3, value, name=value, hint="", allowed="")
    text = report([found], annotate=True)
    assert "\x1b" not in text and "\u202e" not in text
    assert [line for line in text.splitlines() if line.startswith("::")] == text.splitlines()[-1:]
    assert text.splitlines()[-1].startswith("::error file=docs/x")
