"""The command behind benchmark.py: make the sites, measure, and print a table in Markdown."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from setup import environment, messages
from setup.console import ROOT, Options, guarded

EXPLANATION = f"""\
Meet hoe snel de site bouwt en wat een pagina weegt.

Gebruik: {messages.command("benchmark.py", "[opties]")}

Het commando maakt proefsites met verzonnen vragen, bouwt ze om de beurt en drukt een tabel af.
Dat duurt ongeveer tien minuten. Sluit intussen andere programma's.

Opties:
  --snel         minder rondes en minder vragen: een indruk in een paar minuten
  --lessen       bouw deze cursus en meet haar lessen: hoe ver je leest voor er iets te doen is
  -h, --help     deze uitleg\
"""
# A folder in memory, where a system has one: a slow disk says nothing about the engine.
MEMORY = Path("/dev/shm")


def main(argv: list[str]) -> int:
    """Measure everything and print it."""
    return guarded(lambda: _benchmark(argv))


def _benchmark(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    reader.flag("--snel")
    reader.flag("--lessen")
    options = reader.parse(argv)
    if (
        elsewhere := environment.enter(
            ROOT, "benchmark.py", argv, [environment.SITE_LOCK, environment.TEST_LOCK]
        )
    ) is not None:
        return elsewhere
    if options.lessen:
        return _lessons()
    from measure.report import machine, table

    where = MEMORY if MEMORY.is_dir() else None
    used = machine(in_memory=where is not None)
    with tempfile.TemporaryDirectory(prefix="cursus-", dir=where) as folder:
        rows = _measure(Path(folder), quick=options.snel)
    print("\n".join([*used, "", *table(rows)]), flush=True)
    return 0


def _lessons() -> int:
    from measure import lessons
    from setup.browser import installed
    from setup.building import build_site

    browser = installed()
    if browser is None:
        raise messages.no_browser([])
    with tempfile.TemporaryDirectory(prefix="cursus-") as folder:
        build_site("De cursus bouwen", ROOT, Path(folder))
        found = lessons.measure(Path(folder), browser)
    print("\n".join(lessons.table(found)), flush=True)
    return 0


def _measure(folder: Path, *, quick: bool) -> list[Sequence[str]]:
    from measure import report

    rows: list[Sequence[str]] = []
    for measurement in (report.against_bare, report.per_item, report.weights, report.saving):
        print(f"{measurement.__doc__}".splitlines()[0], file=sys.stderr, flush=True)
        rows += measurement(folder, quick)
    return rows + report.feedback(folder)
