"""drukwerk: links to everything there is to print, per module."""

from __future__ import annotations

from collections.abc import Sequence

from ...blocks import Block
from ...places import booklet_path, sheet_path, tool_path
from ...render.render import Fragment, PageContext, render


def _render(page: PageContext, _argument: str) -> Sequence[Fragment]:
    library = page.library
    rows = [
        {
            "module": module,
            "booklets": [booklet_path(slug, trainer=trainer) for trainer in (False, True)]
            if page.has_page(f"cursus/{slug}/index.md")
            else [],
            "sheets": [
                (bank, [sheet_path(name, key=key) for key in (False, True)])
                for name, bank in library.banks.items()
                if bank.module == slug
            ],
        }
        for slug, module in page.site.modules.items()
    ]
    tools = [
        (tool, tool_path(f"{kind}/{name}"))
        for kind, named in library.tools.items()
        for name, tool in named.items()
        if f"{kind}/{name}" in page.site.activities
    ]
    html = render("drukwerk/template.html", rows=rows, tools=tools, page=page)
    return [Fragment("ul", {"class": "paper-index"}, html)]


BLOCK = Block("drukwerk", _render, alone=True)
