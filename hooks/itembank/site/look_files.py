"""The files of a municipality's look: each is shown, and is what its name says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.pages import FOLDER, Pages
from ..pages.targets import file_at, targets
from ..reading.document import Document
from ..reading.folders import Strange
from .elsewhere import LOOK

_SHOWN = ("logo", "favicon")
# What the course itself has there: whoever names another picture leaves it where it is.
_OF_THE_COURSE = {"logo.svg", "favicon.svg", "huisstijl.css"}
_BITMAPS = {
    b"\x89PNG": ("png", "een PNG"),
    b"\xff\xd8\xff": ("jpg", "een JPEG"),
    b"GIF8": ("gif", "een GIF"),
    b"RIFF": ("webp", "een WebP"),
    b"%PDF": ("pdf", "een PDF"),
}
_DRAWN = (b"<svg", b"<?xml", b"<!--")


def look_files(root: Path, pages: Pages, documents: Sequence[Document]) -> Iterator[Problem]:
    """logo-ongebruikt and huisstijl-ongebruikt: what nothing shows."""
    if any(document.data is None for document in documents):
        return
    prefix = f"{LOOK.removeprefix(f'{FOLDER}/')}/"
    shown = {name: setting_of(documents, "theme", name) for name in _SHOWN}
    used = {*shown.values(), *_listed(documents)}
    for path in sorted((root / LOOK).glob("*")):
        name = f"{prefix}{path.name}"
        if not path.is_file() or path.name in _OF_THE_COURSE or name in used:
            continue
        file = f"{LOOK}/{path.name}"
        key = path.stem.lower()
        if key in _SHOWN and shown[key]:
            values = {
                "shown": PurePosixPath(shown[key]).name,
                "head": "theme:",
                "line": f"{key}: {name}",
            }
            yield problem("logo-ongebruikt", file, 1, value=path.name, **values)
        elif not path.name.startswith(".") and not _is_linked(root, pages, name):
            yield problem("huisstijl-ongebruikt", file, 1, value=path.name)


def mistaken_pictures(root: Path, strange: Strange) -> Iterator[Problem]:
    """plaatje-andere-soort: a drawing by its name and a photograph by what is in it, or the other
    way around; a browser shows neither."""
    for path in sorted((root / FOLDER).rglob("*.*")):
        kind = path.suffix.lower().removeprefix(".")
        if kind not in ("svg", "png", "jpg", "jpeg", "gif", "webp") or strange.holds(path):
            continue
        if not path.is_file():
            continue
        with path.open("rb") as file:
            begin = file.read(1024).lstrip(b"\xef\xbb\xbf \r\n\t")
        found = next((what for sign, what in _BITMAPS.items() if begin.startswith(sign)), None)
        if begin.startswith(_DRAWN) and b"<svg" in begin:
            found = ("svg", "een tekening (SVG)")
        if found and "svg" in (kind, found[0]) and kind != found[0]:
            place = path.relative_to(root).as_posix()
            values = {"kind": kind, "real": found[0], "found": found[1]}
            yield problem("plaatje-andere-soort", place, 1, **values)


def setting_of(documents: Sequence[Document], *steps: str) -> str:
    """The words of a setting in the nearest file that has it, or nothing."""
    found = (document.entry(steps) for document in documents)
    return next((value for value in found if isinstance(value, str) and value), "")


def _listed(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        entries = document.entry(("extra_css",))
        yield from (one for one in entries if isinstance(one, str)) if entries else ()


def _is_linked(root: Path, pages: Pages, name: str) -> bool:
    for path, page in pages.by_path.items():
        source = (root / page.file).read_text(encoding="utf-8-sig", errors="replace")
        folder = PurePosixPath(path).parent.as_posix()
        if any(file_at(found.value, folder) == name for found in targets(source)):
            return True
    return False
