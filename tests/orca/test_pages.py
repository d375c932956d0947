"""What Orca says of a page that is read: its headings in their order, and a table by its cells."""

from __future__ import annotations

import pytest

from sites import Site

from .listening import Listener

pytestmark = pytest.mark.alles
# The lessons, handbook pages and tools of the hard conversation and what came with it.
PAGES = (
    "cursus/kwartier",
    *(
        f"cursus/moeilijk-gesprek/{page}"
        for page in (
            "voor-de-zaal",
            "luisteren-onder-druk",
            "niet-in-mijn-achtertuin",
            "hard-en-stil",
            "boos-of-te-ver",
            "een-avond-in-de-kuil",
            "toets",
        )
    ),
    *(
        f"handboek/{page}"
        for page in (
            "belangen",
            "evalueren",
            "jongeren",
            "loting",
            "online-meedoen",
            "privacy-bij-inbreng",
            "wat-inwoners-zeggen",
        )
    ),
    "hulpmiddelen/hete-avond",
    "hulpmiddelen/privacy-bij-inbreng",
)
HEADINGS = """() => [...document.querySelectorAll("main :is(h1, h2)")]
  .filter(heading => heading.checkVisibility({ visibilityProperty: true }))
  .map(heading => [heading.tagName[1], heading.innerText])"""


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


@pytest.mark.parametrize("page", PAGES)
def test_each_heading_of_a_page_is_said_with_its_level(
    page: str, listener: Listener, site: Site
) -> None:
    listener.open(f"{site.url}{page}/")
    wanted = listener.page.evaluate(HEADINGS)
    assert wanted
    missed = []
    for level, words in wanted:
        said = _plain(listener.press(level).words)
        if _plain(words) not in said or f"heading level {level}" not in said:
            missed.append((words, said))
    assert missed == []


def test_a_row_of_a_table_is_heard_with_both_its_cells(listener: Listener, site: Site) -> None:
    listener.open(f"{site.url}handboek/wat-inwoners-zeggen/")
    assert "table with 9 rows 2 columns" in _plain(listener.press("t").words)
    said = _plain(" ".join(listener.press("ArrowDown").words for _ in range(3)))
    complaint, answer = "de politiek heeft al besloten", "wat staat vast, wat is open?"
    assert said.index(complaint) < said.index(answer)


def test_who_speaks_in_a_conversation_is_heard_with_what_is_said(
    listener: Listener, site: Site
) -> None:
    listener.open(f"{site.url}cursus/moeilijk-gesprek/niet-in-mijn-achtertuin/#drie-vragen")
    listener.press("1", "2", "2", "2")
    said = _plain(" ".join(listener.press("ArrowDown").words for _ in range(14)))
    assert "bewoner:" in said
    assert said.index("bewoner:") < said.index("dertig auto's voor mijn raam")
    assert "wat zou het dragelijk maken?" in said
