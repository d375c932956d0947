"""A module as one booklet: its pages in order, with the activities as sheets.

Pure: the built HTML of the pages goes in, the HTML of the booklet comes out. What only a screen
can do is left out; what is written in the pages stays as it is. The trainer's version has
the notes for trainers as well, and the key of every item in its place.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html import escape
from urllib.parse import urldefrag, urljoin

from ..kinds import item_kinds
from ..pages.addresses import page_url
from ..places import SOURCES_PAGE, sheet_path
from ..reading.elements import REMARK, VOID, Attributes, Document, Element, written
from ..reading.marks import plain
from ..render.render import PageContext, render
from ..words.texts import texts
from .sheets import item_on_paper, sources_on_paper
from .written_out import behind, written_out

_ROOT = "https://site/"
_DROPPED = {"noscript", "script", "style", "template", "button", "select", "activity-toets"}
# Controls become what a pen can use; the rest of a form is a matter of layout.
_PLAIN = {"form": "div", "fieldset": "div", "label": "p", "summary": "p"}
_NOTE = "block--trainer"
# Remarks about a page that is open in a browser.
_OF_SCREEN = {"tool__levels", "plan__stays", "checklist__progress", "site-begin", "page-sources"}
# What names an element elsewhere in the page, besides ``id``.
_POINTS = {"for", "aria-labelledby", "aria-describedby", "aria-controls"}


@dataclass
class Booklet:
    """A booklet being made; ``address`` is where it will stand.

    ``notes`` says that it has room for them, ``legend`` how a group of controls is headed.
    ``sources`` and ``terms`` are what its pages mention, ``numbers`` those of the marks of sources.
    """

    page: PageContext
    address: str
    trainer: bool
    pages: dict[str, Document]
    notes: bool = False
    legend: str = "h4"
    number: int = 0
    sources: dict[str, None] = field(default_factory=dict)
    terms: dict[str, None] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def html(self) -> str:
        """The whole inside: every page, the words it explains and the sources it names."""
        parts = [_Rewriter(self, path, page).rewritten() for path, page in self.pages.items()]
        if self.notes:
            parts.append(render("paper_notes.html"))
        parts.append(self._terms())
        if self.sources:
            parts.append(
                self.written_out(str(sources_on_paper(self.page, self.sources, self.numbers)))
            )
        return "\n".join(parts)

    def _terms(self) -> str:
        library = self.page.library
        found = [library.terms[name] for name in self.terms if name in library.terms]
        self.sources.update((name, None) for term in found for name in term.sources)
        ordered = sorted(found, key=lambda term: term.term.casefold())
        html = render("paper_terms.html", terms=ordered, page=self.page) if found else ""
        return self.written_out(html)

    def item(self, place: str) -> str:
        """An item to fill in; for a trainer its key, which repeats all that the item says."""
        bank, _, identifier = place.partition("/")
        item = self.page.library.index[bank, identifier]
        self.number += 1
        if self.trainer:
            self.sources.update(dict.fromkeys(item.sources))
        sheet = item_on_paper(self.page, bank, item, self.number, key=self.trainer, level=3)
        return self.written_out(str(sheet))

    def written_out(self, html: str) -> str:
        """What a template made, with the address of every link behind it."""
        return written_out(html, self.address)


class _Rewriter:
    """One page of the course as a section of the booklet."""

    def __init__(self, booklet: Booklet, path: str, document: Document) -> None:
        self.booklet = booklet
        self.document = document
        self.address = _ROOT + self._url(path)
        self.name = _name(path)
        self.first = path.endswith("/index.md")
        self.targets = {_ROOT + self._url(other): _name(other) for other in booklet.pages}
        self.pool: set[str] = set()

    def rewritten(self) -> str:
        """The section, with its ids made unique and its links made to fit the booklet.

        Its inside is that of the article of the page: what its author wrote. Nothing when a
        template of somebody's own has no article.
        """
        articles = self.document.all("article")[:1]
        inside = "".join(map(self._inside, articles)).strip()
        kind = "booklet__opening" if self.first else "booklet__page"
        return f'<section class="{kind}" id="{self.name}">\n{inside}\n</section>'

    def _inside(self, element: Element) -> str:
        """What is in an element: the words as they are written, with its elements rewritten."""
        parts: list[str] = []
        done = element.inside
        for child in element.children:
            parts += (self.document.html[done : child.start], self._on_paper(child))
            done = child.end
        return "".join([*parts, self.document.html[done : element.close]])

    def _on_paper(self, element: Element) -> str:
        tag, classes = element.tag, element.classes
        if tag == REMARK or tag in _DROPPED or self._hidden(element):
            return ""
        if tag.startswith("activity-") and tag.removeprefix("activity-") in item_kinds():
            return self._item(element)
        if tag == "textarea":
            rows = '<span class="paper__row"></span>' * int(element.value("rows") or 2)
            return f'<span class="paper__rows">{rows}</span>'
        if tag == "input":
            return '<span class="paper__tick"></span>'
        if tag == "a" and "term" in classes:
            self.booklet.terms[_named_by(element)] = None
            return self._inside(element)
        if "source-mark" in classes:
            return self._mark(element)
        shown, attributes = self._shown(tag), self._attributes(element.attributes)
        start = f"<{shown}{written(attributes)}>"
        if tag in VOID:
            return start
        inside = self._inside(element)
        after = self._after(element, attributes, inside) if tag == "a" else ""
        return f"{start}{inside}</{shown}>{after}"

    def _after(self, link: Element, attributes: Attributes, inside: str) -> str:
        """The address of a link behind it; a source is in the list at the end instead."""
        page, claim = urldefrag(urljoin(self.address, link.value("href")))
        if claim and page == _ROOT + self._url(SOURCES_PAGE):
            self.booklet.sources[claim] = None
            return ""
        return behind(attributes, inside, self.booklet.address)

    def _mark(self, element: Element) -> str:
        """A mark of a source with the number it has in the list at the end of the booklet."""
        claim = _named_by(element)
        self.booklet.sources[claim] = None
        number = self.booklet.numbers.setdefault(claim, len(self.booklet.numbers) + 1)
        address = self._moved(element.value("href"))
        mark: Attributes = {"class": "source-mark", "href": address}
        return f"<a{written(mark)}>{number}</a>"

    def _hidden(self, element: Element) -> bool:
        """Whether the booklet has this already, or nobody gets to see it there."""
        if _NOTE in element.classes:
            return not self.booklet.trainer
        of_screen = not _OF_SCREEN.isdisjoint(element.classes)
        return of_screen or "hidden" in element.attributes or (element.tag == "h1" and self.first)

    def _shown(self, tag: str) -> str:
        """Headings go one level down, below that of the booklet; the rest loses its working."""
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return f"h{min(int(tag[1]) + 1, 6)}" if not self.first else tag
        if tag == "details" or tag.startswith("activity-"):
            return "div"
        return self.booklet.legend if tag == "legend" else _PLAIN.get(tag, tag)

    def _attributes(self, attributes: Attributes) -> Attributes:
        kept: Attributes = {}
        for name, value in attributes.items():
            if name in ("hidden", "for", "tabindex") or name.startswith("data-"):
                continue
            if name == "id" and value:
                value = f"{self.name}--{value}"
            elif name in _POINTS and value:
                value = " ".join(f"{self.name}--{part}" for part in value.split())
            elif name in ("href", "src") and value:
                value = self._moved(value)
            kept[name] = value
        return kept

    def _moved(self, address: str) -> str:
        """An address of the page as it is from the booklet; what the booklet holds stays in it."""
        target, anchor = urldefrag(urljoin(self.address, address))
        if not target.startswith(_ROOT):
            return address
        if target in self.targets:
            name = self.targets[target]
            return f"#{name}--{anchor}" if anchor else f"#{name}"
        inside = target.removeprefix(_ROOT)
        return self.booklet.page.url(f"{inside}#{anchor}" if anchor else inside)

    def _item(self, element: Element) -> str:
        place = element.value("data-item")
        if element.value("data-mode") != "test":
            return self.booklet.item(place)
        bank = place.partition("/")[0]
        if bank in self.pool:
            return ""
        self.pool.add(bank)
        page = self.booklet.page
        title = page.library.banks[bank].title
        address = page.url(sheet_path(bank, key=False))
        link = f'<a href="{address}">{escape(plain(title))}</a>'
        return f"<p>{texts()['paper_apart']} {self.booklet.written_out(link)}</p>"

    def _url(self, path: str) -> str:
        return page_url(path, directory_urls=self.booklet.page.directory_urls)


def _named_by(link: Element) -> str:
    """What a link to a list names: the term, the source."""
    return urldefrag(link.value("href")).fragment


def _name(path: str) -> str:
    """The name of a page inside the booklet: ``vijf-treden``."""
    stem = posixpath.splitext(path)[0]
    folder, name = posixpath.split(stem)
    return posixpath.basename(folder) if name == "index" else name
