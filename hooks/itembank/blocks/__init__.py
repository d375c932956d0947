"""The blocks an author can put in a page, one module each, found by looking.

A block named ``x`` is written as ``/// x | argument`` and closed with ``///``. Kinds that have
files of their own (a checklist) get a block of their name without writing one, and so do the tools
of ``tools/``; one that takes more than a template has a ``block.py`` there. Nearly every block
gets what it shows from elsewhere; one with a ``body`` holds the words the author writes in it.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path

from .. import tools
from ..kinds import tool_kinds
from ..model.tools import Tool
from ..render.render import Fragment, PageContext, render, tool_fragment
from ..site.site import Site
from ..tools import PageTool, all_tools

Render = Callable[[PageContext, str], Sequence[Fragment]]


@dataclass(frozen=True)
class Block:
    """What a block needs and makes.

    ``choices`` gives every allowed argument; the empty word means: written without one.
    ``alone`` blocks take no argument. ``example`` is what a message shows. ``render`` gets the
    page and the argument and returns the elements; in a block with a ``body`` they stand before
    the words. ``tag`` and ``attributes`` make the element around it all, ``holder`` is the tag of
    one around the words. Of a ``titled`` block the argument is a title, in words of the author.
    ``finish`` may change the words once they are elements; their text is still as it was written.
    """

    name: str
    render: Render
    choices: Callable[[Site], Sequence[str]] = lambda _site: [""]
    alone: bool = False
    example: str = ""
    body: bool = False
    titled: bool = False
    tag: str = "div"
    holder: str = ""
    finish: Callable[[etree.Element], None] | None = None
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def repeats(self) -> bool:
        """Whether a page may have it twice: all that it holds is words of the author."""
        return self.body and (self.alone or self.titled)


def banks(site: Site) -> Sequence[str]:
    """The choices of a block that shows a bank."""
    return list(site.library.banks)


@cache
def all_blocks() -> dict[str, Block]:
    """Every block by name."""
    folder = Path(__file__).parent
    names = sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
    blocks = [import_module(f"{__name__}.{name}").BLOCK for name in names]
    blocks += [_tool_block(kind, model) for kind, model in tool_kinds().items()]
    blocks += [_page_tool_block(tool) for tool in all_tools().values()]
    return {block.name: block for block in blocks}


def _page_tool_block(tool: PageTool) -> Block:
    if (tool.folder / "block.py").is_file():
        block: Block = import_module(f"{tools.__name__}.{tool.name}.block").BLOCK
        return block

    def render_tool(page: PageContext, _argument: str) -> Sequence[Fragment]:
        words = f'<noscript><p class="notice">{tool.notice}</p></noscript>' if tool.notice else ""
        html = render(tool.template, page=page) if tool.template else ""
        return [Fragment(f"activity-{tool.name}", tool.attributes, words + html)]

    return Block(tool.name, render_tool, alone=True)


def _tool_block(kind: str, model: type[Tool]) -> Block:
    alone = not model.folder

    def choices(site: Site) -> Sequence[str]:
        names = list(site.library.tools.get(kind, {}))
        return [""] * len(names) if alone else names

    def render_kind(page: PageContext, argument: str) -> Sequence[Fragment]:
        name = argument or kind
        return [tool_fragment(page, kind, name, page.library.tools[kind][name])]

    return Block(kind, render_kind, choices, alone=alone, example="naam-van-het-bestand")
