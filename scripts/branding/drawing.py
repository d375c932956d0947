"""An SVG of somebody else: read within bounds, and without anything that runs or calls.

A page shows a logo as a picture, where no script can run; somebody may still open the file itself.
So a drawing keeps only what draws, and the reader hears what was taken out. Styles are read as the
browser reads them, in tokens: with tinycss2, which also reads the style sheets of a house style. A
pattern does not see `u\\72l(`, nor that quotes may stand around what is inside the drawing.
"""

import re
from collections import Counter
from xml.etree import ElementTree

import tinycss2
from tinycss2.ast import Node

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
# Functions that fetch what they name, and one of old browsers that runs it.
_FETCHES = {
    *("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"),
    *("-webkit-cross-fade", "expression"),
}
_RULES = {"media", "supports", "keyframes", "font-face", "charset", "namespace"}
# Signs that a text of CSS needs to name anything outside itself, however it is written.
_REACHES = re.compile(r"[(@]")
# A logo of a real program has some ten levels, and is no longer than its file.
_DEEPEST, _LONGEST = 100, 600_000


class Unfolds(Exception):
    """A drawing that is small as a file, and far larger once it is read."""


def parsed(content: bytes) -> ElementTree.Element:
    """The drawing; raises `Unfolds`, and what ElementTree raises for what is no XML."""
    parser = ElementTree.XMLParser(target=_Bounded())
    parser.feed(content)
    root: ElementTree.Element = parser.close()
    return root


def written(root: ElementTree.Element) -> bytes:
    """The drawing as it goes into a file."""
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    return f"{ElementTree.tostring(root, encoding='unicode')}\n".encode()


def cleaned(root: ElementTree.Element, removed: Counter[str]) -> int:
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


def calls(css: str) -> bool:
    """Whether a piece of CSS names anything outside the drawing, or cannot be read for sure."""
    if not _REACHES.search(css):
        return False
    waiting: list[Node] = tinycss2.parse_component_value_list(css, skip_comments=True)
    while waiting:
        token = waiting.pop()
        if token.type == "error" or (token.type == "url" and not token.value.startswith("#")):
            return True
        if token.type == "at-keyword" and token.lower_value not in _RULES:
            return True
        if token.type == "function":
            if token.lower_name in _FETCHES and not _is_inside(token):
                return True
            waiting += token.arguments
        elif token.type.endswith("block"):
            waiting += token.content
    return False


class _Bounded(ElementTree.TreeBuilder):
    """Gives up on a file that unfolds: entities in entities, or elements without end."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.length = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> ElementTree.Element:
        self.depth += 1
        self._count(1 + sum(map(len, attrs.values())))
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ElementTree.Element:
        self.depth -= 1
        return super().end(tag)

    def data(self, data: str, /) -> None:
        self._count(len(data))
        super().data(data)

    def _count(self, length: int) -> None:
        self.length += length
        if self.depth > _DEEPEST or self.length > _LONGEST:
            raise Unfolds


def _is_inside(function: Node) -> bool:
    """Whether this is `url('#name')`: a part of the drawing itself."""
    said = [part for part in function.arguments if part.type != "whitespace"]
    inside = len(said) == 1 and said[0].type == "string" and said[0].value.startswith("#")
    return function.lower_name == "url" and inside


def _local(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _stays(element: ElementTree.Element, removed: Counter[str]) -> bool:
    name = _local(element)
    if not str(element.tag).startswith(f"{{{SVG}}}"):
        # Another vocabulary: the notes of a drawing program, or markup that does not draw.
        if name == "script" or "xhtml" in str(element.tag):
            removed[name] += 1
        return False
    reaching = name == "style" and calls(_rules(element, removed))
    if name in _DRAWS and not reaching:
        return True
    if name not in _SILENT:
        removed[f"{name} met een verwijzing" if reaching else name] += 1
    return False


def _rules(style: ElementTree.Element, removed: Counter[str]) -> str:
    """What a browser reads of an element of style, made into its one text.

    That is everything directly in it, also behind an element that it does not read.
    """
    style.text = (style.text or "") + "".join(child.tail or "" for child in style)
    for child in list(style):
        removed[_local(child)] += 1
        style.remove(child)
    return style.text


def _harmless(name: str, value: str) -> bool:
    if name.startswith("{") and not name.startswith(f"{{{XLINK}}}"):
        return name.endswith("}space")
    local = name.rpartition("}")[2].lower()
    if local == "href":
        return value.startswith("#") or _PICTURE.fullmatch(value.strip()) is not None
    return not local.startswith("on") and not calls(value)
