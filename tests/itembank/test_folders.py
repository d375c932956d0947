"""Nothing but plain files is read: no link is followed, no pipe is opened, no name hides a sign."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from disk import link, pipe
from itembank.library.loader import load
from itembank.pages.pages import load_pages
from itembank.reading.folders import look
from projects import small_site, write_files

# Windows makes no pipe in a folder, refuses such names itself, and lets few people make links.
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there a folder cannot hold these")

SECRET = "# Geheim\n\nHet wachtwoord van de bouwmachine.\n"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder of the machine that has nothing to do with the course."""
    return write_files(tmp_path / "machine", {"geheim.md": SECRET, "map/index.md": SECRET})


@pytest.mark.parametrize(
    ("place", "target"),
    [
        ("docs/lokaal/geheim.md", "geheim.md"),
        ("docs/lokaal/map", "map"),
        ("docs/lokaal/zo-doen-wij-het/rollen.md", "geheim.md"),
        ("docs/lokaal/nergens.md", "bestaat-niet"),
        ("docs/lokaal", "map"),
        ("docs/assets/huisstijl", "map"),
        ("docs/assets/huisstijl/logo.svg", "geheim.md"),
        ("quizzes/lokaal", "map"),
        ("quizzes/lokaal/toetsen", "map"),
        ("quizzes/lokaal/bronnen.yml", "geheim.md"),
        ("quizzes/toetsen/proef.yml", "geheim.md"),
    ],
)
def test_a_link_is_named_and_not_followed(
    place: str, target: str, outside: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cursus"
    link(folder / place, outside / target)
    files = {} if place == "quizzes/lokaal" else {"docs/lokaal-is-er.md": "# Er\n"}
    site = small_site(folder, files)
    found = [problem for problem in site.problems if problem.code == "geen-gewoon-bestand"]
    assert [(problem.file, problem.line) for problem in found] == [(place, 1)]
    assert "een link naar iets anders" in found[0].message
    # Whatever else is wrong comes from the names, never from what the link leads to.
    assert "wachtwoord" not in repr(site.library) + repr(site.pages) + repr(site.own_texts)
    assert not any("geheim" in path.lower() for path in site.pages.by_path)


def test_a_pipe_is_named_and_not_opened(tmp_path: Path) -> None:
    for name in ("docs/lokaal/a.md", "quizzes/lokaal/bronnen.yml", "docs/lokaal/kaart.png"):
        pipe(tmp_path / name)
        found = [*load_pages(tmp_path).problems, *load(tmp_path).problems]
        (problem,) = (problem for problem in found if problem.code == "geen-gewoon-bestand")
        assert (problem.file, "een pijp of een apparaat" in problem.message) == (name, True)
        (tmp_path / name).unlink()


@pytest.mark.parametrize("sign", ["\x1b[2J", "\n", "\x7f", "\x9b", "\u202e", "\u2028", "\udc80"])
def test_a_name_with_a_sign_that_steers_a_terminal_is_refused_and_shown_without_it(
    sign: str, tmp_path: Path
) -> None:
    write_files(tmp_path, {f"docs/lokaal/nota{sign}.md": "# Nota\n"})
    pages = load_pages(tmp_path)
    (problem,) = pages.problems
    assert problem.code == "naam-met-stuurteken"
    assert sign not in problem.as_text().replace("\n  ", "")
    shown = " " if sign == "\n" else "\N{REPLACEMENT CHARACTER}"
    assert problem.file.startswith(f"docs/lokaal/nota{shown}")
    assert pages.by_path == {}


def test_an_ordinary_name_of_any_alphabet_is_no_problem(tmp_path: Path) -> None:
    names = ("súdwest-fryslân.md", "e\u0301e\u0301n map/'s-Gravenhage.md", "مشاركة.md", "a\xa0b.md")
    write_files(tmp_path, {f"docs/lokaal/{name}": "# Pagina\n" for name in names})
    assert load_pages(tmp_path).problems == ()


def test_the_way_to_the_course_itself_may_be_a_link(tmp_path: Path) -> None:
    write_files(tmp_path / "echt", {"docs/index.md": "# Begin\n"})
    link(tmp_path / "cursus", tmp_path / "echt")
    assert look(tmp_path / "cursus", "docs").problems == ()
    assert look(tmp_path / "cursus", "nergens").problems == ()
