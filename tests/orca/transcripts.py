"""What Orca said, kept for a person to read and for one version of it to be held against.

Another version has other words for a heading or a list: what it says is not compared. Renew with
``python3 scripts/test.py --alles --alleen-pytest tests/orca --beluisterd``, and read what changed.
"""

from __future__ import annotations

from pathlib import Path

from .machine import version

PINNED = "43.1"
FOLDER = Path(__file__).parent / "transcripts"


def compared(name: str, transcript: str, *, renew: bool) -> None:
    """Hold a transcript against the one that was kept, or keep it in its place."""
    if version() != PINNED:
        return
    path = FOLDER / f"{name}.txt"
    if renew:
        FOLDER.mkdir(exist_ok=True)
        path.write_text(transcript, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8")
    assert _in_any_order(transcript) == _in_any_order(kept), f"Orca says something else: {path}"


def _in_any_order(transcript: str) -> list[list[str]]:
    """What was said after each key; which of two messages is first differs from run to run."""
    return [sorted(part.splitlines()) for part in transcript.split("\n[")]
