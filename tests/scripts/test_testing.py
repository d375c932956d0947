"""The test command from outside: what it runs, passes on, sums up and returns."""

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import test as command
from commands.test import Phase
from setup import debian, messages, needs

from .conftest import REPOSITORY, Run

FakeBrowser = Callable[..., Path]

GOOD_TEST = """\
import os
import sys


def test_what_is_compiled_is_kept() -> None:
    assert not sys.dont_write_bytecode


def test_the_browser_and_the_full_matrix_reach_the_tests() -> None:
    assert os.environ["COURSE_BROWSER"] == os.environ["EXPECTED_BROWSER"]
    assert os.environ.get("COURSE_ALL", "") == os.environ["EXPECTED_ALL"]


def test_something_else() -> None:
    assert True
"""

# Several processes start in the first test alone; to start them costs more than they save here.
ONE_PROCESS = ("-n0",)

# The checks of the browser code as this small project has them: right, unless a file says not.
BROWSER_CODE = """\
import sys
from pathlib import Path

sys.exit("TS2551" if Path("fout.js").exists() and sys.argv[1] == "types" else 0)
"""


@pytest.fixture
def tested(project: Path, fake_browser: FakeBrowser) -> dict[str, str]:
    """The project with a test of its own; returns the environment to run the command in."""
    shutil.copy(REPOSITORY / "pyproject.toml", project)
    # The other commands lean on rooms that this small project lacks.
    for module in (project / "scripts" / "commands").glob("*.py"):
        if module.name not in ("__init__.py", "test.py"):
            module.unlink()
    # So do these two: before they start a generator, the engine reads the settings.
    for name in ("building.py", "supervise.py"):
        (project / "scripts" / "setup" / name).unlink()
    (project / "scripts" / "serve.py").unlink()
    for folder in ("hooks", "tests"):
        (project / folder).mkdir()
    (project / "hooks" / "course.py").write_text('"""A hook."""\n', encoding="utf-8")
    (project / "tests" / "javascript").mkdir()
    (project / "tests" / "javascript" / "check.py").write_text(BROWSER_CODE, encoding="utf-8")
    write_test(project, GOOD_TEST)
    path = str(fake_browser("chromium"))
    # With programs that are there, nothing has to be installed to test the command.
    programs = os.pathsep.join([str(everything(fake_browser)), os.environ["PATH"]])
    expected = {"EXPECTED_BROWSER": path, "EXPECTED_ALL": "", "PYTHONDONTWRITEBYTECODE": "1"}
    # What mypy found out of Python itself, where the check before these tests left that.
    known = REPOSITORY / ".mypy_cache"
    if known.is_dir():
        shutil.copytree(known, project / ".mypy_cache")
    return {"COURSE_PYTHON": sys.executable, "COURSE_BROWSER": path, "PATH": programs} | expected


def everything(fake_browser: FakeBrowser) -> Path:
    """A folder with every program that only Debian and CI are sure to have."""
    for program in needs.PROGRAMS:
        folder = fake_browser(program.name).parent
    return folder


