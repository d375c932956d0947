"""Which browser the tests use, and that having none is a failure."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import playwright
import pytest

from setup import browser, debian
from setup.messages import Trouble
from setup.steps import Outcome

FakeBrowser = Callable[..., Path]
NOT_FOUND = "Er is geen Chromium, Chrome of Edge gevonden op de gewone plaatsen."


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing on the path, no browser named, no Debian, nobody's usual folders."""
    for name in ("COURSE_BROWSER", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "programma's"))
    monkeypatch.setattr(browser, "MAC_APPS", ())
    monkeypatch.setattr(browser, "WINDOWS_FOLDERS", ())
    monkeypatch.setattr(debian, "is_debian", lambda: False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))


def find(python: Path = Path("no", "python"), *, with_sudo: bool = False) -> Path:
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


def own_shell() -> Path:
    """A browser where the Playwright of these tests puts its own."""
    listed = Path(playwright.__file__).parent / "driver" / "package" / "browsers.json"
    browsers = json.loads(listed.read_text(encoding="utf-8"))["browsers"]
    (revision,) = (b["revision"] for b in browsers if b["name"] == "chromium-headless-shell")
    folder = Path(os.environ["PLAYWRIGHT_BROWSERS_PATH"]) / f"chromium_headless_shell-{revision}"
    path = folder / "chrome-headless-shell-linux64" / "chrome-headless-shell"
    path.parent.mkdir(parents=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_a_shell_comes_first_then_playwrights_own_then_a_browser_with_a_window(
    fake_browser: FakeBrowser,
) -> None:
    here = Path(sys.executable)
    window = fake_browser("chromium")
    assert find(here) == window
    own = own_shell()
    assert find(here) == own
    shell = fake_browser("chromium-headless-shell")
    assert find(here) == shell
    assert list(browser.candidates()) == [shell, own, window]


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize("arrives", [True, False])
def test_ci_fetches_playwrights_own_before_it_takes_what_happens_to_be_there(
    arrives: bool, fake_browser: FakeBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[Path] = []

    def pretend(title: str, command: list[str], root: Path) -> Outcome:
        if arrives:
            fetched.append(own_shell())
        return Outcome(0 if arrives else 1, [], 0.0)

    window = fake_browser("google-chrome")
    monkeypatch.setattr(browser, "run_step", pretend)
    monkeypatch.setenv("CI", "true")
    assert [find(Path(sys.executable))] == (fetched or [window])


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
def test_debians_shell_is_installed_only_as_root_or_when_asked(
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
            fake_browser(browser.SHELL)
        return Outcome(0, [], 0.0)

    broken_python = fake_browser("python", code=1)
    for name in ("sudo", "apt-get"):
        fake_browser(name)
    monkeypatch.setattr(debian, "is_debian", lambda: True)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    for module in (browser, debian):
        monkeypatch.setattr(module, "run_step", pretend)
    if commands:
        assert find(broken_python, with_sudo=with_sudo).name == browser.SHELL
    else:
        with pytest.raises(Trouble, match="alleen als root, of met --installeer"):
            find(broken_python, with_sudo=with_sudo)
    assert [command[:2] for command in ran] == commands
