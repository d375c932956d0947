"""The files a municipality put in its own folders: each is used, or it is named with what to do.

A page of docs/lokaal comes on the site by itself, any other file only when a page leads to it: what
merely lies there, such as minutes or a draft, is published nowhere.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from ..kinds import tool_kinds
from ..library.library import Library
from ..mistakes.hints import hint, meant
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.addresses import page_url
from ..pages.pages import FOLDER, LOCAL_README, LOCAL_TEXTS, Pages
from ..pages.targets import file_at, targets
from ..places import DRAWING, DRAWINGS, LOCAL, LOCAL_PAGES, QUIZZES
from ..reading.folders import Strange, look
from ..reading.links import texts_in
from .configuration import FILE, Configuration
from .municipality import OWN

MUNICIPALITIES = "gemeenten"
_README = "README.md"
_SINGLE = tuple(f"{LOCAL}/{name}.yml" for name in ("bronnen", "praktijk", "zoekwoorden"))
# What systems and programs leave behind by themselves.
_LEFT_BEHIND = re.compile(r"\.|~\$|(?:thumbs\.db|desktop\.ini)\Z", re.I)
# How a name ends that was meant as the other: of an editor, of Windows, of another habit.
_MEANT = {
    ".md": re.compile(
        r"(?:\.md)?\.(?:markdown|mdown|mkdn?)\Z|\.md\.(?:txt|docx?|rtf)\Z|\.md\Z", re.I
    ),
    ".yml": re.compile(r"(?:\.yml)?\.yaml\Z|\.ya?ml\.(?:txt|docx?|rtf)\Z|\.yml\Z", re.I),
}
_PLAIN = re.compile(r"[a-z0-9._-]+\Z")
_OTHER = re.compile(r"[^a-z0-9._-]+")


def plain_name(name: str) -> str:
    """A name as it can stand in an address: ``Ons Beleid.md`` → ``ons-beleid.md``."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"-*\.-*", ".", _OTHER.sub("-", letters.lower())).strip("-") or "pagina"


def unused_files(root: Path, pages: Pages, configuration: Configuration) -> frozenset[str]:
    """The files under docs/lokaal that stay out of the site, by their path under docs/.

    Those are the files that are no page, and that no page leads to; and whatever a program left
    behind, such as the names of who has a document open.
    """
    there = {
        name
        for name in _everything(root, f"{FOLDER}/{LOCAL_PAGES}", pages.strange)
        if name not in pages.by_path and not name.startswith(LOCAL_TEXTS) and name != LOCAL_README
    }
    behind = frozenset(filter(_is_left_behind, there))
    lying = there - behind
    if not lying:
        return behind
    used = {
        words
        for document in configuration.documents
        for _, words in texts_in(document.data)
        if words.startswith(LOCAL_PAGES)
    }
    for path in pages.by_path:
        source = (root / FOLDER / path).read_text(encoding="utf-8-sig", errors="replace")
        # In Markdown a path is seen from the file, in HTML from the address of the page.
        folders = (posixpath.dirname(path), page_url(path, directory_urls=True))
        found = targets(source)
        used |= {file_at(target.value, folder) for target in found for folder in folders}
    known = {unicodedata.normalize("NFC", name) for name in used}
    return behind | {name for name in lying if unicodedata.normalize("NFC", name) not in known}


def own_page_files(
    root: Path, pages: Pages, unused: frozenset[str], configuration: Configuration
) -> Iterator[Problem]:
    """What lies in docs/lokaal and is not read there, not published, or has a name of its own."""
    # The settings can name a file as well, so without them nobody can tell that none is led to.
    certain = all(document.data is not None for document in configuration.documents)
    for name in _files(root, f"{FOLDER}/{LOCAL_PAGES}", pages.strange):
        file = f"{FOLDER}/{name}"
        own = PurePosixPath(name).name
        if name == LOCAL_README:
            continue
        if meant := _meant(own, ".md"):
            yield _ends_otherwise(file, own, meant)
        elif name.startswith(LOCAL_TEXTS):
            inside = name.removeprefix(LOCAL_TEXTS)
            if "/" in inside or not name.endswith(".md"):
                allowed = f"een bestand dat eindigt op .md, in {FOLDER}/{LOCAL_TEXTS}"
                yield problem(
                    "bestand-zonder-plek", file, 1, value=inside, hint="", allowed=allowed
                )
        elif name in unused and certain and not _is_shown_drawing(name, pages):
            yield problem("bestand-ongebruikt", file, 1, value=own)
        elif name not in unused:
            inside = name.removeprefix(LOCAL_PAGES)
            parts = [part for part in inside.split("/") if part != _README]
            if not all(map(_PLAIN.match, parts)):
                wanted = "/".join(map(plain_name, inside.split("/")))
                yield problem("naam-in-adres", file, 1, value=inside, wanted=wanted)


