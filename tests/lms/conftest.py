"""What tests of the exports share: courses to export, and their items with responses."""

from __future__ import annotations

import io
import pickle
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from itembank.export import FORMATS, Course, File
from itembank.library.library import Library
from itembank.pages.addresses import slug
from lms.cmi5_lms import Lms5, NewLms5
from lms.packages import Play
from lms.record_store import OwnStore, RealStore
from programs import given
from projects import small_site
from servers import serve
from sites import REPOSITORY, build, once, own_course
from watching import NewPage

SCRIPTS = ("vue/dist/vue.min.js", "qti3-item-player/dist/qti3Player.umd.min.js")
SCENE = "([xml, responses]) => play(xml, responses)"
ADDRESS = "https://cursus.example/"
HOSTILE = (Path(__file__).parent / "hostile.yml").read_text(encoding="utf-8")
PACKAGES = "packages.pickle"
SCHEMA_LINE = "# yaml-language-server: $schema=../schema/toets.schema.json\n"


@pytest.fixture(scope="session")
def hostile_course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """One item of every kind, full of characters that mean something to a format."""
    bank = {"quizzes/toetsen/lastig.yml": SCHEMA_LINE + HOSTILE}
    site = small_site(tmp_path_factory.mktemp("hostile"), bank)
    assert [problem.as_text() for problem in site.problems] == []
    return Course(site.library, "Cursus {a} / b", ADDRESS)


@pytest.fixture(scope="session")
def example_course(example_library: Library) -> Course:
    """The examples of every kind, whose responses have a known score."""
    return Course(example_library, "Voorbeelden", ADDRESS)


@pytest.fixture(scope="session")
def real_course() -> Course:
    """The course of the repository."""
    return Course(own_course().library, "Basiscursus Participatie", ADDRESS)


@pytest.fixture(scope="session", params=["real", "examples", "hostile"])
def course(request: pytest.FixtureRequest) -> Course:
    """Each of the three."""
    names = {"real": "real_course", "examples": "example_course", "hostile": "hostile_course"}
    found: Course = request.getfixturevalue(names[request.param])
    return found


@pytest.fixture(scope="session")
def built_course(real_course: Course, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course of the repository with its built site, as packages are cut from it."""

    def make(folder: Path) -> None:
        flat = ["--no-directory-urls", "--site-dir", str(folder)]
        build(["mkdocs", "build", "--strict", *flat], REPOSITORY)

    return replace(real_course, built=once(tmp_path_factory, "flat-site", make))


@pytest.fixture(scope="session")
def all_packages(
    built_course: Course, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, File]]:
    """Every package that is cut from the site: by format, and by module; "" is the whole course."""

    def make(folder: Path) -> None:
        folder.mkdir()
        made = {one.name: list(one.make(built_course)) for one in FORMATS if one.from_site}
        (folder / PACKAGES).write_bytes(pickle.dumps(made))

    stem = slug(built_course.title)
    made = pickle.loads((once(tmp_path_factory, "packages", make) / PACKAGES).read_bytes())
    return {
        name: {
            file.name.removesuffix(f".{name}.zip").removeprefix(stem).removeprefix("-"): file
            for file in files
        }
        for name, files in made.items()
    }


@pytest.fixture(scope="module")
def play(browser: Browser, node_modules: Path) -> Iterator[Play]:
    """``play(item, responses)``: the outcomes without an answer and after each response."""
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for script in SCRIPTS:
        page.add_script_tag(path=node_modules / script)
    page.add_script_tag(path=Path(__file__).with_name("player.js"))

    def play(item: bytes, responses: list[Any]) -> dict[str, Any]:
        found: dict[str, Any] = page.evaluate(SCENE, [item.decode(), responses])
        return found

    yield play
    page.close()
    assert errors == []


@pytest.fixture(params=["own", pytest.param("real", marks=pytest.mark.alles)])
def new_lms5(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    new_page: NewPage,
    all_packages: dict[str, dict[str, File]],
) -> Iterator[NewLms5]:
    """``new_lms5(module)``: somebody with that package over cmi5; "" is the whole course.

    What it sends is what a store takes; a test that has it refuse something clears ``refused``.
    """
    store = RealStore(given("COURSE_LRS")) if request.param == "real" else OwnStore()
    made: list[Lms5] = []
    with ExitStack() as stack:

        def make(module: str, edition: str = "cmi5") -> Lms5:
            folder = tmp_path / str(len(made))
            with zipfile.ZipFile(io.BytesIO(all_packages[edition][module].content)) as archive:
                archive.extractall(folder)
            system = Lms5(folder, new_page, store)
            system.url = stack.enter_context(serve(folder, system.answer, settled=True))
            made.append(system)
            return system

        yield make
    assert [one.refused for one in made if one.refused] == []
