"""Reads HTML strictly, so that a test can ask what a browser would forgive in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "rect"}
# What may stand inside a paragraph, a legend or a label.
PHRASING = {
    *(
        "a",
        "abbr",
        "b",
        "bdi",
        "br",
        "code",
        "del",
        "em",
        "i",
        "input",
        "ins",
        "label",
        "mark",
        "option",
        "q",
        "rect",
    ),
    *("select", "small", "span", "strong", "sub", "summary", "sup", "svg", "textarea", "time"),
}
WORDS_ONLY = {"p", "legend", "label", "span", "b", "i", "em", "strong", "summary"}
CONTROLS = {"input", "select", "textarea"}


@dataclass
class Element:
    """An element with its attributes; ``children`` holds elements and pieces of text."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    parent: Element | None = None

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""

    @property
    def text(self) -> str:
        """All words inside, with white space folded."""
        return " ".join("".join(self._pieces()).split())

    def _pieces(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._pieces()

    def walk(self) -> Iterator[Element]:
        """Every element inside, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """The elements inside with this tag and these attributes (``data_x`` for ``data-x``)."""
        wanted = {name.strip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.walk()
            if tag in ("", element.tag)
            and all(
                value in element[name].split() if name == "class" else element[name] == value
                for name, value in wanted.items()
            )
        ]

    def one(self, tag: str = "", **attributes: str) -> Element:
        """The only such element."""
        (element,) = self.all(tag, **attributes)
        return element

    def above(self) -> Iterator[Element]:
        """The elements this one is inside, nearest first."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]
        self.mistakes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.mistakes.append(f"<{tag}> has an attribute twice: {names}")
        element = Element(tag, dict(attrs), parent=self.open[-1])
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.mistakes.append(f"<{tag} /> closes itself")
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID and tag != "rect":
            self.mistakes.append(f"</{tag}> closes what has no inside")
        elif tag != "rect":
            if self.open[-1].tag == tag:
                self.open.pop()
            else:
                self.mistakes.append(f"</{tag}> where <{self.open[-1].tag}> is open")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """The elements of well-formed HTML. Raises ValueError with everything that is not."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    mistakes = [*reader.mistakes, *(f"<{element.tag}> stays open" for element in reader.open[1:])]
    if mistakes:
        raise ValueError("; ".join(mistakes))
    return reader.root


def faults(root: Element) -> list[str]:
    """What a page may not hold: scripts, styles, lost labels, double ids, nesting that breaks."""
    found: list[str] = []
    ids = Counter(element["id"] for element in root.walk() if "id" in element.attributes)
    found += [f"id {name!r} is used {count} times" for name, count in ids.items() if count > 1]
    for element in root.walk():
        found.extend(_faults(element, set(ids)))
    return found


def _faults(element: Element, ids: set[str]) -> Iterator[str]:
    tag = f"<{element.tag}>"
    if element.tag in ("script", "style", "iframe", "object", "embed", "base"):
        yield f"{tag} in the page"
    for name, value in element.attributes.items():
        if name.startswith("on") or name == "style":
            yield f"{tag} has the attribute {name}"
        if name in ("href", "src", "action") and ":" in (value or "").split("/")[0]:
            scheme = (value or "").partition(":")[0].lower()
            if scheme not in ("https", "mailto"):
                yield f"{tag} leads to {value}"
        if name in ("for", "aria-describedby", "aria-labelledby"):
            for wanted in (value or "").split():
                if wanted not in ids:
                    yield f"{tag} names {wanted!r}, which is not there"
    if element.tag in WORDS_ONLY:
        for inside in element.walk():
            if inside.tag not in PHRASING:
                yield f"<{inside.tag}> inside {tag}"
    if element.tag == "a" and any(above.tag == "a" for above in element.above()):
        yield "a link inside a link"
    if element.tag == "fieldset":
        first = next((child for child in element.children if isinstance(child, Element)), None)
        if first is None or first.tag != "legend" or not first.text:
            yield "a fieldset without a legend in front"
    if element.tag == "details":
        first = next((child for child in element.children if isinstance(child, Element)), None)
        if first is None or first.tag != "summary" or not first.text:
            yield "details without a summary in front"
    if element.tag in CONTROLS and not _is_named(element):
        yield f"{tag} {element['name']!r} without a name for a screen reader"
    if element.tag == "a" and not (element.text or element["aria-label"]):
        yield "a link without words"


def _is_named(control: Element) -> bool:
    if control["aria-label"] or control["aria-labelledby"]:
        return True
    if any(above.tag == "label" and above.text for above in control.above()):
        return True
    root = [control, *control.above()][-1]
    return any(label.text for label in root.all("label", for_=control["id"])) and bool(
        control["id"]
    )
