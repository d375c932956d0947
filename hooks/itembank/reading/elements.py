"""What stands where in the HTML of a page, for whoever changes a part and leaves the rest as it is.

The parser is the one of Python itself. It tells where each tag stands, so a part is cut out of
the page as it was written: nothing is written anew, no sign changes that nobody meant to change.
It knows nothing of end tags that HTML lets an author leave out; MkDocs and our templates write
them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

Attributes = dict[str, str | None]
# From where, up to where, and what comes in its place.
Edit = tuple[int, int, str]

VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
    *("track", "wbr"),
}
# The tag of what is no element: a comment, a document type.
REMARK = ""


@dataclass(slots=True, eq=False)
class Element:
    """An element and where it stands in the page.

    ``start`` and ``end`` go round the whole of it, ``inside`` and ``close`` round what is between
    its tags. An attribute without a value has None; of two with the same name the first counts.
    """

    tag: str
    attributes: Attributes
    start: int
    inside: int
    parent: Element | None = None
    close: int = -1
    end: int = -1
    children: list[Element] = field(default_factory=list)

    def value(self, name: str) -> str:
        """An attribute; empty when there is none."""
        return self.attributes.get(name) or ""

    @property
    def classes(self) -> list[str]:
        return self.value("class").split()

    def within(self, tag: str) -> Element | None:
        """The nearest element with this tag that it is inside."""
        above = self.parent
        while above is not None and above.tag != tag:
            above = above.parent
        return above


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """HTML with its ``elements`` in order; ``root`` holds them and is none itself."""

    html: str
    elements: list[Element]
    root: Element

    def inside(self, element: Element) -> str:
        """What stands between its tags."""
        return self.html[element.inside : element.close]

    def all(self, *tags: str) -> list[Element]:
        """The elements with one of these tags."""
        return [element for element in self.elements if element.tag in tags]

    def edited(self, edits: Iterable[Edit]) -> str:
        """The HTML with these parts changed. They do not overlap."""
        parts: list[str] = []
        done = 0
        for start, end, words in sorted(edits):
            parts += (self.html[done:start], words)
            done = end
        return "".join([*parts, self.html[done:]])


def parse(html: str) -> Document:
    """Read HTML, a page or a part of one. Whatever it holds, this never fails."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    reader.finish()
    return Document(html, reader.elements, reader.root)


def written(attributes: Attributes) -> str:
    """Attributes as they stand in a tag, each with a space before it."""
    return "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in attributes.items()
    )


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.length = len(html)
        self.lines = [0]
        for line in html.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.elements: list[Element] = []
        self.root = Element(REMARK, {}, 0, 0)
        self.open = [self.root]
        # What ended a moment ago, up to where the next thing begins.
        self.ending: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._here()
        attributes: Attributes = {}
        for name, value in attrs:
            attributes.setdefault(name, value)
        inside = start + len(self.get_starttag_text() or "")
        element = self._found(Element(tag, attributes, start, inside))
        if tag in VOID:
            element.close = element.end = inside
        else:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            element = self.open.pop()
            element.close = element.end = element.inside

    def handle_endtag(self, tag: str) -> None:
        here = self._here()
        if self.open[-1].tag != tag and all(element.tag != tag for element in self.open):
            return
        while (element := self.open.pop()).tag != tag:  # Ended with what it is in.
            element.close = element.end = here
        element.close = here
        self.ending.append(element)

    def handle_data(self, data: str) -> None:
        if self.ending:
            self._here()

    def handle_entityref(self, name: str) -> None:
        self.handle_data(name)

    def handle_charref(self, name: str) -> None:
        self.handle_data(name)

    def handle_comment(self, data: str) -> None:
        self._remark()

    def handle_decl(self, decl: str) -> None:
        self._remark()

    def handle_pi(self, data: str) -> None:
        self._remark()

    def unknown_decl(self, data: str) -> None:
        self._remark()

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """``<![…``: a remark to a browser, and up to Python 3.13 a reason to stop."""
        return self.parse_bogus_comment(i)

    def finish(self) -> None:
        """Whatever is open ends with the page."""
        self._end(self.length)
        for element in self.open:
            element.close = element.end = self.length

    def _remark(self) -> None:
        here = self._here()
        self.ending.append(self._found(Element(REMARK, {}, here, here, close=here)))

    def _found(self, element: Element) -> Element:
        element.parent = self.open[-1]
        self.open[-1].children.append(element)
        self.elements.append(element)
        return element

    def _here(self) -> int:
        """Where what is told begins; what was told before it ends here."""
        line, column = self.getpos()
        here = self.lines[line - 1] + column
        self._end(here)
        return here

    def _end(self, here: int) -> None:
        for element in self.ending:
            element.end = here
        self.ending.clear()
