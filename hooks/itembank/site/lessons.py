"""Where each objective is taught: the lesson to read again for who found it hard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.items import GradedItem
from ..places import COURSE
from ..reading.marks import plain
from .site import Site


@dataclass(frozen=True)
class Lesson:
    """A page, the heading within it, and what both call themselves. Without a heading ``anchor``
    and ``part`` are empty."""

    path: str
    title: str
    anchor: str = ""
    part: str = ""


def lessons(site: Site) -> Mapping[str, Lesson]:
    """The lesson of each objective: the one its author named, otherwise where it is practised."""
    found: dict[str, Lesson] = {}
    for name, objective in site.library.objectives.items():
        path, _, anchor = (objective.link or "").partition("#")
        path = path or _practised(site, name, objective.module)
        # Of a link that leads nowhere the check tells.
        if path in site.pages.by_path:
            title, part = site.pages.title(path), site.pages.by_path[path].part(anchor)
            found[name] = Lesson(path, plain(title), anchor, plain(part))
    return found


def _practised(site: Site, objective: str, module: str) -> str:
    """The first lesson of the module, in the order of its bank, that asks about the objective."""
    for bank, item in site.library.items():
        home = site.homes.get(f"{bank}#{item.id}", "")
        asks = isinstance(item, GradedItem) and item.objective == objective
        in_lesson = item.id in site.placed.get(bank, ())
        if asks and in_lesson and home.startswith(f"{COURSE}{module}/"):
            return home
    return ""
