"""What a reader meets in each lesson: when there is first something to do, and how often."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import ViewportSize, sync_playwright

from setup.browser import FLAGS
from setup.serving import served

SCREEN: ViewportSize = {"width": 1280, "height": 800}
# Pages of a module that are no lesson.
OTHERS = {"index", "toets"}
# What a reader does outside an item or tool: the lesson asks it below one of these headings.
TASKS = ("doe-het-zelf", "zo-doen-wij-het", "in-mijn-plan", "jouw-project", "morgen-doen")
# A question whose answer is folded away until the reader has thought.
FOLDED = "details.denk"

# Heights are pixels from the top of the page. What holds another activity counts once.
LOOK = """([tasks, folded]) => {
  const article = document.querySelector("article");
  const place = (first, last) => {
    const [top, bottom] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
    return [top.top + scrollY, bottom.bottom + scrollY];
  };
  const seen = [...article.querySelectorAll(`[data-kind], ${folded}`)]
    .filter((one) => one.checkVisibility()).map((one) => place(one, one));
  for (const heading of article.querySelectorAll("h2")) {
    if (!tasks.some((task) => heading.id === task || heading.id.startsWith(`${task}-`))) continue;
    let last = heading;
    while (last.nextElementSibling && !last.nextElementSibling.matches("h2, .page-sources")) {
      last = last.nextElementSibling;
    }
    seen.push(place(heading, last));
  }
  const shown = [...article.children]
    .filter((one) => one.checkVisibility() && !one.matches(".page-sources"));
  const sources = article.querySelector(".page-sources");
  const words = (one) => (one?.innerText.match(/\\p{L}[\\p{L}\\p{N}'’-]*/gu) ?? []).length;
  return {
    activities: seen,
    text: place(article.querySelector("h1"), shown.at(-1)),
    figure: Boolean(article.querySelector("figure")),
    words: words(article) - words(sources),
  };
}"""


@dataclass(frozen=True)
class Lesson:
    """One lesson on a screen of 1280 by 800.

    ``first`` is the pixel where the first activity begins, or None; ``longest`` the longest stretch
    without one, in screens; ``words`` are all that a reader sees before the list of sources.
    """

    name: str
    first: int | None
    longest: float
    figure: bool
    words: int

    @property
    def at_once(self) -> bool:
        """Whether an activity begins within the first screen."""
        return self.first is not None and self.first < SCREEN["height"]


def lessons(folder: Path) -> Iterator[str]:
    """The lessons of a built site, as ``module/les``."""
    for page in sorted((folder / "cursus").glob("*/*/index.html")):
        if page.parent.name not in OTHERS:
            yield page.parent.relative_to(folder / "cursus").as_posix()


def measure(folder: Path, browser: Path) -> list[Lesson]:
    """Open every lesson of a built site as somebody who comes for the first time."""
    with served(folder) as url, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser), args=FLAGS)
        view = chromium.new_page(viewport=SCREEN)
        found = []
        for name in lessons(folder):
            view.goto(f"{url}/cursus/{name}/", wait_until="networkidle")
            found.append(_lesson(name, view.evaluate(LOOK, [TASKS, FOLDED])))
        chromium.close()
    return found


def _lesson(name: str, seen: dict[str, Any]) -> Lesson:
    activities = sorted(seen["activities"])
    begin, end = seen["text"]
    return Lesson(
        name,
        round(activities[0][0]) if activities else None,
        longest_stretch(activities, begin, end) / SCREEN["height"],
        seen["figure"],
        seen["words"],
    )


def longest_stretch(activities: Sequence[Sequence[float]], begin: float, end: float) -> float:
    """The most pixels between ``begin`` and ``end`` that no activity covers.

    Activities are sorted pairs of top and bottom; one may lie within another.
    """
    longest, reached = 0.0, begin
    for top, bottom in [*activities, (end, end)]:
        longest = max(longest, top - reached)
        reached = max(reached, bottom)
    return longest


def table(found: Sequence[Lesson]) -> list[str]:
    """The lessons in Markdown, with how many begin at once and are broken often enough."""
    head = ("Lesson", "First activity", "In the first screen", "Longest without", "Figure", "Words")
    rows = [head, ("---", "---:", "---", "---:", "---", "---:")]
    rows += [
        (
            one.name,
            "none" if one.first is None else f"{one.first} px",
            _yes(one.at_once),
            f"{one.longest:.1f} screens",
            _yes(one.figure),
            f"{one.words}",
        )
        for one in found
    ]
    at_once = sum(one.at_once for one in found)
    often = sum(one.longest <= 1.5 for one in found)
    figures = sum(one.figure for one in found)
    return [
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
        f"Of {len(found)} lessons {at_once} begin within the first screen, {often} have an "
        f"activity at least every screen and a half, and {figures} have a figure.",
    ]


def _yes(value: bool) -> str:
    return "yes" if value else "no"
