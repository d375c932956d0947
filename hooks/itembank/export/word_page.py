"""A Word document that is being written: HTML of the few marks made into paragraphs.

With ``word_look`` the only module that knows python-docx, which the lock of publishing holds.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from html import escape, unescape
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph

from ..reading.elements import Document as Html
from ..reading.elements import Element, parse
from .archive import pack
from .word_look import MARK, WRITE, new_document, option

_WIDTH = 16.6
# With so many columns the lines themselves get a third of it instead of half.
_MANY = 4
# More than this does not fit on a page anyway.
_TOGETHER = 24
_TAG = re.compile(r"<[^>]*>")
_BOLD, _ITALIC = {"strong", "b"}, {"em", "i"}


class WordPage:
    """A document with a title. Texts come as HTML of the few marks an author may use."""

    def __init__(self, title: str, author: str) -> None:
        self.document = new_document(title, author)
        self.written: list[Paragraph] = []
        self.ids = {str(style.name): style.style_id for style in self.document.styles}
        self.document.add_heading(title, 0)

    def _add(self, words: str = "", style: str | None = None) -> Paragraph:
        # Asking the document for its paragraphs takes longer with every one of them.
        self.written.append(self.document.add_paragraph(words))
        return self._styled(self.written[-1], style) if style else self.written[-1]

    def _styled(self, paragraph: Paragraph, style: str) -> Paragraph:
        # By its name the library looks through all styles every time: half of the whole work.
        paragraph._p.style = self.ids[style]
        return paragraph

    def heading(self, words: str, level: int, *, new_page: bool = False) -> None:
        """A real heading, from which Word makes its list of contents."""
        heading = self._add(words, f"Heading {level}")
        if new_page:
            heading.paragraph_format.page_break_before = True

    def text(self, words: str) -> None:
        """A paragraph of plain words."""
        self._add(words)

    def point(self, words: str) -> None:
        """A point of a list, of plain words."""
        self.point_html(escape(words, quote=False))

    def point_html(self, html: str, link: str | None = None) -> None:
        """A point of a list, with the address of what it is about behind it."""
        paragraph = self._add(style="List Bullet")
        self._inside(paragraph, html)
        if link:
            paragraph.add_run(" ")
            self._link(paragraph, link, link)

    def html(self, html: str, *, keep: bool = False) -> None:
        """Paragraphs and lists; with ``keep`` they stay with what follows them."""
        for paragraph in self._blocks(parse(html)):
            if keep:
                paragraph.paragraph_format.keep_with_next = True

    def marked(self, mark: str, html: str, *, level: int = 1) -> None:
        """A line with its letter or number in front, and the text hanging beside it."""
        if "<p>" not in html:
            html = f"<p>{html}</p>"
        for place, paragraph in enumerate(self._blocks(parse(html))):
            self._styled(paragraph, option(level))
            if place == 0:
                first = paragraph.add_run(f"{mark}\t")
                first.bold = True
                paragraph._p.insert(1, first._r)
            else:
                paragraph.paragraph_format.first_line_indent = Cm(0)

    def lines(self, ask: str, count: int) -> None:
        """What is asked, and empty lines to write on."""
        if ask:
            self._add(ask).paragraph_format.keep_with_next = True
        for _ in range(count):
            self._add(style=WRITE)

    def grid(self, corner: str, columns: Sequence[str], rows: Sequence[str]) -> None:
        """A table with a heading above every column, repeated where it goes on on a next page."""
        table = self.document.add_table(rows=1, cols=1 + len(columns), style="Table Grid")
        table.autofit = False
        head = table.rows[0]
        for cell, words in zip(head.cells, (corner, *columns), strict=True):
            cell.paragraphs[0].add_run(words).bold = True
        again = OxmlElement("w:tblHeader")
        again.set(qn("w:val"), "true")
        head._tr.get_or_add_trPr().append(again)
        for words in rows:
            line, *boxes = table.add_row().cells
            line.text = words
            for box in boxes:
                box.text = "☐"
        first = Cm(_WIDTH / 2 if len(columns) < _MANY else _WIDTH / 3)
        room = Length((Cm(_WIDTH) - first) // len(columns))
        for place, column in enumerate(table.columns):
            column.width = room if place else first
        for cell in table._cells:
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(9)
        for row in table.rows:
            whole = OxmlElement("w:cantSplit")
            row._tr.get_or_add_trPr().append(whole)
            for place, cell in enumerate(row.cells):
                cell.width = room if place else first
        self._add()

    def together(self, write: Callable[[], None]) -> None:
        """What is written in one go stands on one page, when it is not too much."""
        before = len(self.written)
        write()
        made = self.written[before:]
        if len(made) <= _TOGETHER:
            for paragraph in made[:-1]:
                paragraph.paragraph_format.keep_with_next = True

    def bytes(self) -> bytes:
        """The document, the same bytes for the same words."""
        made = io.BytesIO()
        self.document.save(made)
        with zipfile.ZipFile(made) as archive:
            return pack({name: archive.read(name) for name in archive.namelist()})

    def _blocks(self, document: Html) -> list[Paragraph]:
        """A paragraph for every block; what stands in none is one as well."""
        made: list[Paragraph] = []
        for element in document.root.children:
            if element.tag in ("ul", "ol"):
                made += self._list(document, element, 1)
            elif element.tag == "p":
                made.append(self._paragraph(document, element))
        return made

    def _list(self, document: Html, element: Element, level: int) -> list[Paragraph]:
        """A list; its numbers are written out: those of Word go on where the last list ended."""
        made: list[Paragraph] = []
        points = [child for child in element.children if child.tag == "li"]
        for number, point in enumerate(points, 1):
            below = [child for child in point.children if child.tag in ("ul", "ol")]
            numbered = element.tag == "ol"
            style = None if numbered else "List Bullet" if level == 1 else f"List Bullet {level}"
            paragraph = self._add(style=style)
            if numbered:
                paragraph.paragraph_format.left_indent = Cm(MARK * level)
                paragraph.add_run(f"{number}. ")
            self._runs(paragraph, document, point, skipped=below)
            made.append(paragraph)
            for inner in below:
                made += self._list(document, inner, min(level + 1, 3))
        return made

    def _paragraph(self, document: Html, element: Element) -> Paragraph:
        paragraph = self._add()
        self._runs(paragraph, document, element)
        return paragraph

    def _inside(self, paragraph: Paragraph, html: str) -> None:
        document = parse(f"<p>{html}</p>")
        self._runs(paragraph, document, document.root.children[0])

    def _runs(
        self,
        paragraph: Paragraph,
        document: Html,
        element: Element,
        *,
        bold: bool = False,
        italic: bool = False,
        skipped: Sequence[Element] = (),
    ) -> None:
        """The words of an element in their weight and slope, with its links."""
        done = element.inside
        for child in element.children:
            self._run(paragraph, document.html[done : child.start], bold=bold, italic=italic)
            done = child.end
            if child in skipped:
                continue
            if child.tag == "a" and child.value("href").startswith(("https:", "http:", "mailto:")):
                words = _TAG.sub("", document.inside(child))
                self._link(paragraph, unescape(words), child.value("href"))
                continue
            self._runs(
                paragraph,
                document,
                child,
                bold=bold or child.tag in _BOLD,
                italic=italic or child.tag in _ITALIC,
                skipped=skipped,
            )
        self._run(paragraph, document.html[done : element.close], bold=bold, italic=italic)

    def _run(self, paragraph: Paragraph, html: str, *, bold: bool, italic: bool) -> None:
        if words := " ".join(unescape(html).split("\n")):
            run = paragraph.add_run(words)
            if bold:
                run.bold = True
            if italic:
                run.italic = True

    def _link(self, paragraph: Paragraph, words: str, address: str) -> None:
        """A link that can be followed, underlined so that it is seen in print as well."""
        link: Any = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, True))
        run = paragraph.add_run(words)
        run.font.underline = True
        link.append(run._r)
        paragraph._p.append(link)
