"""What lies in a folder: plain files and plain folders, or something that is refused.

A link may lead to any file of the machine that builds the site, and a pipe or device may never
end. So nothing here is followed or opened: a folder is only listed.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..mistakes.problems import Problem, hides
from ..mistakes.rules import problem

# Windows has links of another kind; Python knows them from 3.12 on.
_is_junction: Callable[[Path], bool] = getattr(os.path, "isjunction", lambda path: False)


@dataclass(frozen=True)
class Strange:
    """What was found and may not be read: ``paths`` as they were walked, and why."""

    paths: frozenset[Path]
    problems: tuple[Problem, ...]

    def holds(self, path: Path) -> bool:
        """Whether this path is strange itself, or lies behind something that is."""
        return bool(self.paths) and not self.paths.isdisjoint((path, *path.parents))


def look(root: Path, folder: str) -> Strange:
    """What is strange in ``root/folder``, a path with forward slashes; nothing if it is not there.

    ``root`` itself may be reached through a link; no part below it may.
    """
    place = root
    for part in PurePosixPath(folder).parts:
        place = place / part
        if _is_link(place):
            return Strange(frozenset({place}), tuple(_faults(place, root)))
    found = {path: faults for path in _walk(place) if (faults := tuple(_faults(path, root)))}
    return Strange(frozenset(found), tuple(fault for faults in found.values() for fault in faults))


def why_not(error: OSError) -> str:
    """Why a file could not be read, as a part of a sentence; what a system says is English."""
    if error.filename is not None and os.path.isdir(error.filename):
        return "het is een map"
    known = {errno.ENOENT: "het is er niet", errno.EACCES: "je mag het niet openen"}
    return known.get(error.errno or 0) or f"de computer zegt '{error.strerror or error}'"


def _walk(folder: Path) -> Iterator[Path]:
    """Everything below the folder; what is strange is named, and not gone into."""
    waiting = [folder] if folder.is_dir() else []
    while waiting:
        here = waiting.pop()
        try:
            inside = sorted(here.iterdir())
        except OSError:  # No permission: who opens a file in it says so, with its name.
            continue
        for path in inside:
            yield path
            if path.is_dir() and not _is_link(path):
                waiting.append(path)


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    file = path.relative_to(root).as_posix()
    if hides(path.name):
        yield problem("naam-met-stuurteken", file, 1)
    if _is_link(path):
        yield problem("geen-gewoon-bestand", file, 1, found="een link naar iets anders")
    elif path.exists() and not path.is_file() and not path.is_dir():
        yield problem("geen-gewoon-bestand", file, 1, found="een pijp of een apparaat")


def _is_link(path: Path) -> bool:
    return path.is_symlink() or _is_junction(path)
