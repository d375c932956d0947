"""Links to other sites are written down, and tested only when somebody asks."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from projects import write_files
from publishing import outside_links as module
from publishing.outside_links import Link, broken_links, outside_links, reason


class _Answers(BaseHTTPRequestHandler):
    """Answers with the status in the path; ``/alleen-get`` knows no HEAD."""

    def do_HEAD(self) -> None:
        self._answer(404 if self.path == "/alleen-get" else int(self.path[1:]))

    def do_GET(self) -> None:
        self._answer(200 if self.path == "/alleen-get" else int(self.path[1:]))

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""


@pytest.fixture(scope="module")
def other_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_every_address_is_listed_once_with_its_first_place(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "site_url: http://127.0.0.1:8000/\nx: https://a.veerkade.nl/b\n",
        "docs/a.md": "Zie https://a.veerkade.nl/b.\n\n[Wet](https://wet.veerkade.nl/x?a=1#b), of\n"
        '<svg xmlns="http://www.w3.org/2000/svg"></svg> `https://lms.gemeente.example`\n',
        "quizzes/bronnen.yml": "url: https://bron.veerkade.nl\n",
        "quizzes/schema/x.json": '"https://schema.veerkade.nl"',
    }
    assert outside_links(write_files(tmp_path, files)) == [
        Link("https://a.veerkade.nl/b", "mkdocs.yml", 2),
        Link("https://bron.veerkade.nl", "quizzes/bronnen.yml", 1),
        Link("https://wet.veerkade.nl/x?a=1#b", "docs/a.md", 3),
    ]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/200", ""),
        ("/404", "de site antwoordt 404"),
        ("/500", "de site antwoordt 500"),
        ("/403", ""),
        ("/429", ""),
        ("/alleen-get", ""),
    ],
)
def test_a_site_that_refuses_a_program_is_not_called_broken(
    path: str, why: str, other_site: str
) -> None:
    assert reason(other_site + path) == why


def test_a_link_that_leads_nowhere_is_a_finding_with_its_place(other_site: str) -> None:
    good, gone = Link(f"{other_site}/200", "a.md", 1), Link(f"{other_site}/404", "b.md", 7)
    (problem,) = broken_links([good, gone])
    assert (problem.file, problem.line, problem.code) == ("b.md", 7, "link-werkt-niet")
    assert problem.message == f"De link naar {other_site}/404 werkt niet: de site antwoordt 404."


def test_a_site_that_is_not_there_or_stays_silent_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
        assert reason(f"http://127.0.0.1:{port}/") == "de site is niet te bereiken"
        monkeypatch.setattr(module, "_PATIENCE", 0.2)
        silent.listen()
        assert reason(f"http://127.0.0.1:{port}/") == "de site geeft geen antwoord"
