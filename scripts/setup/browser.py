"""A browser for the tests: one that is there, else Debian's, else Playwright's own.

COURSE_BROWSER names the browser to use; the tests get the one that was found by the same name.

A headless shell comes first. It is Chromium without a window: Playwright's own choice, and per
fresh page it takes a third of the time. Nothing that is tested needs a window.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from setup import debian, messages, needs
from setup.steps import child_environment, run_step

SHELL = "chromium-headless-shell"
SHELLS = (SHELL, "chrome-headless-shell", "headless-shell")
NAMES = (
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium-browser",
    "chrome",
    "msedge",
)
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
"""How a browser is started that only looks at pages of ours: it asks for nothing of its own."""
PLAYWRIGHT = ("-m", "playwright", "install", "--only-shell", "chromium")


def find_or_install(python: Path, root: Path, *, with_sudo: bool) -> Path:
    """The browser to test with; installs one when there is none."""
    given = os.environ.get("COURSE_BROWSER")
    if given:
        if not starts(Path(given)):
            raise messages.browser_gone(given)
        return Path(given)
    reasons = ["Er is geen Chromium, Chrome of Edge gevonden op de gewone plaatsen."]
    found = next(filter(starts, shells(python)), None)
    if found is None and needs.in_ci():
        # What differs per system is the system, not the browser that happens to stand on it.
        found = _install_playwright(python, root, reasons)
    found = found or installed(python)
    if found is None and debian.is_debian():
        found = _install_debian(root, reasons, with_sudo=with_sudo)
    if found is None and not needs.in_ci():
        found = _install_playwright(python, root, reasons)
    if found is None:
        raise messages.no_browser(reasons)
    return found


def installed(python: Path = Path(sys.executable)) -> Path | None:
    """A browser that is there and runs; `python` is the one of the tests."""
    return next(filter(starts, candidates(python)), None)


def shells(python: Path) -> Iterator[Path]:
    """The headless shells that are there: on the path, or of the Playwright of this Python."""
    yield from _on_path(SHELLS)
    yield from _of_playwright(python)


def candidates(python: Path = Path(sys.executable)) -> Iterator[Path]:
    """The places where a browser usually is, on this system; `python` is the one of the tests."""
    yield from shells(python)
    yield from _on_path(NAMES)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for app in MAC_APPS:
                yield folder / f"{app}.app" / "Contents" / "MacOS" / app
    if sys.platform == "win32":
        for variable in WINDOWS_FOLDERS:
            for program in WINDOWS_PROGRAMS:
                if variable in os.environ:
                    yield Path(os.environ[variable]) / program


def has_shell() -> bool:
    """Whether the tests have a browser as fast as Debian's, or one that the reader chose."""
    return bool(os.environ.get("COURSE_BROWSER")) or any(map(starts, _on_path(SHELLS)))


def starts(browser: Path) -> bool:
    """Whether this is a browser that runs.

    Ubuntu has a `chromium-browser` that is no browser: it only says where to get one.
    """
    if not browser.is_file():
        return False
    if sys.platform == "win32":
        # Asked for its version there, Chrome opens a window instead of answering.
        return True
    try:
        answer = subprocess.run(
            [browser, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _on_path(names: tuple[str, ...]) -> Iterator[Path]:
    for name in names:
        path = shutil.which(name)
        if path:
            yield Path(path)


def _of_playwright(python: Path) -> Iterator[Path]:
    """The shell that this version of Playwright downloads; it says itself where that is."""
    try:
        answer = subprocess.run(
            [python, *PLAYWRIGHT, "--dry-run"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            env=child_environment(),
        )
    except OSError:
        return
    place = re.search(r"Install location: +(.+)", answer.stdout)
    if place:
        yield from sorted(Path(place[1].strip()).glob("chrome-headless-shell-*/chrome-headless-*"))


def _install_debian(root: Path, reasons: list[str], *, with_sudo: bool) -> Path | None:
    reason = debian.install([SHELL], root, with_sudo=with_sudo)
    found = next(filter(starts, _on_path(SHELLS)), None)
    if found is None:
        reasons.append(f"Chromium van Debian: {reason or 'geïnstalleerd, maar het start niet.'}")
    return found


def _install_playwright(python: Path, root: Path, reasons: list[str]) -> Path | None:
    outcome = run_step("Chromium van Playwright ophalen", [str(python), *PLAYWRIGHT], root)
    if not outcome.ok:
        print(outcome.errors(), file=sys.stderr, flush=True)
        reasons.append("Chromium van Playwright: ophalen gaf een fout, zie hierboven.")
        return None
    found = next(filter(starts, _of_playwright(python)), None)
    if found is None:
        reasons.append(
            "Chromium van Playwright: opgehaald, maar het start niet. Er ontbreken onderdelen van "
            f"het systeem. Typ: sudo {python} -m playwright install-deps chromium"
        )
    return found
