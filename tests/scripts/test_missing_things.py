"""What a reader sees when the machine lacks something: Dutch, what to do, and no traceback."""

import ast
import errno
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from setup import console, environment, messages, ports
from setup.steps import Outcome

from .conftest import REPOSITORY, Run

START = "python scripts\\" if sys.platform == "win32" else "python3 scripts/"
SCRIPTS = sorted(path.name for path in (REPOSITORY / "scripts").glob("*.py"))
BOTH = pytest.mark.parametrize("script", ["serve.py", "test.py"])


def assert_refused(answer: subprocess.CompletedProcess[str], text: str) -> None:
    assert answer.stderr.strip() == text
    assert answer.returncode == 1


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_old_python_is_refused_by_name(
    script: str, project: Path, run: Run, fake_module: Callable[[str, str], str]
) -> None:
    shutil.copytree(REPOSITORY / "scripts", project / "scripts", dirs_exist_ok=True)
    path = fake_module("sitecustomize", "import sys\nsys.version_info = (3, 9, 18)\n")
    assert_refused(
        run(script, PYTHONPATH=path),
        "Deze Python (3.9) is te oud. De cursus heeft Python 3.11 of nieuwer nodig.\n"
        "Doe dit: installeer een nieuwe Python van https://www.python.org/downloads/ "
        "en probeer het opnieuw.",
    )


@pytest.mark.parametrize("file", ["setup/__init__.py", "commands/__init__.py", *SCRIPTS])
def test_the_first_files_parse_on_a_python_that_is_too_old(file: str) -> None:
    source = (REPOSITORY / "scripts" / file).read_text(encoding="ascii")
    ast.parse(source, feature_version=(3, 4))


@BOTH
def test_a_python_without_venv_is_told_how_to_get_it(
    script: str, run: Run, fake_module: Callable[[str, str], str], free_port: int
) -> None:
    path = fake_module("ensurepip", "raise ImportError('weggelaten door Debian')\n")
    options = ["--poort", str(free_port)] if script == "serve.py" else []
    assert_refused(
        run(script, *options, PYTHONPATH=path),
        "Python kan hier geen eigen omgeving maken: 'venv' of 'ensurepip' ontbreekt.\n"
        "Doe dit: typ op Debian of Ubuntu 'sudo apt install python3-venv' en probeer het opnieuw. "
        "Gebruik je iets anders? "
        "Installeer Python dan opnieuw van https://www.python.org/downloads/.",
    )


@BOTH
def test_a_file_in_the_place_of_the_virtualenv_is_named(
    script: str, run: Run, project: Path, free_port: int
) -> None:
    (project / ".venv").write_text("geen map", encoding="utf-8")
    options = ["--poort", str(free_port)] if script == "serve.py" else []
    assert_refused(
        run(script, *options),
        "Waar de map .venv moet komen, staat een bestand met die naam.\n"
        f"Doe dit: verplaats het bestand {project / '.venv'} en probeer het opnieuw.",
    )
    assert (project / ".venv").read_text(encoding="utf-8") == "geen map"


@BOTH
def test_a_lock_that_is_gone_is_named(script: str, run: Run, project: Path, free_port: int) -> None:
    (project / "requirements.txt").unlink()
    options = ["--poort", str(free_port)] if script == "serve.py" else []
    assert_refused(
        run(script, *options),
        f"Het bestand requirements.txt ontbreekt in {project}.\n"
        "Doe dit: haal het terug met 'git checkout requirements.txt' en probeer het opnieuw.",
    )


def test_a_taken_port_is_refused_before_anything_is_installed(
    run: Run, project: Path, taken_port: int
) -> None:
    answer = run("serve.py", "--poort", str(taken_port))
    free = ports.next_free(taken_port)
    assert_refused(
        answer,
        f"Poort {taken_port} is al in gebruik. Misschien draait de site al in een ander venster.\n"
        f"Doe dit: sluit dat andere programma, of typ: {START}serve.py --poort {free}",
    )
    assert not (project / ".venv").exists()


@pytest.mark.parametrize("typed", ["80", "acht", "65536", "-1", "８０８０", ""])
def test_what_is_no_port_is_refused(typed: str, run: Run) -> None:
    answer = run("serve.py", f"--poort={typed}")
    assert_refused(
        answer,
        f"'{typed}' is geen poort.\n"
        f"Doe dit: kies een getal van 1024 tot en met 65535: {START}serve.py --poort 8000",
    )


