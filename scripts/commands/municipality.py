"""The command behind municipality.py: one municipality's folder laid over the course.

A region keeps, in one copy of the course, a folder per municipality with the same four places
that a fork has. Which municipalities there are is told to the CI service, which makes a job of
each; here only one is made at a time.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from setup import environment, messages
from setup.console import ROOT, Options, guarded
from setup.messages import Trouble
from setup.steps import child_environment

if TYPE_CHECKING:
    from itembank.mistakes.problems import Problem

FOLDER = "gemeenten"
WORK = ".gemeenten"
PUBLIC = "public"
SETTINGS = "mkdocs.yml"
# The image of the other jobs of GitLab.
IMAGE = "python:3.14.2-trixie"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# What no copy of the course needs: history, environments, caches and what was made earlier.
_LEFT_OUT = (".git", ".venv*", ".*_cache", ".cache", ".hypothesis", "__pycache__", "node_modules")
_LEFT_OUT_HERE = {FOLDER, WORK, PUBLIC, "site", "export", "publicatie", "tests"}

EXPLANATION = f"""\
Maak de site van één gemeente, uit een map vol gemeenten.

Gebruik: {messages.command("municipality.py", "[naam] [opties]")}

Voor een regio of servicecentrum. Per gemeente is er een map {FOLDER}/<naam>/ met daarin
{SETTINGS}, en als je wilt docs/assets/huisstijl/, docs/lokaal/, quizzes/lokaal/.
Dit commando legt die map over een kopie van de cursus, kijkt alles na en bouwt de site
in {PUBLIC}/<naam>/, zoals publish.py dat doet. Aan de cursus zelf verandert niets.

Zonder naam zie je welke gemeenten er zijn. Is een naam niet goed, dan hoor je dat ook, en
eindigt het commando met code 1. In de lijsten hieronder staan alleen goede namen.

