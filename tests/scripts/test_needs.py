"""What a machine needs: for CI a list per system, elsewhere only a browser unasked."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from commands import test as command
from setup import browser, debian, environment, needs

FakeBrowser = Callable[..., Path]
UNTESTED = (
    "Dit hoort CI hier te testen, maar het programma ervoor ontbreekt:\n"
    "  - of niets verspringt in een gewone letter (fc-list)\n"
    "  - of de cursus ook in Firefox werkt (firefox-esr)\n"
    "  - de spelling van de teksten (hunspell)\n"
    "  - de hele site achter een echte server (nginx)\n"
    "  - de kopregels voor Apache (apache2)\n"
    "  - de kopregels voor Caddy (caddy)\n"
    "  - wat een schermlezer zegt (orca)\n"
    "Doe dit: draai de taak als root, of zet er dit in: apt-get install -y "
    "fontconfig fonts-liberation firefox-esr hunspell hunspell-nl nginx apache2-bin media-types "
    "caddy orca at-spi2-core dbus xvfb openbox xdotool chromium\n"
)


class Reached(Exception):
    """The run went on to the environment."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Sequence[str]]:
    """A bare Debian from which nothing comes; gives what was asked of it."""
    packages: list[Sequence[str]] = []

    def refuse(wanted: Sequence[str], root: Path, *, with_sudo: bool) -> str:
        packages.append(wanted)
        return "alleen als root, of met --installeer."

    def reached(*_: object) -> Path:
        raise Reached

    for name in ("CI", "COURSE_BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "programma's"))
    monkeypatch.setattr(debian, "SERVERS", str(tmp_path / "nergens"))
    monkeypatch.setattr(debian, "is_debian", lambda: True)
    monkeypatch.setattr(debian, "install", refuse)
    monkeypatch.setattr(environment, "ensure", reached)
    return packages


@pytest.fixture
def in_ci(asked: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")


EVERYTHING = [
    browser.SHELL,
    *("fontconfig", "fonts-liberation", "firefox-esr"),
    *("hunspell", "hunspell-nl", "nginx", "apache2-bin", "media-types", "caddy"),
    *("orca", "at-spi2-core", "dbus", "xvfb", "openbox", "xdotool", "chromium"),
]
ALL_PROGRAMS = [name for program in needs.PROGRAMS for name in (program.name, *program.beside)]
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Debian is a Linux")


@on_linux
@pytest.mark.usefixtures("in_ci")
def test_ci_asks_for_all_it_needs_at_once_and_ends_at_once_without_it(
    asked: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([]) == 1
    assert asked == [EVERYTHING]
    shown = capsys.readouterr()
    assert "Niet alles is geïnstalleerd: alleen als root, of met --installeer." in shown.out
    assert shown.err.lstrip() == UNTESTED


@on_linux
@pytest.mark.usefixtures("in_ci")
def test_ci_goes_on_when_nothing_is_missing(
    asked: list[Sequence[str]], fake_browser: FakeBrowser
) -> None:
    for name in (browser.SHELL, *ALL_PROGRAMS):
        fake_browser(name)
    with pytest.raises(Reached):
        command.main([])
    assert asked == []


@on_linux
@pytest.mark.usefixtures("in_ci")
def test_a_program_without_its_dictionary_is_missing(
    asked: list[Sequence[str]], fake_browser: FakeBrowser
) -> None:
    for name in (browser.SHELL, *ALL_PROGRAMS):
        fake_browser(name)
    fake_browser("hunspell", code=1)
    assert command.main([]) == 1
    assert asked == [["hunspell", "hunspell-nl"]]


@on_linux
@pytest.mark.usefixtures("in_ci")
def test_a_program_without_what_it_is_tested_with_is_missing(
    asked: list[Sequence[str]], fake_browser: FakeBrowser
) -> None:
    for name in (browser.SHELL, *ALL_PROGRAMS):
        if name != "xdotool":
            fake_browser(name)
    assert command.main([]) == 1
    assert [name for names in asked for name in names if name == "xdotool"] == ["xdotool"]


def test_elsewhere_nothing_is_installed_before_the_environment(asked: list[Sequence[str]]) -> None:
    with pytest.raises(Reached):
        command.main([])
    assert asked == []


@on_linux
def test_elsewhere_everything_is_installed_when_asked_and_what_stays_away_ends_nothing(
    asked: list[Sequence[str]],
) -> None:
    with pytest.raises(Reached):
        command.main(["--installeer"])
    assert asked == [EVERYTHING]
    assert [program.name for program in needs.missing()] == [
        program.name for program in needs.PROGRAMS
    ]


@pytest.mark.usefixtures("in_ci")
@pytest.mark.parametrize("system", ["Ubuntu", "Windows", "macOS"])
def test_what_only_debian_has_is_not_asked_of_other_systems(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(needs, "system", lambda: system)
    monkeypatch.setattr(debian, "is_debian", lambda: False)
    assert needs.IN_CI[system] == (needs.BROWSER,)
    with pytest.raises(Reached):
        command.main([])


def test_the_list_of_debian_is_everything_there_is() -> None:
    # What needs a folder that somebody gives has a job of its own.
    names = [program.name for program in needs.PROGRAMS if not program.setting]
    assert needs.IN_CI["Debian"] == (needs.BROWSER, *names)


@pytest.mark.usefixtures("asked")
def test_a_server_is_found_where_debian_keeps_it(
    fake_browser: FakeBrowser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert debian.find("nginx") is None
    monkeypatch.setattr(debian, "SERVERS", str(fake_browser("nginx").parent))
    assert debian.find("nginx") is not None
