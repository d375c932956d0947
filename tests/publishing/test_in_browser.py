"""A municipality's own pages in a real browser: what axe finds is told in Dutch, with its line."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from axe import TAGS as TESTED
from itembank.build.load import load_site
from itembank.mistakes.problems import Problem
from projects import bank, course
from publishing.check import seen
from publishing.gate import build
from publishing.in_browser import TAGS, WORDS, Looked, looked_at

PAGE = """\
# Onze wijk

Tekst.

<p>Zoek: <input type="text" id="zoekveld"></p>

<p><a href="../../over/bronnen/"><img src="../kaart.png" alt=""></a></p>

##

Meer.

<p>Aantal: <input type="number" min="1"></p>
"""


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory, browser_path: Path) -> Looked:
    folder = tmp_path_factory.mktemp("browser")
    files: dict[str, str | bytes] = {
        "docs/index.md": "# Proef\n\nEen kleine cursus.\n\n/// lokaal | rollen\n///\n",
        "docs/lokaal/zo-doen-wij-het/rollen.md": "Bij ons helpt de griffie.\n",
        "docs/lokaal/wijk.md": PAGE,
        "docs/lokaal/kaart.png": "plaatje",
        "quizzes/toetsen/rollen.yml": bank(),
    }
    site = load_site(course(folder / "cursus", files))
    trial = build(site, folder / "site")
    assert (trial.built, trial.problems) == (True, ())
    # In a thread of its own, as the command has a process: the kept browser drives this one.
    with ThreadPoolExecutor(1) as other:
        return other.submit(looked_at, site, folder / "site", browser_path).result()


def test_what_keeps_people_out_is_told_with_the_line_of_the_page(looked: Looked) -> None:
    def place(found: Problem) -> tuple[str, int, str]:
        return found.file, found.line, found.message.partition(":")[0]

    assert sorted(map(place, looked.problems)) == [
        ("docs/lokaal/wijk.md", 5, "Hier staat een invulveld zonder naam"),
        ("docs/lokaal/wijk.md", 7, "Hier staat een link zonder woorden"),
        ("docs/lokaal/wijk.md", 9, "Hier staat een kop zonder woorden"),
        ("docs/lokaal/wijk.md", 13, "Hier staat een invulveld zonder naam"),
    ]
    assert seen(looked) == (
        "In een browser nagekeken: 2 pagina’s, van jullie zelf of net veranderd."
    )


def test_where_nothing_was_opened_that_is_said() -> None:
    said = seen(Looked(why_not="er is hier geen Chromium, Chrome of Edge"))
    assert said.startswith("De eigen pagina’s zijn niet in een browser nagekeken: er is hier geen ")
    assert said.endswith("check.py --browser")


def test_the_same_is_asked_of_own_pages_as_of_the_course() -> None:
    assert TAGS == TESTED
    assert all(what and todo and not todo.endswith(".") for what, todo in WORDS.values())
