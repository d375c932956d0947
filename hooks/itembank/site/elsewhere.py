"""The files a municipality put beside the places that are read: by what they are called, where they
were meant to be.

In the editor of a site a name is typed as a path, so a folder is left out, mistyped or typed twice.
What nobody reads there says nothing, and what is read as a page of its own fills no place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from ..library.library import Library
from ..mistakes.hints import meant
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.pages import FOLDER, LOCAL_TEXTS, Pages
from ..places import DRAWINGS, LOCAL, QUIZZES
from .configuration import FILE

LOOK = f"{FOLDER}/assets/huisstijl"
_TEXTS = f"{FOLDER}/{LOCAL_TEXTS}".rstrip("/")
# What a folder is called, in letters only, and where it is.
_AT = {
    "lokaal": f"{FOLDER}/{LOCAL}",
    "local": f"{FOLDER}/{LOCAL}",
    "zodoenwijhet": _TEXTS,
    "tekeningen": f"{FOLDER}/{LOCAL}/{DRAWINGS}",
    "toetsen": f"{QUIZZES}/{LOCAL}/toetsen",
    "checklists": f"{QUIZZES}/{LOCAL}/checklists",
    "huisstijl": LOOK,
    "docs": FOLDER,
    "quizzes": QUIZZES,
}
# Of the course, or what its commands and the tools of others make.
_KNOWN = {FOLDER, QUIZZES, "gemeenten", "hooks", "scripts", "tests", "LICENSES"}
_MADE = {"site", "export", "publicatie", "public", "node_modules", "venv", "test-results"}
_TWICE = re.compile(rf".+/((?:{FOLDER}|{QUIZZES})/(?:{LOCAL}|assets)/.+)")
_SINGLE = ("bronnen", "praktijk", "zoekwoorden")
_DRAWN = re.compile(r"(?:logo|favicon)\.\w+\Z|huisstijl\.css\Z", re.I)
_TITLED = re.compile(r"\A---|^# |^=+$", re.M)
_SETTINGS = re.compile(r"mkdocs\.(?:yaml|ya?ml\.txt)\Z|mkdocs\.yml\Z", re.I)
_ALLOWED = f"{FILE}, en wat hoort in {FOLDER}/{LOCAL}, {QUIZZES}/{LOCAL} en {LOOK}"


def misplaced_files(root: Path, library: Library, slots: Collection[str]) -> Iterator[Problem]:
    """bestand-zonder-plek: a file beside the folders of a municipality, with where it was meant."""
    for name in _files(root):
        wanted = _wanted(name, library, slots)
        if wanted and wanted != name:
            values = {"value": name, "hint": meant(wanted), "allowed": _ALLOWED}
            yield problem("bestand-zonder-plek", name, 1, **values)


def _files(root: Path) -> Iterator[str]:
    """What lies in the first folder itself, in folders that are not of the course, and in docs/."""
    for path in sorted(root.iterdir()) if root.is_dir() else ():
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_file():
            yield path.name
        elif path.name == FOLDER or (path.name not in _KNOWN | _MADE and _place(path.name)):
            inside = (one.relative_to(root) for one in sorted(path.rglob("*")) if one.is_file())
            yield from (one.as_posix() for one in inside)


def _wanted(name: str, library: Library, slots: Collection[str]) -> str:
    """Where a file was meant to be; empty where it may stand, or nobody can tell."""
    if again := _TWICE.match(name):
        return again[1]
    path = PurePosixPath(name)
    first, *rest = path.parts
    if not rest:
        return _by_name(path, library, slots)
    if first != FOLDER:
        return _below(first, rest, library, slots)
    if len(rest) == 1:
        return _by_name(path, library, slots) if path.suffix != ".md" or path.stem in slots else ""
    if rest[0] == LOCAL and len(rest) > 2:
        place = _place(rest[1])
        inside = place in (_TEXTS, f"{FOLDER}/{LOCAL}/{DRAWINGS}")
        return "/".join((place, *rest[2:])) if inside else ""
    if rest[0] == "assets" and len(rest) == 2:
        return _by_name(path, library, slots)
    is_own = rest[0] not in (LOCAL, "assets", DRAWINGS)
    return _below(rest[0], rest[1:], library, slots) if is_own else ""


def _below(folder: str, rest: list[str], library: Library, slots: Collection[str]) -> str:
    """The same for what lies in a folder with nearly the name of one that is read."""
    place = _place(folder)
    if not place:
        return ""
    path = PurePosixPath(*rest)
    if place == f"{FOLDER}/{LOCAL}":
        if path.suffix == ".yml":
            return f"{QUIZZES}/{LOCAL}/{path}"
        if len(rest) == 1 and path.stem in slots:
            return f"{_TEXTS}/{path}"
    return f"{place}/{path}"


def _place(folder: str) -> str:
    """The folder that was meant by this name."""
    letters = re.sub(r"[^a-z]", "", folder.lower())
    close = get_close_matches(letters, _AT, 1, 0.8)
    return _AT[close[0]] if close else ""


def _by_name(path: PurePosixPath, library: Library, slots: Collection[str]) -> str:
    """The place of a file that lies in no folder of its own, by its name."""
    name = path.name
    if _DRAWN.match(name):
        return f"{LOOK}/{name.lower()}"
    if path.suffix == ".md" and path.stem in slots:
        return f"{_TEXTS}/{name}"
    if str(path.parent) != ".":
        return ""
    if _SETTINGS.match(name):
        return FILE
    own = {
        **{f"{stem}.yml": f"{QUIZZES}/{LOCAL}/{stem}.yml" for stem in _SINGLE},
        **{f"{stem}.yml": f"{QUIZZES}/{LOCAL}/toetsen/{stem}.yml" for stem in library.banks},
    }
    return own.get(name.lower(), "")


def own_text_as_page(root: Path, pages: Pages, slots: Collection[str]) -> Iterator[Problem]:
    """plek-of-pagina: a text without a title that is called as a place, which stays empty."""
    for name, page in sorted(pages.by_path.items()):
        path = PurePosixPath(name)
        if str(path.parent) != LOCAL or path.stem not in slots:
            continue
        source = (root / page.file).read_text(encoding="utf-8-sig", errors="replace")
        if not _TITLED.search(source):
            wanted = f"{_TEXTS}/{path.name}"
            yield problem("plek-of-pagina", page.file, 1, value=path.stem, wanted=wanted)
