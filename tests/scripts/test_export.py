"""The export command: files, a table of them, and what gets lost, in words a manager can use."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commands import export as command
from inside import Inside
from itembank.export import FORMATS
from projects import KEUZE, bank, course, write_files

from .conftest import REPOSITORY, Run

ORDER = """\
  - id: treden
    soort: volgorde
    leerdoel: trede-herkennen
    bron: [S4-02]
    vraag: Wat is de volgorde?
    stappen:
      - {tekst: Informeren, waarom: Dit is een.}
      - {tekst: Raadplegen, waarom: Dit is twee.}
      - {tekst: Adviseren, waarom: Dit is drie.}
    toelichting: Zo staan ze er.
"""


class Export:
    """A course with one bank, exported with this Python.

    In the process of the test, or ``by_itself`` as a reader does.
    """

    def __init__(self, project: Path, run: Run, inside: Inside) -> None:
        self.folder = project / "uit"
        self.root = course(project, {"quizzes/toetsen/proef.yml": bank(KEUZE + ORDER)})
        self.run = run
        self.inside = inside

    def __call__(self, *options: str) -> subprocess.CompletedProcess[str]:
        return self.inside(command, self.root, "--map", str(self.folder), *options)

    def by_itself(self, *options: str) -> subprocess.CompletedProcess[str]:
        where = ("--map", str(self.folder))
        done = self.run("export.py", *where, *options, COURSE_PYTHON=sys.executable)
        assert "Traceback" not in done.stderr + done.stdout
        return done


@pytest.fixture
def export(project: Path, run: Run, inside: Inside) -> Export:
    shutil.copy(REPOSITORY / "scripts" / "export.py", project / "scripts")
    return Export(project, run, inside)


def test_help_is_dutch_names_every_format_and_installs_nothing(export: Export) -> None:
    done = export.run("export.py", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Maak van de cursus bestanden voor een LMS")
    named = re.search(r"Vormen:\n(.*?)\n\n", done.stdout, re.S)
    assert named
    assert [line.split()[0] for line in named[1].splitlines()] == [one.name for one in FORMATS]
    assert not (export.root / ".venv").exists()


def test_every_format_writes_the_bank_and_stands_in_the_table(export: Export) -> None:
    done = export.by_itself()
    assert (done.returncode, done.stderr) == (0, "")
    for one in FORMATS:
        assert f"{one.title} …" in done.stdout
    for path in export.folder.iterdir():
        size = f"{path.stat().st_size / 1000:.1f}".replace(".", ",")
        assert re.search(rf"^{re.escape(path.name)} .* {size} kB$", done.stdout, re.M), path.name


def test_what_gets_lost_is_told_with_the_number_of_items_and_what_to_do(export: Export) -> None:
    done = export("--alleen", "moodle")
    assert (
        "Dit gaat niet helemaal mee in Moodle XML:\n"
        "  indeling, koppel, volgorde (1): De redenen per regel staan bij elkaar, boven de uitleg."
        "\n"
        "  volgorde (1): Moodle slaat de vraag over als het vraagtype 'Ordering' er niet is. "
        "Doe dit: laat een beheerder dat vraagtype toevoegen of aanzetten.\n"
    ) in done.stdout
    assert "meerkeuze" not in done.stdout


def test_only_the_formats_that_are_asked_for_are_made(export: Export) -> None:
    export("--alleen", "moodle")
    assert [path.name for path in export.folder.iterdir()] == ["proef.moodle.xml"]


def test_a_format_that_does_not_exist_is_refused_with_those_that_do(export: Export) -> None:
    done = export("--alleen", "moodle,word")
    assert done.returncode == 1
    known = ", ".join(one.name for one in FORMATS)
    assert f"De vorm 'word' bestaat niet.\nDoe dit: kies uit: {known}.\n" in done.stderr
    assert not export.folder.exists()


def test_a_folder_that_is_forgotten_is_asked_for(export: Export) -> None:
    done = export.run("export.py", "--map")
    assert done.returncode == 1
    assert "Achter '--map' ontbreekt de naam van een map." in done.stderr


def test_a_mistake_in_an_item_is_reported_and_nothing_is_written(export: Export) -> None:
    wrong = KEUZE.replace(", juist: true", "")
    write_files(export.root, {"quizzes/toetsen/proef.yml": bank(wrong)})
    done = export()
    assert done.returncode == 1
    assert "quizzes/toetsen/proef.yml:10  [geen-juiste-optie]" in done.stdout
    assert not export.folder.exists()


def test_an_address_of_this_computer_is_warned_about(export: Export) -> None:
    assert "Let op: 'site_url' in mkdocs.yml" in export("--alleen", "moodle").stdout
    settings = export.root / "mkdocs.yml"
    text = re.sub(r"^site_url:.*\n", "", settings.read_text(encoding="utf-8"), flags=re.M)
    settings.write_text(f"{text}\nsite_url: https://cursus.example\n", encoding="utf-8")
    assert "Let op" not in export("--alleen", "moodle").stdout
    assert 'href="https://cursus.example/over/bronnen/#S4-02"' in (
        export.folder / "proef.moodle.xml"
    ).read_text(encoding="utf-8")
