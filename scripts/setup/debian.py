"""Programs from Debian's own packages, for what pip cannot bring.

Another package manager may be at work, on a fresh machine above all: then this waits. What is
installed already stays as it is; a package that cannot come without renewing others does not come.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep

from setup.steps import Outcome, child_environment, run_step

# Where Debian keeps servers; the path of an ordinary user ends before it.
SERVERS = "/usr/sbin"
# How long another package manager may take, in seconds.
PATIENCE = 300
PAUSE = 3.0
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends", "--no-upgrade")


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


def install(packages: Sequence[str], root: Path, *, with_sudo: bool) -> str | None:
    """Install packages with apt-get: as root, or through sudo when the reader asked for that.

    Gives the reason why something did not come, and nothing when all of it did.
    """
    prefix: list[str] = []
    if os.geteuid() != 0:
        if not with_sudo:
            return "alleen als root, of met --installeer."
        if not shutil.which("sudo"):
            return "daarvoor is 'sudo' nodig, en dat ontbreekt."
        # Ask for the password here, where the reader sees the question.
        subprocess.run(["sudo", "-v"], check=False)
        prefix = ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND,LC_ALL"]
    outcome = _update([*prefix, "apt-get", "update"], root)
    if outcome.ok:
        fitting = [*packages] if _fits(packages) else [name for name in packages if _fits([name])]
        if fitting:
            waiting = ["-o", f"DPkg::Lock::Timeout={PATIENCE}"]
            title = f"Van Debian installeren: {', '.join(fitting)}"
            command = [*prefix, *INSTALL, *waiting, *fitting]
            outcome = run_step(title, command, root, _environment())
    if not outcome.ok:
        print(outcome.errors(), file=sys.stderr, flush=True)
        return "apt-get gaf een fout, zie hierboven."
    if left := [name for name in packages if name not in fitting]:
        return f"{', '.join(left)} is er niet, of dan moeten ook andere pakketten worden vernieuwd."
    return None


def _update(command: list[str], root: Path) -> Outcome:
    """Fetch the lists. Apt's own option to wait for a lock does not hold for these."""
    end = monotonic() + PATIENCE
    while True:
        outcome = run_step("Lijst met pakketten van Debian ophalen", command, root, _environment())
        taken = any("Could not get lock" in line for line in outcome.lines)
        if not taken or monotonic() > end:
            return outcome
        print("  Een ander programma installeert nu iets. Daar wacht ik op.", flush=True)
        sleep(PAUSE)


def _fits(packages: Sequence[str]) -> bool:
    """Whether these can be installed without a change to what is there."""
    trial = subprocess.run(
        [*INSTALL, "--simulate", *packages],
        env=_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    # Apt names the version that would go between brackets.
    changed = re.search(r"^Inst \S+ \[|^Remv ", trial.stdout, re.M)
    return trial.returncode == 0 and changed is None


def _environment() -> dict[str, str]:
    return child_environment(DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
