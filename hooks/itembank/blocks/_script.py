"""Blocks that only mean something with a script: the page says what it would do without one."""

from __future__ import annotations

from collections.abc import Sequence

from ..render.render import Fragment, PageContext
from ..words.texts import texts
from . import Block


def script_block(name: str, script: str, without: str = "", *, styles: str = "tool") -> Block:
    """A block that a module fills; ``without`` names the words for no script.

    ``script`` is its path in the engine, without ``.js``. ``styles`` says whose style sheet its
    page loads: ``tool``, or ``trainer``.
    """

    def render(_page: PageContext, _argument: str) -> Sequence[Fragment]:
        words = f'<p class="notice">{texts()[without]}</p>' if without else ""
        html = f"<noscript>{words}</noscript>" if words else ""
        attributes = {"class": "activity", "data-kind": name, "data-script": script}
        attributes[f"data-{styles}"] = name
        return [Fragment(f"activity-{name}", attributes, html)]

    return Block(name, render, alone=True)
