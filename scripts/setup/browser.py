"""A browser for the tests: one that is installed, else Debian's Chromium, else Playwright's own.

COURSE_BROWSER names the browser to use; the tests get the one that was found by the same name.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from setup import debian, messages
from setup.steps import child_environment, run_step

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
PLAYWRIGHT_PATH = (
    "from playwright.sync_api import sync_playwright as s\n"
    "with s() as p: print(p.chromium.executable_path)"
)


def find_or_install(python: Path, root: Path, *, with_sudo: bool) -> Path:
    """The browser to test with; installs one when there is none."""
    given = os.environ.get("COURSE_BROWSER")
    if given:
        if not starts(Path(given)):
            raise messages.browser_gone(given)
        return Path(given)
    for candidate in candidates():
        if starts(candidate):
            return candidate
    reasons = ["Er is geen Chromium, Chrome of Edge gevonden op de gewone plaatsen."]
    own = _playwright_browser(python)
    if own:
        return own
    for install in (_install_debian, _install_playwright):
        found = install(python, root, reasons, with_sudo=with_sudo)
        if found:
            return found
    raise messages.no_browser(reasons)


def candidates() -> Iterator[Path]:
    """The places where a browser usually is, on this system."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            yield Path(path)
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for app in MAC_APPS:
                yield folder / f"{app}.app" / "Contents" / "MacOS" / app
    if sys.platform == "win32":
        for variable in WINDOWS_FOLDERS:
            for program in WINDOWS_PROGRAMS:
                if variable in os.environ:
                    yield Path(os.environ[variable]) / program


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


def _install_debian(
    python: Path, root: Path, reasons: list[str], *, with_sudo: bool
) -> Path | None:
    if not debian.is_debian():
        return None
    name = "Chromium van Debian"
    reason = debian.install(name, ["chromium"], root, with_sudo=with_sudo)
    if reason is not None:
        reasons.append(f"{name}: {reason}")
        return None
    installed = shutil.which("chromium")
    if installed and starts(Path(installed)):
        return Path(installed)
    reasons.append(f"{name}: geïnstalleerd, maar het start niet.")
    return None


def _playwright_browser(python: Path) -> Path | None:
    answer = subprocess.run(
        [python, "-c", PLAYWRIGHT_PATH],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=child_environment(),
    )
    path = answer.stdout.strip()
    return Path(path) if path and starts(Path(path)) else None


def _install_playwright(
    python: Path, root: Path, reasons: list[str], *, with_sudo: bool
) -> Path | None:
    command = [str(python), "-m", "playwright", "install", "chromium"]
    outcome = run_step("Chromium van Playwright ophalen", command, root)
    if not outcome.ok:
        print(outcome.errors(), file=sys.stderr, flush=True)
        reasons.append("Chromium van Playwright: ophalen gaf een fout, zie hierboven.")
        return None
    found = _playwright_browser(python)
    if found is None:
        reasons.append(
            "Chromium van Playwright: opgehaald, maar het start niet. Er ontbreken onderdelen van "
            f"het systeem. Typ: sudo {python} -m playwright install-deps chromium"
        )
    return found
