"""The tiers of a run: what is quick exists, and what is left out is told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from tiers import QUICK, SLOW, TESTS, is_quick

SECOND_TRY = "flaky"
README = (TESTS / "README.md").read_text(encoding="utf-8")


def test_every_place_of_the_quick_tests_is_there() -> None:
    assert [place for place in (*QUICK, *SLOW) if not (TESTS / place).exists()] == []


@pytest.mark.parametrize(
    ("path", "quick"),
    [
        ("itembank/test_kinds.py", True),
        ("itembank/test_new_kind.py", False),
        ("branding/test_palette.py", True),
        ("branding/test_rebrand.py", False),
        ("itembank.py", False),
    ],
)
def test_a_file_is_quick_by_its_own_name_or_that_of_its_folder(path: str, quick: bool) -> None:
    assert is_quick(TESTS / path) is quick


def test_every_file_with_tests_for_the_whole_matrix_alone_is_accounted_for() -> None:
    """Each stands in the table of what a tier leaves to the next, with what proves it."""
    mark = "pytest.mark." + "alles"
    found = {
        path.relative_to(TESTS).as_posix()
        for path in TESTS.rglob("test_*.py")
        if mark in path.read_text(encoding="utf-8")
    }
    told = re.findall(r"`([\w/]+\.py)`", README.partition("## The budget")[0])
    assert found - {name.removeprefix("tests/") for name in told} == set()


def test_without_a_program_of_others_a_test_has_one_try(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker(SECOND_TRY) is None


def test_in_a_real_browser_a_test_has_two(request: pytest.FixtureRequest, browser: Browser) -> None:
    assert browser.is_connected()
    assert request.node.get_closest_marker(SECOND_TRY).kwargs == {"reruns": 1}


def test_a_run_with_more_late_tests_than_chance_explains_is_red(
    pytestconfig: pytest.Config,
) -> None:
    assert pytestconfig.getoption("max_suite_reruns") == 3
