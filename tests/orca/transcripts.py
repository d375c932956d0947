"""What Orca said, kept in a page of the site for who wants to read it, and to be held against.

There is no second copy: under the heading of each kind stands a block with all that was said.
Another version of Orca has other words for a heading or a list: what it says is not compared. Renew
with ``python3 scripts/test.py --alles --alleen-pytest tests/orca --beluisterd``, and read what
changed.
"""

from __future__ import annotations

import fcntl
import re
from collections import Counter
from difflib import unified_diff

import pytest

from sites import REPOSITORY

from .machine import version

PINNED = "43.1"
PAGE = REPOSITORY / "docs" / "over" / "schermlezer.md"
Step = tuple[str, list[str]]
_CUT = "(cut off) "
_BLOCK = r"(?P<before>\{{ #{name} \}}\n\n```\n)(?P<said>.*?)(?=^```$)"


def kept(name: str) -> str:
    """The transcript of this name, as it stands in the page, which says by what it was said."""
    text = PAGE.read_text(encoding="utf-8")
    assert f"Orca {PINNED}" in text
    found = _block(name).search(text)
    assert found, f"{PAGE} has no heading with {{ #{name} }} and a block below it"
    return found["said"]


def compared(name: str, transcript: str, *, whole: str, renew: bool) -> None:
    """Hold a transcript against the one that was kept, or keep it in its place.

    ``whole`` are words that are promised to be said to their end.
    """
    if version() != PINNED:
        return
    if renew:
        _keep(name, transcript)
    before = kept(name)
    if not same(before, transcript, whole):
        changes = unified_diff(before.splitlines(), transcript.splitlines(), lineterm="", n=2)
        pytest.fail("\n".join([f"Orca says else than {PAGE}:", *changes]), pytrace=False)


def _keep(name: str, transcript: str) -> None:
    """Put it in the page, while no other worker puts its own there."""
    with PAGE.open("r+", encoding="utf-8", newline="\n") as page:
        fcntl.flock(page, fcntl.LOCK_EX)
        text = _block(name).sub(lambda found: found["before"] + transcript, page.read())
        page.seek(0)
        page.write(text)
        page.truncate()


def _block(name: str) -> re.Pattern[str]:
    return re.compile(_BLOCK.format(name=name), re.MULTILINE | re.DOTALL)


def same(before: str, now: str, whole: str) -> bool:
    """Whether the same was said after the same keys, each message at most one key away.

    One that comes by itself is sooner or later than another, and on a busy machine only after the
    next key, which cuts it off. Only what follows the key that has ``whole`` said must be said to
    its end in both.
    """
    old_steps, new_steps = _steps(before, whole), _steps(now, whole)
    if [key for key, _ in old_steps] != [key for key, _ in new_steps]:
        return False
    missing, extra = Counter[str](), Counter[str]()
    for (_, old), (_, new) in zip(old_steps, new_steps, strict=True):
        expected, heard = Counter(old), Counter(new)
        if missing - heard or extra - expected:
            return False
        expected, heard = expected - extra, heard - missing
        missing, extra = expected - heard, heard - expected
    return not missing and not extra


def _steps(transcript: str, whole: str) -> list[Step]:
    """Each key with what was said after it; that it was cut off only where ``whole`` is said."""
    found: list[Step] = []
    for line in transcript.splitlines():
        if line.startswith("["):
            found.append((line, []))
        else:
            found[-1][1].append(line.strip())
    bare = [(key, [line.removeprefix(_CUT) for line in lines]) for key, lines in found]
    return [
        step if whole.casefold() in " ".join(without[1]).casefold() else without
        for step, without in zip(found, bare, strict=True)
    ]
