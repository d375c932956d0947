"""The files of a municipality: what stands there, writing all of it or nothing, and going back.

The state before each run is kept in a folder that git passes over, so that the very same bytes can
be put back, run by run.
"""

import hashlib
import json
import re
import shutil
from pathlib import Path

from branding import objections
from itembank.reading.folders import look

SETTINGS = "mkdocs.yml"
HOUSE_STYLE = "docs/assets/huisstijl"
KEPT = ".huisstijl"
_AFTER = "daarna.json"
_BEFORE = "daarvoor"
_NUMBER = re.compile(r"[0-9]{4,9}\Z")

# Path from the root, with forward slashes → content.
Files = dict[str, bytes]


def state(root: Path) -> Files:
    """Every file that is the municipality's to change here.

    Raises `Trouble` for a link: what was read or written there would be something else.
    """
    _refuse_links(root, SETTINGS, HOUSE_STYLE)
    folder = root / HOUSE_STYLE
    paths = [root / SETTINGS, *(sorted(folder.rglob("*")) if folder.is_dir() else [])]
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()
    }


def differing(before: Files, after: Files) -> list[str]:
    """The names of what is new, changed or gone."""
    names = sorted(before.keys() | after.keys())
    return [name for name in names if before.get(name) != after.get(name)]


def save(root: Path, after: Files) -> list[str]:
    """Make the files what `after` says and keep how they were; gives what changed.

    Whatever stops it halfway, a full disk or a file that is held open, nothing is left half done.
    """
    before = state(root)
    changed = differing(before, after)
    if not changed:
        return []
    _refuse_links(root, KEPT)
    kept = root / KEPT / f"{_last(root) + 1:04}"
    try:
        _write(kept / _BEFORE, before, list(before))
        kept.joinpath(_AFTER).write_text(json.dumps(_digests(after)), encoding="utf-8")
        _write(root, after, changed)
    except BaseException:
        _write(root, before, changed)
        shutil.rmtree(kept, ignore_errors=True)
        raise
    return changed


def undo(root: Path, *, even_so: bool = False) -> list[str]:
    """Put back the state before the last run; gives what changed.

    Raises `Trouble` when there is none, or when somebody changed a file since.
    """
    number = _last(root)
    kept = root / KEPT / f"{number:04}"
    if number == 0 or not (kept / _AFTER).is_file():
        raise objections.nothing_to_undo()
    _refuse_links(root, KEPT)
    now = state(root)
    written = _written(kept / _AFTER)
    digests = _digests(now)
    since = sorted(
        name for name in digests.keys() | written.keys() if digests.get(name) != written.get(name)
    )
    if since and not even_so:
        raise objections.changed_since(since)
    before = _before(kept)
    changed = differing(now, before)
    _write(root, before, changed)
    shutil.rmtree(kept)
    return changed


def _before(kept: Path) -> Files:
    """What an earlier run kept. Anything else in that folder was put there by somebody else."""
    folder = kept / _BEFORE
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    foreign = [
        name for name in found if name != SETTINGS and not name.startswith(f"{HOUSE_STYLE}/")
    ]
    if foreign:
        place = folder.relative_to(kept.parents[1]).as_posix()
        raise objections.foreign_kept([f"{place}/{name}" for name in foreign])
    return found


def _written(path: Path) -> dict[str, str]:
    """What the files were like after that run, by name; raises `Trouble` when it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise objections.kept_broken(f"{KEPT}/{path.parent.name}/{path.name}")
    return found


def _refuse_links(root: Path, *places: str) -> None:
    strange = [problem.file for place in places for problem in look(root, place).problems]
    if strange:
        raise objections.no_plain_files(strange)


def _write(root: Path, files: Files, names: list[str]) -> None:
    for name in names:
        path = root / name
        if name not in files:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])


def _last(root: Path) -> int:
    folder = root / KEPT
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    return max((int(name) for name in names if _NUMBER.match(name)), default=0)


def _digests(files: Files) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
