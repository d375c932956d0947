"""Which changes are texts and which are code: the real decision, in real git repositories."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import changed as command
from itembank.build.load import load_site
from projects import bank, course
from publishing.changes import changed, judged, pages_of
from sites import REPOSITORY, clean_environment

FORK = "Heuveldam"
COURSE = "Voorbeeldgemeente"


@pytest.mark.parametrize(
    "path",
    [
        "docs/lokaal/wijk.md",
        "docs/lokaal/zo-doen-wij-het/rollen.md",
        "docs/lokaal/kaart.PNG",
        "quizzes/lokaal/toetsen/rollen.yml",
        "gemeenten/demodam/mkdocs.yml",
    ],
)
def test_what_a_municipality_owns_is_text_wherever_it_changes(path: str) -> None:
    assert judged([path], FORK) == judged([path], COURSE) == "teksten"


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "docs/assets/huisstijl/huisstijl.css",
        "docs/index.md",
        "docs/cursus/rollen/toets.md",
        "quizzes/toetsen/rollen.yml",
        "README.md",
    ],
)
def test_texts_of_the_course_are_tested_where_the_course_is_made_only(path: str) -> None:
    assert judged([path], FORK) == "teksten"
    assert judged([path], COURSE) == judged([path], "") == "code"


@pytest.mark.parametrize(
    "path",
    [
        "hooks/course.py",
        "hooks/theme/main.html",
        "scripts/check.py",
        "tests/README.md",
        "requirements.txt",
        "requirements-test.in",
        "tests/package-lock.json",
        "mkdocs.base.yml",
        "mkdocs.zensical.yml",
        "pyproject.toml",
        ".github/workflows/ci.yml",
        ".gitlab-ci.yml",
        ".ci/run",
        "docs/lokaal/teller.js",
        "docs/assets/own.html",
        "quizzes/schema/toets.schema.json",
        "docs/lokaal/zonder-einde",
        "something-new.md",
    ],
)
def test_code_and_whatever_nobody_thought_of_runs_the_tests(path: str) -> None:
    assert judged([path], FORK) == "code"
    assert judged(["docs/lokaal/wijk.md", path], FORK) == "code"


def test_nothing_changed_is_no_code_and_not_knowing_is() -> None:
    assert judged([], FORK) == "teksten"
    assert judged(None, FORK) == "code"


class Copy:
    """A small fork under git."""

    def __init__(self, root: Path) -> None:
        self.root = course(root, {"quizzes/toetsen/rollen.yml": bank()})
        settings = root / "mkdocs.yml"
        named = settings.read_text(encoding="utf-8").replace(COURSE, FORK)
        settings.write_text(named, encoding="utf-8")
        self.git("init", "--quiet")

    def git(self, *words: str) -> str:
        own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        who = ("-c", "user.name=Proef", "-c", "user.email=proef@voorbeeld.example")
        return subprocess.run(
            ["git", *who, *words],
            cwd=self.root,
            env=clean_environment() | own,
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout.strip()

    def write(self, name: str, text: str) -> str:
        """Write and commit a file; the commit."""
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", name)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "fork")


def test_code_behind_which_a_text_was_pushed_is_still_seen(copy: Copy) -> None:
    right = copy.write("docs/lokaal/wijk.md", "# Wijk\n")
    code = copy.write("hooks/eigen.py", "")
    copy.write("docs/lokaal/wijk.md", "# Wijken\n")
    assert judged(changed(copy.root, code), FORK) == "teksten"
    assert judged(changed(copy.root, right), FORK) == "code"


def test_a_moved_file_is_told_on_both_sides(copy: Copy) -> None:
    right = copy.write("hooks/tekst.md", "Zomaar een regel.\n" * 20)
    (copy.root / "docs/lokaal").mkdir(parents=True, exist_ok=True)
    copy.git("mv", "hooks/tekst.md", "docs/lokaal/tekst.md")
    copy.git("commit", "--quiet", "--message", "Move")
    assert changed(copy.root, right) == ("docs/lokaal/tekst.md", "hooks/tekst.md")


def test_a_commit_that_is_not_there_or_is_none_is_not_known(copy: Copy) -> None:
    copy.write("docs/lokaal/wijk.md", "# Wijk\n")
    for since in ("", "0" * 40, "HEAD", "--output=x", "-R", "main"):
        assert changed(copy.root, since) is None, since
    assert not (copy.root / "x").exists()


def test_the_pages_on_which_a_change_shows_are_opened(copy: Copy) -> None:
    text = "# Les\n\n/// toets | rollen\n///\n"
    copy.write("docs/les.md", text)
    copy.write("docs/lokaal/wijk.md", "# Wijk\n")
    site = load_site(copy.root)
    assert pages_of(site, ["docs/lokaal/wijk.md"]) == ["lokaal/wijk.md"]
    assert pages_of(site, ["quizzes/toetsen/rollen.yml", "hooks/course.py"]) == ["les.md"]
    assert pages_of(site, ["quizzes/lokaal/toetsen/rollen.yml"]) == ["les.md"]


def test_the_command_says_one_word_and_why_beside_it(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = copy.write("docs/lokaal/wijk.md", "# Wijk\n")
    copy.write("docs/lokaal/wijk.md", "# Wijken\n")
    monkeypatch.setattr(command, "ROOT", copy.root)
    monkeypatch.setenv("COURSE_PYTHON", sys.executable)
    monkeypatch.setenv("COURSE_STARTED_IN", sys.executable)
    monkeypatch.setattr(sys, "path", [*sys.path])
    assert command.main([right]) == 0
    assert capsys.readouterr() == (
        "teksten\n",
        f"Veranderd sinds {right}: 1.\ndocs/lokaal/wijk.md\n",
    )
    assert command.main([""]) == 0
    assert capsys.readouterr().out == "code\n"
    assert (REPOSITORY / "scripts" / "changed.py").is_file()
