"""The rooms of the code from the ground up, with what each says of itself in its first line.

A room is a folder or a file that imports only rooms of an earlier level. Tests hold these orders
against the imports, those of scripts for the browser included; nothing else says which comes first.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

Order = tuple[tuple[str, ...], ...]

ENGINE: Order = (
    ("__init__", "places", "vendor"),
    ("mistakes", "static"),
    ("reading",),
    ("model", "pages"),
    ("kinds", "tools"),
    ("library", "words"),
    ("site",),
    ("render", "browser"),
    ("paper", "authors"),
    # A document to take along asks of a pen what paper asks.
    ("export",),
    ("blocks",),
    # A block that takes more than a template; found by looking, so nothing imports it by name.
    ("tools/*/block.py",),
    ("build",),
)
SCRIPTS: Order = (
    ("setup",),
    ("branding",),
    ("publishing", "measure", "contracts", "documents"),
    ("commands",),
)


class Room(NamedTuple):
    """One row of a map: where it stands, and what it says it is."""

    level: int
    path: Path
    about: str


def rooms(folder: Path, order: Order) -> Iterator[Room]:
    """Every room of Python in an order, from the ground up."""
    for level, names in enumerate(order, start=1):
        for name in names:
            package = folder / name / "__init__.py"
            if package.is_file():
                yield Room(level, package.parent, about(package))
            elif name != "__init__" and (module := folder / f"{name}.py").is_file():
                yield Room(level, module, about(module))


def about(module: Path) -> str:
    """The first paragraph of what a module says of itself, on one line."""
    said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())
