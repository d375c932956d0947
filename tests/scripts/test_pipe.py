"""A reader who reads no further, as `head` does, sees no traceback: for every script."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from setup.console import UNREAD

from .conftest import REPOSITORY, clean_environment

SCRIPTS = sorted(path.name for path in (REPOSITORY / "scripts").glob("*.py"))


@pytest.fixture
def unread() -> int:
    """The end of a real pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def run(unread: int, *command: str | Path, errors: int = subprocess.PIPE) -> tuple[int, str]:
    """The exit code of a command that writes to that pipe, and what it says about it."""
    done = subprocess.run(
        [sys.executable, *command],
        env=clean_environment(COURSE_PYTHON=sys.executable),
        stdin=subprocess.DEVNULL,
        stdout=unread,
        stderr=errors,
        encoding="utf-8",
        timeout=120,
    )
    os.close(unread)
    return done.returncode, done.stderr


@pytest.mark.parametrize("script", SCRIPTS)
def test_help_that_nobody_reads_ends_in_silence(script: str, unread: int) -> None:
    assert run(unread, REPOSITORY / "scripts" / script, "--help") == (UNREAD, "")


def test_a_report_that_nobody_reads_ends_in_silence(unread: int) -> None:
    script = REPOSITORY / "scripts" / "check.py"
    assert run(unread, script, "--dekking") == (UNREAD, "")


def test_a_refusal_that_nobody_reads_is_no_traceback_either(unread: int) -> None:
    script = REPOSITORY / "scripts" / "check.py"
    assert run(unread, script, "--bestaat-niet", errors=subprocess.STDOUT)[0] == UNREAD


def test_what_is_left_to_write_at_the_very_end_is_dropped(unread: int) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from setup.console import guarded;"
        "sys.exit(guarded(lambda: print('half a line', end='') or 0))"
    )
    assert run(unread, "-c", code, REPOSITORY / "scripts") == (UNREAD, "")
