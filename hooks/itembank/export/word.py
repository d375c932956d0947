"""Word: a bank as a document: the questions to fill in, then the answers, sources and losses.

What a participant does with a line is that of the printed sheet (``paper/forms.py``), with the same
letters. Headings, the language and the title are real, so a screen reader finds its way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from ..model.items import Bank
from ..model.letters import letter
from ..model.losses import WORD
from ..model.shapes import Section
from ..paper.forms import Line, Paper, Reason, paper_of
from ..reading.marks import plain
from ..words.texts import texts
from .course import Course, Entry, Exported, File, Format, exported
from .html import Html
from .losses import losses_in
from .rows import lost_in

if TYPE_CHECKING:
    from .word_page import WordPage

_BLANK = "………"
_LINES = 3


def make(course: Course) -> Iterator[File]:
    """One document for every bank that shows items."""
    for name, bank in course.library.banks.items():
        found = exported(course, name)
        if not found.shapes:
            continue
        losses = losses_in(WORD, found.shapes)
        content = _document(course, bank, found, losses)
        yield File(f"{name}.docx", content, len(found.entries), losses)


FORMAT = Format(WORD, "Word", make)


def _document(course: Course, bank: Bank, found: Exported, losses: dict[str, int]) -> bytes:
    # Only who publishes or exports has the library behind it.
    from .word_page import WordPage

    t = texts()
    page = WordPage(plain(bank.title), course.title)
    writer = _Writer(page, Html(course), course)
    page.text(t["take_from"].format(title=course.title))
    if course.address:
        page.text(t["take_address"].format(address=course.address))
    numbered = list(enumerate(found.entries, 1))
    page.heading(t["take_questions"], 1)
    for number, entry in numbered:
        page.together(partial(writer.question, number, entry))
    page.heading(t["take_answers"], 1, new_page=True)
    for number, entry in numbered:
        writer.answer(number, entry)
    page.heading(t["sources"], 1)
    writer.sources(name for entry in found.entries for name in entry.item.sources)
    page.heading(t["take_lost"], 1)
    for line in lost_in(losses):
        page.point(line)
    return page.bytes()


class _Writer:
    """Writes the items of a bank on a page."""

    def __init__(self, page: WordPage, html: Html, course: Course) -> None:
        self.page = page
        self.html = html
        self.course = course

    def question(self, number: int, entry: Entry) -> None:
        """What a participant reads and fills in."""
        paper, page, t = paper_of(entry.shape), self.page, texts()
        page.heading(f"{t['question']} {number}", 2)
        page.html(self.html.prose(entry.item.stem), keep=True)
        if not paper.lines:
            self._sections(entry.shape.before)
        how = {"letter": t["paper_letter"], "number": t["paper_order"]}.get(paper.room, "")
        page.html(f"<p><em>{'. '.join(filter(None, (self.html.task(entry), how)))}</em></p>")
        if paper.room == "ticks":
            self._table(paper)
        for line in paper.lines if paper.room != "ticks" else ():
            self._line(paper, line)
        for line in paper.choices:
            page.marked(line.mark, self._inline(line.text))
        if paper.room == "amount":
            page.html(f"<p>{t['paper_answer']}: {_BLANK} {self._inline(paper.unit)}</p>")
        elif paper.rows and paper.room != "story":
            page.lines(t["paper_why"] if paper.lines else "", min(paper.rows, _LINES))

    def _line(self, paper: Paper, line: Line) -> None:
        box = f"{_BLANK} " if paper.room in ("number", "letter") else ""
        if paper.room != "story":
            self.page.marked(line.mark, f"{box}{self._inline(line.text)}")
            return
        self.page.marked(line.mark, self.html.prose(line.text))
        for place, words in enumerate(line.turns):
            self.page.marked(letter(place), self.html.words(words), level=2)

    def _table(self, paper: Paper) -> None:
        """A row per line and a column per word, with a box to tick where they meet."""
        rows = [f"{line.mark}. {plain(line.text)}" for line in paper.lines]
        self.page.grid(texts()["take_line"], [plain(word) for word in paper.words], rows)

    def answer(self, number: int, entry: Entry) -> None:
        """What the key says: the answer, the reasons, the explanation and the sources."""
        paper, page, t = paper_of(entry.shape), self.page, texts()
        page.heading(f"{t['question']} {number}", 2)
        if paper.answer:
            page.html(f"<p><strong>{t['paper_answer']}: {self._inline(paper.answer)}</strong></p>")
        for reason in paper.reasons:
            self._reason(reason)
        self._sections(paper.after)
        page.html(
            f"<p><strong>{t['rationale']}</strong></p>{self.html.prose(entry.item.rationale)}"
        )
        named = [
            plain(self.course.library.sources[name].name)
            for name in self.course.library.by_source(entry.item.sources)
        ]
        label = t["source"] if len(named) == 1 else t["sources"]
        unchecked = f" ({t['unchecked']})" if entry.item.checked is False else ""
        page.text(f"{label}: {'; '.join(named)}{unchecked}")

    def _reason(self, reason: Reason) -> None:
        key = f"<em>{texts()['is_key']}</em>" if reason.is_key and reason.mark else ""
        about = f"<strong>{self._inline(reason.text)}</strong>" if reason.text else ""
        said = " ".join(filter(None, (about, key, self.html.words(reason.words))))
        self.page.marked(reason.mark, said)

    def sources(self, identifiers: Iterable[str]) -> None:
        """Every source by title, publisher and address, each once."""
        for name in self.course.library.by_source(dict.fromkeys(identifiers)):
            source = self.course.library.sources[name]
            title = f"<em>{self._inline(source.title)}</em>"
            named = f"{title}. {self._inline(source.publisher)}, {self._inline(source.published)}."
            self.page.point_html(named, link=source.url)

    def _sections(self, sections: Iterable[Section]) -> None:
        for section in sections:
            if section.heading:
                self.page.html(
                    f"<p><strong>{self._inline(section.heading)}</strong></p>", keep=True
                )
            if section.prose:
                self.page.html(self.html.prose(section.prose))
            for point in section.points:
                term = f"<strong>{self._inline(point.term)}</strong> " if point.term else ""
                self.page.point_html(f"{term}{self.html.words(point.words)}")

    def _inline(self, words: str) -> str:
        return self.html.words((words,))