Opties:
  --controle   kijk alles na en bouw niets
  --json       de namen als lijst, voor de workflow van GitHub
  --gitlab     per gemeente een taak, voor de pijplijn van GitLab
  -h, --help   deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Make one site, or tell which there are; 1 when something must be mended first."""
    return guarded(lambda: _run(argv))


def _run(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    for name in ("--controle", "--json", "--gitlab"):
        reader.flag(name)
    options, rest = reader.parse_some(argv)
    known, wrong = municipalities(ROOT)
    if options.json:
        print(json.dumps(known))
        return 0
    if options.gitlab:
        print(json.dumps(gitlab_jobs(known), indent=2))
        return 0
    if not rest:
        if known or not wrong:
            print("\n".join(known) or f"Er is nog geen gemeente in '{FOLDER}'.")
        if wrong:
            raise _wrong_names(wrong)
        return 0
    if len(rest) > 1 or rest[0].startswith("-"):
        raise messages.wrong_option(rest[-1])
    if rest[0] not in known:
        raise not_known(rest[0], known, wrong)
    # Publishing starts in the environment of this command.
    locks = (environment.SITE_LOCK, environment.PUBLISH_LOCK)[: 1 + (not options.controle)]
    if (elsewhere := environment.enter(ROOT, "municipality.py", argv, locks)) is not None:
        return elsewhere
    return _make(rest[0], only_check=options.controle)


def _make(name: str, *, only_check: bool) -> int:
    """Check the folder before anything of it is copied or read by a generator; then the site."""
    refuse_foreign(ROOT, name)
    folder = lay_over(ROOT, name)
    print(f"De bestanden van deze gemeente staan in '{FOLDER}/{name}'.\n", flush=True)
    steps = [[sys.executable, "scripts/check.py", "--advies-uit"]]
    if not only_check:
        target = str(ROOT / PUBLIC / name)
        # Publishing builds, and refuses what checking would: once is enough.
        steps[0].append("--snel")
        steps.append([sys.executable, "scripts/publish.py", "--map", target])
    env = child_environment(COURSE_PYTHON=sys.executable)
    for step in steps:
        if code := subprocess.run(step, cwd=folder, env=env, stdin=subprocess.DEVNULL).returncode:
            return code
    if not only_check:
        print(f"De site van '{name}' staat in '{PUBLIC}/{name}/site'.")
    return 0


def municipalities(root: Path) -> tuple[list[str], list[str]]:
    """Every municipality with settings of its own, in alphabetical order; then the wrong names.

    A name goes into addresses, file names and the script of a CI job, so only letters, digits and
    hyphens get that far.
    """
    found = sorted(path.parent.name for path in (root / FOLDER).glob(f"*/{SETTINGS}"))
    known = [name for name in found if _NAME.match(name)]
    return known, [name for name in found if name not in known]


def name_problems(root: Path) -> list["Problem"]:
    """gemeente-naam: each folder with settings that no site is made for, because of its name."""
    from itembank.mistakes.rules import problem
    from itembank.site.own_files import plain_name

    return [
        problem(
            "gemeente-naam", f"{FOLDER}/{name}", 1, value=name, wanted=plain_name(name).strip(".")
        )
        for name in municipalities(root)[1]
    ]


def gitlab_jobs(names: list[str]) -> dict[str, object]:
    """A child pipeline with a job for each; JSON is YAML as well. GitLab wants at least one job."""
    jobs: dict[str, object] = {
        f"gemeente {name}": {
            "image": IMAGE,
            "script": [f"python scripts/municipality.py {name}"],
            "artifacts": {"paths": [f"{PUBLIC}/{name}"]},
        }
        for name in names
    }
    return jobs or {"geen": {"script": ["echo 'Er is nog geen gemeente.'"]}}


def lay_over(root: Path, name: str) -> Path:
    """A copy of the course with this municipality's files over it; what was there is made anew.

    Links stay links, so that nothing outside the folder is ever copied.
    """
    target = root / WORK / name
    if target.exists():
        shutil.rmtree(target)
    everywhere = shutil.ignore_patterns(*_LEFT_OUT)

    def ignored(folder: str, names: list[str]) -> set[str]:
        here = _LEFT_OUT_HERE & set(names) if Path(folder) == root else set()
        return everywhere(folder, names) | here

    shutil.copytree(root, target, ignore=ignored, symlinks=True)
    shutil.copytree(root / FOLDER / name, target, dirs_exist_ok=True, symlinks=True)
    return target


def refuse_foreign(root: Path, name: str) -> None:
    """Raise `Trouble` for what a fork would not own: links, other places and other settings."""
    from itembank.mistakes.problems import report
    from itembank.reading.folders import look
    from itembank.site.municipality import OWN, municipality_problems

    own = root / FOLDER / name
    file = f"{FOLDER}/{name}/{SETTINGS}"
    # What the files come to lie over may be no link either: they would be written behind it.
    places = (f"{FOLDER}/{name}", *(place.rstrip("/") for place in OWN))
    if strange := [problem for place in places for problem in look(root, place).problems]:
        raise messages.foreign_files(name, report(strange))
    paths = sorted(path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file())
    foreign = [path for path in paths if path != SETTINGS and not path.startswith(OWN)]
    if foreign:
        found = "".join(f"\n  - {FOLDER}/{name}/{path}" for path in foreign)
        raise Trouble(
            f"In de map van '{name}' staat wat niet van een gemeente kan zijn:{found}",
            f"haal het weg. Daar mag alleen {SETTINGS} staan, en wat hoort in {', '.join(OWN)}.",
        )
    if problems := municipality_problems(own / SETTINGS, file):
        raise messages.foreign_settings(name, report(problems))


def not_known(name: str, known: list[str], wrong: list[str]) -> Trouble:
    """Why there is nothing to make for a municipality of this name."""
    return _wrong_names([name]) if name in wrong else _unknown(name, known)


def _wrong_names(names: list[str]) -> Trouble:
    """Shown as Python writes them: a name can hold signs that steer a terminal."""
    one = len(names) == 1
    listed = ", ".join(map(repr, names))
    which = "de map" if one else "elke map"
    return Trouble(
        f"{listed} {'kan geen naam' if one else 'kunnen geen namen'} van een gemeente zijn: een "
        f"naam komt in het adres van haar site en in de taken van de CI-dienst.",
        f"geef {which} in '{FOLDER}' een naam met kleine letters, cijfers en streepjes.",
    )


def _unknown(name: str, known: list[str]) -> Trouble:
    if known:
        return Trouble(
            f"De gemeente '{name}' is er niet: er is geen {FOLDER}/{name}/{SETTINGS}.",
            f"kies uit: {', '.join(known)}. Of maak dat bestand.",
        )
    return Trouble(
        f"De map '{FOLDER}' met gemeenten is er niet, of die is leeg.",
        f"maak {FOLDER}/{name}/{SETTINGS} en probeer het opnieuw.",
    )
