"""The virtualenv for real: made, filled from a lock, left alone, renewed and repaired."""

import hashlib
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from setup import environment
from setup.messages import Trouble

LOCK = environment.SITE_LOCK


def write_wheel(folder: Path, version: str) -> str:
    """A package called mkdocs that holds its version only; returns the line that locks it."""
    folder.mkdir(exist_ok=True)
    path = folder / f"mkdocs-{version}-py3-none-any.whl"
    info = f"mkdocs-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("mkdocs/__init__.py", f"VERSION = {version!r}\n")
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: mkdocs\nVersion: {version}\n"
        )
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"mkdocs=={version} --hash=sha256:{digest}\n"


def installed(python: Path) -> str:
    code = "import mkdocs; print(mkdocs.VERSION)"
    return subprocess.check_output([python, "-I", "-c", code], text=True).strip()


@pytest.fixture(autouse=True)
def only_local_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COURSE_PYTHON", raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", (tmp_path / "wheels").as_uri())


REFUSED = (
    "Een pakket is anders dan in het slotbestand staat. Daarom is het niet geïnstalleerd.\n"
    "Doe dit: haal de nieuwste versie op met 'git pull' en probeer het opnieuw. "
    "Blijft het zo? Meld het bij de beheerder van de cursus."
)
NOT_REACHED = (
    "De plek waar de pakketten staan, is niet bereikbaar.\n"
    "Doe dit: controleer je internetverbinding en probeer het opnieuw. "
    "Heeft je organisatie een proxy? Zet het adres daarvan in HTTPS_PROXY."
)


def test_the_environment_refuses_what_differs_follows_its_lock_and_heals(
    project: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # One story, because making a virtualenv takes seconds.
    first = write_wheel(tmp_path / "wheels", "1.0")
    second = write_wheel(tmp_path / "wheels", "2.0")

    (project / LOCK).write_text(f"mkdocs==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(Trouble) as caught:
        environment.ensure(project, [LOCK])
    assert str(caught.value) == REFUSED
    said = capsys.readouterr().out
    assert "Eigen Python-omgeving maken (.venv) …" in said
    assert "Pakketten installeren (requirements.txt) …" in said

    (project / LOCK).write_text(first, encoding="utf-8")
    with monkeypatch.context() as without_packages:
        without_packages.delenv("PIP_NO_INDEX")
        without_packages.delenv("PIP_FIND_LINKS")
        without_packages.setenv("PIP_INDEX_URL", "http://127.0.0.1:9")
        # That nobody answers is known at once; pip asks five times more, seconds apart.
        without_packages.setenv("PIP_RETRIES", "0")
        with pytest.raises(Trouble) as caught:
            environment.ensure(project, [LOCK])
    assert str(caught.value) == NOT_REACHED
    stamp = (project / ".venv" / environment.STAMP).read_text(encoding="utf-8")
    assert LOCK not in stamp, "what was not installed leaves no stamp"

    python = environment.ensure(project, [LOCK])
    assert installed(python) == "1.0"
    said = capsys.readouterr().out
    assert "Pakketten installeren (requirements.txt) …" in said

    assert environment.ensure(project, [LOCK]) == python
    assert capsys.readouterr().out == "", "a second run has nothing to do"

    (project / LOCK).write_text(second, encoding="utf-8")
    environment.ensure(project, [LOCK])
    assert installed(python) == "2.0"
    assert "maken" not in capsys.readouterr().out, "a changed lock needs no new virtualenv"

    # An installation that was cut short, with half of its stamp or without it.
    venv = project / ".venv"
    (venv / environment.STAMP).write_text("{ half", encoding="utf-8")
    assert environment._current_stamps(venv, python) == {}
    (venv / environment.STAMP).unlink()
    environment.ensure(project, [LOCK])
    assert "Pakketten installeren" in capsys.readouterr().out

    # A virtualenv that was cut short: no pip yet. The stamp alone must not be believed.
    shutil.rmtree(next(venv.rglob("site-packages")) / "pip")
    environment.ensure(project, [LOCK])
    assert "Eigen Python-omgeving herstellen (.venv) …" in capsys.readouterr().out
    assert installed(python) == "2.0"


def test_line_ends_of_a_checkout_do_not_count_as_a_changed_lock(tmp_path: Path) -> None:
    unix, windows = tmp_path / "unix.txt", tmp_path / "windows.txt"
    unix.write_bytes(b"a==1\nb==2\n")
    windows.write_bytes(b"a==1\r\nb==2\r\n")
    assert environment._digest(unix) == environment._digest(windows)
