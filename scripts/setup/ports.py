"""The port of a server on this machine: read, free, or the next one that is."""

import itertools
import socket
import sys

from setup import messages

HOST = "127.0.0.1"


def read_port(text: str) -> int:
    """The port a reader typed; below 1024 only root may listen."""
    if text.isascii() and text.isdigit() and 1024 <= int(text) <= 65535:
        return int(text)
    raise messages.wrong_port(text)


def is_free(port: int) -> bool:
    """Whether a server can listen on the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform == "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Connections of a server that just stopped linger, and do not hold the port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except OSError:
            return False
    return True


def next_free(port: int) -> int:
    """The first free port above this one; low again after the last."""
    others = itertools.chain(range(port + 1, 65536), range(1024, port))
    return next(number for number in others if is_free(number))
