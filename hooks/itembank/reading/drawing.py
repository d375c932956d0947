"""Reads a drawing of an author: an SVG of flat shapes, from which only what is known is written.

A drawing takes its colours from the house style, so it names classes and never a colour. It is
written anew from its shapes: nothing reaches a page that is not in the lists below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import PurePosixPath
from typing import NoReturn
from xml.parsers import expat

from ..mistakes.hints import hint
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..places import DRAWING, anchor

LARGEST = 6 * 1024
"""How many bytes a drawing may have."""
BOX = "0 0 480 270"
"""What every drawing is drawn in."""
CLASSES = (
    *("built", "built-half", "built-soft", "accent", "accent-soft", "person", "paper", "ground"),
    *("shade", "line", "line-ink", "line-soft", "line-paper", "line-accent"),
)
"""What the surfaces and lines of a drawing are; `theme/assets/scenes.css` gives their colours."""
SHAPES = (
    *("circle", "defs", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg"),
    *("title", "use"),
)
_DRAWN = set(SHAPES) - {"svg", "title"}
_PLACES = {
    *("class", "cx", "cy", "d", "height", "href", "id", "points", "r", "rx", "ry", "transform"),
    *("width", "x", "x1", "x2", "y", "y1", "y2"),
}
# What only the outer tag says; the page gives it what it needs.
_OUTER = {"viewBox", "xmlns"}
_COLOURS = re.compile(
    r"color|fill|fill-rule|flood-color|font.*|lighting-color|opacity|.*-opacity|paint-order|stop-color"
    r"|stroke.*|style\Z"
)
_LETTERS = {"text", "textPath", "tspan"}


@dataclass(frozen=True)
class Drawing:
    """A drawing as a page shows it: ``shapes`` is what stands within its outer tag.

    ``title`` says what it shows, where it carries meaning; one without only sets the mood.
    """

    title: str
    shapes: str

    @property
    def attributes(self) -> dict[str, str]:
        """Those of its outer tag: an image with a name, or nothing at all for who listens."""
        said = {"role": "img", "aria-label": self.title} if self.title else {"aria-hidden": "true"}
        return {"class": "scene", "viewBox": BOX, **said, "focusable": "false"}


def read_drawing(file: str, source: bytes) -> tuple[Drawing, list[Problem]]:
    """The drawing in this file, called by its path, and all that is against it."""
    reader = _Reader(file)
    if len(source) > LARGEST:
        reader.say("tekening-te-groot", size=len(source), limit=LARGEST, line=1)
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        reader.say("niet-utf8", line=source.count(b"\n", 0, error.start) + 1)
    else:
        reader.read(source)
    title = " ".join("".join(reader.title).split())
    return Drawing(title, "".join(reader.written)), reader.problems


class _Stop(Exception):
    """What comes next is not read."""


class _Reader:
    """What has been read of a drawing so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.prefix = f"{anchor(DRAWING, PurePosixPath(file).stem)}--"
        self.problems: list[Problem] = []
        self.title: list[str] = []
        self.written: list[str] = []
        self.open: list[str] = []
        self.ids: dict[str, int] = {}
        self.uses: list[tuple[str, int]] = []
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.StartDoctypeDeclHandler = self._refuse_document_type

    def say(self, code: str, *, line: int = 0, **values: object) -> None:
        place = (self.file, line or self.parser.CurrentLineNumber)
        self.problems.append(problem(code, *place, **values))

    def read(self, source: bytes) -> None:
        try:
            self.parser.Parse(source, True)
        except _Stop:
            return
        except expat.ExpatError as error:
            self.say("tekening-onleesbaar", line=error.lineno)
            return
        for target, line in self.uses:
            if target not in self.ids:
                self.say("tekening-verwijzing", line=line, value=f"#{target}")

    def _refuse_document_type(self, *_: object) -> NoReturn:
        # Nothing behind it is read: it can name entities that grow without end.
        self.say("tekening-onderdeel", found="<!DOCTYPE>", allowed=", ".join(SHAPES))
        raise _Stop

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        within = self.open[-1] if self.open else ""
        self.open.append(tag)
        if tag in _LETTERS:
            self.say("tekening-tekst", found=f"<{tag}>")
        elif tag not in SHAPES or (tag == "svg") != (within == ""):
            self.say("tekening-onderdeel", found=f"<{tag}>", allowed=", ".join(SHAPES))
        kept = "".join(
            f' {key}="{escape(value)}"'
            for key, value in (
                (key, self._kept(tag, key, said)) for key, said in attributes.items()
            )
            if value is not None
        )
        if tag == "svg":
            if attributes.get("viewBox") != BOX:
                self.say("tekening-maat", found=attributes.get("viewBox", ""), wanted=BOX)
        elif tag in _DRAWN:
            self.written.append(f"<{tag}{kept}>")

    def _kept(self, tag: str, key: str, said: str) -> str | None:
        """The value of an attribute as a page gets it; None for what it does not get."""
        if key in _OUTER and tag == "svg":
            return None
        if _COLOURS.match(key):
            self.say("tekening-kleur", found=f'{key}="{said}"', allowed=", ".join(CLASSES))
        elif key.rpartition(":")[2] == "href" and not said.startswith("#"):
            self.say("tekening-verwijzing", value=said)
        elif key not in _PLACES:
            self.say("tekening-onderdeel", found=f'{key}="{said}"', allowed=", ".join(SHAPES))
        elif key == "class":
            for one in said.split():
                if one not in CLASSES:
                    close = hint(one, CLASSES)
                    self.say("tekening-klasse", value=one, hint=close, allowed=", ".join(CLASSES))
            return " ".join(f"scene-{one}" for one in said.split())
        elif key == "id":
            if said in self.ids:
                self.say("tekening-id-dubbel", value=said, earlier=self.ids[said])
            self.ids.setdefault(said, self.parser.CurrentLineNumber)
            return self.prefix + said
        elif key == "href":
            self.uses.append((said[1:], self.parser.CurrentLineNumber))
            return f"#{self.prefix}{said[1:]}"
        else:
            return " ".join(said.split())
        return None

    def _end(self, tag: str) -> None:
        self.open.pop()
        if tag in _DRAWN:
            self.written.append(f"</{tag}>")

    def _words(self, words: str) -> None:
        if self.open[-1] == "title":
            self.title.append(words)
        elif words.strip() and self.open[-1] in SHAPES:
            self.say("tekening-tekst", found=" ".join(words.split())[:40])
