"""The pictures of a publication in the house style: one of each page, and the icons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import resvg_py
from PIL import Image, ImageDraw

from publishing.letters import Ink, fitted, write

SIZE = (1200, 630)
"""What those who show a link ask for, in pixels."""
_EDGE = 80
_BAND = 120
_LINE = 10
_MARK = 112
_TITLE = range(88, 35, -4)
_SENDER = range(40, 23, -2)
_ICON = (16, 32, 48)
_TOUCH = 180
# A house style that names no colours: ink on paper.
_NO_STYLE = {"surface": "#ffffff", "heading": "#1a1a1a", "warm": "#1a1a1a"}
_NO_BAND = {"bar": "#1a1a1a", "bar-text": "#ffffff"}


@dataclass(frozen=True)
class Style:
    """What the pictures are made with: colours as ``#rrggbb`` by their name, and the pictogram.

    ``mark`` is an SVG or a PNG; without one that can be drawn the pictures do without.
    """

    colours: Mapping[str, Ink]
    mark: bytes = b""

    @cached_property
    def paint(self) -> dict[str, Ink]:
        """Every colour; two that must be read on each other come from the same house style."""
        names = self.colours.keys()
        own = {
            name: self.colours[name]
            for group in (_NO_STYLE, _NO_BAND)
            if group.keys() <= names
            for name in group
        }
        return _NO_STYLE | _NO_BAND | own

    def pictogram(self, size: int) -> Image.Image | None:
        """The pictogram within a square of so many pixels, or None when it cannot be drawn."""
        try:
            drawn = BytesIO(self.mark)
            if b"<svg" in self.mark:
                svg = self.mark.decode("utf-8")
                drawn = BytesIO(resvg_py.svg_to_bytes(svg_string=svg, height=size * 2))
            picture = Image.open(drawn).convert("RGBA")
        except (OSError, ValueError):
            return None
        picture.thumbnail((size, size), Image.Resampling.LANCZOS)
        square = Image.new("RGBA", (size, size))
        square.paste(picture, ((size - picture.width) // 2, (size - picture.height) // 2))
        return square

    @cached_property
    def _paper(self) -> Image.Image:
        """What the pictures of all pages share."""
        width, height = SIZE
        paper = Image.new("RGB", SIZE, self.paint["surface"])
        draw = ImageDraw.Draw(paper)
        draw.rectangle((0, height - _BAND, width, height), fill=self.paint["bar"])
        top = height - _BAND - _LINE
        draw.rectangle((0, top, width, height - _BAND - 1), fill=self.paint["warm"])
        if (mark := self.pictogram(_MARK)) is not None:
            paper.paste(mark, (_EDGE, 64), mark)
        return paper

    def of_page(self, title: str, sender: str) -> bytes:
        """The picture of a page, a PNG: its title, and below it whose page it is."""
        width, height = SIZE
        picture = self._paper.copy()
        draw = ImageDraw.Draw(picture)
        room = width - 2 * _EDGE
        top, bottom = 64 + _MARK + 32, height - _BAND - _LINE - 24
        words = fitted(title, room, bottom - top, _TITLE)
        place = (_EDGE, top + (bottom - top - words.height) // 2)
        write(draw, place, words, self.paint["heading"], self.paint["surface"])
        below = fitted(sender, room, _BAND // 2, _SENDER)
        place = (_EDGE, height - _BAND + (_BAND - below.height) // 2)
        write(draw, place, below, self.paint["bar-text"], self.paint["bar"])
        return _png(_with_few_colours(picture))

    def icons(self) -> dict[str, bytes]:
        """favicon.ico, and the icon for the screen of a phone; nothing without a pictogram."""
        large, small = self.pictogram(_TOUCH - 40), self.pictogram(_ICON[-1])
        if large is None or small is None:
            return {}
        touch = Image.new("RGB", (_TOUCH, _TOUCH), self.paint["surface"])
        touch.paste(large, (20, 20), large)
        ico = BytesIO()
        more = [drawn for size in _ICON[:-1] if (drawn := self.pictogram(size)) is not None]
        sizes = [(size, size) for size in _ICON]
        small.save(ico, "ICO", sizes=sizes, append_images=more)
        return {"favicon.ico": ico.getvalue(), "apple-touch-icon.png": _png(touch)}


def _with_few_colours(picture: Image.Image) -> Image.Image:
    """The picture in the colours that it has most of: a third of the size, and no other to see."""
    found = picture.getcolors(SIZE[0] * SIZE[1]) or []
    kept: list[tuple[int, ...]] = []
    for _, colour in sorted(found, reverse=True):
        # Pillow takes colours that are nearly alike for each other, also when one is exactly right.
        if isinstance(colour, tuple) and all(_apart(colour, other) for other in kept):
            kept.append(colour)
    palette = Image.new("P", (1, 1))
    palette.putpalette(b"".join(map(bytes, kept[:256])))
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


def _apart(one: Sequence[int], other: Sequence[int]) -> bool:
    return max(abs(mine - yours) for mine, yours in zip(one, other, strict=True)) >= 12


def _png(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG", compress_level=6)
    return file.getvalue()
