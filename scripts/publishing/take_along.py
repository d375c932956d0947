"""The questions of every bank as files that a trainer takes along from the published site.

They are made by the export, which everybody with a copy of the course can run. A site that is only
tried has none: a build takes seconds, and needs no library for Word.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from itembank.authors.report.table import decimal
from itembank.blocks.meenemen import BLOCK, HOLDER
from itembank.export import TAKE_ALONG, Course, File
from itembank.places import TAKEN
from itembank.reading.elements import Document, Edit, parse
from itembank.reading.marks import plain
from itembank.render.render import render
from itembank.site.site import Site
from publishing.sharing import built_page


def take_along(site: Site, folder: Path) -> int:
    """Write the files into ``folder``, a built site, and their links into its page; how many.

    None when no page has the block that they are linked from.
    """
    path = site.pages.with_block(BLOCK.name)
    page = built_page(folder, path) if path else None
    if page is None:
        return 0
    made = _made(site)
    for files in made.values():
        for _, file in files:
            target = folder / TAKEN / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
    here = page.parent.relative_to(folder).as_posix()
    rows = [
        (
            title,
            [
                (one, _size(file), posixpath.relpath(f"{TAKEN}/{file.name}", here))
                for one, file in files
            ],
        )
        for title, files in made.items()
    ]
    document = parse(page.read_text(encoding="utf-8"))
    links = render("meenemen_bestanden.html", rows=rows)
    page.write_text(document.edited(_edits(document, links)), encoding="utf-8", newline="\n")
    return sum(map(len, made.values()))


def _made(site: Site) -> dict[str, list[tuple[str, File]]]:
    """The files of every bank by its title, each with the name of its format."""
    configuration = site.configuration
    course = Course(site.library, configuration.site_name, configuration.site_url)
    found: dict[str, list[tuple[str, File]]] = {}
    for one in TAKE_ALONG:
        for file in one.make(course):
            found.setdefault(file.name.partition(".")[0], []).append((one.title, file))
    order = list(site.modules)
    banks = {name: site.library.banks[name] for name in found}
    return {
        plain(bank.title): found[name]
        for name, bank in sorted(banks.items(), key=lambda one: order.index(one[1].module))
    }


def _edits(document: Document, links: str) -> Iterator[Edit]:
    for holder in document.elements:
        if HOLDER in holder.attributes:
            yield holder.inside, holder.close, links


def _size(file: File) -> str:
    return f"{decimal(len(file.content) / 1000)} kB"
