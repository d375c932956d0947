"""At the reveal the answer is on the screen, whole, for every kind and on every screen."""

from __future__ import annotations

import pytest

from itembank.library.library import Library
from itembank.reading.marks import plain
from sites import Site, own_course
from trainers.playing import SIZES, Findings, answers, findings, played
from trainers.presenting import Show, activities
from watching import NewPage

# Of the height of a screen that hangs on a wall: what a choice is never smaller than.
SMALLEST = 0.032
ROUNDING = 0.02
NARROW = 640


@pytest.fixture(scope="module")
def library() -> Library:
    return own_course().library


def _longest_of_each_kind(library: Library) -> list[str]:
    """The item of every kind with an answer that is hardest to get on a screen."""
    longest: dict[str, tuple[int, str]] = {}
    for key, activity in activities().items():
        bank, _, name = key.partition("/")
        item = library.index.get((bank, name))
        if item is None or activity.retired or not (answers(item) or item.graded):
            continue
        size = len(plain(item.stem)) + sum(map(len, answers(item)))
        longest[item.kind] = max(longest.get(item.kind, (0, "")), (size, key))
    return [key for _, key in longest.values()]


def _assert_in_view(found: Findings, width: int, height: int) -> None:
    assert found.reveals
    assert found.off == {}
    assert (found.only_source, found.idle, found.over) == ([], [], [])
    if width > NARROW:
        assert found.split == set()
        assert found.smallest >= SMALLEST * height - ROUNDING


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (360, 740)])
def test_the_longest_item_of_each_kind_shows_its_answer_whole(
    width: int, height: int, site: Site, new_page: NewPage, library: Library
) -> None:
    keys = _longest_of_each_kind(library)
    sheets = played(Show(new_page(width=width, height=height), site), *keys)
    _assert_in_view(findings(sheets, keys, library), width, height)


@pytest.mark.alles
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_item_of_every_bank_shows_its_answer_whole(
    width: int, height: int, site: Site, new_page: NewPage, library: Library
) -> None:
    show = Show(new_page(width=width, height=height), site)
    for key, activity in activities().items():
        if activity.kind == "toets" and not activity.retired:
            sheets = played(show, key)
            _assert_in_view(findings(sheets, activity.items, library), width, height)
