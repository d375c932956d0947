"""A kind or a tool that someone adds later needs its own folder and nothing else.

``tests/fixtures/new`` holds one of each, made up. They are laid in a copy of the project, and the
tests there must find, try and pass them as they do all others.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sites import REPOSITORY, clean_environment, copy_of_the_course

NEW = REPOSITORY / "tests" / "fixtures" / "new"
KIND, TOOL = "rijtje", "teller"
# One of each sort of suite, with the made-up kind and tool only.
SMOKE = (
    *("tests/itembank/test_kinds.py", "tests/itembank/test_tools.py"),
    *("tests/itembank/test_paper.py", "tests/itembank/test_assets.py"),
    *("tests/itembank/test_model.py", "tests/lms/test_losses.py", "tests/lms/test_moodle_xml.py"),
    *("tests/browser/test_answering.py", "tests/browser/test_every_tool.py"),
    *("tests/browser/test_showing_kinds.py",),
)
TRIED = f"({KIND} and not keyboard and not starting_over and not moves) or {TOOL} or happens_to"
# Every suite that goes by the kinds or the tools, whole.
WHOLE = (
    *("tests/itembank", "tests/contract", "tests/lms/test_losses.py", "tests/lms/test_gift.py"),
    *("tests/lms/test_moodle_xml.py", "tests/lms/test_qti.py", "tests/lms/test_qti_player.py"),
    *("tests/browser/test_answering.py", "tests/browser/test_every_tool.py"),
    *("tests/browser/test_showing_kinds.py", "tests/browser/test_without_script.py"),
    *("tests/browser/test_reader_settings.py", "tests/browser/test_anchors.py"),
    "tests/browser/test_walk.py",
    *("tests/journey/test_responses_that_do_not_fit.py", "tests/course/test_build.py"),
    *("tests/tools", "tests/test_documents.py"),
)
# What the tests in the copy may not do is copy themselves again.
OTHERS = ("--deselect", "tests/itembank/test_new_kind.py")
LONGEST = 60 * 60


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the two folders in it. Made files are made anew, as the recipe says."""
    folder = tmp_path_factory.mktemp("new") / "project"
    copy_of_the_course(folder)
    shutil.copytree(NEW, folder / "hooks" / "itembank", dirs_exist_ok=True)
    return folder


def _run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=clean_environment() | {"COURSE_ALL": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=LONGEST,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    return done.stdout


def test_the_suites_that_go_by_kinds_and_tools_find_and_pass_new_ones(
    copy: Path, everything: bool
) -> None:
    pytest_of_copy = ("-P", "-m", "pytest", "-v", "-p", "no:cacheprovider", *OTHERS)
    if everything:
        _run(copy, "scripts/check.py", "--schema")
        _run(copy, "scripts/quizzes_readme.py")
        _run(copy, "tests/javascript/words.py")
        _run(copy, *pytest_of_copy, *WHOLE)
        return
    found = _run(copy, *pytest_of_copy, *SMOKE, "-k", TRIED)
    # The alarm itself: a run that finds nothing to try would pass as well.
    for module in SMOKE:
        assert any(
            line.startswith(module) and (KIND in line or TOOL in line or "happens_to" in line)
            for line in found.splitlines()
        ), module
