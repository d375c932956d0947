"""Words in a picture, in letters that come with Pillow: no font of this computer or from elsewhere.

Those letters have no accents, so each accent is drawn at its letter, in a few strokes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFont

Ink = str
"""A colour as ``#rrggbb``."""

_MORE = "…"
# Each accent as strokes: points beside the middle of the letter, in shares of the size of the
# letters, up from where the accent begins. A stroke of one point is a dot.
_OVER = {
    "\u0300": (((-0.09, 0.16), (0.05, 0.0)),),
    "\u0301": (((-0.05, 0.0), (0.09, 0.16)),),
    "\u0302": (((-0.13, 0.0), (0.0, 0.13), (0.13, 0.0)),),
    "\u0303": (((-0.15, 0.02), (-0.07, 0.09), (0.07, 0.03), (0.15, 0.1)),),
    "\u0308": (((-0.13, 0.06),), ((0.13, 0.06),)),
}
_UNDER = {"\u0327": (((0.0, 0.0), (0.05, -0.09), (-0.07, -0.15)),)}
_STROKE = 0.035
_FINER = 4
# What reads the same in plain signs.
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "→": ">", "½": "1/2", "²": "2", "€": "euro ", "ß": "ss"}
)
_NOWHERE = "\ue000"


@dataclass(frozen=True)
class Setting:
    """Words as they fit: the size of their letters in pixels, and what stands on each line."""

    size: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """From the top of the first line to the bottom of the last, in pixels."""
        return len(self.lines) * self.leading

    @property
    def leading(self) -> int:
        """From one line to the next, in pixels."""
        return round(self.size * 1.2)


def fitted(words: str, width: int, height: int, sizes: Sequence[int]) -> Setting:
    """These words in the largest of ``sizes`` (largest first) in which they fit, all in pixels.

    What does not even fit in the smallest is cut, and ends in an ellipsis.
    """
    parts = drawable(words).split()
    for size in sizes:
        found = Setting(size, tuple(_wrapped(parts, width, size)))
        if found.height <= height and all(_width(line, size) <= width for line in found.lines):
            return found
    size = sizes[-1]
    kept = [_cut(line, width, size) for line in _wrapped(parts, width, size)]
    lines = max(1, height // Setting(size, ()).leading)
    if len(kept) > lines:
        kept[lines - 1] = _cut(f"{kept[lines - 1]}{_MORE}", width, size)
    return Setting(size, tuple(kept[:lines]))


def write(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], setting: Setting, ink: Ink, paper: Ink
) -> None:
    """Put the lines in a picture, ``at`` the left and top of the first, on paper of one colour."""
    left, top = at
    for line in setting.lines:
        _write_line(draw, (left, top), line, setting.size, ink, paper)
        top += setting.leading


def drawable(words: str) -> str:
    """The words in letters that can be drawn, each accent apart behind its letter."""
    apart = unicodedata.normalize("NFD", " ".join(words.translate(_PLAIN).split()))
    accents = {*_OVER, *_UNDER}
    return "".join(sign for sign in apart if sign in accents or _is_known(sign))


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType, so it has no letters of any size")
    return font


@cache
def _is_known(sign: str) -> bool:
    if sign == " ":
        return True
    if unicodedata.combining(sign):
        return False
    font = _font(40)
    return bytes(font.getmask(sign)) != bytes(font.getmask(_NOWHERE))


def _is_accent(sign: str) -> bool:
    return unicodedata.combining(sign) != 0


def _bare(line: str) -> str:
    return "".join(sign for sign in line if not _is_accent(sign))


def _width(line: str, size: int) -> float:
    return _font(size).getlength(_bare(line))


def _wrapped(words: Sequence[str], width: int, size: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(line: str, width: int, size: int) -> str:
    if _width(line, size) <= width:
        return line
    while line and _width(f"{line}{_MORE}", size) > width:
        line = line[:-1]
    return f"{line.rstrip(f' {_MORE}')}{_MORE}"


def _write_line(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], line: str, size: int, ink: Ink, paper: Ink
) -> None:
    font = _font(size)
    left, top = at
    draw.text(at, _bare(line), fill=ink, font=font)
    before = ""
    for sign in line:
        if _is_accent(sign):
            _accent(draw, (left, top), before, sign, size, ink, paper)
        else:
            before += sign


def _accent(
    draw: ImageDraw.ImageDraw,
    at: tuple[int, int],
    before: str,
    accent: str,
    size: int,
    ink: Ink,
    paper: Ink,
) -> None:
    """Put an accent over, or under, the last letter of what stands before it."""
    font = _font(size)
    left, top = at
    letter = before[-1:]
    begin, _, end, low = font.getbbox(letter)
    start = left + font.getlength(before) - font.getlength(letter)
    middle = start + (begin + end) / 2
    # Where the body of the letter ends: an i has a dot above it, which an accent replaces.
    high = font.getbbox("x" if letter in "ij" else letter)[1]
    if letter in "ij":
        draw.rectangle((start + begin - 1, top, start + end + 1, top + high - 1), fill=paper)
    under = accent in _UNDER
    base = top + (low if under else high - size * 0.1)
    # Drawn larger and made smaller, as that gives smooth edges.
    reach = round(size * 0.3)
    drawn = Image.new("L", (2 * reach * _FINER, 2 * reach * _FINER))
    pen = ImageDraw.Draw(drawn)
    radius = size * _STROKE * _FINER * (1.6 if accent == "\u0308" else 1)
    for stroke in (_OVER | _UNDER)[accent]:
        points = [((reach + x * size) * _FINER, (reach - y * size) * _FINER) for x, y in stroke]
        pen.line(points, fill=255, width=round(2 * radius), joint="curve")
        for x, y in points:
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    small = drawn.resize((2 * reach, 2 * reach), Image.Resampling.LANCZOS)
    draw.bitmap((round(middle) - reach, round(base) - reach), small, fill=ink)
