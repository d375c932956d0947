"""What the benchmark compares: valid banks, and the very same texts as plain Markdown."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from itembank.build.load import load_site
from itembank.kinds import item_kinds
from itembank.library.loader import load
from itembank.model.items import GradedItem
from itembank.reading.links import texts_in
from itembank.reading.source import parse
from measure import lessons, weight
from measure.content import MIX, Author, as_markdown
from measure.sites import Site, bare, sizes, with_engine

from .conftest import REPOSITORY, clean_environment

COUNTS = [40, 10, 0]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return with_engine(tmp_path_factory.mktemp("meten"), "course", COUNTS)


def test_help_is_dutch() -> None:
    script = str(REPOSITORY / "scripts" / "benchmark.py")
    command = [sys.executable, script, "--help"]
    done = subprocess.run(command, env=clean_environment(), capture_output=True, encoding="utf-8")
    assert done.returncode == 0
    assert done.stdout.startswith("Meet hoe snel de site bouwt en wat een pagina weegt.")


def test_the_made_up_course_has_no_mistakes(course: Site) -> None:
    site = load_site(course.root)
    assert [problem.as_text() for problem in site.problems] == []
    assert len(site.library.index) == sum(COUNTS)


def test_every_graded_kind_is_in_the_mix() -> None:
    graded = {name for name, model in item_kinds().items() if issubclass(model, GradedItem)}
    assert set(MIX) == graded
    assert sum(MIX.values()) == 40


def test_the_same_seed_gives_the_same_items() -> None:
    assert Author(3).bank(40) == Author(3).bank(40)
    assert Author(3).bank(40) != Author(4).bank(40)


def test_the_plain_page_holds_every_text_of_the_bank(course: Site) -> None:
    markdown = as_markdown(Author(1).bank(40)).replace("](../", "](")
    content = (course.root / "quizzes/toetsen/toets-1.yml").read_bytes()
    said = {"vraag", "tekst", "waarom", "toelichting", "links", "rechts"}
    texts = [text for path, text in texts_in(parse(content, "x").data) if path[-1] in said]
    assert len(texts) > 300
    assert [text for text in texts if text not in markdown] == []


def test_both_sites_have_the_same_pages(course: Site, tmp_path: Path) -> None:
    plain = bare(tmp_path, "bare", COUNTS)

    def pages(site: Site) -> set[str]:
        docs = site.root / "docs"
        return {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}

    assert pages(plain) == pages(course)
    assert "hooks" not in (plain.root / "mkdocs.yml").read_text(encoding="utf-8")


def test_items_are_spread_over_pages_of_forty() -> None:
    assert sizes(100) == [40, 40, 20]
    assert sizes(2000) == [40] * 50


def test_what_a_page_loads_is_followed_through_imports(tmp_path: Path) -> None:
    site = Site("klein", tmp_path)
    folder = site.output / "assets" / "itembank"
    folder.mkdir(parents=True)
    for name, code in {
        "static/start.js": "import(`../${path}.js`); const later = () => import('./late.js');",
        "static/late.js": "",
        "kinds/keuze/keuze.js": 'import{a}from"../../static/choice.js";',
        "static/choice.js": 'export{b}from"./shared/dom.js";',
        "static/shared/dom.js": "",
        "static/sum.js": "",
        "kinds/koppel/koppel.js": "",
        "itembank.css": "a{}",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(code, encoding="utf-8")
    page = tmp_path / "met.html"
    head = (
        '<link href="../assets/itembank/itembank.css">'
        '<script src="assets/itembank/static/start.js">'
    )
    body = (
        '<activity-keuze data-kind="keuze"><activity-som data-kind="som" data-script="static/sum">'
        '<activity-later data-kind="later" data-later="" data-script="static/late">'
    )
    page.write_text(head + body, encoding="utf-8")
    found = weight.loaded_by(site, page)
    assert list(found) == [
        *("itembank.css", "kinds/keuze/keuze.js", "static/choice.js", "static/shared/dom.js"),
        *("static/start.js", "static/sum.js"),
    ]
    assert weight.total(found).raw == sum(entry.raw for entry in found.values())
    page.write_text("<p>Alleen tekst.</p>", encoding="utf-8")
    assert weight.loaded_by(site, page) == {}


def test_a_rebuild_is_timed_in_a_running_process(tmp_path: Path) -> None:
    course = with_engine(tmp_path, "course", [2])
    script = REPOSITORY / "scripts" / "measure" / "rebuild.py"
    done = subprocess.run(
        [sys.executable, script, "quizzes/toetsen/toets-1.yml", "2"],
        cwd=course.root,
        env=clean_environment(PYTHONPATH=str(REPOSITORY / "hooks")),
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    seconds = json.loads(done.stdout.splitlines()[-1])
    assert 0 < seconds["load"] < seconds["build"]
    bank = load(course.root).banks["toets-1"]
    assert bank.items[0].rationale.startswith("N1 N0 ")


def test_a_stretch_without_something_to_do_ends_where_an_activity_begins() -> None:
    assert lessons.longest_stretch([(100, 300), (700, 800)], 0, 1000) == 400
    assert lessons.longest_stretch([], 50, 1000) == 950
    # What lies within another activity does not cut it in two, and the end is a stretch too.
    assert lessons.longest_stretch([(100, 900), (200, 300)], 0, 1500) == 600


def test_the_table_of_lessons_counts_who_begins_at_once_and_who_is_broken_often() -> None:
    found = [
        lessons.Lesson("ladder/vijf-treden", 799, 1.5, True, 700),
        lessons.Lesson("ladder/een-trede", 800, 1.6, False, 650),
        lessons.Lesson("ladder/lezen", None, 4.0, False, 900),
    ]
    rows = lessons.table(found)
    assert rows[2] == "| ladder/vijf-treden | 799 px | yes | 1.5 screens | yes | 700 |"
    assert rows[4] == "| ladder/lezen | none | no | 4.0 screens | no | 900 |"
    assert rows[-1] == (
        "Of 3 lessons 1 begin within the first screen, 1 have an activity at least every screen "
        "and a half, and 1 have a figure."
    )
