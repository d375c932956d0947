"""The kinds of activity: one folder each, found by looking. A new kind is a new folder, no more.

A folder holds ``model.py`` (one subclass of Item or Tool), ``template.html``, ``<kind>.js``,
``texts.py`` (what the kind itself says on the screen), ``examples.yml``, the fixtures of the tests
and the examples of the author's manual, and ``driver.py``, which only tests import. What a kind
does not need may be left out: ``styles.css``, and ``losses.py`` (what other systems cannot carry).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from ..model.items import GradedItem, Item
from ..model.losses import Loss
from ..model.tools import Tool

FOLDER = Path(__file__).parent
_BASES = {Item, GradedItem, Tool}


@dataclass(frozen=True)
class Kind:
    """One kind of activity and the files of its folder."""

    name: str
    model: type[Item] | type[Tool]
    texts: dict[str, str]
    losses: tuple[Loss, ...] = ()

    @property
    def folder(self) -> Path:
        return FOLDER / self.name

    @property
    def template(self) -> str:
        """The name of the template for the Jinja environment."""
        return f"{self.name}/template.html"

    @property
    def script(self) -> Path:
        return self.folder / f"{self.name}.js"

    @property
    def styles(self) -> Path:
        return self.folder / "styles.css"

    @property
    def examples(self) -> Path:
        return self.folder / "examples.yml"


@cache
def all_kinds() -> dict[str, Kind]:
    """Every kind by name, in alphabetical order."""
    names = sorted(entry.parent.name for entry in FOLDER.glob("*/model.py"))
    return {name: _load(name) for name in names}


def item_kinds() -> dict[str, type[Item]]:
    """The kinds that are items of a bank, by the word authors write after ``soort:``."""
    return {name: kind.model for name, kind in all_kinds().items() if issubclass(kind.model, Item)}


def tool_kinds() -> dict[str, type[Tool]]:
    """The kinds that have files of their own, by the name of their block."""
    return {name: kind.model for name, kind in all_kinds().items() if issubclass(kind.model, Tool)}


def _load(name: str) -> Kind:
    module = import_module(f"{__name__}.{name}.model")
    models = [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Item | Tool)
        and value not in _BASES
        and value.__module__ == module.__name__
    ]
    if len(models) != 1:
        raise TypeError(f"{module.__name__} must define exactly one Item or Tool")
    texts = import_module(f"{__name__}.{name}.texts").TEXTS
    has_losses = (FOLDER / name / "losses.py").is_file()
    losses = import_module(f"{__name__}.{name}.losses").LOSSES if has_losses else ()
    return Kind(name, models[0], dict(texts), losses)
