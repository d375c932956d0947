"""The blocks an author can put in a page, one module each, found by looking.

A block named ``x`` is written as ``/// x | argument`` and closed with ``///``. Kinds that have
files of their own (a checklist) get a block of their name without writing one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from ..kinds import tool_kinds
from ..library import Library
from ..render import Fragment, PageContext, tool_fragment

Render = Callable[[PageContext, str], Sequence[Fragment]]


@dataclass(frozen=True)
class Block:
    """What a block needs and makes.

    ``choices`` gives every allowed argument, or is None for a block that takes none; ``example``
    is what a message shows. ``render`` gets the page and the argument and returns the elements.
    """

    name: str
    render: Render
    choices: Callable[[Library], Sequence[str]] | None = None
    example: str = ""


@cache
def all_blocks() -> dict[str, Block]:
    """Every block by name."""
    folder = Path(__file__).parent
    names = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    blocks = [import_module(f"{__name__}.{name}").BLOCK for name in names]
    blocks += [_tool_block(kind) for kind in tool_kinds()]
    return {block.name: block for block in blocks}


def _tool_block(kind: str) -> Block:
    def choices(library: Library) -> Sequence[str]:
        return list(library.tools.get(kind, {}))

    def render(page: PageContext, argument: str) -> Sequence[Fragment]:
        return [tool_fragment(page, kind, argument, page.library.tools[kind][argument])]

    return Block(kind, render, choices, example="naam-van-het-bestand")
