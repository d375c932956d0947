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
# From the nearest heading to the last line of the caption there are no more lines than this.
LINES = 16
# The keys to the heading with the least to read between it and the drawing, and the arrow there.
NEAREST = """figure => {
  const headings = [...document.querySelectorAll("main :is(h1, h2)")];
  const below = headings.findIndex(heading =>
    figure.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
  const between = (start, end) => {
    const range = document.createRange();
    range.setStartAfter(start);
    range.setEndBefore(end);
    return range.toString().length;
  };
  const last = below < 0 ? headings.length : below;
  const above = between(headings[last - 1], figure);
  return below < 0 || above < between(figure, headings[below])
    ? [["1", ...Array(last - 1).fill("2")], "ArrowDown"]
    : [["1", ...Array(last).fill("2")], "ArrowUp"];
}"""


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
    keys, arrow = figure.evaluate(NEAREST)
    listener.press(*keys)
    lines: list[str] = []
    for _ in range(LINES):
        # Orca says with a line next to it that this belongs to a figure.
        line = listener.press(arrow).words.replace("figure.", "")
        lines = [line, *lines] if arrow == "ArrowUp" else [*lines, line]
        said = " ".join(" ".join(lines).split())
        if words in said:
            return
    pytest.fail(f"{words!r} is not in {said!r}")
