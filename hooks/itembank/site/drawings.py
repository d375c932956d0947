"""The drawings that pages show: those of the course, and those of the municipality."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.pages import FOLDER, Pages
from ..places import DRAWINGS, LOCAL
from ..reading.drawing import Drawing, read_drawing
from ..reading.folders import why_not

FOLDERS = (f"{FOLDER}/{DRAWINGS}", f"{FOLDER}/{LOCAL}/{DRAWINGS}")
"""Where drawings stand; one of the municipality takes the place of one of the same name."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_LONGEST = 40


def is_drawing(path: Path, root: Path) -> bool:
    """Whether this file goes into pages, and is no picture by itself."""
    return path.parent.relative_to(root).as_posix() in FOLDERS


def read_drawings(root: Path, pages: Pages) -> tuple[dict[str, Drawing], list[Problem]]:
    """The drawings by name, and the mistakes in them."""
    found: dict[str, Drawing] = {}
    problems: list[Problem] = []
    for path in _files(root):
        file = path.relative_to(root).as_posix()
        if pages.strange.holds(path):
            continue
        if not _NAME.match(path.stem) or len(path.stem) > _LONGEST:
            values = {"value": path.name, "limit": _LONGEST}
            problems.append(problem("bestandsnaam", file, 1, **values))
            continue
        try:
            source = path.read_bytes()
        except OSError as error:  # A folder with this name, no permission.
            reason = why_not(error)
            problems.append(problem("bestand-onleesbaar", file, 1, reason=reason))
            continue
        found[path.stem], faults = read_drawing(file, source)
        problems += faults
    return found, problems


def _files(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted((root / folder).glob("*.svg"))
