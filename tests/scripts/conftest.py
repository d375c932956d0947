"""A small copy of the project, and the commands run in it as a reader runs them."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inside import Inside, caller

REPOSITORY = Path(__file__).resolve().parents[2]

Run = Callable[..., subprocess.CompletedProcess[str]]


def clean_environment(**extra: str) -> dict[str, str]:
    """This process's environment without what would steer the commands under test."""
    kept = {
        name: value
        for name, value in os.environ.items()
        # Under CI a command installs what it needs; these tests are about what anyone gets.
        if name != "CI" and not name.startswith("COURSE_")
    }
    return kept | {"PYTHONUTF8": "1"} | extra


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """These two scripts, the commands and the locks, in a folder with a space in its name."""
    root, scripts = tmp_path / "mijn cursus", REPOSITORY / "scripts"
    skipped = shutil.ignore_patterns("__pycache__")
    for room in ("setup", "commands"):
        shutil.copytree(scripts / room, root / "scripts" / room, ignore=skipped)
    for script in ("serve.py", "test.py"):
        shutil.copy(scripts / script, root / "scripts")
    for lock in REPOSITORY.glob("requirements*.txt"):
        shutil.copy(lock, root)
    return root


@pytest.fixture
def run(project: Path) -> Run:
    """Start a script of the project with this Python and wait for its end."""

    def start(script: str, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, project / "scripts" / script, *options],
            cwd=project.parent,
            env=clean_environment(**env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=180,
        )

    return start


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Inside:
    """Run the module of a command on a project in this process; see ``inside.py``."""
    return caller(monkeypatch, capsys)


@pytest.fixture
def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port with a real listener on it."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def fake_module(tmp_path: Path) -> Callable[[str, str], str]:
    """Put a module before the real one; returns the PYTHONPATH for it."""

    def write(name: str, source: str) -> str:
        folder = tmp_path / "voor"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
        return str(folder)

    return write


@pytest.fixture
def fake_browser(tmp_path: Path) -> Callable[..., Path]:
    """An executable that answers with an exit code, by the name of a browser."""

    def write(name: str, code: int = 0) -> Path:
        folder = tmp_path / "programma's"
        folder.mkdir(exist_ok=True)
        if sys.platform == "win32":
            path = folder / f"{name}.bat"
            path.write_text(f"@exit /b {code}\n", encoding="utf-8")
        else:
            path = folder / name
            path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
            path.chmod(0o755)
        return path

    return write
