"""GIFT: one text file per bank, which a person can read and several systems can import.

GIFT means something by ``\\ ~ = # { } :``, by a blank line and by the start of a line. Every text
is therefore one line with those characters escaped, and says that it is HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from ..model.grades import percentage
from ..model.losses import GIFT
from ..model.shapes import Choice, Matching, Numeric, Ordering, Reading, Words, Writing
from ..reading.marks import plain
from .course import Course, Entry, File, Format, category, exported
from .html import Html
from .losses import losses_in
from .tags import tags

_MEANING = re.compile(r"[\\~=#{}:]")


def make(course: Course) -> Iterator[File]:
    """One file for every bank that shows items, so that what stays out is counted as well."""
    writer = _Writer(Html(course))
    for name, bank in course.library.banks.items():
        found = exported(course, name)
        if not found.shapes:
            continue
        known = [entry for entry in found.entries if not isinstance(entry.shape, Ordering)]
        parts = [f"$CATEGORY: {category(course, bank)}", *map(writer.question, known)]
        content = "\n\n".join(parts) + "\n"
        losses = losses_in(GIFT, found.shapes)
        yield File(f"{name}.gift.txt", content.encode(), len(known), losses)


FORMAT = Format(GIFT, "GIFT", make)


class _Writer:
    """Writes questions. An order has no form in GIFT, and is not asked for."""

    def __init__(self, html: Html) -> None:
        self.html = html

    def question(self, entry: Entry) -> str:
        """A question: a comment with its id and tags, its name, its text and its answers."""
        match entry.shape:
            case Choice(graded=False) as shape:
                return self._weighing(entry, shape)
            case Choice() as shape:
                answers = [self._statement(shape)] if shape.statement else self._options(shape)
            case Numeric() as shape:
                answers = ["#", *self._numbers(shape)]
            case Matching() as shape:
                answers = self._pairs(shape.written())
            case Writing():
                answers = []
            case Reading():
                return self._whole(entry, self._asked(entry) + _text(self.html.feedback(entry)))
            case shape:
                raise TypeError(f"GIFT has no form for {type(shape).__name__}")
        return self._answered(entry, self._asked(entry), answers, self.html.feedback(entry))

    def _weighing(self, entry: Entry, shape: Choice) -> str:
        told = self.html.feedback(entry, more=self.html.reasons(shape))
        return self._answered(entry, self._asked(entry, self.html.ways(shape)), [], told)

    def _statement(self, shape: Choice) -> str:
        """The answer, then what whoever is wrong reads, then whoever is right."""
        true, untrue = shape.options
        wrong, right = (untrue, true) if true.is_key else (true, untrue)
        word = "TRUE" if true.is_key else "FALSE"
        return f"{word}#{self._line(wrong.feedback)}#{self._line(right.feedback)}"

    def _options(self, shape: Choice) -> list[str]:
        return [
            f"{_sign(shape, option.is_key)}{_share(shape, percentage(shape.weight(option)))}"
            f"{self._line((option.text,))}#{self._line(option.feedback)}"
            for option in shape.options
        ]

    def _numbers(self, shape: Numeric) -> Iterator[str]:
        yield f"=%100%{shape.answer:f}:{shape.margin:f}#{self._line(shape.feedback)}"
        for wrong in shape.ranges:
            half = (wrong.high - wrong.low) / 2
            told = self._line((*wrong.feedback, *shape.feedback))
            yield f"=%0%{wrong.low + half:f}:{half:f}#{told}"
        # Whoever types any other number reads the exact one as well.
        yield f"~#{self._line(shape.feedback)}"

    def _pairs(self, shape: Matching) -> list[str]:
        targets = {target.name: target.text for target in shape.targets}
        used = {row.target for row in shape.rows}
        pairs = [(self._line((row.text,)), targets[row.target]) for row in shape.rows]
        pairs += [("", words) for name, words in targets.items() if name not in used]
        # A list of choices shows no markup, yet importers read its texts as HTML.
        return [f"={row} -> {_text(escape(plain(words), quote=False))}" for row, words in pairs]

    def _line(self, words: Words) -> str:
        return _text(self.html.words(words))

    def _asked(self, entry: Entry, more: str = "") -> str:
        return _text(self.html.question(entry, more=more))

    def _answered(self, entry: Entry, asked: str, answers: list[str], told: str) -> str:
        lines = "".join(f"\n\t{line}" for line in [*answers, f"####{_text(told)}"])
        return self._whole(entry, f"{asked}{{{lines}\n}}")

    def _whole(self, entry: Entry, body: str) -> str:
        marks = "".join(f" [tag:{tag}]" for tag in tags(entry))
        return f"// [id:{entry.name}]{marks}\n::{entry.item.id}::[html]{body}"


def _sign(shape: Choice, is_key: bool) -> str:
    """An equals sign says that there is one right option; with several only shares count."""
    return "=" if is_key and not shape.many else "~"


def _share(shape: Choice, share: str) -> str:
    return f"%{share}%" if shape.many else ""


def _text(html: str) -> str:
    """HTML on one line, with what GIFT means something by escaped.

    A text that begins with ``%`` would be read as a share, one with ``[`` as the name of a format.
    """
    line = " ".join(html.split())
    if line[:1] in ("%", "["):
        line = f"&#{ord(line[0])};{line[1:]}"
    return _MEANING.sub(r"\\\g<0>", line)