def _is_shown_drawing(name: str, pages: Pages) -> bool:
    """Whether this is a drawing that a page has in it: then it needs no file beside the page."""
    path = PurePosixPath(name)
    placed = (use for page in pages.by_path.values() for use in page.scan.blocks)
    return path.parent.as_posix() == f"{LOCAL}/{DRAWINGS}" and any(
        use.name == DRAWING and use.argument == path.stem for use in placed
    )


def quiz_files(root: Path, library: Library) -> Iterator[Problem]:
    """What lies under quizzes/ and was not read."""
    for name in _files(root, f"{QUIZZES}/", look(root, QUIZZES)):
        file = f"{QUIZZES}/{name}"
        own = PurePosixPath(name).name
        if file in library.documents or own == _README or name.startswith("schema/"):
            continue
        if meant := _meant(own, ".yml"):
            yield _ends_otherwise(file, own, meant)
            continue
        close = _place_for(own, library) if name.endswith(".yml") else ""
        places = (f"{folder}/<naam>.yml" for folder in _own_folders(library))
        allowed = ", ".join((*places, *_SINGLE))
        yield problem("bestand-zonder-plek", file, 1, value=name, hint=close, allowed=allowed)


def _own_folders(library: Library) -> dict[str, Iterable[str]]:
    """The folders for what a municipality adds, each with the names that its files can have."""
    tools = {
        f"{LOCAL}/{model.folder}": library.tools[block]
        for block, model in tool_kinds().items()
        if model.addition is not None
    }
    return {f"{LOCAL}/toetsen": library.banks, **tools}


def _place_for(name: str, library: Library) -> str:
    """Where a file with this name is read: as it is called, or nearly so."""
    plain = PurePosixPath(plain_name(name)).stem
    known = [
        f"{folder}/{stem}.yml" for folder, stems in _own_folders(library).items() for stem in stems
    ]
    known += _SINGLE
    close = get_close_matches(plain, [PurePosixPath(place).stem for place in known], 1, 0.7)
    near = (place for place in known if close and PurePosixPath(place).stem == close[0])
    return meant(next(near, ""))


def municipality_files(root: Path) -> Iterator[Problem]:
    """What lies in gemeenten/ and makes no site: no name, no settings, or another place."""
    strange = look(root, MUNICIPALITIES)
    yield from strange.problems
    folder = root / MUNICIPALITIES
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        file = f"{MUNICIPALITIES}/{path.name}"
        if strange.holds(path) or _LEFT_BEHIND.match(path.name) or path.name == _README:
            continue
        if not path.is_dir():
            allowed = "een map per gemeente"
            yield problem("bestand-zonder-plek", file, 1, value=path.name, hint="", allowed=allowed)
            continue
        if not (path / FILE).is_file():
            yield problem("gemeente-zonder-instellingen", file, 1, value=path.name)
        for name in _files(root, f"{file}/", strange, within=path):
            own = PurePosixPath(name).name
            if name == FILE or name.startswith(OWN):
                continue
            place = f"{file}/{name}"
            if meant := _meant(own, ".yml"):
                yield _ends_otherwise(place, own, meant)
            else:
                allowed = ", ".join((FILE, *OWN))
                close = hint(name, OWN)
                yield problem(
                    "bestand-zonder-plek", place, 1, value=name, hint=close, allowed=allowed
                )


def _everything(
    root: Path, place: str, strange: Strange, *, within: Path | None = None
) -> Iterator[str]:
    """The path of every file there, from the first folder on or from ``within``; nothing that is
    refused elsewhere."""
    start = within or root / place.partition("/")[0]
    for path in sorted((root / place).rglob("*")):
        if path.is_file() and not strange.holds(path):
            yield path.relative_to(start).as_posix()


def _files(
    root: Path, place: str, strange: Strange, *, within: Path | None = None
) -> Iterator[str]:
    """The same without what a program left behind."""
    for name in _everything(root, place, strange, within=within):
        if not _is_left_behind(name):
            yield name


def _is_left_behind(name: str) -> bool:
    return any(map(_LEFT_BEHIND.match, name.split("/")))


def _meant(name: str, ending: str) -> str:
    """The name that this one was meant to be; empty when it is that already, or quite another."""
    if name.endswith(ending) or not _MEANT[ending].search(name):
        return ""
    return plain_name(_MEANT[ending].sub("", name) + ending)


def _ends_otherwise(file: str, name: str, wanted: str) -> Problem:
    return problem("bestand-eindigt-anders", file, 1, value=name, wanted=wanted)
