"""What the tests need of a machine besides Python, and what is not tested where it is missing.

A browser is needed everywhere; `browser` finds one. The programs below prove more where they are,
a second browser among them.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from setup import debian, messages

BROWSER = "browser"
# What CI cannot do without, by system. One job runs in a container of Debian, for what only
# Debian has; the others test what differs per system, and install nothing.
IN_CI = {
    "Debian": (BROWSER, "fc-list", "firefox-esr", "hunspell", "nginx", "apache2", "caddy", "orca"),
    "Ubuntu": (BROWSER,),
    "Windows": (BROWSER,),
    "macOS": (BROWSER,),
}


@dataclass(frozen=True)
class Program:
    """A program that not every machine has, and what is not tested without it."""

    name: str
    tested: str
    packages: tuple[str, ...]
    """The packages of Debian to install it from."""
    probe: tuple[str, ...] = ()
    """Options with which it ends well when it has all it needs."""
    beside: tuple[str, ...] = ()
    """Other programs that it is tested with."""
    setting: str = ""
    """The environment variable that names what it is tested with, which nothing can install."""

    @property
    def wanted(self) -> bool:
        """Whether it is of any use here: not without what its setting names."""
        return not self.setting or bool(os.environ.get(self.setting))

    @property
    def missing(self) -> bool:
        if not self.wanted:
            return True
        if not self.packages:
            return False
        if any(debian.find(name) is None for name in self.beside):
            return True
        path = debian.find(self.name)
        if path is None or not self.probe:
            return path is None
        command = [path, *self.probe]
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True).returncode > 0


PROGRAMS = (
    # A bare Debian has one wide letter only, in which rows of buttons break that fit elsewhere.
    Program(
        "fc-list",
        "of niets verspringt in een gewone letter",
        packages=("fontconfig", "fonts-liberation"),
        probe=("-q", "Liberation Sans"),
    ),
    # The one that Debian and many organisations have. Tests drive it as it is, see tests/firefox.
    Program("firefox-esr", "of de cursus ook in Firefox werkt", packages=("firefox-esr",)),
    Program(
        "hunspell",
        "de spelling van de teksten",
        packages=("hunspell", "hunspell-nl"),
        probe=("-d", "nl_NL", "-a"),
    ),
    Program("nginx", "de hele site achter een echte server", packages=("nginx",)),
    # Without the rest of its package, Apache does not start by itself.
    Program("apache2", "de kopregels voor Apache", packages=("apache2-bin", "media-types")),
    Program("caddy", "de kopregels voor Caddy", packages=("caddy",)),
    # A screen reader reads a window on a screen, however invisible that is; a headless shell has
    # none. The rest is the screen, who hands the window its keys, and who presses them.
    Program(
        "orca",
        "wat een schermlezer zegt",
        packages=("orca", "at-spi2-core", "dbus", "xvfb", "openbox", "xdotool", "chromium"),
        beside=("chromium", "Xvfb", "openbox", "xdotool", "dbus-daemon", "dbus-send"),
    ),
    # Moodle's code is too large to keep here; a job of its own fetches it.
    Program(
        "php",
        "de vragen en pakketten in een echte Moodle, uit de map die COURSE_MOODLE noemt",
        packages=(
            "php-cli",
            "php-curl",
            "php-gd",
            "php-intl",
            "php-mbstring",
            "php-mysql",
            "php-soap",
            "php-xml",
            "php-zip",
            "mariadb-server",
        ),
        beside=("mariadbd", "mariadb-install-db"),
        setting="COURSE_MOODLE",
    ),
    # No package of Debian holds the engine; Composer puts it, as qtism/qtism, in a folder.
    Program(
        "php",
        "de score van elke QTI-vraag in de code van TAO, uit de map die COURSE_TAO noemt",
        packages=("php-cli", "php-mbstring", "php-xml"),
        setting="COURSE_TAO",
    ),
    # Any that runs somewhere, with a name and a password in its address.
    Program(
        "een LRS",
        "de cmi5-pakketten met een echte LRS, op het adres dat COURSE_LRS noemt",
        packages=(),
        setting="COURSE_LRS",
    ),
)


def system() -> str:
    """This system, by its name in the table; any other Linux counts as Ubuntu."""
    if sys.platform == "win32":
        return "Windows"
    if sys.platform == "darwin":
        return "macOS"
    return "Debian" if debian.is_debian() else "Ubuntu"


def in_ci() -> bool:
    """Whether a CI service runs this: GitHub and GitLab both say so."""
    return os.environ.get("CI") == "true"


def must_have(name: str) -> bool:
    """Whether a test that misses this program fails, instead of being left out."""
    return in_ci() and name in IN_CI[system()]


def missing() -> list[Program]:
    """The programs that this machine lacks."""
    return [program for program in PROGRAMS if program.missing]


def install(root: Path, extra: tuple[str, ...], *, with_sudo: bool) -> None:
    """Install what is missing, and these packages as well, from Debian and in one go.

    Only where CI or the reader asks for it. In CI what stays missing ends the run, here and now:
    half an hour later it would be dozens of tests that failed.
    """
    lacking = missing()
    packages = [*extra, *(name for one in lacking if one.wanted for name in one.packages)]
    reason: str | None = None
    if debian.is_debian() and packages:
        reason = debian.install(packages, root, with_sudo=with_sudo)
        if reason is not None:
            print(f"Niet alles is geïnstalleerd: {reason}", flush=True)
        lacking = missing()
    needed = [program for program in lacking if must_have(program.name)]
    if needed:
        raise messages.missing_in_ci(
            [f"{program.tested} ({program.name})" for program in needed],
            [name for program in needed for name in program.packages],
        )
