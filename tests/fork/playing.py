"""Two made-up municipalities and the course they take over, each a real git repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sites import clean_environment, copy_of_the_course

OWN_FILES = Path(__file__).parents[1] / "fixtures" / "forks"
PATIENCE = 300


@dataclass(frozen=True)
class Municipality:
    """What one municipality tells ``rebrand.py``, and what it writes in its settings itself."""

    folder: str
    name: str
    title: str
    address: str
    colour: str
    settings: str

    @property
    def files(self) -> Path:
        """Its own pages, texts and items, as they lie over the course."""
        return OWN_FILES / self.folder


DEMODAM = Municipality(
    "demodam",
    "Demodam",
    "Meedoen in Demodam",
    "https://leren.demodam.example/",
    "#6b1f5c",
    """\
extra:
  cursus:
    gemeente: Demodam
    contact: participatie@demodam.example
    repository: https://github.com/demodam/cursus
    colofon: Een uitgave van gemeente Demodam, team Participatie.
    verordening: https://regels.demodam.example/participatie
    adviseur: mailto:participatie@demodam.example
    kernmodules: [welkom, wat-is-participatie, participatieladder, rollen]
    zakslaaggrens: 75
    buiten_menu: [foutmeldingen, lms]
    privacy:
      fg: mailto:fg@demodam.example
      host: Een eigen server in Nederland.
      bewaartermijn: 14 dagen
    zoekwoorden:
      hulpmiddelen/keuzehulp.md: [beslisboom, meedoenwijzer]
    verhuisd:
      lokaal/spreekuur: hulpmiddelen/index.md
""",
)
WATERSTEDE = Municipality(
    "waterstede",
    "Waterstede",
    "Waterstede leert",
    "https://waterstede.example/cursus/",
    "#b8860b",
    "extra:\n  cursus:\n    gemeente: Waterstede\n    contact: info@waterstede.example\n",
)


class Clone:
    """A folder with the course under git."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *words: str) -> str:
        """What git says; the test fails when it refuses."""
        done = self.try_git(*words)
        assert done.returncode == 0, f"git {' '.join(words)}\n{done.stdout}{done.stderr}"
        return done.stdout

    def try_git(self, *words: str) -> subprocess.CompletedProcess[str]:
        own = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Proef",
            "GIT_AUTHOR_EMAIL": "proef@voorbeeld.example",
            "GIT_COMMITTER_NAME": "Proef",
            "GIT_COMMITTER_EMAIL": "proef@voorbeeld.example",
        }
        return self._run(["git", *words], own)

    def python(self, *words: str, patience: int = PATIENCE) -> subprocess.CompletedProcess[str]:
        """A script or module of this clone, with the Python of the tests; ``patience`` seconds."""
        own = {"COURSE_PYTHON": sys.executable}
        return self._run([sys.executable, *words], own, patience)

    def _run(
        self, command: list[str], extra: dict[str, str], patience: int = PATIENCE
    ) -> subprocess.CompletedProcess[str]:
        # Whether everything was asked for is said of this course, not of the clone.
        kept = {
            name: value
            for name, value in clean_environment().items()
            if not name.startswith(("GIT_", "PYTEST_")) and name != "COURSE_ALL"
        }
        return subprocess.run(
            command,
            cwd=self.root,
            env=kept | extra,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=patience,
        )

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def change(self, name: str, before: str, after: str) -> None:
        """Replace the one place where these words stand."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, (
            f"{name}: {before!r} stands there {text.count(before)} times"
        )
        path.write_text(text.replace(before, after), encoding="utf-8", newline="\n")

    def add(self, name: str, text: str) -> None:
        """Write a file, or put these lines at the end of one."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)

    def own(self) -> dict[str, bytes]:
        """Every file that is the municipality's: the places upstream never touches."""
        places = ["mkdocs.yml", "docs/assets/huisstijl", "docs/lokaal", "quizzes/lokaal"]
        names = self.git("ls-files", "-z", "--", *places).split("\0")
        return {name: (self.root / name).read_bytes() for name in names if name}


def upstream(folder: Path) -> Clone:
    """The course as it is now, with a history of one commit and nothing of a municipality."""
    copy_of_the_course(folder)
    shutil.rmtree(folder / "quizzes" / "lokaal", ignore_errors=True)
    for path in (folder / "docs" / "lokaal").iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != "README.md":
            path.unlink()
    clone = Clone(folder)
    clone.git("init", "--quiet", "--initial-branch", "main")
    clone.commit("The course")
    return clone


def forked(course: Clone, folder: Path, municipality: Municipality) -> Clone:
    """A clone with the municipality's name, colours and own files, in one commit on top."""
    course.git("clone", "--quiet", str(course.root), str(folder))
    fork = Clone(folder)
    done = fork.python(
        "scripts/rebrand.py",
        *("--gemeente", municipality.name),
        *("--naam", municipality.title),
        *("--adres", municipality.address),
        *("--contact", "participatie@gemeente.example"),
        *("--kleur", municipality.colour),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    settings = folder / "mkdocs.yml"
    above = settings.read_text(encoding="utf-8").partition("\nextra:")[0]
    settings.write_text(f"{above}\n{municipality.settings}", encoding="utf-8", newline="\n")
    shutil.copytree(municipality.files, folder, dirs_exist_ok=True)
    fork.commit(f"Make it the course of {municipality.name}")
    return fork
