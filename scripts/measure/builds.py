"""Builds, timed from outside as a reader would, in turn so that a busy machine hurts all alike."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from measure.sites import Site
from setup.messages import Trouble
from setup.steps import child_environment


@dataclass
class Times:
    """What the builds of one site took, in seconds."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.wall)

    @property
    def cpu_median(self) -> float:
        """Zero on Windows, which does not tell what ended children used."""
        return statistics.median(self.cpu)

    @property
    def steadiest(self) -> float:
        """Processor time where it is known, because other programs hardly touch it."""
        return self.cpu_median or self.median


def in_turn(sites: Sequence[Site], rounds: int) -> dict[str, Times]:
    """Build every site once per round, each round in the opposite order of the one before.

    The first build of all is not counted: Python then translates the engine, and keeps that.
    """
    times = {site.name: Times() for site in sites}
    for site in sites:
        _build(site, Times())
    for number in range(rounds):
        for site in sites if number % 2 == 0 else reversed(sites):
            print(f"  round {number + 1} of {rounds}: {site.name}", file=sys.stderr, flush=True)
            _build(site, times[site.name])
    return times


def _build(site: Site, times: Times) -> None:
    before, begin = os.times(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=site.root,
        # Who measures may have told Python to keep nothing; then every build translates it anew.
        env=child_environment(NO_MKDOCS_2_WARNING="1", PYTHONDONTWRITEBYTECODE=""),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    after = os.times()
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        raise Trouble("Een proefsite bouwt niet.", "lees de regels hierboven: daar staat waarom.")
    times.wall.append(time.perf_counter() - begin)
    times.cpu.append(
        (after.children_user - before.children_user)
        + (after.children_system - before.children_system)
    )
