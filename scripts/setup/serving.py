"""A small web server for one folder, on this machine only, that says nothing a reader can do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from setup.ports import HOST


class QuietServer(ThreadingHTTPServer):
    """Closing a page before all of it came is no error; whatever else goes wrong is told."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Silent: a reader looks at the page, not at a list of requests."""


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve the folder on this port, or on a free one; gives the address, without a slash behind.

    Whoever is still reading when it ends is not waited for.
    """
    with QuietServer((HOST, port), partial(_Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
