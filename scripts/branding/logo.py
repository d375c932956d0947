"""The logo of a municipality: an SVG without anything that runs or calls, or a PNG.

A page shows a logo as a picture, where no script can run; somebody may still open the file itself.
So an SVG keeps only what draws, and the reader hears what was taken out.
"""

import re
import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from branding import refusals
from branding.refusals import LARGEST_LOGO

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
# What draws. Anything else (script, foreignObject, animation, metadata of a program) goes.
# fmt: off
_SHAPES = {
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use", "image",
}
_DRAWS = _SHAPES | {
    "svg", "g", "tspan", "defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    "pattern", "symbol", "title", "desc", "style", "filter", "feGaussianBlur", "feOffset",
    "feMerge", "feMergeNode", "feColorMatrix", "feBlend", "feFlood", "feComposite",
}
# fmt: on
# Left by drawing programs; nobody misses it, so nobody needs to hear of it.
_SILENT = {"metadata", "namedview", "switch", "i:pgf"}
_PICTURE = re.compile(r"data:image/(png|jpeg);base64,[\sA-Za-z0-9+/=]+", re.I)
_CALLS = re.compile(r"@import|expression\s*\(|javascript:|url\(\s*['\"]?(?!#)", re.I)
_LENGTH = re.compile(r"\s*([\d.]+)\s*(?:px|pt|mm|cm|in)?\s*")
_PNG = b"\x89PNG\r\n\x1a\n"


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
    if path.stat().st_size > LARGEST_LOGO:
        raise refusals.logo_large(shown)
    content = path.read_bytes()
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
    width, height = struct.unpack(">II", kinds[0][1][:8])
    if not (0 < width < 20_000 and 0 < height < 20_000):
        raise refusals.logo_broken(shown)
    return width, height


def _svg(content: bytes, shown: str) -> Logo:
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise refusals.logo_broken(shown) from None
    if root.tag != f"{{{SVG}}}svg":
        raise refusals.logo_broken(shown)
    removed: Counter[str] = Counter()
    drawn = _clean(root, removed)
    ratio = _ratio(root)
    if not drawn or ratio is None:
        raise refusals.logo_empty(shown)
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    text = ElementTree.tostring(root, encoding="unicode")
    told = tuple(f"{name} ({count}×)" if count > 1 else name for name, count in removed.items())
    return Logo(f"{text}\n".encode(), ".svg", ratio, told)


def _clean(root: ElementTree.Element, removed: Counter[str]) -> int:
    """Take out what does not draw; gives how many shapes are left."""
    waiting, drawn = [root], 0
    while waiting:
        element = waiting.pop()
        for name in list(element.attrib):
            if not _harmless(name, element.attrib[name]):
                if not name.startswith("{") or name.startswith(f"{{{XLINK}}}"):
                    removed[name.rpartition("}")[2]] += 1
                del element.attrib[name]
        for child in list(element):
            if _stays(child, removed):
                waiting.append(child)
                drawn += _local(child) in _SHAPES
            else:
                element.remove(child)
    return drawn


def _local(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _stays(element: ElementTree.Element, removed: Counter[str]) -> bool:
    name = _local(element)
    if not str(element.tag).startswith(f"{{{SVG}}}"):
        # Another vocabulary: the notes of a drawing program, or markup that does not draw.
        if name == "script" or "xhtml" in str(element.tag):
            removed[name] += 1
        return False
    calls = name == "style" and _CALLS.search(element.text or "") is not None
    if name in _DRAWS and not calls:
        return True
    if name not in _SILENT:
        removed[f"{name} met een verwijzing" if calls else name] += 1
    return False


def _harmless(name: str, value: str) -> bool:
    if name.startswith("{") and not name.startswith(f"{{{XLINK}}}"):
        return name.endswith("}space")
    local = name.rpartition("}")[2].lower()
    if local == "href":
        return value.startswith("#") or _PICTURE.fullmatch(value.strip()) is not None
    return not local.startswith("on") and _CALLS.search(value) is None


def _ratio(root: ElementTree.Element) -> float | None:
    """Width / height, from the view box or else from the size; a picture without one gets it."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_LENGTH.fullmatch(size) for size in sizes]
    try:
        width, height = (float(match[1]) if match else 0.0 for match in found)
    except ValueError:
        return None
    if width <= 0 or height <= 0:
        return None
    if len(box) != 4:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    return width / height
