"""The little server of a preview and of the benchmark: silent while pages are closed early."""

from __future__ import annotations

import socket
import struct
import threading
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from setup.serving import QuietServer, served


def test_a_page_that_is_closed_early_is_no_error(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "groot.bin").write_bytes(bytes(40_000_000))
    (tmp_path / "klein.txt").write_text("klaar", encoding="utf-8")
    with served(tmp_path) as url:
        where = urlsplit(url)
        for _ in range(5):
            reader = socket.create_connection((where.hostname or "", where.port or 0), timeout=10)
            # Gone at once, as a browser is that leaves a page: what is still sent meets nobody.
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            reader.sendall(b"GET /groot.bin HTTP/1.0\r\n\r\n")
            assert reader.recv(1)
            reader.close()
        for answering in threading.enumerate():
            if "process_request" in answering.name:
                answering.join(timeout=10)
        with urlopen(f"{url}/klein.txt", timeout=10) as answer:
            assert answer.read() == b"klaar"
    assert capfd.readouterr() == ("", "")


def test_any_other_error_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    with QuietServer(("127.0.0.1", 0), lambda *_: 1 / 0) as server:  # type: ignore[arg-type]
        try:
            server.finish_request(None, ("127.0.0.1", 1))  # type: ignore[arg-type]
        except ZeroDivisionError:
            server.handle_error(None, ("127.0.0.1", 1))
    assert "ZeroDivisionError" in capfd.readouterr().err
