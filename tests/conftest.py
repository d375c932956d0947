"""The built sites, the browser and the pages every test of the screen uses."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from axe import Violation
from axe import axe as run_axe
from examples import write_project
from itembank.build.load import load_site
from itembank.library.library import Library
from itembank.site.settings import Security
from itembank.site.site import Site as CheckedSite
from kept import BROWSER_FLAGS, PATIENCE, KeptPages, Pages
from npm import installed
from publishing.prepare import SITE, copied, prepare
from servers import serve, visitors
from setup import debian
from setup.browser import candidates, starts
from sites import REPOSITORY, Site, build, once, own_settings
from tiers import is_quick
from watching import NewPage
from webservers import open_folder, serving

ADDRESS = "https://cursus.gemeente.example/"
# A busy machine takes longer to reach a state; waiting longer for it proves no less.
expect.set_options(timeout=PATIENCE)
# The programs of others that a test drives, by the fixture that starts them.
REAL_PROGRAMS = {"browser", "running_firefox", "listening_machine"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--alles",
        action="store_true",
        help="toegankelijkheid in elke stand, en alle tests ook in een nagespeelde fork",
    )
    parser.addoption(
        "--nagelezen",
        action="store_true",
        help="leg vast wat je hebt nagelezen: tests/reviewed, tests/scripts/test_gate.py",
    )
    parser.addoption(
        "--beluisterd",
        action="store_true",
        help="leg vast wat de schermlezer zegt, zoals je het hebt nagelezen: tests/orca",
    )


def wants_everything(config: pytest.Config) -> bool:
    """Whether the whole matrix was asked for: --alles, or COURSE_ALL from scripts/test.py."""
    return bool(config.getoption("--alles")) or os.environ.get("COURSE_ALL") == "1"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the quick tests, and leave out what only the whole matrix needs."""
    for item in items:
        if is_quick(item.path):
            item.add_marker(pytest.mark.quick)
        # tests/DECISIONS.md, 46.
        if REAL_PROGRAMS & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.flaky(reruns=1))
    if not wants_everything(config):
        left_out = {item for item in items if item.get_closest_marker("alles")}
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The seconds that each folder took, all workers together, to hold against the budget."""
    seconds: defaultdict[str, float] = defaultdict(float)
    for report in (one for reports in terminalreporter.stats.values() for one in reports):
        if isinstance(report, pytest.TestReport):
            seconds["/".join(report.nodeid.split("/")[:2]).partition("::")[0]] += report.duration
    if len(seconds) > 1:
        terminalreporter.section("seconds per folder, see tests/README.md")
        for folder, spent in sorted(seconds.items(), key=lambda part: -part[1]):
            terminalreporter.line(f"{spent:8.1f}  {folder}")


@pytest.fixture(scope="session")
def everything(request: pytest.FixtureRequest) -> bool:
    """Whether the whole matrix was asked for."""
    return wants_everything(request.config)


def _install(_folder: Path) -> None:
    installed()


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What tests/package-lock.json holds, installed once; the first process does, others wait."""
    once(tmp_path_factory, "npm", _install)
    return installed()


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> CheckedSite:
    """The mini site of all examples. Do not change it: every test gets the same one."""
    folder = write_project(tmp_path_factory.mktemp("examples"))
    return load_site(folder)


@pytest.fixture(scope="session")
def example_library(example_site: CheckedSite) -> Library:
    """The library of that site: one bank per kind, called after the kind."""
    return example_site.library


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site. Not quiet: MkDocs then counts no warnings for ``--strict``."""

    def make(folder: Path) -> None:
        build(["mkdocs", "build", "--strict", "--site-dir", str(folder)], REPOSITORY)

    return once(tmp_path_factory, "site", make)


@pytest.fixture(scope="session")
def examples_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mini project with one page per kind, filled from the kinds' examples.yml."""

    def make(folder: Path) -> None:
        write_project(folder)
        build(["mkdocs", "build", "--strict"], folder)

    return once(tmp_path_factory, "examples", make)


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[Site]:
    """The repository's own site, served under the strict policy."""
    with serve(site_folder, settled=True) as url:
        yield Site(site_folder, url)


@pytest.fixture(scope="session")
def publication(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The repository's own site as scripts/publish.py leaves it, with security.txt.

    Made once per run; every process has a copy, which servers may read and tests may change.
    """
    settings = own_settings()
    security = Security(contact="mailto:lek@gemeente.example", verloopt="2027-06-01")

    def make(folder: Path) -> None:
        copied(site_folder, folder)
        prepare(folder, settings.model_copy(update={"security": security}), ADDRESS)

    made = once(tmp_path_factory, "publication", make)
    with open_folder() as folder:
        shutil.copytree(made, folder, dirs_exist_ok=True)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def prepared_site(publication: Path) -> Iterator[Site]:
    """That publication, whose pages say their policy themselves, behind our own server."""
    with serve(publication / SITE, settled=True) as url:
        yield Site(publication / SITE, url)


@pytest.fixture(scope="session")
def published_site(publication: Path) -> Iterator[Site]:
    """That publication behind a real nginx, or behind our own server where there is none."""
    real = debian.find("nginx") is not None
    with serving("nginx", publication) if real else serve(publication / SITE, settled=True) as url:
        yield Site(publication / SITE, url)


@pytest.fixture(scope="session")
def examples_site(examples_project: Path) -> Iterator[Site]:
    """The site of the examples, served under the strict policy."""
    folder = examples_project / "site"
    with serve(folder, settled=True) as url:
        yield Site(folder, url)


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """The browser to test with. None found is a failure: a skipped test proves nothing."""
    given = os.environ.get("COURSE_BROWSER")
    for path in [Path(given)] if given else candidates():
        if starts(path):
            return path
    pytest.fail(
        "Geen browser gevonden. Typ: python scripts/test.py, of zet COURSE_BROWSER op het pad "
        "van Chromium, Chrome of Edge.",
        pytrace=False,
    )


@pytest.fixture(scope="session")
def browser(browser_path: Path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kept_pages(browser: Browser) -> Iterator[KeptPages]:
    """The pages that this worker uses for test after test."""
    kept = KeptPages(browser)
    yield kept
    kept.close()


@pytest.fixture
def new_page(browser: Browser, kept_pages: KeptPages) -> Iterator[NewPage]:
    """Opens pages that fail the test when they complain; see :class:`watching.NewPage`."""
    pages = Pages(browser, kept_pages)
    visitors.add(pages.leave)
    yield pages
    visitors.remove(pages.leave)
    complaints = pages.close()
    if complaints:
        pytest.fail("The page complained:\n" + "\n".join(complaints), pytrace=False)


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[Violation]]:
    """``axe(page, rules=())``: what axe-core finds in the page as it stands."""
    return run_axe
