"""What tests of the exports share: courses to export, and their items with responses."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.export import Course
from itembank.library import Library
from itembank.settings import variables_of
from itembank.site import load_site
from lms.npm import installed
from projects import small_site
from sites import REPOSITORY

ADDRESS = "https://cursus.example/"
HOSTILE = (Path(__file__).parent / "hostile.yml").read_text(encoding="utf-8")
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/toets.schema.json\n"


@pytest.fixture(scope="session")
def hostile_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """One item of every kind, full of characters that mean something to a format."""
    bank = {"quizzes/toetsen/lastig.yml": SCHEMA_LINE + HOSTILE}
    site = small_site(tmp_path_factory.mktemp("hostile"), bank)
    assert [problem.as_text() for problem in site.problems] == []
    return Course(site.library, "Cursus {a} / b", ADDRESS)


@pytest.fixture(scope="session")
def example_course(example_library: Library) -> Course:
    """The examples of every kind, whose responses have a known score."""
    return Course(example_library, "Voorbeelden", ADDRESS)


@pytest.fixture(scope="session")
def real_course() -> Course:
    """The course of the repository."""
    site = load_site(REPOSITORY, variables_of(REPOSITORY))
    return Course(site.library, "Basiscursus Participatie", ADDRESS)


@pytest.fixture(scope="session", params=["real", "examples", "hostile"])
def course(request: pytest.FixtureRequest) -> Course:
    """Each of the three."""
    names = {"real": "real_course", "examples": "example_course", "hostile": "hostile_course"}
    found: Course = request.getfixturevalue(names[request.param])
    return found


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What tests/lms/package-lock.json holds, installed once."""
    return installed(tmp_path_factory)
