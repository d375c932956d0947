"""A small web server for a built site, under the policy the course promises to work with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from itembank.browser.policy import header_policy, page_policy
from publishing.headers import REVALIDATE
from setup.serving import QuietServer

# Within a system that shows the course in a frame, on its own host or on another.
_FRAMES = "http://127.0.0.1:*"
FRAMED = f"{page_policy([_FRAMES])}; frame-ancestors {_FRAMES}"
# Windows takes these from the registry, where another program may have changed them.
_TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
}


@dataclass(frozen=True)
class Request:
    """What a page asks of a system; ``path`` with what follows the question mark."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


Answering = Callable[[Request], tuple[int, Any] | None]
"""The code and the data of an answer; None for what is a file of the folder."""

visitors: set[Callable[[str], None]] = set()
"""Each closes its pages at an address. A page that still loads would call the end of its server an
error, and whether it still loads is chance."""


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = _TYPES
    answering: Answering | None = None
    settled = False

    def end_headers(self) -> None:
        page = self._page()
        if page is not None:
            rules = FRAMED if self.answering else header_policy()
            self.send_header("Content-Security-Policy", rules)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", self._keeping())
        super().end_headers()

    def _keeping(self) -> str:
        """A page that says ``no-store`` is not kept in memory for who goes back; ours say this."""
        if not self.settled:
            return "no-store"
        return "max-age=86400" if "/assets/" in self.path else REVALIDATE

    def do_GET(self) -> None:
        if not self._answered():
            super().do_GET()

    def do_POST(self) -> None:
        if not self._answered():
            self.send_error(405)

    do_PUT = do_POST

    def _answered(self) -> bool:
        if self.answering is None:
            return False
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        answer = self.answering(Request(self.command, self.path, dict(self.headers), body))
        if answer is None:
            return False
        code, data = answer
        content = b"" if code == HTTPStatus.NO_CONTENT else json.dumps(data).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return True

    def _page(self) -> Path | None:
        """The HTML file that answers this request, the page for what does not exist included."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = path / "index.html"
        if not path.is_file():
            path = Path(self.directory) / "404.html"
        return path if path.suffix == ".html" and path.is_file() else None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != 404 or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the browser tells the tests what went wrong."""


@contextmanager
def serve(
    folder: Path, answering: Answering | None = None, *, settled: bool = False
) -> Iterator[str]:
    """Serve a folder on a free port of 127.0.0.1; gives the address, which ends in a slash.

    With ``answering`` it is a system that takes something in, and its pages may stand in frames.
    A site is ``settled`` when it stays as it is until the end of the run, and so does its server:
    browsers then keep its scripts and styles, which saves half of the time a page takes.
    """

    class Handler(_Handler):
        def __init__(self, *args: Any) -> None:
            self.answering = answering
            self.settled = settled
            super().__init__(*args, directory=str(folder))

    server = QuietServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        send_away(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
        server.server_close()
        thread.join()


def send_away(address: str) -> None:
    """Have every visitor of a server leave it, before it ends."""
    for leave in list(visitors):
        leave(address)


def file_of(folder: Path, url: str) -> Path:
    """The file in the built site that answers this address."""
    path = folder / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path
