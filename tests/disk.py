"""What a disk can hold besides plain files: links, pipes and names that no terminal shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def link(path: Path, target: Path) -> None:
    """A link at this path, also to a folder; what stood there is gone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target, target_is_directory=target.is_dir())


def pipe(path: Path) -> None:
    """A file that never ends, for who opens it to read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)


def words_of(folder: Path) -> Iterator[bytes]:
    """The content of every plain file, links not followed."""
    for here, _, names in os.walk(folder):
        for name in names:
            path = Path(here, name)
            if path.is_file() and not path.is_symlink():
                yield path.read_bytes()
