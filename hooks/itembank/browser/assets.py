"""The files the browser needs, by their address in the built site.

There is no build step: a published module is the module as written, minified, plus the words it
says. Every folder of the engine that holds scripts is published at its own path, so that what a
module imports stands in the same place in the source as on the site.
"""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from ..kinds import Kind, all_kinds
from ..words.texts import shared_texts, texts
from .styles import style_sheets

FOLDER = "assets/itembank"
STARTER = f"{FOLDER}/static/items/start.js"
_ENGINE = Path(__file__).parents[1]
_STATIC = _ENGINE / "static"
# Made by others, published byte for byte with its licence.
_VENDOR = _ENGINE / "vendor"
# Only in packages for an LMS, which take them by `modules_of`.
_APART = ("export/", "vendor/")
# In the source this module holds every word, for whoever types or tests; see `words_module`.
WORDS = "static/shared/texts.js"
# What every item needs; the words of these modules are the shared table.
_CORE = ("static/items/item.js", "static/items/answers.js")
_IMPORTED = re.compile(r'(?:from|import\(?)"(\.[\w./-]+\.js)"')
# Without what is only fetched later.
_NEEDED = re.compile(r'from"(\.[\w./-]+\.js)"')
# Here it speaks for the kinds all the same: what is said of an answer comes with the first one.
_FOR_KINDS = "static/items/"


def assets() -> dict[str, str]:
    """Every module and style, the table of shared words, and what others made."""
    scripts = {
        path: code for path, code in scripts_of_engine().items() if not path.startswith(_APART)
    }
    words = shared_texts()
    core = _said("".join(scripts[name] for name in _CORE), words)
    published = {WORDS: f"export const texts={_json(core)};"}
    for path, code in scripts.items():
        if path == WORDS:
            continue
        said = {name: text for name, text in _said(code, words).items() if name not in core}
        published[path] = _with_words(path, code, said | _kind_words(path, scripts))
    for name, style in style_sheets().items():
        published[name] = cssmin(style)
    for file in sorted(_STATIC.glob("*.css")):
        published[file.name] = cssmin(file.read_text(encoding="utf-8"))
    for file in sorted({*_VENDOR.glob("*.js"), *_VENDOR.glob("*.txt")}):
        published[f"vendor/{file.name}"] = file.read_text(encoding="utf-8")
    return {f"{FOLDER}/{path}": content for path, content in published.items()}


def modules_of(folder: Path) -> dict[str, str]:
    """The modules and styles of a folder that the site itself does not publish."""
    within = folder.relative_to(_ENGINE).as_posix()
    published = {}
    for path, code in scripts_of_engine().items():
        if posixpath.dirname(path) == within:
            published[f"{FOLDER}/{path}"] = _with_words(path, code, _said(code, shared_texts()))
    for file in sorted(folder.glob("*.css")):
        published[f"{FOLDER}/{within}/{file.name}"] = cssmin(file.read_text(encoding="utf-8"))
    return published


def imported_by(path: str, code: str) -> set[str]:
    """The paths of the modules that a module asks for, at once or later."""
    return {_from(path, target) for target in _IMPORTED.findall(code)}


def _from(path: str, target: str) -> str:
    """Where an import in a module leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def words_module() -> str:
    """The table of words as it stands in the source, for editors, types and tests."""
    table = json.dumps(texts(), ensure_ascii=False, sort_keys=True, indent=2)
    return (
        "// Made from the tables of words by tests/javascript/words.py; do not change it by hand.\n"
        "// A page gets only the words its modules say.\n"
        f"export const texts = {table};\n"
    )


def scripts_of_engine() -> dict[str, str]:
    """The code of every script of the engine, by its path within it."""
    return {
        path.relative_to(_ENGINE).as_posix(): jsmin(path.read_text(encoding="utf-8"))
        for path in sorted(_ENGINE.rglob("*.js"))
    }


def _kind_words(path: str, scripts: dict[str, str]) -> dict[str, str]:
    """The words of a kind, which its own module brings to the table; what loads later, its own."""
    kind = all_kinds().get(Path(path).parent.name)
    if kind is None:
        return {}
    if kind.script != _ENGINE / path:
        own = kind.script.relative_to(_ENGINE).as_posix()
        fetched = path in imported_by(own, scripts[own])
        return _of_kind(kind, scripts[path]) if fetched else {}
    # A shared module asks for words on behalf of every kind that builds on it.
    builds_on = {path}
    waiting = [path]
    while waiting:
        one = waiting.pop()
        found = {_from(one, target) for target in _NEEDED.findall(scripts[one])} - {WORDS}
        later = {_from(one, target) for target in _IMPORTED.findall(scripts[one])}
        found |= {target for target in later if target.startswith(_FOR_KINDS)}
        waiting += found - builds_on
        builds_on |= found
    return _of_kind(kind, "".join(scripts[one] for one in builds_on))


def _of_kind(kind: Kind, code: str) -> dict[str, str]:
    """The words of a kind that code names, as it asks for them: always by a name in quotes."""
    # Only the template says its label; to scripts that is the name of an element.
    named = _quoted(code) - {"label"}
    return {f"{kind.name}.{name}": words for name, words in kind.texts.items() if name in named}


def _with_words(path: str, code: str, words: dict[str, str]) -> str:
    if not words:
        return code
    table = posixpath.relpath(WORDS, posixpath.dirname(path))
    table = table if table.startswith(".") else f"./{table}"
    return f'import{{texts as table}}from"{table}";Object.assign(table,{_json(words)});{code}'


def _said(code: str, words: dict[str, str]) -> dict[str, str]:
    """The words a module names: ``t.name``, by a beginning as in ``t[`kept_${notice}`]``, or
    anywhere in quotes where it takes one by what a variable holds, as in ``t[verdict]``.
    """
    named = set(re.findall(r"\b(?:t|texts)\.(\w+)", code))
    if re.search(r"\b(?:t|texts)\[\w", code):
        named |= _quoted(code)
    beginnings = tuple(re.findall(r"`(\w+_)\$\{", code))
    return {
        name: said
        for name, said in words.items()
        if name in named or (beginnings and name.startswith(beginnings))
    }


def _quoted(code: str) -> set[str]:
    """The names in quotes, less what stands before a full stop: ``keuze`` in ``keuze.check``."""
    return set(re.findall(r"""[."](\w+)\"""", code))


def _json(words: dict[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
