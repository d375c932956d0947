"""The command behind test.py: make the environment, find a browser, then lint, types and tests."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from setup import browser, debian, environment, messages
from setup.console import ROOT, Options, guarded
from setup.steps import child_environment, run_step

EXPLANATION = f"""\
Controleer de cursus: stijl van de code, typen en alle tests.

Gebruik: {messages.command("test.py", "[opties]", "[opties van pytest]")}

De eerste keer installeert dit commando alles in de map .venv, en zo nodig een browser.
Wat het niet kent, geeft het door aan pytest: {messages.command("test.py", "-k ladder")}

Opties:
  --alles           toegankelijkheid in elke stand: licht, donker, breed en smal; en alle tests
                    nog eens in een nagespeelde fork
  --alleen-pytest   alleen de tests, zonder stijl en typen
  --installeer      installeer wat ontbreekt van Debian (vraagt om sudo): Chromium, hunspell en
                    de webservers nginx, Apache en Caddy
  -h, --help        deze uitleg\
"""

CHECKS = (
    ("stijl van de code (ruff check)", ("ruff", "check", ".")),
    ("opmaak van de code (ruff format)", ("ruff", "format", "--check", ".")),
    ("typen (mypy)", ("mypy",)),
)
# Options that a person uses to look into one process; more workers would be in the way.
SINGLE_PROCESS = ("-n", "--numprocesses", "--pdb", "--trace", "-s", "--capture", "-p")
MOST_WORKERS = 4
NO_TESTS_COLLECTED = 5


@dataclass(frozen=True)
class Program:
    """A program that only Debian and CI are sure to have, and what is not tested without it."""

    name: str
    tested: str
    probe: tuple[str, ...] = ()
    """Options with which it ends well when it has all it needs."""
    packages: tuple[str, ...] = ()
    """The packages of Debian to install it from, where that is asked for."""

    @property
    def missing(self) -> bool:
        path = debian.find(self.name)
        if path is None or not self.probe:
            return path is None
        command = [path, *self.probe]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode > 0


DEBIAN_ONLY = (
    Program(
        "hunspell",
        "de spelling van de teksten",
        probe=("-d", "nl_NL", "-a"),
        packages=("hunspell", "hunspell-nl"),
    ),
    Program("nginx", "de hele site achter een echte server", packages=("nginx",)),
    # Without the rest of its package, Apache does not start by itself.
    Program("apache2", "de kopregels voor Apache", packages=("apache2-bin", "media-types")),
    Program("caddy", "de kopregels voor Caddy", packages=("caddy",)),
)


@dataclass(frozen=True)
class Phase:
    """One part of the run, for the table at its end."""

    name: str
    seconds: float
    result: str

    @property
    def ok(self) -> bool:
        return self.result == "goed"


def main(argv: list[str]) -> int:
    """Run everything; 0 only when everything ran and was right."""
    return guarded(lambda: _test(argv))


def _test(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    for name in ("--alles", "--alleen-pytest", "--installeer"):
        reader.flag(name)
    options, rest = reader.parse_some(argv)
    begin = time.monotonic()
    python = environment.ensure(ROOT, [environment.SITE_LOCK, environment.TEST_LOCK])
    phases = [Phase("omgeving", time.monotonic() - begin, "goed")]
    begin = time.monotonic()
    found = browser.find_or_install(python, ROOT, with_sudo=options.installeer)
    phases.append(Phase("browser", time.monotonic() - begin, "goed"))
    print(f"Browser: {found}", flush=True)
    phases += install_programs(ROOT, with_sudo=options.installeer)
    if not options.alleen_pytest:
        phases += [_check(python, name, command) for name, command in CHECKS]
    phases.append(_pytest(python, found, rest, everything=options.alles))
    print(summary(phases, missing_programs()), flush=True)
    return 0 if all(phase.ok for phase in phases) else 1


def _check(python: Path, name: str, command: tuple[str, ...]) -> Phase:
    outcome = run_step(f"Controle: {name}", [str(python), "-P", "-m", *command], ROOT)
    if not outcome.ok:
        print("\n".join(outcome.lines), flush=True)
    return Phase(name, outcome.seconds, "goed" if outcome.ok else "FOUT")


def _pytest(python: Path, found: Path, rest: list[str], *, everything: bool) -> Phase:
    env = child_environment(COURSE_BROWSER=str(found))
    if everything:
        # By environment, so that the workers of pytest-xdist have it too.
        env["COURSE_ALL"] = "1"
    begin = time.monotonic()
    print("Tests (pytest) …", flush=True)
    command = [str(python), "-P", "-m", "pytest", *workers(rest), *rest]
    code = subprocess.run(command, cwd=ROOT, env=env).returncode
    seconds = time.monotonic() - begin
    result = {0: "goed", NO_TESTS_COLLECTED: "FOUT: geen tests gevonden"}.get(code, "FOUT")
    return Phase("tests (pytest)", seconds, result)


def workers(rest: list[str]) -> list[str]:
    """Pytest's options for several processes, unless the reader's own exclude that."""
    if any(option.startswith(SINGLE_PROCESS) for option in rest):
        return []
    count = min(os.cpu_count() or 1, MOST_WORKERS)
    # worksteal keeps the tests of one file together, so that a site is built once, not per worker.
    return ["-n", str(count), "--dist", "worksteal"] if count > 1 else []


def install_programs(root: Path, *, with_sudo: bool) -> list[Phase]:
    """Install what Debian has and this machine lacks; what fails is listed at the end."""
    if not debian.is_debian():
        return []
    phases: list[Phase] = []
    for program in DEBIAN_ONLY:
        if not program.packages or not program.missing:
            continue
        begin = time.monotonic()
        if debian.install(program.name, program.packages, root, with_sudo=with_sudo) is None:
            phases.append(Phase(program.name, time.monotonic() - begin, "goed"))
    return phases


def missing_programs() -> list[str]:
    """What this machine cannot test, as lines for the reader."""
    return [f"{entry.tested} ({entry.name})" for entry in DEBIAN_ONLY if entry.missing]


def summary(phases: list[Phase], missing: list[str]) -> str:
    """The table at the end of the run."""
    width = max(len(phase.name) for phase in phases)
    lines = ["", "Zo lang duurde het:"]
    lines += [f"  {p.name:<{width}}  {p.seconds:6.1f} s  {p.result}" for p in phases]
    lines.append(f"  {'samen':<{width}}  {sum(p.seconds for p in phases):6.1f} s")
    if missing:
        lines.append("Dit draait alleen in CI en op Debian, want hier ontbreekt het programma:")
        lines += [f"  - {what}" for what in missing]
    failed = [phase.name for phase in phases if not phase.ok]
    lines.append(f"Niet goed: {', '.join(failed)}." if failed else "Alles is goed.")
    return "\n".join(lines)
