"""A real Firefox, step by step: the one that is installed, without a change to it.

Playwright only drives a Firefox of its own making. This one is driven over WebDriver BiDi, which
every Firefox speaks, by puppeteer-core in Node; see ``driving.js``. Selectors are those of CSS;
``::-p-text(Controleer)`` and ``::-p-aria(Controleer)`` find an element by its words or its name.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from npm import node_program

HERE = Path(__file__).parent
PROGRAM = "firefox-esr"
PLAIN_HOST = "cursus.example"
PATIENCE = 60
# Firefox would fetch the next page ahead of its reader; the policy says no, and nobody needs it.
AHEAD = "blocked the loading of a resource (default-src)"


class Firefox:
    """One page in a Firefox that runs; every step returns when it is done."""

    def __init__(self, process: subprocess.Popen[str], downloads: Path) -> None:
        self._process = process
        self.downloads = downloads

    def fresh(self, width: int = 1280, height: int = 800) -> None:
        """A page that knows of no other, with nothing stored; the one before is closed."""
        for path in self.downloads.iterdir():
            path.unlink()
        self._step("fresh", width, height)

    def goto(self, address: str) -> None:
        """Open an address, and wait for all of it."""
        self._step("goto", address)

    def back(self, address: str) -> None:
        """Go back to this address, from the browser's memory where it kept the page.

        Puppeteer's own way back waits for a load, which such a page never has.
        """
        self.run("() => { history.back(); }")
        self.until("(address) => location.href === address", address)

    def run(self, code: str, *given: Any) -> Any:
        """What a function gives in the page; ``code`` is the function as JavaScript."""
        return self._step("run", code, given)

    def until(self, code: str, *given: Any) -> None:
        """Wait until a function in the page says yes."""
        self._step("until", code, given)

    def text(self, selector: str) -> str:
        """The words of the first element, as they are seen."""
        words: str = self.run("(what) => document.querySelector(what).innerText", selector)
        return words

    def says(self, selector: str, words: str) -> None:
        """Wait until an element says these words somewhere."""
        code = """(what, words) => [...document.querySelectorAll(what)]
                    .some((one) => one.textContent.includes(words))"""
        self.until(code, selector, words)

    def click(self, selector: str) -> None:
        """Click an element as a hand would, as soon as that can be done."""
        self._step("click", selector)

    def fill(self, selector: str, words: str) -> None:
        """Put words in a field, in the place of what it held."""
        self._step("fill", selector, words)

    def press(self, keys: str) -> None:
        """Press keys together, by their names: ``Enter``, ``Control+v``."""
        self._step("press", keys)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        self._step("type", words)

    def pdf(self) -> bytes:
        """The page as it is printed, to A4 or what its styles ask for."""
        return base64.b64decode(self._step("pdf"))

    def picture(self) -> bytes:
        """What is seen of the page, as PNG."""
        return base64.b64decode(self._step("picture"))

    def answer_dialogs(self, *, agree: bool) -> None:
        """How the questions of the browser are answered from here on; at first with yes."""
        self._step("agree", agree)

    @property
    def dialogs(self) -> list[dict[str, str]]:
        """The questions the browser asked, as type and message."""
        found: list[dict[str, str]] = self._step("told")["dialogs"]
        return found

    @property
    def complaints(self) -> list[str]:
        """What went wrong in this page, as its console has it."""
        found: list[str] = self._step("told")["complaints"]
        return [text for text in found if AHEAD not in text]

    def _step(self, step: str, *given: Any) -> Any:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"step": step, "given": given}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("Firefox could not be started, or stopped; see the output above")
        told = json.loads(line)
        if "failed" in told:
            raise AssertionError(told["failed"])
        return told["answer"]


@contextmanager
def driving(
    program: str, modules: Path, downloads: Path, settings: Mapping[str, bool | str]
) -> Iterator[Firefox]:
    """Firefox, until the end of the block; ``downloads`` is where it saves files.

    ``settings`` are more of those that ``about:config`` shows.
    """
    own = [str(modules), program, str(downloads), json.dumps(settings)]
    home = downloads.with_name(f"{downloads.name}-home")
    home.mkdir(exist_ok=True)
    process = subprocess.Popen(
        [*node_program(), str(HERE / "driving.js"), *own],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        # In a container of GitHub the home is somebody else's, and there Firefox does not start.
        env={**os.environ, "HOME": str(home)},
    )
    try:
        yield Firefox(process, downloads)
    finally:
        assert process.stdin is not None and process.stdout is not None
        # The end of what it is asked is the end of Firefox.
        process.stdin.close()
        process.wait(timeout=PATIENCE)
        process.stdout.close()
