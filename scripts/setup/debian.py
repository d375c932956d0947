"""Programs from Debian's own packages, for what pip cannot bring."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from setup.steps import child_environment, run_step

# Where Debian keeps servers; the path of an ordinary user ends before it.
SERVERS = "/usr/sbin"


def find(name: str) -> str | None:
    """Where a program stands, a server included; None when it is not there."""
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), SERVERS]))


def is_debian() -> bool:
    """Whether this is Debian itself. Ubuntu's packages differ: its chromium holds no browser."""
    if sys.platform != "linux":
        return False
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return "ID=debian" in lines


def install(name: str, packages: Sequence[str], root: Path, *, with_sudo: bool) -> str | None:
    """Install packages with apt-get: as root, or through sudo when the reader asked for that.

    Gives the reason why it did not happen, and nothing when it did.
    """
    prefix: list[str] = []
    if os.geteuid() != 0:
        if not with_sudo:
            return "alleen als root, of met --installeer."
        if not shutil.which("sudo"):
            return "daarvoor is 'sudo' nodig, en dat ontbreekt."
        # Ask for the password here, where the reader sees the question.
        subprocess.run(["sudo", "-v"], check=False)
        prefix = ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    env = child_environment(DEBIAN_FRONTEND="noninteractive")
    for title, command in (
        ("Lijst met pakketten van Debian ophalen", ["apt-get", "update"]),
        (
            f"{name} installeren",
            ["apt-get", "install", "-y", "--no-install-recommends", *packages],
        ),
    ):
        outcome = run_step(title, [*prefix, *command], root, env)
        if not outcome.ok:
            print(outcome.errors(), file=sys.stderr, flush=True)
            return "apt-get gaf een fout, zie hierboven."
    return None
