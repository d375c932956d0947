"""The style sheets a page of activities can load, each made of the parts of whoever uses it.

A part stands in the folder of its kind or tool. Published apart, eight parts would weigh two
thirds more than together: they say much the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..kinds import all_kinds
from ..tools import all_tools

_STATIC = Path(__file__).parents[1] / "static"
SHEETS = {
    "item": "itembank.css",
    "tool": "tools.css",
    "test": "test.css",
    "trainer": "trainers.css",
    "stage": "tonen.css",
    "workshop": "workshop.css",
}
"""By what is on the page: the sheet it loads. The theme asks for the same by ``data-<name>``."""

_SHARED = {"item": "items", "tool": "course", "trainer": "trainers"}


def style_sheets() -> dict[str, str]:
    """The text of every sheet, by its name on the site."""
    return {
        name: "\n".join(path.read_text(encoding="utf-8") for path in _parts(sheet))
        for sheet, name in SHEETS.items()
    }


def _parts(sheet: str) -> Iterator[Path]:
    """What is shared first, so that a part can be more particular."""
    if sheet in _SHARED:
        yield _STATIC / _SHARED[sheet] / "styles.css"
    for kind in all_kinds().values():
        if sheet == ("item" if getattr(kind.model, "graded", False) else "tool"):
            yield from _existing(kind.styles)
    for tool in all_tools().values():
        if tool.sheets and sheet == tool.sheets[-1]:
            yield from _existing(tool.styles)


def _existing(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
