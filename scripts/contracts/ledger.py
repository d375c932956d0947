"""The file of the public contract: what is promised, what is gone, and who may say so.

A name is promised from the version that lists it. It disappears only together with a line in
CHANGELOG.md that names it; from then on it stands below, with the version that dropped it. An
address never disappears: what came instead says so.
"""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

FILE = Path("tests") / "contract" / "openbaar.txt"
HEAD = """\
# Waar anderen op rekenen: adressen, ids, sleutels, kleuren en commando's.
# Gemaakt met: python3 scripts/contract.py
# Wat verdwijnt, komt onderaan te staan. Eerst zegt CHANGELOG.md wie dan wat moet doen.
"""
ADDRESS = "adres "
_GONE = re.compile(r"weg sinds (\S+): (.+)")


def current(root: Path) -> list[str]:
    """Every public name of the project as it stands, sorted: ``sort name``."""
    from branding.brand import OWN_BRAND
    from branding.palette import derive
    from branding.sheet import sheet
    from contracts.names import public_names
    from itembank.build.load import load_site

    names = public_names(load_site(root))
    css = sheet(OWN_BRAND, derive(OWN_BRAND))
    names += {f"huisstijl {name}" for name in re.findall(r"^\s*(--[\w-]+):", css, re.M)}
    names += [f"commando {name}" for name in commands(root)]
    return sorted(set(names))


def commands(root: Path) -> list[str]:
    """Every script with its options, as its own help gives them."""
    found: list[str] = []
    for script in sorted((root / "scripts").glob("*.py")):
        shown = subprocess.run(
            [sys.executable, script, "--help"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=60,
        )
        options = re.findall(r"^ +(?:-\w, )?(--[a-z0-9-]+)", shown.stdout, re.M)
        found += [f"scripts/{script.name}", *(f"scripts/{script.name} {name}" for name in options)]
    return found


def written(text: str) -> tuple[list[str], dict[str, str]]:
    """What the file promises, and what is gone by the version that dropped it."""
    promised: list[str] = []
    gone: dict[str, str] = {}
    for line in text.splitlines():
        if match := _GONE.fullmatch(line):
            gone[match[2]] = match[1]
        elif line and not line.startswith("#"):
            promised.append(line)
    return promised, gone


def renewed(text: str, names: Sequence[str], version: str) -> str:
    """The file with these names promised, and what it promised before as gone."""
    promised, gone = written(text)
    gone = {name: since for name, since in gone.items() if name not in names}
    gone |= {name: version for name in promised if name not in names}
    below = [f"weg sinds {since}: {name}" for name, since in sorted(gone.items())]
    return "\n".join([HEAD, *sorted(names), *(["", *below] if below else [])]) + "\n"


def homeless(names: Sequence[str]) -> list[str]:
    """The addresses among what is gone: somebody follows them, whatever CHANGELOG.md says."""
    return [name.removeprefix(ADDRESS) for name in names if name.startswith(ADDRESS)]


def objection(vanished: Sequence[str], changelog: str) -> str:
    """What must be done before these names may be gone, or nothing."""
    if addresses := homeless(vanished):
        what = "Deze adressen leiden nergens meer heen:"
        names = addresses
        repair = "zet ze bij 'vervangt', boven aan de pagina die ervoor in de plaats kwam."
    elif names := untold(vanished, changelog):
        what = "Dit is verdwenen, en CHANGELOG.md noemt het niet:"
        repair = "zet het terug, of schrijf in CHANGELOG.md wie wat moet doen."
    else:
        return ""
    return "\n".join([what, *(f"  {name}" for name in names), f"Doe dit: {repair}"])


def untold(names: Sequence[str], changelog: str) -> list[str]:
    """The names that CHANGELOG.md does not mention between backticks."""
    told = set(re.findall(r"`([^`\n]+)`", changelog))
    return [name for name in names if name.partition(" ")[2] not in told]
