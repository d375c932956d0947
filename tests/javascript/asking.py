"""Asking modules of the browser code directly, in one running Node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from npm import node_program

HERE = Path(__file__).parent


class Ask(Protocol):
    """Run code for every case: ``one`` is the case, and every module has the name it was given."""

    def __call__(self, modules: Mapping[str, str], body: str, cases: Any) -> list[Any]: ...


@contextmanager
def asking(root: Path) -> Iterator[Ask]:
    """Node with the modules under ``root`` at hand, until the end of the block."""
    command = [*node_program(), "--import", str(HERE / "without_page.js")]
    process = subprocess.Popen(
        [*command, str(HERE / "asking.js"), str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin is not None and process.stdout is not None
    give, take = process.stdin, process.stdout

    def ask(modules: Mapping[str, str], body: str, cases: Any) -> list[Any]:
        give.write(json.dumps({"modules": modules, "body": body, "cases": cases}) + "\n")
        give.flush()
        told = json.loads(take.readline())
        if "thrown" in told:
            raise RuntimeError(told["thrown"])
        answers: list[Any] = told["answers"]
        return answers

    try:
        yield ask
    finally:
        give.close()
        process.wait(timeout=30)
        take.close()