@pytest.mark.parametrize(
    ("script", "option"), [("serve.py", "--port"), ("serve.py", "-q"), ("test.py", "--alles=ja")]
)
def test_an_option_that_does_not_exist_is_refused(script: str, option: str, run: Run) -> None:
    assert_refused(
        run(script, option),
        f"De optie '{option.partition('=')[0]}' bestaat niet.\n"
        "Doe dit: typ --help achter het commando: dan zie je welke er zijn.",
    )


@BOTH
def test_the_help_is_dutch_and_installs_nothing(script: str, run: Run, project: Path) -> None:
    answer = run(script, "--help")
    assert answer.returncode == 0
    assert f"Gebruik: {START}{script} [opties]" in answer.stdout
    assert "usage" not in answer.stdout
    assert "show this help" not in answer.stdout
    assert not (project / ".venv").exists()


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("OSError: [Errno 28] No space left on device", messages.disk_full()),
        ("Connection broken: [Errno 28] No space left on device", messages.disk_full()),
        ("Error: [WinError 112] There is not enough space", messages.disk_full()),
        (
            "SSLError(SSLCertVerificationError(1, 'CERTIFICATE_VERIFY_FAILED",
            messages.unknown_certificate(),
        ),
        (
            "'NewConnectionError: [Errno -3] Temporary failure in name resolution'",
            messages.no_network(),
        ),
        ("ProxyError('Cannot connect to proxy.')", messages.no_network()),
        (
            "The virtual environment was not created because ensurepip is not available",
            messages.no_venv(),
        ),
        ("PermissionError: [Errno 13] Permission denied: 'x'", messages.read_only(Path("map"))),
        ("OSError: [Errno 30] Read-only file system", messages.read_only(Path("map"))),
    ],
)
def test_a_failure_of_pip_or_venv_is_recognised(output: str, expected: Exception) -> None:
    outcome = Outcome(1, ["Collecting mkdocs", output, "ERROR: gave up"], 1.0)
    found = environment.explain(outcome, Path("map"), messages.install_failed)
    assert str(found) == str(expected)


def test_a_failure_without_a_reason_on_a_full_disk_is_blamed_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=0))
    outcome = Outcome(1, ["Error: ensurepip returned non-zero exit status 1."], 1.0)
    found = environment.explain(outcome, tmp_path, messages.venv_failed)
    assert str(found) == str(messages.disk_full())


def test_a_failure_nobody_foresaw_shows_what_pip_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = Outcome(1, ["ERROR: de maan stond verkeerd"], 1.0)
    found = environment.explain(outcome, tmp_path, messages.install_failed)
    assert capsys.readouterr().err == "ERROR: de maan stond verkeerd\n"
    assert str(found) == (
        "De pakketten zijn niet geïnstalleerd.\n"
        "Doe dit: lees de regels hierboven: daar staat de reden. Los die op en probeer het opnieuw."
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (
            errno.EROFS,
            "Ik mag niet schrijven in de map {root}.\nDoe dit: zet de cursus in een map "
            "van jezelf, bijvoorbeeld je thuismap, en probeer het opnieuw.",
        ),
        (
            errno.EACCES,
            "Ik mag niet schrijven in de map {root}.\nDoe dit: zet de cursus in een map "
            "van jezelf, bijvoorbeeld je thuismap, en probeer het opnieuw.",
        ),
        (
            errno.ENOSPC,
            "De schijf is vol.\nDoe dit: maak minstens 1 GB vrij en probeer het opnieuw.",
        ),
    ],
)
def test_a_folder_that_refuses_to_be_written_is_named(
    number: int,
    text: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(self: Path, *args: object, **kwargs: object) -> None:
        raise OSError(number, "refused", str(self))

    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.delenv("COURSE_PYTHON", raising=False)
    code = console.guarded(
        lambda: len(str(environment.ensure(project, [environment.SITE_LOCK]))), project
    )
    assert capsys.readouterr().err.strip() == text.format(root=project)
    assert code == 1


def test_a_bug_of_ours_keeps_its_traceback(project: Path) -> None:
    def bug() -> int:
        raise OSError(errno.ENOENT, "a bug")

    with pytest.raises(OSError, match="a bug"):
        console.guarded(bug, project)
