"""The files the browser needs, by their address in the built site.

There is no build step: a published module is the module as written, less its comments and plus
the words it says. Comments are for whoever reads the source; on a page they are a fifth of the
weight.
"""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

from ..kinds import Kind, all_kinds
from ..words.texts import shared_texts

FOLDER = "assets/itembank"
_STATIC = Path(__file__).parents[1] / "static"
# Made by others, published byte for byte with its licence.
_VENDOR = Path(__file__).parents[1] / "vendor"
# Only comments that have their lines to themselves; text inside a line is never touched.
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:.|\n)*?\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)


# In a script a line end that means nothing; a line with a comment behind it keeps its own.
_CODE_END = re.compile(r"^((?:(?!//).)*[{;,(])\n", re.MULTILINE)
# In a style sheet a line end after a brace, and the space after the name of a property.
_STYLE_SPACE = re.compile(r"([{};,])\n|^([\w-]+:) ", re.MULTILINE)
_IMPORTED = re.compile(r'from "\./([\w-]+\.js)"')
_INDENT = re.compile(r"\n\s+")
# What every item needs; the words of these modules are the shared table.
_CORE = ("item.js", "toets.js")


def assets() -> dict[str, str]:
    """Shared modules and styles, the table of shared words, and the module of every kind."""
    static = {path.name: _code(path) for path in sorted(_STATIC.iterdir())}
    words = shared_texts()
    core = _said("".join(static[name] for name in _CORE), words)
    published = {"texts.js": f"export const texts = {_json(core)};\n"}
    for name, code in static.items():
        own = _said(code, words) if name.endswith(".js") and name not in _CORE else core
        published[name] = _with_words(code, {key: own[key] for key in own if key not in core})
    for name, kind in all_kinds().items():
        published[f"{name}.js"] = _kind_module(kind, static)
    for path in sorted(_VENDOR.iterdir()):
        published[path.name] = path.read_text(encoding="utf-8")
    return {f"{FOLDER}/{name}": content for name, content in published.items()}


def modules_of(folder: Path, at: str) -> dict[str, str]:
    """The modules and styles of another folder, to stand in ``at`` beside the shared ones."""
    table = f"{posixpath.relpath(FOLDER, at)}/texts.js"
    published = {}
    for path in sorted(folder.iterdir()):
        code = _code(path)
        words = _said(code, shared_texts()) if path.suffix == ".js" else {}
        published[f"{at}/{path.name}"] = _with_words(code, words, table)
    return published


def _code(path: Path) -> str:
    """A module or style as written, less comments, indentation and idle space."""
    code = _INDENT.sub("\n", _COMMENT.sub("", path.read_text(encoding="utf-8")))
    if path.suffix == ".css":
        return _STYLE_SPACE.sub(r"\1\2", code)
    return _CODE_END.sub(r"\1", code)


def _kind_module(kind: Kind, static: dict[str, str]) -> str:
    """The module of a kind, which brings its own words to the shared table."""
    code = _code(kind.script)
    # A shared module asks for words on behalf of every kind that builds on it.
    shared = "".join(static[name] for name in _IMPORTED.findall(code) if name in static)
    said = _said(code + shared, kind.texts)
    # Only the template says it, though scripts have variables of this name.
    said.pop("label", None)
    return _with_words(code, {f"{kind.name}.{name}": words for name, words in said.items()})


def _with_words(code: str, words: dict[str, str], table: str = "./texts.js") -> str:
    if not words:
        return code
    intake = f'import {{ texts as table }} from "{table}";'
    return f"{intake}\nObject.assign(table, {_json(words)});\n{code}"


def _said(code: str, words: dict[str, str]) -> dict[str, str]:
    """The words a module names: whole, or by a beginning as in ``kept_${notice}``."""
    named = set(re.findall(r"\w+", code))
    beginnings = tuple(re.findall(r"`(\w+_)\$\{", code))
    return {
        name: said
        for name, said in words.items()
        if name in named or (beginnings and name.startswith(beginnings))
    }


def _json(words: dict[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
