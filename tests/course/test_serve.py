"""A running server: it starts on mistakes, shows them on every page, and never gives up."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from projects import KEUZE, bank, course
from sites import clean_environment

BANK = "quizzes/toetsen/a.yml"
GOOD = bank()
BROKEN = bank(KEUZE.replace(", juist: true", ""))
MESSAGE = (
    "quizzes/toetsen/a.yml:10",
    "[geen-juiste-optie]",
    "vraag 'een'",
    "Geen enkele optie heeft 'juist: true'.",
    "zet bij het goede antwoord een regel 'juist: true'.",
)
PAGE = "# Toets\n\n/// toets | a\n///\n"
PATIENCE = 60


@dataclass
class Server:
    """A running ``mkdocs serve`` in a folder of its own."""

    folder: Path
    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def write(self, name: str, text: str) -> None:
        """Save a file as an author does."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def page(self, address: str = "") -> str:
        """The page as text; empty while the server does not answer."""
        try:
            with urlopen(self.url + address, timeout=10) as answer:
                return unescape(answer.read().decode("utf-8"))
        except (URLError, HTTPException, OSError):
            return ""

    def until(self, right: Callable[[str], bool], address: str = "") -> str:
        """The page once it is as wanted. The process must live all the time."""
        end = time.monotonic() + PATIENCE
        while True:
            assert self.process.poll() is None, self.said()
            page = self.page(address)
            if page and right(page):
                return page
            if time.monotonic() > end:
                pytest.fail(
                    f"{address or 'start'} never became right.\n{self.said()}\n{_panel(page)}"
                )
            time.sleep(0.1)

    def said(self) -> str:
        """What the terminal shows."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-4000:]


def _panel(page: str) -> str:
    """The list of mistakes on a page, for the message of a failed test."""
    return page.partition('class="problems"')[2].partition("</ol>")[0] or "(no mistakes shown)"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A server that was started on the files of the test's parameter."""
    folder = course(tmp_path / "course", {"docs/cursus/voorbeeld/index.md": PAGE, **request.param})
    port, log = _free_port(), tmp_path / "log.txt"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"],
            cwd=folder,
            env=clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield Server(folder, f"http://127.0.0.1:{port}/", process, log)
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _shows(*words: str) -> Callable[[str], bool]:
    return lambda page: 'class="problems"' in page and all(word in page for word in words)


def _is_clean(page: str) -> bool:
    return 'class="problems"' not in page


@pytest.mark.parametrize("server", [{BANK: BROKEN}], indirect=True)
def test_mistakes_come_and_go_on_every_page_while_the_server_runs(server: Server) -> None:
    for address in ("", "cursus/voorbeeld/", "over/bronnen/"):
        server.until(_shows(*MESSAGE, "(1)"), address)
    assert "Geen enkele optie heeft 'juist: true'." in server.said()

    # A page of elsewhere that lets its own name lead to this computer.
    elsewhere = Request(server.url, headers={"Host": "elders.example"})
    with pytest.raises(HTTPError) as refused, urlopen(elsewhere, timeout=10):
        pass
    assert refused.value.code == 421
    refused.value.close()

    server.write(BANK, GOOD)
    page = server.until(_is_clean, "cursus/voorbeeld/")
    assert 'id="a--een"' in page
    server.until(_is_clean)

    server.write(BANK, BROKEN)
    server.until(_shows(*MESSAGE))

    # What would run is shown to nobody, also not to who wrote it.
    begin = (server.folder / "docs" / "index.md").read_text(encoding="utf-8")
    server.write("docs/index.md", "# Begin\n\n<div>\n`<script>alert(1)</script>`\n</div>\n")
    assert "alert(1)" not in server.until(_shows("docs/index.md:4", "[actieve-inhoud]"))
    server.write("docs/index.md", begin)
    server.until(lambda page: "[actieve-inhoud]" not in page)

    # Not YAML any more, then a page that asks for what is not there, both at once.
    server.write(BANK, "titel: [")
    server.until(_shows("[yaml-onleesbaar]", "(1)"))
    server.write("docs/cursus/voorbeeld/index.md", PAGE + "\n/// toets | weg\n///\n\n{{ naam }}\n")
    server.until(_shows("[yaml-onleesbaar]", "[onbekende-variabele]"))

    server.write("docs/cursus/voorbeeld/index.md", PAGE)
    server.write(BANK, GOOD)
    page = server.until(_is_clean, "cursus/voorbeeld/")
    assert 'id="a--een"' in page


ALL_BROKEN: dict[str, str | bytes] = {
    "quizzes/bronnen.yml": "bronnen: &a\n",
    "docs/p.md": "# Eén\n".encode("cp1252"),
    "docs/q.md": "# Q\n\n`{{ naam }}` {% opdracht %} {{ open\n",
}


@pytest.mark.parametrize("server", [ALL_BROKEN], indirect=True)
def test_a_server_starts_on_anything_and_takes_a_wrong_setting(server: Server) -> None:
    server.until(_shows("quizzes/bronnen.yml:1", "[yaml-anker]", "docs/p.md:1", "(6)"))
    for address in ("p/", "q/"):
        server.until(
            _shows("[pagina-niet-utf8]", "[onbekende-variabele]", "[sjabloontaal]"), address
        )
    settings = (server.folder / "mkdocs.yml").read_text(encoding="utf-8")
    server.write("mkdocs.yml", settings.replace("gemeente:", "gemente:"))
    server.until(_shows("mkdocs.yml:7", "Bedoelde je 'gemeente'?", "[yaml-anker]"))
