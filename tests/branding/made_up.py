"""A house style that exists nowhere, in each of the shapes that house styles are published in."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path
from typing import Any

# Name → value; a value between braces is a reference.
TOKENS = {
    "zonneveld.color.blue": "hsl(222 62% 38%)",
    "zonneveld.color.sun": "#ffd23f",
    "zonneveld.color.ink": "#16202e",
    "utrecht.button.primary-action.background-color": "{zonneveld.color.blue}",
    "utrecht.button.primary-action.color": "#fff",
    "utrecht.link.color": "{utrecht.button.primary-action.background-color}",
    "utrecht.link.hover.color": "#1a1a6e",
    "utrecht.focus.outline-color": "{zonneveld.color.ink}",
    "utrecht.focus.background-color": "{zonneveld.color.sun}",
    "utrecht.document.color": "{zonneveld.color.ink}",
    "utrecht.document.background-color": "#fdfdfb",
    "utrecht.document.font-family": "'Zonneveld Sans', Arial, sans-serif",
    "utrecht.heading-1.color": "rgb(22 32 46 / 90%)",
    "utrecht.page-header.background-color": "{zonneveld.color.blue}",
}
FOUND = {
    "primary": "#25499d",
    "primary_text": "#ffffff",
    "link": "#25499d",
    "link_hover": "#1a1a6e",
    "focus": "#16202e",
    "focus_inner": "#ffd23f",
    "text": "#16202e",
    "page": "#fdfdfb",
    "heading": "#2d3643",
    "header": "#25499d",
    "body_font": "Zonneveld Sans",
}
LICENCE = "Dit is een verzonnen licentie.\nZij geldt nergens.\n"


def css(selector: str = ".zonneveld-theme") -> str:
    """A: custom properties that refer to each other."""
    lines = []
    for name, value in TOKENS.items():
        written = value.replace("{", "var(--").replace("}", ")")
        lines.append(f"  --{name.replace('.', '-')}: {written.replace('.', '-')};")
    # A decimal point in a colour would have been turned into a hyphen above; there is none.
    body = "\n".join(lines)
    return f"/* Gemaakt */\n{selector} {{\n{body}\n}}\n@media print {{ :root {{ --x: y }} }}\n"


def style_dictionary() -> str:
    """B: nested, with `value` resolved and the original beside it."""
    return _nested(lambda name: {"value": resolved(name), "original": {"value": TOKENS[name]}})


def dtcg() -> str:
    """C: nested, with `$value` and `$type`."""
    return _nested(lambda name: {"$type": "color", "$value": resolved(name)})


def nested_plain() -> str:
    """D: nested text, with `default` where a group has a value of its own."""
    data = json.loads(_nested(resolved))
    colour = data["utrecht"]["link"].pop("color")
    data["utrecht"]["link"]["color"] = {"default": colour}
    return json.dumps(data)


def flat() -> str:
    """E: one list of camelCase names."""

    def camel(name: str) -> str:
        first, *rest = name.replace(".", "-").split("-")
        return first + "".join(part.capitalize() for part in rest)

    return json.dumps({camel(name): resolved(name) for name in TOKENS})


def tokens_studio() -> str:
    """F: sets on the first level, with references across them, and an order of the sets."""
    sets: dict[str, Any] = {"components/knop": {}, "common": {}, "brand": {}, "brand-dark": {}}
    for name, value in TOKENS.items():
        at = "brand" if name.startswith("zonneveld") else "components/knop"
        _put(sets[at], name, {"value": value, "type": "color"})
    _put(sets["common"], "zonneveld.color.blue", {"value": "#ff0000", "type": "color"})
    _put(sets["brand-dark"], "zonneveld.color.blue", {"value": "#00ff00", "type": "color"})
    sets["$metadata"] = {"tokenSetOrder": ["common", "brand", "brand-dark", "components/knop"]}
    return json.dumps(sets)


def resolved(name: str) -> str:
    """The value of a token with its references followed."""
    value = TOKENS[name]
    while value.startswith("{"):
        value = TOKENS[value[1:-1]]
    return value


SHAPES = {
    "theme.css": css,
    "style-dictionary.json": style_dictionary,
    "dtcg.json": dtcg,
    "index.json": nested_plain,
    "variables.json": flat,
    "zonneveld.tokens.json": tokens_studio,
}


def package(path: Path, files: dict[str, str | bytes], **member: Any) -> Path:
    """A .tgz as a registry makes it; `member` is put on the information of the last file."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for count, (name, content) in enumerate(files.items(), start=1):
            information = tarfile.TarInfo(name)
            written = content.encode() if isinstance(content, str) else content
            information.size = len(written)
            if count == len(files):
                for key, value in member.items():
                    setattr(information, key, value)
                if information.issym() or information.islnk():
                    information.size = 0
            archive.addfile(information, io.BytesIO(written))
    path.write_bytes(gzip.compress(buffer.getvalue()))
    return path


def _nested(leaf: Any) -> str:
    data: dict[str, Any] = {}
    for name in TOKENS:
        _put(data, name, leaf(name))
    return json.dumps(data)


def _put(data: dict[str, Any], name: str, value: Any) -> None:
    *groups, last = name.split(".")
    for group in groups:
        data = data.setdefault(group, {})
    data[last] = value
