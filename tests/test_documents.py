"""The documents of the project say what is so: commands, links, reasons, made parts, version."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from commands.test import CHECKS
from documents.decisions import decisions
from documents.maps import maps
from itembank.authors.advice.words import length, sentences
from itembank.authors.manual import parts, updated
from sites import REPOSITORY, own_settings

OF_CODE = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for folder in ("hooks", "scripts", "tests")
    for path in (REPOSITORY / folder).rglob("*.md")
    if path.name in ("README.md", "DECISIONS.md") or path.parent.name == "recipes"
)
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "LICENSES/README.md",
    "quizzes/README.md",
    *OF_CODE,
)
MANUAL = REPOSITORY / "quizzes" / "README.md"
PICTURE = REPOSITORY / ".github" / "screenshot.png"
LONGEST_SENTENCE = 25

each_document = pytest.mark.parametrize("name", DOCUMENTS)


def text(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


def section(name: str, title: str) -> str:
    """What stands under a heading of the second level."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text(name), re.M | re.S)
    assert found, f"{name} has no heading '## {title}'"
    return found[1]


def fences(markdown: str) -> list[str]:
    return re.findall(r"^```\w*\n(.*?)^```$", markdown, re.M | re.S)


def prose(markdown: str) -> str:
    """A document without code, comments and made parts; every cell and heading a paragraph."""
    found = re.sub(r"^```\w*\n.*?^```$", "", markdown, flags=re.M | re.S)
    found = re.sub(r"<!--.*?-->", "", found, flags=re.S)
    found = re.sub(r"^\|(.*)\|$", lambda row: row[1].replace("|", "\n\n"), found, flags=re.M)
    found = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", found)
    return re.sub(r"^#+ (.*)$|^> ?", r"\n\1\n", found, flags=re.M)


