"""The files the browser needs, by their address in the built site.

There is no build step: a published module is the module as written, less its comments and plus
the words it says. Comments are for whoever reads the source; on a page they are a fifth of the
weight.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from .kinds import Kind, all_kinds
from .texts import shared_texts

FOLDER = "assets/itembank"
_STATIC = Path(__file__).parent / "static"
# Only comments that have their lines to themselves; text inside a line is never touched.
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:.|\n)*?\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)


def assets() -> dict[str, str]:
    """Shared modules and styles, the table of shared words, and the module of every kind."""
    shared = {path.name: _code(path) for path in sorted(_STATIC.iterdir())}
    shared["texts.js"] = _shared_texts("".join(shared.values()))
    kinds = {f"{name}.js": _kind_module(kind) for name, kind in all_kinds().items()}
    return {f"{FOLDER}/{name}": content for name, content in {**shared, **kinds}.items()}


def _code(path: Path) -> str:
    return _COMMENT.sub("", path.read_text(encoding="utf-8"))


def _shared_texts(code: str) -> str:
    """The words shared modules say; those that only templates use stay behind."""
    used = {name: words for name, words in shared_texts().items() if _mentions(code, name)}
    return f"export const texts = {_json(used)};\n"


def _kind_module(kind: Kind) -> str:
    """The module of a kind, which brings its own words to the shared table."""
    code = _code(kind.script)
    words = {
        f"{kind.name}.{name}": said for name, said in kind.texts.items() if _spoken(code, name)
    }
    if not words:
        return code
    intake = 'import { texts as table } from "./texts.js";'
    return f"{intake}\nObject.assign(table, {_json(words)});\n{code}"


def _spoken(code: str, name: str) -> bool:
    # `check`, `empty` and `seen` are asked for by the shared module, on behalf of every kind.
    return name in {"check", "empty", "seen"} or _mentions(code, name)


def _mentions(code: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", code) is not None


def _json(words: dict[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
