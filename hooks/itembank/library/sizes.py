"""Checks that what the course holds can be kept: the names of files, and how much there is."""

from __future__ import annotations

from pathlib import PurePosixPath

from ..kinds import tool_kinds
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..model.fields import is_name
from ..model.limits import ITEMS, NAME, POINTS, POOL
from ..places import FINAL_TEST, LOCAL, QUIZZES
from .library import Library

_BANKS = f"{QUIZZES}/toetsen"
_LOCAL_BANKS = f"{QUIZZES}/{LOCAL}/toetsen"


def check_sizes(library: Library) -> list[Problem]:
    """What a browser cannot keep, however right it is in itself."""
    return [*_names(library), *_points(library), *_pool(library), *_items(library)]


def _names(library: Library) -> list[Problem]:
    """Something is kept under the name of its file. A municipality's file has a name of these."""
    folders = {f"{QUIZZES}/{model.folder}" for model in tool_kinds().values() if model.folder}
    found = []
    for file in library.documents:
        path = PurePosixPath(file)
        if str(path.parent) in folders | {_BANKS} and not is_name(path.stem):
            found.append(problem("bestandsnaam", file, 1, value=path.name, limit=NAME))
    return found


def _points(library: Library) -> list[Problem]:
    """Points of a municipality come on top of those of the course: its file is then too long."""
    found = []
    for tools in library.tools.values():
        for name, tool in tools.items():
            count = sum(1 for _ in tool.points())
            if count > POINTS:
                own = f"{QUIZZES}/{LOCAL}/{tool.folder}/{name}.yml"
                course = "/".join(filter(None, (QUIZZES, tool.folder, f"{name}.yml")))
                file = own if own in library.additions else course
                found.append(_too_many(library, file, "punten", count, POINTS, "groepen"))
    return found


def _pool(library: Library) -> list[Problem]:
    count = len(library.active(FINAL_TEST)) if FINAL_TEST in library.banks else 0
    if count <= POOL:
        return []
    own = f"{_LOCAL_BANKS}/{FINAL_TEST}.yml"
    file = own if own in library.documents else f"{_BANKS}/{FINAL_TEST}.yml"
    return [_too_many(library, file, "vragen", count, POOL, "vragen")]


def _items(library: Library) -> list[Problem]:
    count = len(library.index) + sum(len(tools) for tools in library.tools.values())
    if count <= ITEMS:
        return []
    # The last one that was read is one too many.
    last = list(library.places.values())[-1]
    values = {"key": "vragen", "count": count, "limit": ITEMS}
    return [problem("te-veel", last.file, last.line, **values)]


def _too_many(library: Library, file: str, key: str, count: int, limit: int, *path: str) -> Problem:
    line = library.documents[file].line_of(path)
    return problem("te-veel", file, line, key=key, count=count, limit=limit)
