"""The command behind serve.py: make the environment, then build, serve and rebuild."""

from setup import environment, messages
from setup.console import ROOT, Options, guarded
from setup.ports import HOST, is_free, next_free, read_port

EXPLANATION = f"""\
Bekijk de cursus op je eigen computer.

Gebruik: {messages.command("serve.py", "[opties]")}

De eerste keer installeert dit commando alles in de map .venv. Daarna bouwt het de site.
Bewaar je een bestand, dan wordt de site opnieuw gebouwd. Stoppen: Ctrl-C.

Opties:
  --poort GETAL   de poort van het adres http://127.0.0.1:GETAL (standaard 8000)
  --gemeente NAAM bekijk de site van één gemeente, uit de map gemeenten
  -h, --help      deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Serve until Ctrl-C."""
    return guarded(lambda: _serve(argv))


def _serve(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    reader.value("--poort", "8000")
    reader.value("--gemeente")
    options = reader.parse(argv)
    port = read_port(options.poort)
    # Before the environment: nobody waits for an installation to hear that the port is taken.
    if not is_free(port):
        raise messages.port_in_use(port, next_free(port))
    if (elsewhere := environment.enter(ROOT, "serve.py", argv)) is not None:
        return elsewhere
    if options.gemeente is not None:
        from commands import within

        return within.serve(options.gemeente, within.without(argv))
    from setup.supervise import Supervisor

    return Supervisor(ROOT, HOST, port).run()
