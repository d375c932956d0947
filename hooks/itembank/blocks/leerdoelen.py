"""leerdoelen: what a module teaches and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.figures import as_written
from ..render.render import Fragment, PageContext, render
from ..site.site import Site
from . import Block


def _choices(site: Site) -> Sequence[str]:
    return list(site.modules)


def _render(page: PageContext, name: str) -> Sequence[Fragment]:
    module = page.site.modules[name]
    objectives = [entry for entry in page.library.objectives.values() if entry.module == name]
    html = render(
        "leerdoelen.html",
        module=module,
        minutes=as_written(module.minutes),
        objectives=objectives,
        page=page,
    )
    return [Fragment("div", {"class": "objectives"}, html)]


BLOCK = Block("leerdoelen", _render, _choices, example="participatieladder")
