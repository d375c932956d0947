"""What the course claims is what somebody last read beside the sources, to the letter."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from .listing import Listing, listing, read, written

FILE = Path(__file__).with_name("nagelezen.txt")
COMMAND = "python3 scripts/test.py --alleen-pytest tests/reviewed --nagelezen"


@pytest.fixture(scope="module")
def claimed(tmp_path_factory: pytest.TempPathFactory) -> Listing:
    return listing(tmp_path_factory.mktemp("nagelezen"))


def test_every_key_figure_and_source_mark_was_reviewed_as_it_stands(
    claimed: Listing, pytestconfig: pytest.Config
) -> None:
    if pytestconfig.getoption("--nagelezen"):
        FILE.write_text(written(claimed), encoding="utf-8", newline="\n")
    reviewed = read(FILE.read_text(encoding="utf-8"))
    if changes := _changes(reviewed, claimed):
        pytest.fail(
            "Dit is anders dan bij het laatste nalezen ('-' was, '+' is):\n"
            f"{changes}\n"
            "Lees elke regel met een '+' na naast haar bron: klopt de sleutel, het cijfer en het "
            f"bronteken? Leg dan vast dat je las:\n  {COMMAND}",
            pytrace=False,
        )


def _changes(reviewed: Listing, claimed: Listing) -> str:
    """What came and what went, under the file it stands in."""
    found = []
    for file in sorted(reviewed | claimed):
        before, now = reviewed.get(file, []), claimed.get(file, [])
        lines = list(unified_diff(before, now, lineterm="", n=0))[2:]
        if lines:
            found += [file, *(f"  {line}" for line in lines if not line.startswith("@@"))]
    return "\n".join(found)


def test_the_list_holds_the_key_of_every_item_and_the_sentence_of_every_mark(
    claimed: Listing,
) -> None:
    assert sum(file.startswith("quizzes/toetsen/") for file in claimed) >= 10
    assert sum(file.startswith("docs/") for file in claimed) >= 20
    items = [line for file, lines in claimed.items() if "toetsen" in file for line in lines]
    # Every graded item has a key that can be told in words.
    assert [line for line in items if not line.rpartition("|")[2].strip()] == []
    assert read(written(claimed)) == claimed
