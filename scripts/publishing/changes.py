"""What a push changed: only texts, which the gate looks at, or code, which the tests look at.

Whatever is not known for sure is code: a commit that is not there, a file nobody thought of.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Literal

from itembank.pages.pages import FOLDER
from itembank.places import LOCAL_PAGES, QUIZZES
from itembank.site.configuration import FILE
from itembank.site.settings import EXAMPLE
from itembank.site.site import Site

Change = Literal["code", "teksten"]

_COMMIT = re.compile(r"[0-9a-f]{7,64}\Z")
# What is a municipality's own and nothing of the course: see "Wat van jou is" in the guide.
_OWN = (f"{FOLDER}/{LOCAL_PAGES}", f"{QUIZZES}/{LOCAL_PAGES}", "gemeenten/")
# The course's texts and house style. Whoever makes the course has tests of them; a fork has not.
_COURSE = (f"{FOLDER}/", f"{QUIZZES}/")
_OF_THE_COURSE = (FILE, "README.md", "CHANGELOG.md", "publiccode.yml")
# A style is the look of a municipality, and only in its own folder: the rest of docs/ holds none.
_WORDS = {
    *(".md", ".yml", ".txt", ".css", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico"),
    *(".pdf", ".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp", ".csv", ".mp3", ".mp4", ".vtt"),
}


def changed(root: Path, since: str) -> tuple[str, ...] | None:
    """The paths that differ from a commit, by name; None when git cannot tell.

    Two trees are compared, so it does not matter what was pushed, merged or thrown away between.
    """
    if not _COMMIT.match(since):
        return None
    command = ["git", "diff", "--name-only", "--no-renames", "-z", since, "HEAD", "--"]
    try:
        done = subprocess.run(
            command, cwd=root, capture_output=True, encoding="utf-8", errors="replace"
        )
    except OSError:
        return None
    return tuple(filter(None, done.stdout.split("\0"))) if done.returncode == 0 else None


def judged(paths: Iterable[str] | None, municipality: str) -> Change:
    """What changes of these paths are, in the copy of that municipality.

    Where nobody filled in a municipality, the course itself is made: there its texts are tested.
    """
    if paths is None:
        return "code"
    is_fork = municipality not in ("", EXAMPLE)
    places = (*_OWN, *_COURSE) if is_fork else _OWN
    whole = _OF_THE_COURSE if is_fork else ()
    return "teksten" if all(_is_text(path, places, whole) for path in paths) else "code"


def _is_text(path: str, places: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return path in whole or (
        path.startswith(places) and PurePosixPath(path).suffix.lower() in _WORDS
    )


def pages_of(site: Site, paths: Iterable[str]) -> list[str]:
    """The pages on which changes of these paths show, by their path under docs/."""
    banks = {PurePosixPath(path).stem for path in paths if path.startswith(f"{QUIZZES}/")}
    written = {path.removeprefix(f"{FOLDER}/") for path in paths}
    found = []
    for path, page in site.pages.by_path.items():
        shown = {use.argument.partition("#")[0] for use in page.scan.blocks}
        if path in written or shown & banks:
            found.append(path)
    return found
