"""The texts of an item as HTML for elsewhere: every link absolute, nothing hidden in markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from ..model.items import Item
from ..model.shapes import Choice, Remark, Section, Words
from ..pages.addresses import link
from ..places import SOURCES_PAGE
from ..reading import marks as text
from ..words.sources import numbered
from ..words.texts import texts
from .course import Course, Entry


@dataclass(frozen=True)
class Html:
    """Turns what authors wrote into HTML that is also well-formed XML."""

    course: Course

    def url(self, target: str) -> str:
        """The absolute address of a page under docs/; other addresses stay as they are."""
        return urljoin(self.course.address, link(target, "index.md", directory_urls=True))

    def words(self, words: Words) -> str:
        """Lines behind each other."""
        return " ".join(text.inline(line).resolved(self.url) for line in words if line)

    def prose(self, words: str) -> str:
        """Paragraphs and lists."""
        return text.prose(words).resolved(self.url)

    def stem(self, entry: Entry) -> str:
        """What is asked, with what belongs to it."""
        return f"{self.prose(entry.item.stem)}{self._sections(entry.shape.before)}"

    def task(self, entry: Entry) -> str:
        """What to do, in a few words on one line."""
        return self.words((entry.shape.task,))

    def question(self, entry: Entry, *, more: str = "") -> str:
        """Everything that stands above the answers; ``more`` comes before what to do."""
        return f"{self.stem(entry)}{more}<p><em>{self.task(entry)}</em></p>"

    def after(self, entry: Entry) -> str:
        """What belongs to the answer and has no place of its own in any format."""
        return self._sections(entry.shape.after)

    def feedback(self, entry: Entry, *, more: str = "") -> str:
        """What is read after the answer: ``more``, what belongs to the answer, the explanation,
        the sources, and whether somebody compared the item with them."""
        t = texts()
        unchecked = f"<p>{t['unchecked_means']}</p>" if entry.item.checked is False else ""
        return (
            f"{more}{self.after(entry)}<p><strong>{t['rationale']}</strong></p>"
            f"{self.prose(entry.item.rationale)}{self._sources(entry.item)}{unchecked}"
        )

    def ways(self, shape: Choice) -> str:
        """The options as a list, for a format where nobody can choose them."""
        options = (Remark("", (option.text,)) for option in shape.options)
        return self.remarks(options, lettered=True)

    def reasons(self, shape: Choice) -> str:
        """The options with what is said of each, for the same formats."""
        options = (Remark(option.text, option.feedback) for option in shape.options)
        return self.remarks(options, lettered=True)

    def remarks(
        self, points: Iterable[Remark], *, numbered: bool = False, lettered: bool = False
    ) -> str:
        """A list, with numbers or letters; the term of each point is bold."""
        rows = [
            "<li>{}{}</li>".format(
                f"<strong>{self.words((point.term,))}</strong> " if point.term else "",
                self.words(point.words),
            )
            for point in points
        ]
        tag = "ol" if numbered or lettered else "ul"
        start = f'{tag} type="a"' if lettered else tag
        return f"<{start}>{''.join(rows)}</{tag}>" if rows else ""

    def _sections(self, sections: Iterable[Section]) -> str:
        return "".join(
            (f"<p><strong>{self.words((section.heading,))}</strong></p>" if section.heading else "")
            + (self.prose(section.prose) if section.prose else "")
            + self.remarks(section.points, numbered=section.numbered)
            for section in sections
        )

    def _sources(self, item: Item) -> str:
        t = texts()
        label = t["source"] if len(item.sources) == 1 else t["sources"]
        documents = self.course.library.by_source(item.sources)
        rows = "".join(f"<li>{self._source(*named)}</li>" for named in documents.items())
        return f"<p>{label}:</p><ul>{rows}</ul>"

    def _source(self, document: str, identifiers: Sequence[str]) -> str:
        """A source by title, publisher and address, with a link to each of its claims."""
        source = self.course.library.sources[document]
        title = f"<em>{self.words((source.title,))}</em>"
        places = [
            f'<a href="{escape(self.url(f"{SOURCES_PAGE}#{identifier}"))}">{words}</a>'
            for identifier, words in numbered(title, identifiers)
        ]
        named = f"{', '.join(places)}. {self.words((source.publisher,))}"
        if not source.url:
            return named
        return f'{named}, <a href="{escape(source.url)}">{escape(source.url)}</a>'
