"""Faults that a tired maintainer could make, planted one at a time in a copy of the course.

A test suite is worth what it catches. Each table beside this module lists small faults; the runner
plants one, runs the tests, takes it out again, and tells which test saw it. To look at some of them
by hand::

    PYTHONPATH=hooks:scripts:tests python -P -m faults.planting table.yml --first --only "clock"
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import yaml

from sites import clean_environment, copy_of_the_course

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
# pytest's own words: some tests failed, or what was planted could not even be imported.
FAILED = (1, 2)
PASSED = (0, 5)
LONGEST = 30 * 60
QUICK = ("-m", "quick")
# The modules that need no page have tests of their own, which pytest does not run.
JAVASCRIPT = "tests/javascript"
# That a fault can be planted is not so while it is: these would fail by themselves.
NOT_THESE = ("-p", "no:cacheprovider", "--ignore=tests/faults")
Tier = Literal["quick", "whole", "none"]


@dataclass(frozen=True)
class Fault:
    """One fault: in the only file among ``files`` that holds ``find``, ``put`` stands instead."""

    name: str
    area: str
    files: str
    find: str
    put: str
    first: tuple[str, ...] = ()
    """The tests that should see it: they are tried before all others."""


class Unsound(Exception):
    """The copy has faults of its own, so nothing that fails in it says anything."""


@dataclass(frozen=True)
class Catch:
    """Which test saw a fault, and in which run: the quick one, the whole one, or none."""

    fault: Fault
    tier: Tier
    test: str
    seconds: float

    @property
    def row(self) -> str:
        head = f"{self.tier:<5}  {self.seconds:5.0f} s  {self.fault.area:<12}"
        return f"{head}  {self.fault.name}: {self.test}"


def table(name: str) -> list[Fault]:
    """The faults of a table, in its order."""
    areas = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [
        Fault(**{**entry, "area": area, "first": tuple(entry.get("first", ()))})
        for area, entries in areas.items()
        for entry in entries
    ]


def place(fault: Fault, root: Path) -> Path:
    """The file a fault goes in. It is an error when its words stand nowhere, or twice."""
    holding = [
        (path, count)
        for path in sorted(root.glob(fault.files))
        if path.is_file() and (count := path.read_text(encoding="utf-8").count(fault.find))
    ]
    if len(holding) != 1 or holding[0][1] != 1:
        found = [f"{path.relative_to(root)} ({count}×)" for path, count in holding]
        raise LookupError(f"{fault.name}: {fault.find!r} must stand once in {fault.files}: {found}")
    return holding[0][0]


def changed(fault: Fault, path: Path) -> str:
    """The text of the file with the fault in it."""
    return path.read_text(encoding="utf-8").replace(fault.find, fault.put)


@contextmanager
def planted(fault: Fault, root: Path) -> Iterator[Path]:
    """The fault stands in the copy for as long as this lasts."""
    path = place(fault, root)
    before = path.read_bytes()
    path.write_text(changed(fault, path), encoding="utf-8", newline="\n")
    try:
        yield path
    finally:
        path.write_bytes(before)


def check(fault: Fault, root: Path, *, only_first: bool = False) -> Catch:
    """Plant a fault and run: the tests named with it, the quick ones, and then the rest.

    A test has seen it when it fails with the fault, and passes again without.
    """
    begin = time.monotonic()
    for tier, options in _runs(fault, only_first):
        with planted(fault, root):
            test = _failing(root, options)
        if not test:
            continue
        if _failing(root, [test]):
            raise Unsound(f"{test} fails without a fault as well")
        return Catch(fault, tier, test, time.monotonic() - begin)
    return Catch(fault, "none", "", time.monotonic() - begin)


def _runs(fault: Fault, only_first: bool) -> Iterator[tuple[Tier, Sequence[str]]]:
    first = [path for path in fault.first if path != JAVASCRIPT]
    if JAVASCRIPT in fault.first:
        yield "quick", [JAVASCRIPT]
    if first:
        yield "quick", (*first, *QUICK)
    if not only_first:
        yield "quick", [JAVASCRIPT]
        yield "quick", QUICK
    if first:
        yield "whole", first
    if not only_first:
        yield "whole", ()


def _failing(root: Path, options: Sequence[str]) -> str:
    """The first test that fails, or nothing when all pass."""
    if list(options) == [JAVASCRIPT]:
        done = _run(root, f"{JAVASCRIPT}/check.py", "test")
        return JAVASCRIPT if done.returncode else ""
    base = f"--basetemp={root.parent / 'tmp'}"
    done = _run(root, "-m", "pytest", "-x", "-q", *NOT_THESE, base, *options)
    failing = re.search(r"^(?:FAILED|ERROR) (.*?)(?: - .*)?$", done.stdout, re.MULTILINE)
    if done.returncode in FAILED and failing:
        return failing[1]
    if done.returncode not in PASSED:
        raise Unsound(f"{' '.join(options)}\n{done.stdout[-3000:]}")
    return ""


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", *words],
        cwd=root,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=LONGEST,
    )


def _environment() -> dict[str, str]:
    """As a run by itself has it: not as part of the run that plants."""
    kept = {
        name: value
        for name, value in clean_environment().items()
        if not name.startswith("PYTEST_") and name != "COURSE_ALL"
    }
    # Nor with modules of the original.
    kept.pop("PYTHONPATH", None)
    return kept | {"COURSE_PYTHON": sys.executable}


def share(faults: Sequence[Fault], part: str) -> Sequence[Fault]:
    """The faults of one of several nights: ``3/8`` is the third of eight shares."""
    number, _, parts = part.partition("/")
    if not 1 <= int(number) <= int(parts):
        raise ValueError(f"{part} is no share: say 3/8")
    return faults[int(number) - 1 :: int(parts)]


def main(names: Sequence[str], only: str, part: str, *, only_first: bool) -> None:
    named = [fault for name in names for fault in table(name)]
    wanted = [fault for fault in named if re.search(only, f"{fault.area}: {fault.name}")]
    with TemporaryDirectory() as folder:
        root = copy_of_the_course(Path(folder) / "course")
        for fault in share(wanted, part):
            try:
                row = check(fault, root, only_first=only_first).row
            except Unsound as error:
                row = f"unsound: {fault.name}: {error}"
            print(row, flush=True)


if __name__ == "__main__":
    reader = ArgumentParser(description=__doc__)
    reader.add_argument("tables", nargs="+", help="table.yml, earlier.yml")
    reader.add_argument("--only", default="", help="a pattern for areas and names of faults")
    reader.add_argument("--share", default="1/1", help="one of several shares: 3/8")
    reader.add_argument("--first", action="store_true", help="run only the tests named with each")
    given = reader.parse_args()
    main(given.tables, given.only, given.share, only_first=given.first)
