"""A command asked in the process of the tests, which has started already."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from setup import environment
from sites import SIGNS

Inside = Callable[..., subprocess.CompletedProcess[str]]


def caller(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Inside:
    """Runs the module of a command on a project, with these options and environment.

    For what a command says: how it starts, and what its own processes write, is asked of a process.
    """

    def start(
        command: ModuleType, root: Path, *options: str, **env: str
    ) -> subprocess.CompletedProcess[str]:
        as_started = {"COURSE_PYTHON": sys.executable, environment.STARTED_IN: sys.executable}
        with monkeypatch.context() as patch:
            patch.setattr(command, "ROOT", root)
            patch.setattr(sys, "path", [*sys.path])
            for name in SIGNS:
                patch.delenv(name, raising=False)
            for name, value in (as_started | env).items():
                patch.setenv(name, value)
            code = command.main([*options])
        said = capsys.readouterr()
        return subprocess.CompletedProcess(options, code, said.out, said.err)

    return start
