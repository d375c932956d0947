"""Going back writes what an earlier run kept, in the places of a house style, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from branding import store
from disk import link
from projects import write_files
from setup.messages import Trouble

BEFORE = {"mkdocs.yml": "site_name: A\n", "docs/assets/huisstijl/huisstijl.css": "a {}\n"}


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A fork whose house style was changed once."""
    root = write_files(tmp_path / "cursus", BEFORE)
    store.save(root, store.state(root) | {"mkdocs.yml": b"site_name: B\n"})
    return root


def texts(root: Path) -> dict[str, str]:
    """Every file of the fork but those for going back."""
    found = (path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    named = {path.relative_to(root).as_posix(): path for path in found}
    return {
        name: path.read_text(encoding="utf-8")
        for name, path in named.items()
        if not name.startswith(store.KEPT)
    }


@pytest.mark.parametrize(
    "name", [".git/hooks/pre-commit", "hooks/course.py", "docs/index.md", "docs/assets/x.js"]
)
def test_a_file_that_no_run_kept_is_not_put_anywhere(name: str, fork: Path) -> None:
    kept = fork / store.KEPT / "0001" / "daarvoor"
    write_files(kept, {name: "#!/bin/sh\ntouch kanarie\n"})
    before = texts(fork)
    for even_so in (False, True):
        with pytest.raises(Trouble) as trouble:
            store.undo(fork, even_so=even_so)
        assert f"\n  - .huisstijl/0001/daarvoor/{name}\n" in str(trouble.value)
        assert texts(fork) == before
    (kept / name).unlink()
    assert store.undo(fork) == ["mkdocs.yml"]
    assert texts(fork) == BEFORE


@pytest.mark.skipif(sys.platform == "win32", reason="there few people may make a link")
@pytest.mark.parametrize(
    "place",
    [
        "mkdocs.yml",
        "docs/assets/huisstijl",
        "docs/assets/huisstijl/huisstijl.css",
        "docs/assets/huisstijl/logo.svg",
        "docs",
        ".huisstijl",
        ".huisstijl/0001/daarvoor/mkdocs.yml",
    ],
)
def test_nothing_is_read_or_written_behind_a_link(place: str, fork: Path, tmp_path: Path) -> None:
    behind = tmp_path / "elders"
    if (fork / place).exists():
        (fork / place).rename(behind)
    else:
        behind.write_text("van een ander", encoding="utf-8")
    link(fork / place, behind)
    before = texts(tmp_path)
    after = {"mkdocs.yml": b"site_name: C\n", "docs/assets/huisstijl/logo.svg": b"<svg/>"}
    actions: list[Callable[[], object]] = [lambda: store.undo(fork)]
    if not place.startswith(".huisstijl/"):
        actions.append(lambda: store.save(fork, after))
    if not place.startswith("."):
        actions.append(lambda: store.state(fork))
    for action in actions:
        with pytest.raises(Trouble) as trouble:
            action()
        assert f"\n  - {place}\n" in str(trouble.value)
    assert texts(tmp_path) == before


@pytest.mark.parametrize("words", ["", "[]", "{", "[" * 100_000, f'{{"a": {"1" * 5000}}}'])
def test_what_cannot_be_read_of_an_earlier_run_is_told(words: str, fork: Path) -> None:
    write_files(fork, {".huisstijl/0001/daarna.json": words})
    before = texts(fork)
    with pytest.raises(Trouble) as trouble:
        store.undo(fork)
    assert str(trouble.value).startswith(
        ".huisstijl/0001/daarna.json: dit bestand is niet te lezen."
    )
    assert texts(fork) == before


@pytest.mark.parametrize("name", ["²", "٣", "00", "9" * 200, "x"])
def test_a_folder_of_somebody_else_is_no_earlier_run(name: str, fork: Path) -> None:
    (fork / store.KEPT / name).mkdir()
    assert store.undo(fork) == ["mkdocs.yml"]
