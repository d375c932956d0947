"""What every document for Word looks like: its page, its language and its forms of paragraph."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as Made
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

OPTION, WRITE = "Optie", "Schrijfregel"
"""The forms the library has not: an option, with its letter in front, and a line to write on."""
LEVELS = (1, 2)
MARK = 0.9
"""How far the text of an option stands from the edge, in centimetres; twice that one level down."""

_LANGUAGE = "nl-NL"
# Every document has the same moment, so that the same bank gives the same bytes.
_MOMENT = datetime(2026, 1, 1)
# The styles of the library come with a light blue that is hard to read.
_INK = RGBColor(0, 0, 0)


def new_document(title: str, author: str) -> Made:
    """An empty document on A4, in Dutch, with its title in its properties."""
    document = Document()
    about = document.core_properties
    about.title, about.author, about.language = title, author, _LANGUAGE
    about.comments = ""
    about.created = about.modified = _MOMENT
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    for style in document.styles:
        font = getattr(style, "font", None)
        if font is not None and str(style.name).startswith(("Heading", "Title")):
            font.color.rgb = _INK
    document.styles["Normal"].font.size = Pt(11)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for level in LEVELS:
        form = _style(document, option(level))
        form.left_indent, form.first_line_indent = Cm(MARK * level), Cm(-MARK)
        form.space_after = Pt(4)
        form.tab_stops.add_tab_stop(Cm(MARK * level), WD_TAB_ALIGNMENT.LEFT)
    _style(document, WRITE).space_after = Pt(8)
    # The standard fixes the order of what a paragraph has: its border before its distances.
    document.styles[WRITE].element.pPr.insert(0, _line())
    return document


def option(level: int) -> str:
    """The style of an option at this level."""
    return OPTION if level == 1 else f"{OPTION} {level}"


def _style(document: Made, name: str) -> Any:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style.paragraph_format


def _line() -> Any:
    border, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "808080")):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    return border
