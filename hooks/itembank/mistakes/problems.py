"""An author's mistake, and how it is written on a screen. A bug of ours is an exception instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from unicodedata import category

Severity = Literal["fout", "advies"]

EXPLANATION_PAGE = "over/foutmeldingen/"
# Control and format characters, halves of a character, and what ends a line.
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one place.

    ``file`` is relative to the project root, with forward slashes; ``line`` counts from 1.
    ``where`` names the entry in the author's words (``vraag 'x'``) or is empty.
    """

    file: str
    line: int
    code: str
    where: str
    message: str
    repair: str
    severity: Severity = "fout"

    def as_text(self) -> str:
        """Three lines for a terminal: place, what is wrong, what to do."""
        head = f"{self.file}:{self.line}  [{self.code}]"
        if self.where:
            head += f"  {self.where}"
        return (
            f"{head}\n  {self.message}\n"
            f"  Doe dit: {self.repair}  Meer: {EXPLANATION_PAGE}#{self.code}"
        )

    def as_annotation(self) -> str:
        """The same as a workflow command, so that it appears beside the line in a pull request."""
        command = "error" if self.severity == "fout" else "notice"
        text = f"{self.message} Doe dit: {self.repair}"
        if self.where:
            text = f"{self.where}: {text}"
        return (
            f"::{command} file={_escape_property(self.file)},line={self.line},"
            f"title={_escape_property(self.code)}::{_escape(text)}"
        )


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a site; advice stops nothing."""
    return [problem for problem in problems if problem.severity == "fout"]


def hides(text: str) -> bool:
    """Whether a name holds a sign that nobody sees; such a sign can steer a terminal."""
    return any(category(sign) in _UNSEEN for sign in text)


def printable(text: str) -> str:
    """What somebody else wrote, on one line and with a mark for every sign that nobody sees."""
    words = " ".join(text.split("\n"))
    return "".join("\N{REPLACEMENT CHARACTER}" if hides(sign) else sign for sign in words)


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def report(problems: Iterable[Problem], *, annotate: bool = False) -> str:
    """All problems by file and line, with a count in front; empty text when there are none."""
    if not problems:
        return ""
    ordered = sorted(problems)
    wrong = len(errors(ordered))
    advice = len(ordered) - wrong
    counts = [
        count
        for count in (
            f"{wrong} {'fout' if wrong == 1 else 'fouten'}" if wrong else "",
            f"{advice} {'advies' if advice == 1 else 'adviezen'}" if advice else "",
        )
        if count
    ]
    parts = [f"Gevonden: {' en '.join(counts)}.", *(problem.as_text() for problem in ordered)]
    text = "\n\n".join(parts)
    if annotate:
        text += "\n\n" + "\n".join(problem.as_annotation() for problem in ordered)
    return text
