"""The command behind serve.py: make the environment, then build, serve and rebuild."""

import itertools
import socket
import sys

from setup import environment, messages
from setup.console import ROOT, Options, guarded

EXPLANATION = f"""\
Bekijk de cursus op je eigen computer.

Gebruik: {messages.command("serve.py", "[opties]")}

De eerste keer installeert dit commando alles in de map .venv. Daarna bouwt het de site.
Bewaar je een bestand, dan wordt de site opnieuw gebouwd. Stoppen: Ctrl-C.

Opties:
  --poort GETAL   de poort van het adres http://127.0.0.1:GETAL (standaard 8000)
  -h, --help      deze uitleg\
"""
HOST = "127.0.0.1"


def main(argv: list[str]) -> int:
    """Serve until Ctrl-C."""
    return guarded(lambda: _serve(argv))


def _serve(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    reader.value("--poort", "8000")
    options = reader.parse(argv)
    port = read_port(options.poort)
    # Before the environment: nobody waits for an installation to hear that the port is taken.
    if not is_free(port):
        raise messages.port_in_use(port, next_free(port))
    if (elsewhere := environment.enter(ROOT, "serve.py", argv)) is not None:
        return elsewhere
    from setup.supervise import Supervisor

    return Supervisor(ROOT, HOST, port).run()


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
