"""What Orca says of what a lesson shows: its words, and nothing of what only sets the mood."""

from __future__ import annotations

import pytest

from sites import REPOSITORY, Site

from .listening import Listener

pytestmark = pytest.mark.alles
LESSONS = [
    lesson.relative_to(REPOSITORY / "docs").with_suffix("").as_posix()
    for lesson in sorted((REPOSITORY / "docs/cursus").glob("*/*.md"))
    if "\n/// tekening | " in lesson.read_text(encoding="utf-8")
]
# A drawing with its caption is so many lines; above it stands something else.
LINES = 12
# How many headings come before the one that stands below the drawing.
BELOW = """figure => [...document.querySelectorAll("main h2")].filter(
  heading => figure.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING).length"""


def _before_first_heading(listener: Listener, site: Site, lesson: str, lines: int) -> str:
    """What is said going up so many lines from the first heading below that of the page."""
    listener.open(f"{site.url}cursus/iedereen-bereiken/{lesson}/")
    listener.press("2")
    return " | ".join(listener.press("ArrowUp").words for _ in range(lines))


def test_a_drawing_that_tells_something_is_said_by_its_name_and_in_words(
    listener: Listener, site: Site
) -> None:
    said = _before_first_heading(listener, site, "wie-mist-er", 9)
    assert "Mensen lopen van de rij huizen naar het gemeentehuis, en niet uit de flats" in said
    assert "Vijf mensen lopen" in said


def test_of_a_drawing_that_sets_the_mood_only_the_caption_is_said(
    listener: Listener, site: Site
) -> None:
    said = _before_first_heading(listener, site, "sleutelfiguren", 6)
    assert "De koffie wordt ingeschonken" in said
    assert "image" not in said


def test_what_was_struck_and_what_came_in_its_place_is_heard(
    listener: Listener, site: Site
) -> None:
    listener.open(f"{site.url}over/tekeningen/#brief")
    listener.press("2", "2", "2")
    said = " ".join(listener.press("ArrowDown").words for _ in range(12))
    assert "[geschrapt:] belanghebbende. [tot hier] [erbij:] bewoner. [tot hier]" in said


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_stands_below_the_drawing_of_a_lesson_is_heard(
    lesson: str, listener: Listener, site: Site
) -> None:
    listener.open(f"{site.url}{lesson}/")
    figure = listener.page.locator("figure:has(> svg.scene)")
    words = " ".join(figure.locator("figcaption").inner_text().split())
    listener.press(*["2"] * (figure.evaluate(BELOW) + 1))
    said = ""
    for _ in range(LINES):
        # Orca says with the first line below it that this belongs to a figure.
        line = listener.press("ArrowUp").words.replace("figure.", "")
        said = " ".join(f"{line} {said}".split())
        if words in said:
            return
    pytest.fail(f"{words!r} is not in {said!r}")
