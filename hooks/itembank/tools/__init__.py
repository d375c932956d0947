"""The tools that a page shows: one folder each, found by looking. A new tool is a new folder.

The folder has the name of the block an author types. It holds ``tool.py`` (one ``TOOL``), its
script, ``texts.py`` (what it says on the screen) and ``driver.py``, which only tests import. What a
tool does not need may be left out: ``template.html`` (what stands in the page before a script
runs), ``styles.css``, and ``block.py``, for what takes more than a template; see ``blocks``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class PageTool:
    """One tool and the files of its folder.

    ``script`` is the name of its module, without ``.js``; a tool without one is only HTML.
    ``sheets`` names the style sheets its page loads; its own styles are part of the last of them.
    The word ``<name>_static`` is shown where there is no script.
    """

    name: str
    script: str = ""
    sheets: tuple[str, ...] = ("tool",)
    texts: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def folder(self) -> Path:
        return FOLDER / self.name

    @property
    def template(self) -> str:
        """The name of the template for the Jinja environment, or empty."""
        return f"{self.name}/template.html" if (self.folder / "template.html").is_file() else ""

    @property
    def styles(self) -> Path:
        return self.folder / "styles.css"

    @property
    def attributes(self) -> dict[str, str]:
        """What its element in the page says of it: which script and which styles it needs."""
        said = {"class": "activity", "data-kind": self.name}
        if self.script:
            said["data-script"] = f"tools/{self.name}/{self.script}"
        return said | {f"data-{sheet}": self.name for sheet in self.sheets}

    @property
    def notice(self) -> str:
        """What it says where there is no script."""
        return self.texts.get(f"{self.name}_static", "")


@cache
def all_tools() -> dict[str, PageTool]:
    """Every tool by name, in alphabetical order."""
    names = sorted(entry.parent.name for entry in FOLDER.glob("*/tool.py"))
    return {name: _load(name) for name in names}


def _load(name: str) -> PageTool:
    tool: PageTool = import_module(f"{__name__}.{name}.tool").TOOL
    if tool.name != name:
        raise ValueError(f"tools/{name} holds a tool with the name {tool.name}")
    return tool
