"""A checklist or another tool on paper: all that its page shows, and room for a pen."""

from __future__ import annotations

from html import escape

from ..model.tools import Tool
from ..reading.elements import Attributes, parse, written
from ..reading.marks import plain
from ..render.render import PageContext, tool_fragment
from .booklet import Booklet


def tool_on_paper(page: PageContext, kind: str, name: str, tool: Tool, address: str) -> str:
    """The tool rewritten as it is in a booklet: nothing of it waits for an answer."""
    shown = f"<article>{tool_fragment(page, kind, name, tool)}</article>"
    booklet = Booklet(page, address, False, {page.path: parse(shown)}, legend="h3")
    inside = f"<h2>{escape(plain(tool.title))}</h2>\n{booklet.html()}"
    own: Attributes = {"class": "paper--tool", "data-paper": f"{kind}/{name}"}
    return f"<div{written(own)} data-search-exclude>{inside}</div>"
