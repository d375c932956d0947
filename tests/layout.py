"""The layout of a folder of code, read from its imports: who climbs, and who goes in circles.

Every import counts, also one inside a function, one that only a type checker reads and one in the
comment of a script for the browser: whoever changes a file has to know all of them. Imports from
outside the folder do not count, and neither does what only tests import. A room is what stands
directly in the folder: a folder or a file. An order may give files of one name, in the folders of
a room, a place of their own: ``tools/*/block.py``.
"""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

REST = "*"
"""In an order: every file directly in the folder that the order does not name."""
Graph = Mapping[str, frozenset[str]]
Order = Sequence[Sequence[str]]
_PACKAGE = "__init__.py"
_OF_TESTS = "driver.py"
_OF_SCRIPT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")


def imports(folder: Path) -> Graph:
    """Every Python file and every script of a folder, with the files of that folder it imports."""
    # A package is imported by its own name; a folder of packages stands on the path itself.
    root = folder.parent if (folder / _PACKAGE).is_file() else folder
    found = (path for path in folder.rglob("*") if path.suffix in (".py", ".js"))
    files = sorted(path for path in found if path.name != _OF_TESTS)
    names = {path.relative_to(root).as_posix() for path in files if path.is_file()}
    inside = f"{folder.name}/" if root != folder else ""
    graph: dict[str, frozenset[str]] = {}
    for name in sorted(names):
        source = (root / name).read_text(encoding="utf-8")
        wanted = _wanted(source, name)
        others = {next((path for path in paths if path in names), name) for paths in wanted}
        graph[name.removeprefix(inside)] = frozenset(
            path.removeprefix(inside) for path in others - {name}
        )
    return graph


def climbs(folder: Path, order: Order) -> list[str]:
    """Imports from a room that is not below the importing one, and rooms without a place.

    The order begins at the bottom. Rooms on one level do not import each other.
    """
    levels = {room: level for level, rooms in enumerate(order) for room in rooms}
    graph = imports(folder)
    rooms = {file: _room(file, levels) for file in graph}
    lost = sorted({room for room in rooms.values() if room not in levels})
    found = [f"{room} has no place in the order" for room in lost]
    for file, others in graph.items():
        for other in sorted(others):
            here, there = rooms[file], rooms[other]
            known = here in levels and there in levels
            if known and here != there and levels[there] >= levels[here]:
                found.append(f"{file} imports {other}")
    return found


def circles(folder: Path) -> list[list[str]]:
    """Files that import each other, directly or through others: each circle in one list."""
    reached = _reached(imports(folder))
    found: list[list[str]] = []
    for file, others in reached.items():
        circle = sorted(other for other in others if file in reached[other])
        if circle and circle not in found:
            found.append(circle)
    return found


def told(folder: Path, order: Order) -> str:
    """The rooms from the bottom up with the number of their files, and what is wrong."""
    graph, climbing, round_and_round = imports(folder), climbs(folder, order), circles(folder)
    levels = {room: level for level, rooms in enumerate(order) for room in rooms}
    rooms = [_room(file, levels) for file in graph]
    lines = [
        f"{folder.name}: {len(rooms)} files in {len(set(rooms))} rooms on {len(order)} levels, "
        f"{len(round_and_round)} circles, {len(climbing)} imports that climb"
    ]
    for number, level in enumerate(order, start=1):
        lines.append(f"  {number:>2}  {', '.join(f'{r} ({rooms.count(r)})' for r in level)}")
    lines += [f"  circle: {' · '.join(circle)}" for circle in round_and_round]
    return "\n".join([*lines, *(f"  climbs: {line}" for line in climbing)])


@cache
def _wanted(source: str, name: str) -> list[list[str]]:
    """Per name that a file imports, the files that may hold it; a layout is read many times."""
    return list(_modules(source, name) if name.endswith(".py") else _scripts(source, name))


def _modules(source: str, name: str) -> Iterator[list[str]]:
    """Per name that a Python file imports, the files that may hold it: the likeliest first."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield _places(alias.name.replace(".", "/"))
        elif isinstance(node, ast.ImportFrom):
            path = (node.module or "").replace(".", "/")
            if node.level:
                path = posixpath.normpath(posixpath.join(name, *[".."] * node.level, path))
            for alias in node.names:
                yield [*_places(f"{path}/{alias.name}".removeprefix("./")), *_places(path)]


def _places(path: str) -> list[str]:
    return [f"{path}.py", f"{path}/{_PACKAGE}".removeprefix("./")]


def _scripts(source: str, name: str) -> Iterator[list[str]]:
    for path in _OF_SCRIPT.findall(source):
        yield [posixpath.normpath(posixpath.join(posixpath.dirname(name), path))]


def _room(file: str, levels: Mapping[str, int]) -> str:
    first, _, below = file.partition("/")
    for pattern in levels:
        if "/" in pattern and fnmatch(file, pattern):
            return pattern
    if below:
        return first
    name = first.rpartition(".")[0]
    return REST if name not in levels and REST in levels else name


def _reached(graph: Graph) -> dict[str, set[str]]:
    """Every file with all it imports, the imports of its imports included."""
    found: dict[str, set[str]] = {}
    for file, others in graph.items():
        seen: set[str] = set()
        left = list(others)
        while left:
            other = left.pop()
            if other not in seen:
                seen.add(other)
                left += graph[other]
        found[file] = seen
    return found
