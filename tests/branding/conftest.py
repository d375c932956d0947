"""A copy of the course that can be given another look, and the command run in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import rebrand as command
from examples import write_engine
from inside import caller
from sites import REPOSITORY

from .made_up import LICENCE, css

Rebrand = Callable[..., subprocess.CompletedProcess[str]]

WIDE_LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">'
    '<rect width="300" height="100" fill="#25499d"/></svg>'
)


def course(root: Path) -> Path:
    """What a fork has: the engine, the scripts, its own files, and tokens beside them."""
    shutil.copytree(REPOSITORY / "quizzes", root / "quizzes")
    shutil.copytree(REPOSITORY / "docs", root / "docs")
    return without_pages(root)


def without_pages(root: Path) -> Path:
    """All of that but the course itself, for what is asked of its look and settings only."""
    write_engine(root)
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPOSITORY / "scripts", root / "scripts", ignore=skipped)
    for path in REPOSITORY.glob("mkdocs*.yml"):
        shutil.copy(path, root)
    (root / "tokens" / "dist").mkdir(parents=True)
    (root / "tokens" / "dist" / "theme.css").write_text(css(), encoding="utf-8")
    (root / "tokens" / "LICENSE.md").write_text(LICENCE, encoding="utf-8")
    (root / "logo.svg").write_text(WIDE_LOGO, encoding="utf-8")
    return root


def run(root: Path, *options: str, stdin: int = subprocess.DEVNULL) -> (
    subprocess.CompletedProcess[str]
):  # fmt: skip
    """`rebrand.py` in that course, with this Python; never a traceback."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COURSE_")}
    done = subprocess.run(
        [sys.executable, root / "scripts" / "rebrand.py", *options],
        cwd=root,
        # As after the start in the environment of the project, which would only cost time here.
        env=kept
        | {"PYTHONUTF8": "1"}
        | dict.fromkeys(("COURSE_PYTHON", "COURSE_STARTED_IN"), sys.executable),
        stdin=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    return without_pages(tmp_path / "mijn cursus")


@pytest.fixture
def rebrand(
    fork: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Rebrand:
    """Ask the command in the fork, in the process of the test."""
    monkeypatch.chdir(fork)
    start = caller(monkeypatch, capsys)
    return lambda *options: start(command, fork, *options)
