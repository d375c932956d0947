"""What Orca said, kept in a page of the site for who wants to read it, and to be held against.

There is no second copy: under the heading of each kind stands a block with all that was said.
Another version of Orca has other words for a heading or a list: what it says is not compared. Renew
with ``python3 scripts/test.py --alles --alleen-pytest tests/orca --beluisterd``, and read what
changed.
"""

from __future__ import annotations

import fcntl
import re
from difflib import unified_diff

import pytest

from sites import REPOSITORY

from .machine import version

PINNED = "43.1"
PAGE = REPOSITORY / "docs" / "over" / "schermlezer.md"
_BLOCK = r"(?P<before>\{{ #{name} \}}\n\n```\n)(?P<said>.*?)(?=^```$)"


def kept(name: str) -> str:
    """The transcript of this name, as it stands in the page, which says by what it was said."""
    text = PAGE.read_text(encoding="utf-8")
    assert f"Orca {PINNED}" in text
    found = _block(name).search(text)
    assert found, f"{PAGE} has no heading with {{ #{name} }} and a block below it"
    return found["said"]


def compared(name: str, transcript: str, *, renew: bool) -> None:
    """Hold a transcript against the one that was kept, or keep it in its place."""
    if version() != PINNED:
        return
    if renew:
        _keep(name, transcript)
    before = kept(name)
    if _in_any_order(transcript) != _in_any_order(before):
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


def _in_any_order(transcript: str) -> list[str]:
    """All that was said. A message that comes by itself is sooner or later than another, and on a
    busy machine even after the next key, which cuts it off; what may not be is asserted apart."""
    return sorted(line.strip().removeprefix("(cut off) ") for line in transcript.splitlines())
