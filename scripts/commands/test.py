"""The command behind test.py: what the machine needs, then lint, types and tests."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from setup import browser, environment, messages, needs
from setup.console import ROOT, Options, guarded
from setup.needs import Program
from setup.steps import child_environment, run_beside

EXPLANATION = f"""\
Controleer de cursus: stijl van de code, typen en alle tests.

Gebruik: {messages.command("test.py", "[opties]", "[opties van pytest]")}

De eerste keer installeert dit commando alles in de map .venv, en een browser als die er niet is.
Wat het niet kent, geeft het door aan pytest: {messages.command("test.py", "-k ladder")}

Opties:
  --snel            alleen wat de meeste fouten vindt, in een paar minuten
  --alles           toegankelijkheid in elke stand: licht, donker, breed en smal; en alle tests
                    nog eens in een nagespeelde fork
  --alleen-pytest   alleen de tests, zonder stijl en typen
  --installeer      installeer wat ontbreekt van Debian (vraagt om sudo): een browser waarmee het
                    sneller gaat, Firefox, hunspell, de webservers nginx, Apache en Caddy, en de
                    schermlezer Orca
  -h, --help        deze uitleg\
"""

CHECKS = (
    ("stijl van de code (ruff check)", ("ruff", "check", ".")),
    ("opmaak van de code (ruff format)", ("ruff", "format", "--check", ".")),
    ("typen (mypy)", ("mypy",)),
    ("typen van de browsercode (tsc)", ("tests/javascript/check.py", "types")),
    ("stijl en opmaak van de browsercode (biome)", ("tests/javascript/check.py", "style")),
    ("browsercode zonder pagina (node --test)", ("tests/javascript/check.py", "test")),
)
# Options that a person uses to look into one process; more workers would be in the way.
SINGLE_PROCESS = ("-n", "--numprocesses", "--pdb", "--trace", "-s", "--capture", "-p")
MOST_WORKERS = 4
NO_TESTS_COLLECTED = 5
# The tests that find most for their time carry this marker.
QUICK = ("-m", "quick")
GOOD = "goed"


@dataclass(frozen=True)
class Phase:
    """One part of the run, for the table at its end."""

    name: str
    seconds: float
    result: str

    @property
    def ok(self) -> bool:
        return self.result == GOOD


def main(argv: list[str]) -> int:
    """Run everything; 0 only when everything ran and was right."""
    return guarded(lambda: _test(argv))


def _test(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    for name in ("--snel", "--alles", "--alleen-pytest", "--installeer"):
        reader.flag(name)
    options, rest = reader.parse_some(argv)
    if options.snel and options.alles:
        raise messages.two_tiers()
    begin = time.monotonic()
    phases: list[Phase] = []
    # Before all else: what CI cannot do without must not be missed half an hour later.
    if needs.in_ci() or options.installeer:
        with _timed(phases, "programma's"):
            faster = () if browser.has_shell() else (browser.SHELL,)
            needs.install(ROOT, faster, with_sudo=options.installeer)
    with _timed(phases, "omgeving"):
        python = environment.ensure(ROOT, environment.ALL_LOCKS)
    with _timed(phases, "browser"):
        found = browser.find_or_install(python, ROOT, with_sudo=options.installeer)
    print(f"Browser: {found}", flush=True)
    if not options.alleen_pytest:
        phases += _check(python)
    # By environment, so that the workers of pytest-xdist have it too.
    # The tests start Python hundreds of times: what was compiled once is kept, also where Python
    # was told to keep nothing. It lies in __pycache__, which git leaves out.
    env = child_environment(COURSE_BROWSER=str(found), PYTHONDONTWRITEBYTECODE="")
    if options.alles:
        env["COURSE_ALL"] = "1"
    if options.snel:
        env["COURSE_QUICK"] = "1"
        rest = [*QUICK, *rest]
    phases.append(_pytest(python, env, rest))
    print(summary(phases, needs.missing(), time.monotonic() - begin), flush=True)
    return 0 if all(phase.ok for phase in phases) else 1


@contextmanager
def _timed(phases: list[Phase], name: str) -> Iterator[None]:
    """A part that ends the run when it goes wrong."""
    begin = time.monotonic()
    yield
    phases.append(Phase(name, time.monotonic() - begin, GOOD))


def _check(python: Path) -> list[Phase]:
    """Those of Python beside those of the browser code; what failed is shown whole at the end."""
    rows: tuple[dict[str, list[str]], ...] = ({}, {})
    for name, command in CHECKS:
        own = command[0].endswith(".py")
        rows[own][name] = [str(python), "-P", *([] if own else ["-m"]), *command]
    outcomes = run_beside("Controles van stijl en typen", rows, ROOT)
    for name, outcome in outcomes.items():
        if not outcome.ok:
            print(f"\nControle: {name}", *outcome.lines, sep="\n", flush=True)
    return [
        Phase(name, outcomes[name].seconds, GOOD if outcomes[name].ok else "FOUT")
        for name, _command in CHECKS
    ]


def _pytest(python: Path, env: Mapping[str, str], rest: list[str]) -> Phase:
    begin = time.monotonic()
    print("Tests (pytest) …", flush=True)
    command = [str(python), "-P", "-m", "pytest", *workers(rest), *rest]
    code = subprocess.run(command, cwd=ROOT, env=env).returncode
    seconds = time.monotonic() - begin
    result = {0: GOOD, NO_TESTS_COLLECTED: "FOUT: geen tests gevonden"}.get(code, "FOUT")
    return Phase("tests (pytest)", seconds, result)


def workers(rest: list[str]) -> list[str]:
    """Pytest's options for several processes, unless the reader's own exclude that."""
    if any(option.startswith(SINGLE_PROCESS) for option in rest):
        return []
    count = min(os.cpu_count() or 1, MOST_WORKERS)
    # worksteal keeps the tests of one file together, so that a site is built once, not per worker.
    return ["-n", str(count), "--dist", "worksteal"] if count > 1 else []


def summary(phases: list[Phase], missing: list[Program], seconds: float) -> str:
    """The table at the end of the run of that many seconds, with what it did not test.

    The checks run beside each other, so the whole took less than its parts together.
    """
    width = max(len(phase.name) for phase in phases)
    lines = ["", "Zo lang duurde het:"]
    lines += [f"  {p.name:<{width}}  {p.seconds:6.1f} s  {p.result}" for p in phases]
    lines.append(f"  {'samen':<{width}}  {seconds:6.1f} s")
    if missing:
        lines.append("Niet getest, want hier ontbreekt het programma:")
        lines += [f"  - {program.tested} ({program.name})" for program in missing]
        lines.append(f"Op Debian komt dat erbij met: {messages.command('test.py', '--installeer')}")
    failed = [phase.name for phase in phases if not phase.ok]
    lines.append(f"Niet goed: {', '.join(failed)}." if failed else "Alles is goed.")
    return "\n".join(lines)
