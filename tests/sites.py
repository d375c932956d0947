"""Sites that are built once per test run, also when several processes run the tests."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from itembank.build.load import load_site
from itembank.site.configuration import read_configuration
from itembank.site.settings import Settings
from itembank.site.site import Site as CheckedSite

REPOSITORY = Path(__file__).resolve().parents[1]
# Neither history, nor environments, nor what commands made: git would leave them out as well.
LEFT_OUT = {".git", "site", "public", "export", "publicatie", "gemeenten", ".gemeenten", ".cache"}
SKIPPED = shutil.ignore_patterns(".venv*", "*_cache", ".hypothesis", "__pycache__")


def own_settings() -> Settings:
    """What the repository's own settings say: in a fork, those of the municipality."""
    settings = read_configuration(REPOSITORY).settings
    assert settings is not None
    return settings


@cache
def own_course() -> CheckedSite:
    """The repository as a build reads it. Do not change it: every test gets the same one."""
    return load_site(REPOSITORY)


LONGEST_BUILD = 300


@dataclass(frozen=True)
class Site:
    """A built site that is being served. ``url`` ends in a slash."""

    folder: Path
    url: str

    @property
    def pages(self) -> list[str]:
        """Every HTML page by its address relative to ``url``: ``""``, ``cursus/``, ``404.html``."""
        found = (path.relative_to(self.folder) for path in self.folder.rglob("*.html"))
        return sorted(path.as_posix().removesuffix("index.html") for path in found)

    @property
    def content_pages(self) -> list[str]:
        """The pages people read, without handouts and the pages ``naar/…`` that lead elsewhere."""
        # A workshop of one's own is printed from pages that only its address fills.
        made = re.compile(r"naar/|trainers/eigen-workshop/[a-z]")
        others = {page for page in self.pages if made.match(page)} | set(self.handouts)
        return [page for page in self.pages if page not in others]

    @property
    def handouts(self) -> list[str]:
        """The pages to print, which have nothing of the site around them."""
        made = re.compile(r"trainers/(?:drukwerk/[a-z]|boekje/|hulpmiddel/)")
        return [page for page in self.pages if made.match(page)]

    def html(self, page: str) -> str:
        """The built HTML of a page."""
        path = self.folder / page
        return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")


def copy_of_the_course(folder: Path) -> Path:
    """The working tree as it stands now, to change at will."""

    def ignored(inside: str, names: list[str]) -> set[str]:
        here = LEFT_OUT & set(names) if Path(inside) == REPOSITORY else set()
        return SKIPPED(inside, names) | here

    shutil.copytree(REPOSITORY, folder, ignore=ignored)
    # What was fetched once is used from where it stands: half a gigabyte.
    if (REPOSITORY / ".cache").is_dir():
        (folder / ".cache").symlink_to(REPOSITORY / ".cache")
    return folder


def build(command: list[str], project: Path, **env: str) -> None:
    """Run a generator; the test fails with what it said when it stops."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=clean_environment() | env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=LONGEST_BUILD,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout[-3000:]}")


# What a CI service or a run of tests says of itself.
SIGNS = ("CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "PYTEST_XDIST_WORKER")


def clean_environment() -> dict[str, str]:
    """This process's environment, without what a CI service or a run of tests says of itself.

    A run inside a run that takes itself for its worker looks for its sites beside it, where an
    earlier run may have left others.
    """
    kept = {name: value for name, value in os.environ.items() if name not in SIGNS}
    return kept | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that ``make`` fills once per run; the other processes wait until it is ready.

    A lock made with O_EXCL works on every system and needs no further package.
    """
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent
    folder, ready, failed = (root / f"{name}{end}" for end in ("", ".ready", ".failed"))
    try:
        os.close(os.open(root / f"{name}.lock", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        end = time.monotonic() + LONGEST_BUILD
        while not ready.exists():
            if failed.exists():
                pytest.fail(failed.read_text(encoding="utf-8"), pytrace=False)
            if time.monotonic() > end:
                pytest.fail(f"{name}: another process never finished it", pytrace=False)
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    except RuntimeError as error:
        partial = failed.with_suffix(".tmp")
        partial.write_text(str(error), encoding="utf-8")
        partial.rename(failed)
        pytest.fail(str(error), pytrace=False)
    ready.touch()
    return folder
