"""The command behind municipality.py: one municipality's folder laid over the course.

A region keeps, in one copy of the course, a folder per municipality with the same four places
that a fork has. Which municipalities there are is told to the CI service, which makes a job of
each; here only one is made at a time.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

from setup import environment, messages
from setup.console import ROOT, Options, guarded
from setup.messages import Trouble
from setup.steps import child_environment

FOLDER = "gemeenten"
WORK = ".gemeenten"
PUBLIC = "public"
SETTINGS = "mkdocs.yml"
# The image of the other jobs of GitLab.
IMAGE = "python:3.14.2-trixie"
OWN = ("docs/assets/huisstijl/", "docs/lokaal/", "quizzes/lokaal/")
"""What a municipality may have in its folder, besides its settings."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# What no copy of the course needs: history, environments, caches and what was made earlier.
_LEFT_OUT = (".git", ".venv*", ".*_cache", ".cache", ".hypothesis", "__pycache__", "node_modules")
_LEFT_OUT_HERE = {FOLDER, WORK, PUBLIC, "site", "export", "publicatie", "tests"}

EXPLANATION = f"""\
Maak de site van één gemeente, uit een map vol gemeenten.

Gebruik: {messages.command("municipality.py", "[naam] [opties]")}

Voor een regio of servicecentrum. Per gemeente is er een map {FOLDER}/<naam>/ met daarin
{SETTINGS}, en als je wilt {", ".join(OWN)}.
Dit commando legt die map over een kopie van de cursus, kijkt alles na en bouwt de site
in {PUBLIC}/<naam>/, zoals publish.py dat doet. Aan de cursus zelf verandert niets.

Zonder naam zie je welke gemeenten er zijn.

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
    known = municipalities(ROOT)
    if options.json:
        print(json.dumps(known))
        return 0
    if options.gitlab:
        print(json.dumps(gitlab_jobs(known), indent=2))
        return 0
    if not rest:
        print("\n".join(known) or f"Er is nog geen gemeente in '{FOLDER}'.")
        return 0
    if len(rest) > 1 or rest[0].startswith("-"):
        raise messages.wrong_option(rest[-1])
    folder = lay_over(ROOT, _known(rest[0], known))
    python = environment.ensure(ROOT, [environment.SITE_LOCK])
    print(f"De bestanden van deze gemeente staan in '{FOLDER}/{rest[0]}'.\n", flush=True)
    steps = [[str(python), "scripts/check.py", "--advies-uit"]]
    if not options.controle:
        target = str(ROOT / PUBLIC / rest[0])
        steps.append([str(python), "scripts/publish.py", "--map", target])
    env = child_environment(COURSE_PYTHON=str(python))
    for step in steps:
        if code := subprocess.run(step, cwd=folder, env=env, stdin=subprocess.DEVNULL).returncode:
            return code
    if not options.controle:
        print(f"De site van '{rest[0]}' staat in '{PUBLIC}/{rest[0]}/site'.")
    return 0


def municipalities(root: Path) -> list[str]:
    """Every municipality with settings of its own, in alphabetical order."""
    return sorted(path.parent.name for path in (root / FOLDER).glob(f"*/{SETTINGS}"))


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
    """A copy of the course with this municipality's files over it; what was there is made anew."""
    own = root / FOLDER / name
    _refuse_foreign(own, name)
    target = root / WORK / name
    if target.exists():
        shutil.rmtree(target)
    everywhere = shutil.ignore_patterns(*_LEFT_OUT)

    def ignored(folder: str, names: list[str]) -> set[str]:
        here = _LEFT_OUT_HERE & set(names) if Path(folder) == root else set()
        return everywhere(folder, names) | here

    shutil.copytree(root, target, ignore=ignored)
    shutil.copytree(own, target, dirs_exist_ok=True)
    return target


def _known(name: str, known: list[str]) -> str:
    if name in known and _NAME.match(name):
        return name
    if name in known:
        raise Trouble(
            f"'{name}' kan geen naam van een gemeente zijn: hij komt in het adres van haar site.",
            f"geef de map '{FOLDER}/{name}' een naam met kleine letters, cijfers en streepjes.",
        )
    if known:
        raise Trouble(
            f"De gemeente '{name}' is er niet: er is geen {FOLDER}/{name}/{SETTINGS}.",
            f"kies uit: {', '.join(known)}. Of maak dat bestand.",
        )
    raise Trouble(
        f"De map '{FOLDER}' met gemeenten is er niet, of zij is leeg.",
        f"maak {FOLDER}/{name}/{SETTINGS} en probeer het opnieuw.",
    )


def _refuse_foreign(own: Path, name: str) -> None:
    """Only what a fork would own may be laid over the course."""
    paths = sorted(path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file())
    foreign = [path for path in paths if path != SETTINGS and not path.startswith(OWN)]
    if foreign:
        found = "".join(f"\n  - {FOLDER}/{name}/{path}" for path in foreign)
        raise Trouble(
            f"In de map van '{name}' staat wat niet van een gemeente kan zijn:{found}",
            f"haal het weg. Daar mag alleen {SETTINGS} staan, en wat hoort in {', '.join(OWN)}.",
        )