def anchors(path: Path) -> set[str]:
    """The anchors a code host gives to the headings of a Markdown file."""
    content = re.sub(r"^```\w*\n.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    titles = re.findall(r"^#+ (.*?)$", content, re.M)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_readme_gives_exactly_two_commands_and_ci_runs_the_second() -> None:
    given = re.findall(r"^(python3? \S+)", "\n".join(fences(text("README.md"))), re.M)
    assert given == ["python3 scripts/serve.py", "python3 scripts/test.py"]
    assert f'{given[1]} "$@"' in text(".ci/run")
    assert "python scripts/test.py" in text(".github/workflows/ci.yml")


@each_document
def test_every_file_a_document_names_is_there(name: str) -> None:
    pattern = r"(?<![\w/.<])(?:docs|hooks|quizzes|scripts|tests)(?:/[\w.-]+)+\.[a-z]+\b"
    for path in re.findall(pattern, text(name)):
        assert (REPOSITORY / path).is_file(), path


@each_document
def test_every_relative_link_leads_somewhere(name: str) -> None:
    without_blocks = re.sub(r"^```.*?^```$", "", text(name), flags=re.M | re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", without_blocks)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        path = (REPOSITORY / name).parent / file if file else REPOSITORY / name
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path), target


def test_the_folders_and_files_of_the_figure_are_there() -> None:
    figure = fences(section("README.md", "The folders, and the way of the data"))[0]
    named = re.findall(r"(?<![\w<>/.])\.?[a-z]+(?:/[a-z<>]*)+(?:\.py)?|\b[a-z.]+\.yml", figure)
    assert len(named) >= 8
    for name in named:
        assert any(REPOSITORY.glob(name.replace("<kind>", "keuze"))), name


def test_the_readme_is_short_and_shows_a_small_picture() -> None:
    assert len(text("README.md").splitlines()) <= 120
    assert re.search(r"!\[[^\]]{20,}\]\(\.github/screenshot\.png\)", text("README.md"))
    content = PICTURE.read_bytes()
    width = struct.unpack(">I", content[16:20])[0]
    assert (width, len(content) <= 200_000) == (1280, True)


def test_the_plain_commands_are_those_the_test_command_runs() -> None:
    given = fences(section("CONTRIBUTING.md", "Running the tests"))[0].split("\n")[:-1]
    commands = [" ".join(command) for _name, command in CHECKS] + ["pytest"]
    assert [line.removeprefix("python ") for line in given] == commands


@pytest.mark.parametrize(
    ("name", "least"),
    [("requirements.in", 8), ("requirements-test.in", 8), ("requirements-publish.in", 2)],
)
def test_every_dependency_has_its_reason_above_it(name: str, least: int) -> None:
    lines = text(name).splitlines()
    wanted = [at for at, line in enumerate(lines) if re.match(r"[a-z0-9-]+", line)]
    assert len(wanted) >= least
    for at in wanted:
        assert len(lines[at - 1]) > 10 and lines[at - 1].startswith("# "), lines[at]


def test_the_door_is_short() -> None:
    without_index = re.sub(r"<!-- gemaakt.*?einde -->", "", text("CONTRIBUTING.md"), flags=re.S)
    assert len(prose(without_index).split()) <= 900


def test_the_maps_say_what_the_folders_hold() -> None:
    for name, made in maps(REPOSITORY).items():
        assert made == text(name), f"{name} loopt achter. Typ: python3 scripts/check.py --kaart"


def test_every_folder_of_code_is_on_a_map() -> None:
    engine = REPOSITORY / "hooks" / "itembank"
    for document, folders in {
        "hooks/README.md": (REPOSITORY / "hooks", engine, engine / "static"),
        "scripts/README.md": (REPOSITORY / "scripts",),
        "tests/README.md": (REPOSITORY / "tests",),
    }.items():
        for folder in folders:
            names = {path.parent.name for path in folder.glob("*/*") if path.suffix != ".pyc"}
            assert names, folder
            for name in names:
                assert re.search(rf"(?:[`/]|^){name}/", text(document), re.M), (document, name)


def test_a_decision_keeps_its_number_and_its_form() -> None:
    found = decisions(REPOSITORY)
    assert [decision.number for decision in found] == list(range(1, len(found) + 1))
    assert len(found) >= 25
    for decision in found:
        heading = f"## {decision.number}. {decision.title}\n"
        record = text(decision.file).partition(heading)[2].partition("\n## ")[0]
        words = re.findall(r"^\*(Context|Decision|Consequences)\.\*", record, re.M)
        assert words == ["Context", "Decision", "Consequences"], heading


@pytest.mark.parametrize("name", OF_CODE)
def test_a_document_beside_the_code_names_files_that_are_there(name: str) -> None:
    known = {path.name for path in REPOSITORY.iterdir()}
    for folder in ("hooks", "scripts", "tests", "docs", "quizzes"):
        known |= {path.name for path in (REPOSITORY / folder).rglob("*.*")}
    for named in re.findall(r"`(?:[\w.-]+/)*([\w-]+\.(?:py|js|css|html|ya?ml))`", text(name)):
        assert named in known, named


def test_no_document_of_the_code_lies_where_it_would_be_published() -> None:
    for folder in ("hooks/theme", "hooks/itembank/vendor", "docs"):
        assert not [name for name in OF_CODE if name.startswith(f"{folder}/")]


def test_the_manual_says_what_the_code_says() -> None:
    assert updated(text("quizzes/README.md")) == text("quizzes/README.md"), (
        "quizzes/README.md loopt achter. Typ: python3 scripts/quizzes_readme.py"
    )


def test_the_manual_has_a_place_for_every_made_part() -> None:
    places = re.findall(r"^<!-- gemaakt: ([a-z-]+) -->$", text("quizzes/README.md"), re.M)
    assert sorted(places) == sorted(parts())


def test_the_command_mends_a_manual_that_fell_behind(tmp_path: Path) -> None:
    for folder in ("scripts", "hooks/itembank"):
        skipped = shutil.ignore_patterns("__pycache__")
        shutil.copytree(REPOSITORY / folder, tmp_path / folder, ignore=skipped)
    manual = tmp_path / "quizzes" / "README.md"
    manual.parent.mkdir()
    right = text("quizzes/README.md")
    manual.write_text(right.replace("`opties` | ja", "`opties` | nee"), encoding="utf-8")

    def run() -> str:
        done = subprocess.run(
            [sys.executable, "scripts/quizzes_readme.py"],
            cwd=tmp_path,
            env=os.environ | {"COURSE_PYTHON": sys.executable, "PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=True,
        )
        return done.stdout.strip()

    assert run() == "quizzes/README.md is bijgewerkt."
    assert manual.read_text(encoding="utf-8") == right
    assert run() == "quizzes/README.md klopt al."


def test_the_changelog_has_the_current_version_and_what_a_fork_must_do() -> None:
    version = own_settings().version
    # '0.1' and '0.1.0' are the same version.
    full = ".".join([*version.split("."), "0", "0"][:3])
    found = re.findall(r"^## (\d+\.\d+\.\d+) – \d{1,2} [a-z]+ \d{4}$", text("CHANGELOG.md"), re.M)
    assert found[0] == full
    assert text("CHANGELOG.md").count("\n### Wat moet een fork doen\n") == len(found)


def test_the_licences_are_whole() -> None:
    assert text("LICENSE").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert text("LICENSE").rstrip().endswith("production of a new EUPL version.")
    content = text("LICENSES/CC-BY-4.0.txt")
    assert content.startswith("Creative Commons Attribution 4.0 International")
    assert "Section 8 – Interpretation." in content


@pytest.mark.parametrize(
    ("name", "until"),
    [
        ("README.md", "\n---\n"),
        ("CONTRIBUTING.md", "\n---\n"),
        ("CHANGELOG.md", ""),
        ("quizzes/README.md", ""),
    ],
)
def test_no_dutch_sentence_is_long(name: str, until: str) -> None:
    dutch = text(name).partition(until)[0] if until else text(name)
    found = list(sentences(prose(dutch)))
    assert len(found) > 10
    assert [words for words in found if length(words) > LONGEST_SENTENCE] == []
