"""The pages to print: a sheet and a key per bank, a booklet per module in two versions.

They stand beside the site, as ``naar/`` does: written after the build, without the theme, so they
are in no search index and no menu. Only the page with the block ``drukwerk`` leads to them, and a
site without that block has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from markupsafe import Markup

from ..pages.addresses import page_url
from ..places import COURSE, booklet_path, sheet_path, tool_path, workshop_path
from ..reading.elements import parse
from ..render.render import PageContext, render
from ..site.site import Site
from ..words.texts import texts
from .booklet import Booklet
from .sheets import bank_on_paper
from .tool_sheets import tool_on_paper
from .written_out import written_out

BLOCK = "drukwerk"
_STYLES = (
    "assets/huisstijl/huisstijl.css",
    "assets/content.css",
    "assets/figures.css",
    "assets/scenes.css",
    "assets/itembank/paper.css",
)
# Where a trainer makes a workshop of their own; its handouts are filled by the browser.
_BUILDER = "eigenworkshop"
_LICENCE = "CC BY 4.0"
_SCHEME = re.compile(r"^[a-z]+://")
# A page that is itself a sheet, made by the browser.
_OWN_SHEET = "certificaat"
# What is somebody's own: it has a line for a name and room for notes. In a booklet that comes
# before the words and sources, so that no sheet is for it alone.
_NOTED = "paper_sheet"
_NAMED = (_NOTED, "paper_booklet")


@dataclass(frozen=True)
class Frame:
    """What handouts take from the site they belong to.

    ``site_url`` may be empty; ``nav`` has the pages in the order of the menu.
    """

    municipality: str
    site_name: str
    site_url: str
    nav: Sequence[str]
    directory_urls: bool = True

    @property
    def owner(self) -> str:
        """Whose handout it is, with its licence and where it comes from, in one line."""
        source = _SCHEME.sub("", self.site_url).rstrip("/")
        return " · ".join(filter(None, (self.municipality, self.site_name, _LICENCE, source)))

    def address(self, path: str) -> str:
        """The address of a page under docs/, as far as it is known."""
        return urljoin(self.site_url, page_url(path, directory_urls=self.directory_urls))

    def file(self, path: str) -> str:
        """Where the page stands in the built site."""
        url = page_url(path, directory_urls=self.directory_urls)
        return f"{url}index.html" if url.endswith("/") or not url else url


def handout_pages(site: Site, frame: Frame, built: Path) -> dict[str, str]:
    """The HTML of every handout, by its path in the built site.

    ``built`` is the folder of the built site: booklets are made from the pages as they are there,
    whatever generator wrote them.
    """
    overview = site.pages.with_block(BLOCK)
    if overview is None:
        return {}
    pages: dict[str, str] = {}

    def add(page: PageContext, title: str, kind: str, body: str, script: str = "") -> None:
        pages[frame.file(page.path)] = render(
            "handout.html",
            page=page,
            frame=frame,
            styles=_STYLES,
            back=page.url(overview),
            title=title,
            kind=texts()[kind],
            body=Markup(body),
            named=kind in _NAMED,
            notes=kind == _NOTED,
            script=script,
        )

    def page_at(path: str) -> PageContext:
        return PageContext(site, path, directory_urls=frame.directory_urls)

    for name, bank in site.library.banks.items():
        for key, kind in ((False, "paper_sheet"), (True, "paper_key")):
            page = page_at(sheet_path(name, key=key))
            address = frame.address(page.path)
            parts = (str(part) for part in bank_on_paper(page, name, key=key))
            body = "\n".join(written_out(part, address) for part in parts)
            add(page, bank.title, kind, body)
    for kind, tools in site.library.tools.items():
        for name, tool in tools.items():
            if f"{kind}/{name}" in site.activities:
                page = page_at(tool_path(f"{kind}/{name}"))
                body = tool_on_paper(page, kind, name, tool, frame.address(page.path))
                add(page, tool.title, "paper_tool", body)
    for slug, module in site.modules.items():
        files = {path: built / frame.file(path) for path in _lessons(site, slug, frame)}
        lessons = {
            path: parse(file.read_text(encoding="utf-8"))
            for path, file in files.items()
            if file.is_file()
        }
        if lessons:
            for trainer, kind in ((False, "paper_booklet"), (True, "paper_trainer")):
                page = page_at(booklet_path(slug, trainer=trainer))
                booklet = Booklet(
                    page, frame.address(page.path), trainer, lessons, notes=not trainer
                )
                add(page, module.title, kind, booklet.html())
    if site.pages.with_block(_BUILDER) is not None:
        for key, kind in ((False, "paper_sheet"), (True, "paper_key")):
            page = page_at(workshop_path(key=key))
            words = texts()["workshopblad_static"]
            body = (
                f'<activity-workshopblad data-way="{"key" if key else "sheet"}"><noscript>'
                f'<p class="notice">{words}</p></noscript></activity-workshopblad>'
            )
            add(page, texts()["show_untitled"], kind, body, script="static/trainers/worksheet.js")
    return pages


def _lessons(site: Site, module: str, frame: Frame) -> list[str]:
    """The pages of a module in the order of the navigation; those it leaves out come last."""
    folder = f"{COURSE}{module}/"
    place = {path: number for number, path in enumerate(frame.nav)}
    found = [
        path
        for path, page in site.pages.by_path.items()
        if path.startswith(folder) and all(use.name != _OWN_SHEET for use in page.scan.blocks)
    ]
    if f"{folder}index.md" not in found:
        return []
    return sorted(found, key=lambda path: (place.get(path, len(place)), path))
