"""What can be chosen has one letter, on the page as on paper: a room speaks of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drivers import folded
from itembank.model.items import Item
from itembank.paper.forms import Paper, paper_of
from itembank.reading.marks import plain
from itembank.site.site import Site
from markup import Element
from shown import ITEMS, shown_item


def _on_paper(paper: Paper) -> Iterator[str]:
    """What stands behind a letter or a number of a sheet."""
    for line in (*paper.choices, *paper.lines):
        if paper.room != "story":
            yield f"{line.mark} {plain(line.text)}"
        for letter, (words, _) in zip("abcdefgh", line.turns, strict=False):
            yield f"{letter} {plain(words)}"


def _on_page(item: Element) -> Iterator[str]:
    """What stands behind a letter of the page, without what is written or chosen there."""
    for mark in item.one("form").all(class_="letter"):
        around = mark.parent
        assert around is not None
        begin = around.children.index(mark)
        # The words of a step stand in an element of their own, beside its place.
        words = (
            part if isinstance(part, str) else part.text for part in around.children[begin + 1 :]
        )
        yield f"{mark.text} {' '.join(' '.join(words).split())}"


@pytest.mark.parametrize(("kind", "name"), ITEMS)
def test_a_letter_stands_for_the_same_on_the_page_and_on_paper(
    kind: str, name: str, example_site: Site
) -> None:
    item: Item = example_site.library.index[kind, name]
    paper = [folded(words) for words in _on_paper(paper_of(item.interaction(kind)))]
    page = [folded(words) for words in _on_page(shown_item(example_site, kind, name))]
    assert [words for words in paper if not any(one.startswith(words) for one in page)] == []
    assert len(page) == len(paper)
