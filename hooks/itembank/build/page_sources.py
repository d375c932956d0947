"""The marks of sources in a page get their numbers, and the page ends with a list of the sources.

Both wait until the page is whole: blocks are rendered before the text around them, and a reader
counts from top to bottom.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from ..model.sources import Claim
from ..places import ABOUT_PAGE, UNCHECKED
from ..render.render import PageContext, render
from ..words.texts import texts

# As `PageContext.source_mark` writes it; what an author types about one is escaped.
_MARK = re.compile(
    r'<a class="source-mark" href="([^"]*#([^"]+))" aria-label="[^":]*: ([^"]*)">[^<]*</a>'
)


class Entry(NamedTuple):
    """A claim that a page names: its number there, and the address on the page of sources."""

    number: int
    address: Markup
    claim: Claim | None


class PageSources(Postprocessor):  # type: ignore[misc]
    """Numbers the marks of a page, and lists what they stand for behind the last words."""

    def __init__(self, md: Markdown, current: Callable[[], PageContext], tree: _Tree) -> None:
        super().__init__(md)
        self.current = current
        self.tree = tree

    @classmethod
    def register(cls, md: Markdown, current: Callable[[], PageContext]) -> None:
        """Come last: after the tree is done, and after what was stashed is back (30)."""
        tree = _Tree(md)
        md.treeprocessors.register(tree, "page-sources", -1000)
        md.postprocessors.register(cls(md, current, tree), "page-sources", -1000)

    def run(self, text: str) -> str:
        if not self.tree.done:
            return text
        self.tree.done = False
        found: dict[str, tuple[int, str]] = {}

        def numbered(mark: re.Match[str]) -> str:
            address, identifier, name = mark.groups()
            number, _ = found.setdefault(unescape(identifier), (len(found) + 1, address))
            label = f"{texts()['source_mark']} {number}: {name}"
            # A number without its note means nothing to who searches.
            return (
                f'<a class="source-mark" href="{address}" aria-label="{label}" '
                f"data-search-exclude>{number}</a>"
            )

        text = _MARK.sub(numbered, text)
        return f"{text}\n{_listed(self.current(), found)}" if found else text


class _Tree(Treeprocessor):  # type: ignore[misc]
    """Knows when the tree of a page is done: before, only the words of headings come by."""

    done = False

    def run(self, root: etree.Element) -> None:
        self.done = True


def _listed(page: PageContext, found: dict[str, tuple[int, str]]) -> str:
    """The sources of a page in the order of their first mark, each with what is taken from it."""
    library = page.library

    def entry(identifier: str) -> Entry:
        number, address = found[identifier]
        return Entry(number, Markup(address), library.claims.get(identifier))

    groups = [
        (library.sources[name], [entry(identifier) for identifier in identifiers])
        for name, identifiers in library.by_source(found).items()
        if name in library.sources
    ]
    about = f"{page.url(ABOUT_PAGE)}#{UNCHECKED}" if page.has_page(ABOUT_PAGE) else ""
    return render("page_sources.html", groups=groups, about=about, page=page).strip()
