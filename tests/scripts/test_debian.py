"""Programs from Debian, with the real apt-get on a machine in a folder: it waits, and spares.

Only dpkg is another program there: `true`, which puts nothing anywhere.
"""

import fcntl
import hashlib
import os
import re
import shutil
import threading
from io import BufferedWriter
from pathlib import Path

import pytest

from setup import debian

pytestmark = pytest.mark.skipif(shutil.which("apt-get") is None, reason="there is no apt-get")

SETTINGS = """\
Dir "{root}/";
Dir::State "{root}/state";
Dir::State::status "{root}/dpkg/status";
Dir::Cache "{root}/cache";
Dir::Etc "{root}/etc";
Dir::Log "{root}/log";
Dir::Bin::dpkg "/bin/true";
Acquire::Languages "none";
APT::Sandbox::User "";
"""
FOLDERS = ("state/lists/partial", "cache/archives/partial", "dpkg", "log", "repository")
ETC = ("apt.conf.d", "preferences.d", "sources.list.d", "trusted.gpg.d")
PACKAGE = "What is in it matters to dpkg alone."
OFFERED = {"common": "", "browser": "common (= 2)", "shell": "common (= 2)", "hunspell": ""}
INSTALLED = {"common": "", "browser": "common (= 1)"}
LISTS, INSTALLING = "state/lists/lock", "dpkg/lock-frontend"


def _package(name: str, version: int, needs: str, more: str) -> str:
    depends = f"Depends: {needs}\n" if needs else ""
    return (
        f"Package: {name}\nVersion: {version}\nArchitecture: all\n{depends}{more}Description: x\n\n"
    )


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Debian on which a browser and what it shares with the shell are of an older version."""
    for name in (*FOLDERS, *(f"etc/{name}" for name in ETC)):
        (tmp_path / name).mkdir(parents=True)
    file = (
        f"Filename: package.deb\nSize: {len(PACKAGE)}\n"
        f"SHA256: {hashlib.sha256(PACKAGE.encode()).hexdigest()}\n"
    )
    status = "Status: install ok installed\n"
    files = {
        "settings": SETTINGS.format(root=tmp_path),
        "dpkg/status": "".join(_package(name, 1, on, status) for name, on in INSTALLED.items()),
        "repository/Packages": "".join(_package(*row, file) for row in _offered()),
        "repository/package.deb": PACKAGE,
        "etc/sources.list": f"deb [trusted=yes] file:{tmp_path}/repository ./\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("APT_CONFIG", str(tmp_path / "settings"))
    # All it writes stands in that folder, so whoever runs the tests may do it.
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path


def _offered() -> list[tuple[str, int, str]]:
    return [(name, 2, on) for name, on in OFFERED.items()]


def came(machine: Path) -> list[list[str]]:
    """What apt-get gave to dpkg, per time that it ran, as its own log says."""
    log = machine / "log" / "history.log"
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return [
        sorted(re.findall(r"([\w-]+):", line.removeprefix("Install:")))
        for line in lines
        if line.startswith(("Install:", "Upgrade:", "Remove:"))
    ]


def held(lock: Path) -> BufferedWriter:
    """A lock that another package manager has; to close the file is to give it back."""
    file = lock.open("wb")
    fcntl.lockf(file, fcntl.LOCK_EX)
    return file


def install(machine: Path, *packages: str) -> str | None:
    return debian.install(packages, machine, with_sudo=False)


def test_what_is_missing_comes_in_one_go(machine: Path) -> None:
    (machine / "dpkg" / "status").write_text("", encoding="utf-8")
    assert install(machine, "shell", "hunspell") is None
    assert came(machine) == [["common", "hunspell", "shell"]]


def test_what_would_renew_other_packages_stays_away_and_the_rest_comes(machine: Path) -> None:
    assert install(machine, "shell", "hunspell", "unknown") == (
        "shell, unknown is er niet, of dan moeten ook andere pakketten worden vernieuwd."
    )
    assert came(machine) == [["hunspell"]]


def test_what_is_there_is_not_renewed(machine: Path) -> None:
    assert install(machine, "browser") is None
    assert came(machine) == []


def test_it_waits_for_another_that_fetches_the_lists(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = held(machine / LISTS)
    # The other one ends while this one pauses.
    monkeypatch.setattr(debian, "sleep", lambda _seconds: lock.close())
    assert install(machine, "hunspell") is None
    assert came(machine) == [["hunspell"]]
    assert "Een ander programma installeert nu iets. Daar wacht ik op." in capsys.readouterr().out


def test_it_waits_for_another_that_installs(machine: Path) -> None:
    lock = held(machine / INSTALLING)
    other = threading.Timer(1.5, lock.close)
    other.start()
    assert install(machine, "hunspell") is None
    other.join()
    assert came(machine) == [["hunspell"]]


@pytest.mark.parametrize("name", [LISTS, INSTALLING])
def test_it_does_not_wait_for_ever(
    name: str, machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(debian, "PATIENCE", 1)
    monkeypatch.setattr(debian, "PAUSE", 0.5)
    with held(machine / name):
        assert install(machine, "hunspell") == "apt-get gaf een fout, zie hierboven."
    assert re.search(r"^E: .+ lock ", capsys.readouterr().err)
    assert came(machine) == []


@pytest.mark.parametrize(
    ("with_sudo", "reason"),
    [
        (False, "alleen als root, of met --installeer."),
        (True, "daarvoor is 'sudo' nodig, en dat ontbreekt."),
    ],
)
def test_who_is_not_root_installs_only_through_sudo_and_when_asked(
    with_sudo: bool, reason: str, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(machine))
    assert debian.install(["hunspell"], machine, with_sudo=with_sudo) == reason
