"""A small web server for a built site, under the policy the course promises to work with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from publishing.policy import hashes, header_policy

# Within a system that shows the course in a frame.
FRAMED = "frame-ancestors 'self'; frame-src 'self'"
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


@cache
def _policy_of(path: Path, _changed: int) -> str:
    return header_policy(hashes(path.read_text(encoding="utf-8")))


Post = Callable[[str, bytes], int]
"""What to do with the path and body of a request that brings something; gives the answer's code."""


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = _TYPES
    post: Post | None = None

    def end_headers(self) -> None:
        page = self._page()
        if page is not None:
            rules = _policy_of(page, page.stat().st_mtime_ns)
            if self.post:
                rules = rules.replace("frame-ancestors 'none'", FRAMED)
            self.send_header("Content-Security-Policy", rules)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(self.post(self.path, body) if self.post else 405)
        answer = b'{"result": "true", "errorCode": 0}'
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

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


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a page early is no error of the server."""


@contextmanager
def serve(folder: Path, post: Post | None = None) -> Iterator[str]:
    """Serve a folder on a free port of 127.0.0.1; gives the address, which ends in a slash.

    With ``post`` it is a system that takes something in, and its pages may stand in frames of it.
    """

    class Handler(_Handler):
        def __init__(self, *args: Any) -> None:
            self.post = post
            super().__init__(*args, directory=str(folder))

    server = _Server(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def file_of(folder: Path, url: str) -> Path:
    """The file in the built site that answers this address."""
    path = folder / unquote(urlsplit(url).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path
