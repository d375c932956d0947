"""A module as one booklet: its pages in order, with the activities as sheets.

Pure: the built HTML of the pages goes in, the HTML of the booklet comes out. What only a screen
can do is left out; what is written in the pages stays as it is. The trainer's version has
the notes for trainers as well, and the key of every item in its place.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin

from ..kinds import item_kinds
from ..pages.addresses import page_url
from ..places import sheet_path
from ..reading.marks import plain
from ..render.render import PageContext, render
from ..words.texts import texts
from .sheets import item_on_paper, sources_on_paper

Attributes = list[tuple[str, str | None]]

_ROOT = "https://site/"
_ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.DOTALL)
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_DROPPED = {"noscript", "script", "style", "template", "button", "select", "activity-toets"}
# Controls become what a pen can use; the rest of a form is a matter of layout.
_PLAIN = {"form": "div", "fieldset": "div", "legend": "h4", "label": "p", "summary": "p"}
_NOTE = "block--trainer"
# Remarks about a page that is open in a browser.
_OF_SCREEN = {"plan__stays", "checklist__progress"}
# What names an element elsewhere in the page, besides ``id``.
_POINTS = {"for", "aria-labelledby", "aria-describedby", "aria-controls"}


@dataclass
class Booklet:
    """A booklet being made. ``sources`` and ``terms`` are what its pages mention."""

    page: PageContext
    trainer: bool
    pages: dict[str, str]
    number: int = 0
    sources: dict[str, None] = field(default_factory=dict)
    terms: dict[str, None] = field(default_factory=dict)

    def html(self) -> str:
        """The whole inside: every page, the words it explains and the sources it names."""
        parts = [_Rewriter(self, path).rewritten(html) for path, html in self.pages.items()]
        parts.append(self._terms())
        if self.sources:
            parts.append(str(sources_on_paper(self.page, self.sources)))
        return "\n".join(parts)

    def _terms(self) -> str:
        library = self.page.library
        found = [library.terms[name] for name in self.terms if name in library.terms]
        self.sources.update((name, None) for term in found for name in term.sources)
        ordered = sorted(found, key=lambda term: term.term.casefold())
        return render("paper_terms.html", terms=ordered, page=self.page) if found else ""

    def item(self, place: str) -> str:
        """An item to fill in; for a trainer its key, which repeats all that the item says."""
        bank, _, identifier = place.partition("/")
        item = self.page.library.index[bank, identifier]
        self.number += 1
        if self.trainer:
            self.sources.update(dict.fromkeys(item.sources))
        return str(item_on_paper(self.page, bank, item, self.number, key=self.trainer, level=3))


def article(html: str) -> str:
    """The inside of the article of a built page: what its author wrote.

    Nothing when a template of somebody's own has no article.
    """
    match = _ARTICLE.search(html)
    return match[1] if match else ""


class _Rewriter(HTMLParser):
    """One page of the course as a section of the booklet."""

    def __init__(self, booklet: Booklet, path: str) -> None:
        super().__init__(convert_charrefs=False)
        self.booklet = booklet
        self.address = _ROOT + self._url(path)
        self.name = _name(path)
        self.first = path.endswith("/index.md")
        self.out: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.skipping: tuple[str, int] | None = None
        self.targets = {_ROOT + self._url(other): _name(other) for other in booklet.pages}
        self.pool: set[str] = set()

    def rewritten(self, html: str) -> str:
        """The section, with its ids made unique and its links made to fit the booklet."""
        self.feed(article(html))
        self.close()
        inside = "".join(self.out).strip()
        kind = "booklet__opening" if self.first else "booklet__page"
        return f'<section class="{kind}" id="{self.name}">\n{inside}\n</section>'

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = dict(attrs)
        if self._skipped(tag, 1):
            return
        classes = (values.get("class") or "").split()
        if tag in _DROPPED or self._hidden(tag, values, classes):
            self._skip(tag)
        elif tag.removeprefix("activity-") in item_kinds() and tag.startswith("activity-"):
            self._item(values)
            self._skip(tag)
        elif tag == "textarea":
            rows = '<span class="paper__row"></span>' * int(values.get("rows") or 2)
            self.out.append(f'<span class="paper__rows">{rows}</span>')
            self._skip(tag)
        elif tag == "input":
            self.out.append('<span class="paper__tick"></span>')
        elif tag == "a" and "term" in classes:
            self.booklet.terms[urldefrag(values.get("href") or "").fragment] = None
            self.open.append((tag, ""))
        else:
            self._element(tag, values)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped(tag, -1) or tag not in (name for name, _ in self.open):
            return
        closed = ""
        while closed != tag:  # An end also ends what a browser would end with it.
            closed, end = self.open.pop()
            self.out.append(end)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self.skipping is None:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _hidden(self, tag: str, values: dict[str, str | None], classes: list[str]) -> bool:
        """Whether the booklet has this already, or nobody gets to see it there."""
        if _NOTE in classes:
            return not self.booklet.trainer
        of_screen = "hidden" in values or not _OF_SCREEN.isdisjoint(classes)
        return of_screen or (tag == "h1" and self.first)

    def _skip(self, tag: str) -> None:
        """Leave out everything up to the end of this element."""
        if tag not in _VOID:
            self.skipping = (tag, 1)

    def _skipped(self, tag: str, step: int) -> bool:
        """Whether this tag is inside what is left out; ``step`` is 1 for a start, -1 for an end."""
        if self.skipping is None:
            return False
        name, depth = self.skipping
        if tag == name:
            self.skipping = (name, depth + step) if depth + step else None
        return True

    def _element(self, tag: str, values: dict[str, str | None]) -> None:
        if "source-mark" in (values.get("class") or ""):
            self.booklet.sources[urldefrag(values.get("href") or "").fragment] = None
        shown = self._shown(tag)
        kept = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in self._attributes(tag, values)
        )
        self.out.append(f"<{shown}{kept}>")
        if tag not in _VOID:
            self.open.append((tag, f"</{shown}>"))

    def _shown(self, tag: str) -> str:
        """Headings go one level down, below that of the booklet; the rest loses its working."""
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return f"h{min(int(tag[1]) + 1, 6)}" if not self.first else tag
        if tag == "details" or tag.startswith("activity-"):
            return "div"
        return _PLAIN.get(tag, tag)

    def _attributes(self, tag: str, values: dict[str, str | None]) -> list[tuple[str, str | None]]:
        kept: list[tuple[str, str | None]] = []
        for name, value in values.items():
            if name == "hidden" or name.startswith("data-") or name in ("for", "tabindex"):
                continue
            if name == "id" and value:
                kept.append((name, f"{self.name}--{value}"))
            elif name in _POINTS and value:
                kept.append((name, " ".join(f"{self.name}--{part}" for part in value.split())))
            elif name in ("href", "src") and value:
                kept.append((name, self._moved(value)))
            else:
                kept.append((name, value))
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

    def _item(self, values: dict[str, str | None]) -> None:
        place = values.get("data-item") or ""
        if values.get("data-mode") != "test":
            self.out.append(self.booklet.item(place))
            return
        bank = place.partition("/")[0]
        if bank in self.pool:
            return
        self.pool.add(bank)
        page = self.booklet.page
        title = page.library.banks[bank].title
        self.out.append(
            f"<p>{texts()['paper_apart']} "
            f'<a href="{page.url(sheet_path(bank, key=False))}">{escape(plain(title))}</a></p>'
        )

    def _url(self, path: str) -> str:
        return page_url(path, directory_urls=self.booklet.page.directory_urls)


def _name(path: str) -> str:
    """The name of a page inside the booklet: ``vijf-treden``."""
    stem = posixpath.splitext(path)[0]
    folder, name = posixpath.split(stem)
    return posixpath.basename(folder) if name == "index" else name