@pytest.fixture(autouse=True)
def no_servers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands on this machine makes no difference."""
    monkeypatch.setattr(debian, "SERVERS", str(tmp_path / "nergens"))


def write_test(project: Path, source: str) -> None:
    (project / "tests" / "test_it.py").write_text(source, encoding="utf-8")


def test_everything_right_ends_with_zero_and_a_table(run: Run, tested: dict[str, str]) -> None:
    answer = run("test.py", **tested)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert f"Browser: {tested['COURSE_BROWSER']}" in answer.stdout
    assert "3 passed" in answer.stdout
    table = answer.stdout[answer.stdout.index("Zo lang duurde het:") :].splitlines()
    assert [line.split("  ")[1] for line in table[1:11]] == [
        "omgeving",
        "browser",
        "stijl van de code (ruff check)",
        "opmaak van de code (ruff format)",
        "typen (mypy)",
        "typen van de browsercode (tsc)",
        "stijl en opmaak van de browsercode (biome)",
        "browsercode zonder pagina (node --test)",
        "tests (pytest)",
        "samen",
    ]
    assert table[-1] == "Alles is goed."


def test_what_the_checks_find_is_shown_and_fails_the_run_but_does_not_end_it(
    run: Run, project: Path, tested: dict[str, str]
) -> None:
    (project / "hooks" / "course.py").write_text("import os\nx:int='a'\n", encoding="utf-8")
    (project / "fout.js").touch()
    answer = run("test.py", *ONE_PROCESS, **tested)
    assert answer.returncode == 1
    assert "F401" in answer.stdout
    assert "TS2551" in answer.stdout
    assert "1 file would be reformatted" in answer.stdout
    assert "Incompatible types in assignment" in answer.stdout
    assert "3 passed" in answer.stdout
    assert answer.stdout.splitlines()[-1] == (
        "Niet goed: stijl van de code (ruff check), opmaak van de code (ruff format), "
        "typen (mypy), typen van de browsercode (tsc)."
    )


def test_unknown_options_go_to_pytest(run: Run, tested: dict[str, str]) -> None:
    answer = run("test.py", "--alleen-pytest", "-k", "something_else", *ONE_PROCESS, **tested)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "1 passed" in answer.stdout
    assert "ruff" not in answer.stdout


def test_the_full_matrix_is_asked_for_by_environment(run: Run, tested: dict[str, str]) -> None:
    wanted = tested | {"EXPECTED_ALL": "1"}
    answer = run("test.py", "--alleen-pytest", "--alles", *ONE_PROCESS, **wanted)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(
    ("options", "result"),
    [(["-k", "bestaat_niet"], "FOUT: geen tests gevonden"), (["--bestaat-niet"], "FOUT")],
)
def test_a_run_without_a_single_test_is_no_success(
    options: list[str], result: str, run: Run, tested: dict[str, str]
) -> None:
    answer = run("test.py", "--alleen-pytest", *options, *ONE_PROCESS, **tested)
    assert answer.returncode == 1
    assert f"s  {result}\n" in answer.stdout
    assert answer.stdout.splitlines()[-1] == "Niet goed: tests (pytest)."


def test_a_failed_test_fails_the_run(run: Run, project: Path, tested: dict[str, str]) -> None:
    write_test(project, "def test_it() -> None:\n    assert False\n")
    answer = run("test.py", "--alleen-pytest", *ONE_PROCESS, **tested)
    assert answer.returncode == 1
    assert "1 failed" in answer.stdout


@pytest.mark.parametrize("options", [["-n0"], ["--pdb"], ["-s"], ["-p", "no:xdist"]])
def test_options_for_one_process_get_one_process(options: list[str]) -> None:
    assert command.workers(options) == []


def test_several_processes_are_used_but_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    assert command.workers(["-k", "ladder"]) == ["-n", "4", "--dist", "worksteal"]
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert command.workers([]) == []


def test_the_end_says_what_was_not_tested() -> None:
    phases = [Phase("omgeving", 1.25, "goed"), Phase("tests (pytest)", 100.0, "FOUT")]
    assert command.summary(
        phases, [next(one for one in needs.PROGRAMS if one.name == "hunspell")], 98.5
    ) == (
        "\n"
        "Zo lang duurde het:\n"
        "  omgeving           1.2 s  goed\n"
        "  tests (pytest)   100.0 s  FOUT\n"
        "  samen             98.5 s\n"
        "Niet getest, want hier ontbreekt het programma:\n"
        "  - de spelling van de teksten (hunspell)\n"
        f"Op Debian komt dat erbij met: {messages.command('test.py', '--installeer')}\n"
        "Niet goed: tests (pytest)."
    )


def test_the_quick_run_asks_for_the_tests_with_its_marker(
    run: Run, project: Path, tested: dict[str, str]
) -> None:
    mark = "import os\nimport pytest\n\n\n@pytest.mark.quick\n"
    body = '    assert os.environ["COURSE_QUICK"] == "1"\n'
    write_test(project, f"{mark}def test_a() -> None:\n{body}\n\ndef test_b() -> None:\n{body}")
    answer = run("test.py", "--snel", "--alleen-pytest", *ONE_PROCESS, **tested)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert re.search(r"\b1 passed", answer.stdout)


def test_quick_and_all_exclude_each_other(run: Run) -> None:
    answer = run("test.py", "--snel", "--alles")
    assert answer.returncode == 1
    assert answer.stderr.strip() == (
        "'--snel' en '--alles' gaan niet samen.\nDoe dit: kies er een van."
    )
