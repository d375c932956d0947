"""The same pages from MkDocs and its two successors, and no reasons in any search index."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from browser.compared import Activities, steps_of
from browser.reasons import reasons_of
from drivers import folded
from itembank.authors.report.prose import passages
from itembank.reading.marks import plain
from itembank.reading.source import read
from sites import REPOSITORY, Site, build, clean_environment, once, own_settings
from theme.found import wrong_ones
from watching import NewPage

SHORTEST_REASON = 25
INDEX = "search/search_index.json"
# It runs the same hooks as MkDocs: the examples show what it makes of them.
PROPERDOCS = pytest.param("properdocs_folder", marks=pytest.mark.alles)


@pytest.fixture(scope="session")
def properdocs_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        build(
            ["properdocs", "build", "-f", "mkdocs.yml", "--strict", "-d", str(folder)],
            REPOSITORY,
        )

    return once(tmp_path_factory, "properdocs", make)


@pytest.fixture(scope="session")
def zensical_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Zensical writes into the project, so it gets a copy of it."""

    def make(folder: Path) -> None:
        folder.mkdir()
        ignored = shutil.ignore_patterns("__pycache__")
        for name in ("docs", "quizzes", "hooks"):
            shutil.copytree(REPOSITORY / name, folder / name, ignore=ignored)
        for path in REPOSITORY.glob("mkdocs*.yml"):
            shutil.copy(path, folder)
        build(["zensical", "build", "-f", "mkdocs.zensical.yml"], folder, PYTHONPATH="hooks")

    return once(tmp_path_factory, "zensical", make) / "site"


