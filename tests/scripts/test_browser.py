"""Which browser the tests use, and that having none is a failure."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from setup import browser, debian
from setup.messages import Trouble
from setup.steps import Outcome

FakeBrowser = Callable[..., Path]
NOT_FOUND = "Er is geen Chromium, Chrome of Edge gevonden op de gewone plaatsen."


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing on the path, no browser named, no Debian, nobody's usual folders."""
    monkeypatch.delenv("COURSE_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "programma's"))
    monkeypatch.setattr(browser, "MAC_APPS", ())
    monkeypatch.setattr(browser, "WINDOWS_FOLDERS", ())
    monkeypatch.setattr(debian, "is_debian", lambda: False)


def find(python: Path = Path(sys.executable), *, with_sudo: bool = False) -> Path:
    return browser.find_or_install(python, Path(), with_sudo=with_sudo)


def test_a_named_browser_comes_before_all_others(
    fake_browser: FakeBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_browser("chromium")
    named = fake_browser("mijn-browser")
    monkeypatch.setenv("COURSE_BROWSER", str(named))
    assert find() == named


def test_a_named_browser_that_is_not_there_is_a_mistake_to_mend(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COURSE_BROWSER", "/nergens/chromium")
    with pytest.raises(Trouble) as caught:
        find()
    assert str(caught.value) == (
        "De browser uit COURSE_BROWSER start niet: /nergens/chromium\n"
        "Doe dit: zet daar het volledige pad van Chromium, Chrome of Edge in, "
        "of haal het weg, en probeer het opnieuw."
    )


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge", "msedge"])
def test_an_installed_browser_is_found_by_its_name(name: str, fake_browser: FakeBrowser) -> None:
    installed = fake_browser(name)
    assert find().resolve() == installed.resolve()


@pytest.mark.skipif(sys.platform == "win32", reason="there a browser is not started to look at it")
def test_a_browser_that_does_not_start_is_passed_over(fake_browser: FakeBrowser) -> None:
    fake_browser("chromium", code=1)
    works = fake_browser("google-chrome")
    assert find() == works


@pytest.mark.skipif(sys.platform != "linux", reason="the advice differs per system")
def test_no_browser_at_all_is_a_failure_that_says_what_was_tried(
    fake_browser: FakeBrowser, capfd: pytest.CaptureFixture[str]
) -> None:
    broken_python = fake_browser("python", code=1)
    with pytest.raises(Trouble) as caught:
        find(broken_python)
    assert str(caught.value) == (
        "Er is geen browser om mee te testen. Geprobeerd:\n"
        f"  - {NOT_FOUND}\n"
        "  - Chromium van Playwright: ophalen gaf een fout, zie hierboven.\n"
        "Doe dit: installeer Chromium, Chrome of Edge en probeer het opnieuw. "
        "Op Debian kan dat ook zo: python3 scripts/test.py --installeer"
    )
    assert "Chromium van Playwright ophalen …" in capfd.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="only Debian has apt-get")
@pytest.mark.parametrize(
    ("user", "with_sudo", "commands"),
    [
        (0, False, [["apt-get", "update"], ["apt-get", "install"]]),
        (1000, True, [["sudo", "-n"], ["sudo", "-n"]]),
        (1000, False, []),
    ],
)
def test_debians_chromium_is_installed_only_as_root_or_when_asked(
    user: int,
    with_sudo: bool,
    commands: list[list[str]],
    fake_browser: FakeBrowser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran: list[list[str]] = []

    def pretend(title: str, command: list[str], *rest: object) -> Outcome:
        if "playwright" in command:
            return Outcome(1, ["no network"], 0.0)
        ran.append(command)
        if "install" in command:
            fake_browser("chromium")
        return Outcome(0, [], 0.0)

    broken_python = fake_browser("python", code=1)
    fake_browser("sudo")
    monkeypatch.setattr(debian, "is_debian", lambda: True)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    for module in (browser, debian):
        monkeypatch.setattr(module, "run_step", pretend)
    if commands:
        assert find(broken_python, with_sudo=with_sudo).name == "chromium"
    else:
        with pytest.raises(Trouble, match="alleen als root, of met --installeer"):
            find(broken_python, with_sudo=with_sudo)
    assert [command[:2] for command in ran] == commands
