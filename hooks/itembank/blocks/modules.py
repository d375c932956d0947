"""modules: the modules of the course, in order; the browser adds how far the learner is."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.figures import as_written
from ..render.render import Fragment, PageContext, render
from . import Block


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    rows = [
        {
            "slug": slug,
            "module": module,
            "minutes": as_written(module.minutes),
            "path": path if page.has_page(path := f"cursus/{slug}/index.md") else None,
        }
        for slug, module in page.site.modules.items()
    ]
    html = render("modules.html", rows=rows, page=page)
    attributes = {
        **{"class": "activity", "data-kind": "modules", "data-tool": "modules"},
        "data-script": "static/course/module_list",
    }
    return [Fragment("activity-modules", attributes, html)]


BLOCK = Block("modules", _render, alone=True)
