"""Faults that real packages had. Each is put in on purpose, and the play must show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect
from rjsmin import jsmin

from itembank.build.load import load_site
from itembank.export import FORMATS, Course
from itembank.export.shell import FOLDER
from itembank.words.texts import texts
from lms.player import Lms, lms, short
from projects import KEUZE, bank, course
from sites import build
from watching import NewPage

KEYS = [f"proef/{name}" for name in ("een", "twee", "drie", "vier")]
STATUSES = {"incomplete", "passed"}
FOR_A_MOMENT = {"browsed", "completed"}
MOST = 4096
# What was wrong: the changes in the modules of the shell, and the fault that must show.
DEFECTS: dict[str, tuple[list[tuple[str, str, str]], str]] = {
    "a score of 200": ([("dialects", "String(percent)", '"200"')], "score"),
    "a status no LMS knows": ([("dialects", '? "passed"', '? "geslaagd"')], "score"),
    "more than 4,096 characters": (
        [("pack", "if (text.length <= most) break;", 'text = text.padEnd(5000, "A");')],
        "length",
    ),
    "an exit that loses progress": (
        [("scorm", '[dialect.exit, "suspend"]', '[dialect.exit, ""]')],
        "exit",
    ),
    "status and score at once": (
        [
            (
                "scorm",
                "[...this.#moving(report), ...rest];",
                "[...this.#moving(report), ...rest, ...scores];",
            )
        ],
        "order",
    ),
    "a lower score": (
        [
            ("session_standing", "Math.max(best, this.#best ?? best)", "best"),
            ("scorm", "percent > this.#percent", "percent !== this.#percent"),
        ],
        "lower",
    ),
    "a pass that is undone": (
        [("session_standing", "this.#passed ||=", "this.#passed =")],
        "undone",
    ),
    "a pass that is told again": ([("scorm", "!== value;", "!== null;")], "twice"),
    "writing in a review": (
        [("session", "UNTOUCHED.includes(this.condition)", "false")],
        "review",
    ),
    "a failed commit that nobody sees": (
        [("scorm", "!== FALSE && !results", '!== "" && !results')],
        "notice",
    ),
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A module of four questions on one page."""
    items = "".join(KEUZE.replace("id: een", f"id: {key.partition('/')[2]}") for key in KEYS)
    page = (
        "---\ntitle: Proef\ndescription: Vier vragen.\n---\n\n# Proef\n\n/// toets | proef\n///\n"
    )
    files = {"quizzes/toetsen/proef.yml": bank(items), "docs/cursus/voorbeeld/index.md": page}
    root = course(tmp_path_factory.mktemp("defects"), files)
    build(["mkdocs", "build", "--quiet", "--no-directory-urls", "--site-dir", "site"], root)
    whole = Course(load_site(root).library, "Proef", "", root / "site")
    scorm = next(one for one in FORMATS if one.name == "scorm12")
    return next(file.content for file in scorm.make(whole) if "voorbeeld" in file.name)


@pytest.fixture
def system(package: bytes, tmp_path: Path, node_modules: Path, new_page: NewPage) -> Iterator[Lms]:
    with lms("scorm12", tmp_path, node_modules, new_page) as found:
        found.install(package)
        found.patience = 5
        yield found


def minified(code: str) -> str:
    """A part of a module as it stands in a package."""
    return str(jsmin(code)).strip()


def faults(system: Lms) -> set[str]:
    """Take the course, come back, look at it again; what a manager or learner would complain of."""
    found: set[str] = set()
    visit = system.open(allow=(".",))
    system.down = True
    visit.answer(KEYS[0], right=False)
    try:
        expect(visit.notice).to_contain_text(texts()["lms_refused"], timeout=5000)
    except AssertionError:
        found.add("notice")
    system.down = False
    visit.shell.evaluate("() => courseSession.retry()")
    for key in KEYS[1:]:
        visit.answer(key)
    try:
        system.waits_for(raw="75", lesson_status="passed")
    except AssertionError:
        return found | {"score"}
    told = visit.told
    visit.page.close()

    visit = system.open(allow=(".",))
    for key in KEYS[1:3]:
        visit.answer(key, right=False)
        visit.shell.evaluate("() => courseSession.flush()")
    told += visit.told
    visit.page.close()
    if sum("=passed" in one for one in told) > 1:
        found.add("twice")
    visit = system.open(mode="review", allow=(".",))
    visit.answer(KEYS[1], right=False)
    visit.shell.evaluate("() => courseSession.flush()")
    if visit.told:
        found.add("review")
    visit.page.close()
    return found | in_commits(system)


def in_commits(system: Lms) -> set[str]:
    """What is wrong with what the LMS was told."""
    found: set[str] = set()
    every = [short(commit) for commit in system.commits]
    # What was refused is another value for a moment, before it is told again.
    commits = [
        one for one in every if "." not in one["raw"] and one["lesson_status"] not in FOR_A_MOMENT
    ]
    scores = [int(one["raw"] or 0) for one in commits]
    statuses = [one["lesson_status"] for one in commits]
    if any(len(one["suspend_data"]) > MOST for one in every):
        found.add("length")
    if commits[-1]["exit"] != "suspend":
        found.add("exit")
    if scores != sorted(scores):
        found.add("lower")
    if not set(statuses) <= STATUSES:
        found.add("status")
    if "passed" in statuses:
        first = statuses.index("passed")
        if scores[first] != scores[first - 1]:
            found.add("order")
        if "incomplete" in statuses[first:]:
            found.add("undone")
    return found


@pytest.mark.alles
def test_the_package_as_it_is_has_no_fault(system: Lms) -> None:
    assert faults(system) == set()


@pytest.mark.alles
@pytest.mark.parametrize("name", DEFECTS)
def test_a_fault_that_is_put_in_shows(name: str, system: Lms) -> None:
    changes, shown = DEFECTS[name]
    for module, old, new in changes:
        path = system.folder / "course" / FOLDER / f"{module}.js"
        code = path.read_text(encoding="utf-8")
        assert minified(old) in code, old
        path.write_text(code.replace(minified(old), minified(new)), encoding="utf-8")
    assert shown in faults(system)


def test_a_page_without_the_shell_tells_the_lms_nothing(system: Lms) -> None:
    system.start = "course/cursus/voorbeeld/index.html"
    page = system.open().page
    item = page.frame_locator("#sco").locator(f"[data-item='{KEYS[0]}']")
    item.locator("label.option").first.click()
    item.locator("button[type=submit]").click()
    expect(item).not_to_have_attribute("data-state", "open")
    assert system.commits == []
