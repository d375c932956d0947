"""The logo of a municipality: an SVG without anything that runs or calls, or a PNG."""

import math
import re
import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from branding import drawing, refusals
from branding.refusals import LARGEST_LOGO, MOST_PIXELS

_LENGTH = re.compile(r"\s*([\d.]+)\s*(?:px|pt|mm|cm|in)?\s*")
_PNG = b"\x89PNG\r\n\x1a\n"
_LENGTH_OF_HEAD = 13


@dataclass(frozen=True)
class Logo:
    """A logo ready to be written: its bytes, its kind, how wide it is for its height."""

    content: bytes
    suffix: str
    ratio: float
    removed: tuple[str, ...] = ()

    @property
    def is_square(self) -> bool:
        """Whether it still says something at the size of a favicon."""
        return 0.75 <= self.ratio <= 1.34


def read_logo(path: Path, shown: str) -> Logo:
    """The logo in a file; raises `Trouble` for what cannot be used."""
    if not path.is_file():
        raise refusals.not_there(shown)
    with path.open("rb") as file:
        content = file.read(LARGEST_LOGO + 1)
    if len(content) > LARGEST_LOGO:
        raise refusals.logo_large(shown)
    if content.startswith(_PNG):
        return _png(content, shown)
    if path.suffix.lower() == ".svg":
        return _svg(content, shown)
    raise (
        refusals.logo_broken(shown) if path.suffix.lower() == ".png" else refusals.logo_form(shown)
    )


def _png(content: bytes, shown: str) -> Logo:
    width, height = _size_of_png(content, shown)
    return Logo(content, ".png", width / height)


def _size_of_png(content: bytes, shown: str) -> tuple[int, int]:
    """Width and height in pixels, once every block of the file proves whole."""
    at, kinds = len(_PNG), []
    while at + 12 <= len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        checksum = content[at + 8 + length : at + 12 + length]
        if checksum != struct.pack(">I", zlib.crc32(kind + body)):
            raise refusals.logo_broken(shown)
        kinds.append((kind, body))
        at += 12 + length
    if len(kinds) < 3 or kinds[0][0] != b"IHDR" or kinds[-1][0] != b"IEND":
        raise refusals.logo_broken(shown)
    if len(kinds[0][1]) != _LENGTH_OF_HEAD:
        raise refusals.logo_broken(shown)
    width, height = struct.unpack(">II", kinds[0][1][:8])
    if not (width and height):
        raise refusals.logo_broken(shown)
    if width * height > MOST_PIXELS:
        raise refusals.logo_pixels(shown, width, height)
    return width, height


def _svg(content: bytes, shown: str) -> Logo:
    try:
        root = drawing.parsed(content)
    except drawing.Unfolds:
        raise refusals.logo_unfolds(shown) from None
    except (ElementTree.ParseError, ValueError, LookupError):
        raise refusals.logo_broken(shown) from None
    if root.tag != f"{{{drawing.SVG}}}svg":
        raise refusals.logo_broken(shown)
    removed: Counter[str] = Counter()
    drawn = drawing.cleaned(root, removed)
    ratio = _ratio(root)
    if not drawn or ratio is None:
        raise refusals.logo_empty(shown)
    result = drawing.written(root)
    if len(result) > LARGEST_LOGO:
        raise refusals.logo_unfolds(shown)
    told = tuple(f"{name} ({count}×)" if count > 1 else name for name, count in removed.items())
    return Logo(result, ".svg", ratio, told)


def _ratio(root: ElementTree.Element) -> float | None:
    """Width / height, from the view box or else from the size; a picture without one gets it."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_LENGTH.fullmatch(size) for size in sizes]
    try:
        width, height = (float(match[1]) if match else 0.0 for match in found)
    except ValueError:
        return None
    if not (0 < width < math.inf and 0 < height < math.inf):
        return None
    if len(box) != 4:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    return width / height
