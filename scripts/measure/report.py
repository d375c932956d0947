"""The measurements, each as rows of one table: what, result, bar."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from measure import weight
from measure.builds import in_turn
from measure.feedback import SLOWER, measure
from measure.sites import PER_PAGE, Site, bare, sizes, with_engine
from setup.browser import installed
from setup.console import ROOT
from setup.steps import child_environment

Row = Sequence[str]
PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "pydantic", "Jinja2")
ITEMS = 2000
# Weights are read from a site with a page of text, one of ten items and one of forty.
TEXT, TEN, FORTY = 1, 2, 3


def machine(*, in_memory: bool) -> list[str]:
    """What was measured with."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    place = "a folder in memory" if in_memory else "a folder on disk"
    # Times mean little on a machine that has other things to do.
    busy = f", {os.getloadavg()[0]:.1f} busy" if hasattr(os, "getloadavg") else ""
    return [
        f"{_processor()}, {os.cpu_count()} cores{busy}, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}; {packages}; built in {place}."
    ]


def table(rows: Sequence[Row]) -> list[str]:
    """The rows in Markdown."""
    head = ("Measured", "Result", "Bar")
    return [f"| {' | '.join(row)} |" for row in (head, ("---", "---", "---"), *rows)]


def against_bare(folder: Path, quick: bool) -> list[Row]:
    """50 pages of 40 items against the same texts as nested lists on bare Material."""
    counts = sizes(ITEMS)
    ours = with_engine(folder, "course", counts)
    plain = bare(folder, "bare", counts)
    times = in_turn([ours, plain], 3 if quick else 9)
    course, lists = times["course"], times["bare"]
    shown = f"{course.median:.2f} s against {lists.median:.2f} s"
    rows: list[Row] = [
        (
            "50 pages × 40 items against plain lists",
            f"{course.median / lists.median:.2f} ({shown})",
            "≤ 1.0, aim 0.85",
        )
    ]
    if lists.cpu_median:
        ratio = course.cpu_median / lists.cpu_median
        shown = f"{course.cpu_median:.2f} s against {lists.cpu_median:.2f} s"
        rows.append(("the same in processor time", f"{ratio:.2f} ({shown})", "≤ 1.0, aim 0.85"))
    return rows


def per_item(folder: Path, quick: bool) -> list[Row]:
    """Cost per item of a large course against a small one.

    The cost of as many pages of text is taken off. A page gets dearer with the number of pages,
    on bare Material as well, because every page lists all others in its menu.
    """
    amounts = (1000, 4000) if quick else (1000, 10_000)
    sites: dict[int, tuple[Site, Site]] = {}
    for count in amounts:
        pages = sizes(count)
        texts = with_engine(folder, f"pages-{len(pages)}", [0] * len(pages))
        sites[count] = (with_engine(folder, f"items-{count}", pages), texts)
    times = in_turn([site for pair in sites.values() for site in pair], 2 if quick else 5)
    small, large = (
        (times[items.name].steadiest - times[texts.name].steadiest) / count
        for count, (items, texts) in sites.items()
    )
    shown = f"{large * 1000:.2f} ms against {small * 1000:.2f} ms"
    what = f"cost per item at {amounts[1]:,} items against {amounts[0]:,}"
    return [(what, f"{large / small:.2f} ({shown})", "≤ 1.1")]


def weights(folder: Path, quick: bool) -> list[Row]:
    """Bytes of pages and of the code they load."""
    counts = [0, 10, PER_PAGE]
    ours, plain = with_engine(folder, "weight", counts), bare(folder, "weight-bare", counts)
    in_turn([ours, plain], 1)
    rows: list[Row] = []
    for number, what in (
        (TEXT, "page of text"),
        (TEN, "page of 10 items"),
        (FORTY, f"page of {PER_PAGE} items"),
    ):
        ours_page, plain_page = (weight.weigh(site.page(number)) for site in (ours, plain))
        rows.append((what, f"{_bytes(ours_page)}; plain: {_bytes(plain_page)}", ""))
    for number, what, bar in ((TEXT, "text", "0"), (FORTY, "every graded kind", "≤ 12 KiB gzip")):
        code = weight.total(weight.loaded_by(ours, ours.page(number)))
        rows.append((f"activity code on a page with {what}", _bytes(code), bar))
    everything = weight.total(weight.activity_code(ours))
    return [*rows, ("activity code of all kinds together", _bytes(everything), "")]


def saving(folder: Path, quick: bool) -> list[Row]:
    """A rebuild in a running process after one bank changed."""
    script = Path(__file__).with_name("rebuild.py")
    command = [sys.executable, str(script), "quizzes/toetsen/toets-1.yml"]
    done = subprocess.run(
        command,
        cwd=folder / "course",
        env=child_environment(NO_MKDOCS_2_WARNING="1", PYTHONPATH=str(ROOT / "hooks")),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    seconds = json.loads(done.stdout.splitlines()[-1])
    what = f"rebuild after one bank of {ITEMS:,} items changed"
    return [
        (what, f"{seconds['build']:.2f} s", ""),
        (f"reading and checking {ITEMS:,} items", f"{seconds['load']:.2f} s", ""),
    ]


def feedback(folder: Path) -> list[Row]:
    """From click to feedback in a slowed browser; left out without one."""
    browser = installed()
    if browser is None:
        return [("feedback after a click", "no browser found", "≤ 50 ms")]
    site = Site("weight", folder / "weight")
    rows: list[Row] = []
    for page, items in ((TEN, 10), (FORTY, 40)):
        waits = measure(site, site.page(page), browser)
        what = f"feedback after a click on a page of {items} items, processor {SLOWER}× slower"
        shown = (
            f"{waits.median:.0f} ms median of {waits.count}, slowest {waits.slowest:.0f} ms, the "
            f"first answer {waits.first:.0f} ms; a click that does nothing {waits.floor:.0f} ms "
            f"(Chromium {waits.browser})"
        )
        rows.append((what, shown, "≤ 50 ms"))
    return rows


def _bytes(found: weight.Weight) -> str:
    return f"{found.raw / 1024:.1f} KiB, {found.packed / 1024:.1f} KiB gzip"


def _processor() -> str:
    """The name of the processor; Python itself often knows no more than the architecture."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
