"""The Python-Markdown extension that puts activities and source marks in a page.

This is the seam that outlives the generator: MkDocs and ProperDocs get the extension from the
hook, Zensical from ``mkdocs.zensical.yml``. A page's whole activity is in the HTML this makes;
nothing is filled in by a later event.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from html import unescape
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block as PymdownBlock

from ..blocks import Block, all_blocks
from ..pages.braces import fill
from ..pages.scan import FIGURE, MARK
from ..pages.targets import is_readable
from ..places import GLOSSARY_PAGE, TAUGHT
from ..reading.lists import Lists
from ..render.render import Fragment, PageContext
from ..render.terms import change_words, link_first_uses
from ..site.site import Site
from ..words.foreign import FOUND, with_language
from ..words.texts import texts
from .load import load_site
from .page_sources import PageSources
from .tables import make_readable

CurrentPage = Callable[[], PageContext]
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Where a text is a sign by sign copy.
_VERBATIM = {"code", "pre"}


class ItembankExtension(BlocksExtension):  # type: ignore[misc]
    """Registers every block and the inline source mark.

    ``current`` tells which page is being rendered. Without it the page is taken from the
    rendering context that Zensical registers, and the site from the working directory.
    """

    def __init__(self, current: CurrentPage | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.current = current

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        current = self.current or (lambda: _zensical_page(md))
        for block in all_blocks().values():
            block_mgr.register(_adapt(block, current), {})
        for name, pattern, make in (
            ("source-mark", MARK.pattern, _source_mark),
            ("figure-mark", FIGURE.pattern, _figure_mark),
        ):
            mark = _Mark(pattern, md, lambda value, make=make: make(current(), value))  # type: ignore[misc]
            md.inlinePatterns.register(mark, name, 175)
        # Before all others: what a variable stands for may be anywhere in the source.
        md.preprocessors.register(_Variables(md, current), "variables", 1000)
        # After the inline patterns (20), before the generator looks at links (0).
        md.treeprocessors.register(_Terms(md, current), "terms", 10)
        md.treeprocessors.register(_Languages(md), "languages", 9)
        md.treeprocessors.register(_Addresses(md), "addresses", 1)
        PageSources.register(md, current)
        Lists.register(md)
        # After the attributes that authors give to cells (8).
        md.treeprocessors.register(_Tables(md), "row-heads", 7)


def makeExtension(**options: Any) -> ItembankExtension:
    """Entry point for generators that load an extension by its name."""
    return ItembankExtension(**options)


@lru_cache(maxsize=128)
def _adapt(block: Block, current: CurrentPage) -> type[PymdownBlock]:
    """A pymdown-extensions block that asks ours for its elements. Pages share it."""

    class Adapter(PymdownBlock):  # type: ignore[misc]
        NAME = block.name
        ARGUMENT = None

        def on_create(self, parent: etree.Element) -> etree.Element:
            attributes = {"class": f"block block--{block.name}", **block.attributes}
            page = replace(current(), level=_level_below(parent))
            wrapper = etree.SubElement(parent, block.tag, attributes)
            wrapper.extend(self._elements(page))
            if block.holder:
                etree.SubElement(wrapper, block.holder)
            return wrapper

        def on_add(self, block_: etree.Element) -> etree.Element:
            return block_[-1] if block.holder else block_

        def on_end(self, block_: etree.Element) -> None:
            if block.finish is not None:
                block.finish(block_)

        def _elements(self, page: PageContext) -> list[etree.Element]:
            argument = (self.argument or "").strip()
            if argument if block.titled else argument in block.choices(page.site):
                fragments = list(block.render(page, argument))
            else:  # Only under a running server: a build has stopped before the first page.
                notice = texts()["problem_block"]
                fragments = [Fragment("p", {"class": "notice notice--problem"}, notice)]
            return [_element(fragment, self.md) for fragment in fragments]

    return Adapter


def _level_below(parent: etree.Element) -> int:
    """The level of a heading that stands below the last one so far."""
    levels = [int(element.tag[1]) for element in parent.iter() if element.tag in HEADINGS]
    return min(levels[-1] + 1, 6) if levels else 2


def _element(fragment: Fragment, md: Markdown) -> etree.Element:
    """An element with its inside stashed, so that no other extension touches it."""
    element = etree.Element(fragment.tag, fragment.attributes)
    if "<" in fragment.html:
        element.text = AtomicString(md.htmlStash.store(fragment.html))
    else:
        element.text = AtomicString(unescape(fragment.html))
    return element


class _Mark(InlineProcessor):  # type: ignore[misc]
    """An inline mark: what a page writes between square brackets becomes a piece of HTML."""

    def __init__(self, pattern: str, md: Markdown, make: Callable[[str], str | None]) -> None:
        super().__init__(pattern, md)
        self.make = make

    def handleMatch(self, m: Any, data: str) -> tuple[str | None, int | None, int | None]:
        html = self.make(m[1])
        if html is None:  # Only under a running server: a build has stopped before the first page.
            return None, None, None
        return self.md.htmlStash.store(html), m.start(0), m.end(0)


class _Variables(Preprocessor):  # type: ignore[misc]
    """Fills in the settings that a page names between double braces."""

    def __init__(self, md: Markdown, current: CurrentPage) -> None:
        super().__init__(md)
        self.current = current

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        names = self.current().site.names if "{" in source else {}
        return fill(source, names).split("\n")


class _Terms(Treeprocessor):  # type: ignore[misc]
    """Links the first use of each term on the pages people read to learn."""

    def __init__(self, md: Markdown, current: CurrentPage) -> None:
        super().__init__(md)
        self.current = current

    def run(self, root: etree.Element) -> None:
        page = self.current()
        if (
            page.path.startswith(TAUGHT)
            and page.path != GLOSSARY_PAGE
            and page.has_page(GLOSSARY_PAGE)
        ):
            link_first_uses(root, page.library.terms, page.url, self.md.htmlStash.store)


class _Languages(Treeprocessor):  # type: ignore[misc]
    """Gives words of another language that language, wherever they stand in a text."""

    def run(self, root: etree.Element) -> None:
        change_words(root, self._marked, _VERBATIM)

    def _marked(self, text: str) -> str:
        return FOUND.sub(lambda found: self.md.htmlStash.store(with_language(found[0])), text)


class _Tables(Treeprocessor):  # type: ignore[misc]
    """Gives the rows of tables their heads, and wide tables a name."""

    def run(self, root: etree.Element) -> None:
        make_readable(root)


class _Addresses(Treeprocessor):  # type: ignore[misc]
    """Keeps an address that nobody can read from a generator, which would end on it.

    It leads to a place that is not there: that is told as a mistake, whatever was made of the page.
    """

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if not is_readable(element.get(name) or ""):
                    element.set(name, "#onleesbaar-adres")


def _source_mark(page: PageContext, identifier: str) -> str | None:
    """``[S0-05]`` becomes a small link to the claim on the page of sources."""
    return page.source_mark(identifier) if page.library.knows_source(identifier) else None


def _figure_mark(page: PageContext, identifier: str) -> str | None:
    """``[cijfer:x]`` becomes the figure with its unit and its source."""
    return page.figure(identifier) if identifier in page.library.figure_index else None


@cache
def _site(root: Path) -> Site:
    return load_site(root)


def _zensical_page(md: Markdown) -> PageContext:
    context: Any = md.preprocessors["rendering_context"]
    site = _site(Path.cwd())
    directory_urls = bool(context.config.get("use_directory_urls", True))
    # Zensical moves every relative address in a page as if it was written beside the source.
    return PageContext(site, context.page.path, directory_urls, source_links=True)
