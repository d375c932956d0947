"""Where tokens come from: a folder, a .tgz from a registry, a style sheet or a JSON file.

Nothing is fetched and nothing is unpacked on the disk.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from branding import refusals
from branding.archive import members
from branding.refusals import LARGEST_FILE, LARGEST_PACKAGE, MOST_FILES
from itembank.mistakes.problems import hides
from setup.messages import printable

# Where packages keep their tokens, best first: a style sheet is resolved and always there.
PLACES = (
    r"dist/(theme/)?(theme|index|root|variables)\.css",
    r".*\.css",
    r"dist/(theme/)?(index\.)?tokens\.json",
    r"dist/(index|index\.flat|variables|tokens\.flat)\.json",
    r"(.*/)?(figma|src)/(.*/)?[\w.-]*tokens\.json",
    r".*tokens[\w.-]*\.json",
    r".*\.json",
)
_PASSED_OVER = {"package.json", "package-lock.json", "tsconfig.json", "composer.json"}
_SKIPPED_FOLDERS = {"node_modules", ".git"}
_DARK = re.compile(r"dark|donker", re.I)
_LICENCE = re.compile(r"(licen[cs]e|copying|licentie)([.-].*)?", re.I)


@dataclass(frozen=True)
class Licence:
    """What comes with the tokens about their use; empty text when nothing does."""

    path: str
    text: str
    field: str


@dataclass(frozen=True)
class Package:
    """Files by their path in the package, each with a way to its bytes."""

    name: str
    files: dict[str, Callable[[], bytes]]
    single: bool = False

    def candidates(self, *, dark: bool = False) -> list[str]:
        """The files that may hold the tokens, best first; or those of the dark scheme alone."""
        if self.single:
            # What was named by itself is the first; others stand beside it for the licence.
            named = [name for name in self.files if name.lower().endswith((".css", ".json"))][:1]
            return [] if dark else named
        found: list[str] = []
        for place in PLACES:
            fits = (
                name
                for name in self.files
                if re.fullmatch(place, name, re.I)
                and PurePosixPath(name).name not in _PASSED_OVER
                and bool(_DARK.search(name)) == dark
                and not name.lower().endswith(".min.css")
            )
            found += sorted(set(fits) - set(found), key=lambda name: (name.count("/"), name))
        return found

    def text(self, name: str) -> str:
        """A file as text; raises `Trouble` for one that is not UTF-8."""
        content = self.files[name]()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise refusals.not_utf8(self.shown(name), line) from None

    def shown(self, name: str) -> str:
        """How a message names a file: in one that was named by itself, as it was typed."""
        return self.name if self.single else f"{self.name}: {name}"

    def licence(self) -> Licence:
        """The licence text nearest to the top, and the licence field of package.json."""
        texts = sorted(
            (name for name in self.files if _LICENCE.fullmatch(PurePosixPath(name).name)),
            key=lambda name: (name.count("/"), name),
        )
        field = ""
        if "package.json" in self.files:
            declared = re.search(
                r'"licen[cs]e"\s*:\s*"([^"]*)"',
                self.files["package.json"]().decode("utf-8", "replace"),
            )
            field = declared[1] if declared else ""
        if not texts:
            return Licence("", "", printable(field).strip())
        text = self.files[texts[0]]().decode("utf-8", "replace")
        return Licence(texts[0], printable(text).strip(), printable(field).strip())


def open_package(path: Path, shown: str) -> Package:
    """Whatever the reader named; raises `Trouble`."""
    if path.is_dir():
        files = dict(_in_folder(path, shown))
        return Package(shown, files)
    if not path.is_file():
        raise refusals.not_there(shown)
    if path.name.lower().endswith((".tgz", ".tar.gz")):
        return Package(shown, _in_archive(path, shown))
    if path.suffix.lower() == ".zip":
        raise refusals.packed(shown)
    if path.suffix.lower() not in (".css", ".json"):
        raise refusals.unknown_form(shown)
    files = {path.name: _reader(path, shown)}
    # The licence stands beside the file, or one folder up when that is dist/.
    for folder in (path.parent, path.parent.parent):
        for beside in sorted(folder.iterdir()) if folder.is_dir() else ():
            known = _LICENCE.fullmatch(beside.name) or beside.name == "package.json"
            if known and beside.is_file():
                files.setdefault(beside.name, _reader(beside, beside.name))
    return Package(shown, files, single=True)


def _reader(path: Path, shown: str) -> Callable[[], bytes]:
    def read() -> bytes:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            raise refusals.too_large(shown, LARGEST_FILE)
        return content

    return read


def _in_folder(root: Path, shown: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    waiting, seen = [root], 0
    while waiting:
        for path in sorted(waiting.pop().iterdir()):
            name = path.relative_to(root).as_posix()
            seen += 1
            if seen > MOST_FILES:
                raise refusals.too_large(shown, LARGEST_PACKAGE)
            if path.is_symlink():
                continue
            if hides(name):
                raise refusals.unsafe_package(shown, name, refusals.UNSEEN)
            if path.is_dir() and path.name.lower() not in _SKIPPED_FOLDERS:
                waiting.append(path)
            elif path.is_file():
                yield name, _reader(path, f"{shown}: {name}")


def _in_archive(path: Path, shown: str) -> dict[str, Callable[[], bytes]]:
    """Every file of the archive in memory, once all of its names are known to be harmless."""
    kept = dict(members(path, shown, _is_wanted))
    # A registry puts everything in one folder, `package/`.
    tops = {name.partition("/")[0] for name in kept}
    if len(tops) == 1 and all("/" in name for name in kept):
        kept = {name.partition("/")[2]: content for name, content in kept.items()}
    return {name: _holder(content) for name, content in kept.items()}


def _is_wanted(name: str) -> bool:
    last = PurePosixPath(name).name
    folders = PurePosixPath(name).parts[:-1]
    return not _SKIPPED_FOLDERS.intersection(folders) and bool(
        last.lower().endswith((".css", ".json")) or _LICENCE.fullmatch(last)
    )


def _holder(content: bytes) -> Callable[[], bytes]:
    return lambda: content