@pytest.mark.parametrize("other", [PROPERDOCS, "zensical_folder"])
def test_every_page_has_the_same_activities_and_notes(
    other: str, site: Site, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(other)
    compared = notes = figures = steps = 0
    for page in site.content_pages:
        ours = Activities(site.html(page), page).found
        theirs = Activities(Site(folder, site.url).html(page), page).found
        assert ours == theirs, page
        told = steps_of(site.html(page))
        assert told == steps_of(Site(folder, site.url).html(page)), page
        steps += len(told)
        compared += len(ours)
        notes += sum(part.startswith("<aside ") for part in ours)
        figures += sum(part.startswith("<figure ") for part in ours)
    assert compared > 20
    assert notes > 20
    assert figures >= 5
    assert steps > 50


@pytest.mark.parametrize("which", ["site_folder", PROPERDOCS, "zensical_folder"])
def test_what_hears_of_missing_modules_stands_before_all_of_them(
    which: str, site: Site, request: pytest.FixtureRequest
) -> None:
    """Every generator puts scripts of its own in a page, and may put them first."""
    folder: Path = request.getfixturevalue(which)
    assert (folder / "assets/missing.js").is_file()
    for page in site.content_pages:
        # Zensical writes every slash of an attribute as a sign.
        html = unescape(Site(folder, "").html(page))
        assert 0 < html.find("assets/missing.js") < html.find('type="module"'), page
        assert 'data-part="site"' in html, page


@pytest.mark.parametrize("which", ["site_folder", PROPERDOCS, "zensical_folder"])
def test_a_variable_is_filled_in_alike(which: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(which)
    name = own_settings().municipality
    found = 0
    for path in sorted((REPOSITORY / "docs").rglob("*.md")):
        source = path.read_text(encoding="utf-8")
        page = path.relative_to(REPOSITORY / "docs").with_suffix("").as_posix()
        for around in re.findall(
            r"(\w[\w ]{0,20})\{\{ cursus\.gemeente \}\}([\w ]{0,20}\w)", source
        ):
            html = Site(folder, "").html(f"{page.removesuffix('index')}/".replace("//", "/"))
            words = folded(unescape(re.sub(r"<[^>]+>", "", html)))
            assert folded(name.join(around)) in words, page
            found += 1
    assert found > 1


def test_a_site_of_zensical_is_finished_by_the_script(zensical_folder: Path, site: Site) -> None:
    """Scripts, styles and stable addresses are what the hook writes elsewhere."""
    project = zensical_folder.parent
    shutil.copytree(REPOSITORY / "scripts", project / "scripts", dirs_exist_ok=True)
    done = subprocess.run(
        [sys.executable, project / "scripts" / "finish.py", zensical_folder],
        cwd=project,
        env=clean_environment() | {"COURSE_PYTHON": sys.executable},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = site.folder / "assets" / "itembank"
    files = [path.relative_to(made) for path in made.rglob("*") if path.is_file()]
    assert len(files) > 40
    finished = zensical_folder / "assets" / "itembank"
    assert [path for path in files if not (finished / path).is_file()] == []
    leading = [page for page in site.pages if page.startswith("naar/")]
    for page in leading:
        assert Site(zensical_folder, "").html(page) == site.html(page)
    assert len(site.handouts) > 40
    for page in site.handouts:
        theirs, ours = Site(zensical_folder, "").html(page), site.html(page)
        # Sheets and keys are made from the library; booklets from the pages as they were built.
        assert theirs == ours if "drukwerk" in page else _items(theirs) == _items(ours), page


def _items(html: str) -> list[str]:
    """The items of a booklet, in order."""
    return re.findall(r'data-paper="([^"]+)"', html)


@pytest.mark.parametrize(
    ("which", "index"),
    [
        ("site_folder", INDEX),
        pytest.param("properdocs_folder", INDEX, marks=pytest.mark.alles),
        ("zensical_folder", "search.json"),
    ],
)
def test_no_reason_explanation_key_or_note_is_in_the_search_index(
    which: str, index: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(which)
    words = folded(unescape("\n".join(_texts(json.loads((folder / index).read_text("utf-8"))))))
    assert folded("Vijf treden, vijf beloften") in words, "the index holds the pages at all"
    secrets = list(_secrets())
    assert len(secrets) > 100
    assert [secret for secret in secrets if folded(secret) in words] == []
    notes = list(_notes())
    assert len(notes) > 60
    assert [note for note in notes if folded(note) in words] == []


@pytest.mark.parametrize(
    ("which", "index"),
    [
        pytest.param("properdocs_folder", INDEX, marks=pytest.mark.alles),
        ("zensical_folder", "search.json"),
    ],
)
def test_what_people_ask_leads_to_the_right_page_first_everywhere(
    which: str, index: str, site: Site, new_page: NewPage, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(which)
    assert f'data-index="{index}"' in unescape(Site(folder, "").html(""))
    assert wrong_ones(new_page(), site.url, folder / index) == {}


def _texts(index: object) -> Iterator[str]:
    """Every text of an index, whatever its shape."""
    if isinstance(index, str):
        yield index
    elif isinstance(index, dict):
        for value in index.values():
            yield from _texts(value)
    elif isinstance(index, list):
        for value in index:
            yield from _texts(value)


def _notes() -> Iterator[str]:
    """The paragraphs of every trainer's note."""
    for path in sorted((REPOSITORY / "docs").rglob("*.md")):
        for note in re.findall(r"^/// trainer\n(.+?)^///$", path.read_text("utf-8"), re.M | re.S):
            for passage in passages(note):
                # A word of the glossary is a link here; the rest of a line says enough.
                yield from (line for line in passage.text.split("\n") if len(line) >= 40)


def _secrets() -> Iterator[str]:
    """What a reader may only see after answering, and what no page tells anyway."""
    quizzes = REPOSITORY / "quizzes"
    pages = [*(REPOSITORY / "docs").rglob("*.md"), *quizzes.glob("*.yml")]
    told = folded("".join(path.read_text("utf-8") for path in pages))
    for path in sorted(quizzes.glob("toetsen/*.yml")):
        data = read(path, path.name).data
        for raw in data["vragen"] if data else []:
            if raw["soort"] == "scenario":  # The lessons at its ends are part of the story.
                continue
            for words in [*reasons_of(raw), plain(raw["toelichting"])]:
                if len(words) >= SHORTEST_REASON and folded(words) not in told:
                    yield words
