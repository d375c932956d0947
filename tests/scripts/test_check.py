"""The check command: everything at once, in words an author can use, whatever the input."""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from commands import check as command
from inside import Inside
from projects import KEUZE, bank, course, write_files

from .conftest import REPOSITORY, Run

Files = Mapping[str, str | bytes]
WRONG = "quizzes/toetsen/proef.yml"


@pytest.fixture(autouse=True)
def script(project: Path) -> None:
    shutil.copy(REPOSITORY / "scripts" / "check.py", project / "scripts")
    skipped = shutil.ignore_patterns("__pycache__")
    for room in ("publishing", "branding"):
        shutil.copytree(REPOSITORY / "scripts" / room, project / "scripts" / room, ignore=skipped)


@pytest.fixture
def check(project: Path, run: Run, inside: Inside) -> "Check":
    return Check(project, run, inside)


class Check:
    """Write files over a valid course and check it with this Python.

    In the process of the test, or ``by_itself`` as a reader does.
    """

    def __init__(self, project: Path, run: Run, inside: Inside) -> None:
        self.root = course(project, {})
        self.run = run
        self.inside = inside

    def by_itself(self, files: Files, *options: str) -> subprocess.CompletedProcess[str]:
        write_files(self.root, files)
        done = self.run("check.py", *options, COURSE_PYTHON=sys.executable)
        assert "Traceback" not in done.stderr + done.stdout
        return done

    def __call__(self, files: Files, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
        """Without the trial build, which test_gate is about."""
        write_files(self.root, files)
        return self.inside(command, self.root, "--snel", *options, **env)


def test_help_is_dutch_and_installs_nothing(project: Path, run: Run) -> None:
    done = run("check.py", "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Controleer de vragen, lijsten, bronnen en pagina's")
    assert "--advies-uit" in done.stdout
    assert not (project / ".venv").exists()


def test_an_unknown_option_is_named(run: Run) -> None:
    done = run("check.py", "--adviezen")
    assert done.returncode == 1
    assert "De optie '--adviezen' bestaat niet." in done.stderr


def test_a_good_course_has_no_errors(check: Check) -> None:
    done = check.by_itself({}, "--advies-uit")
    assert done.returncode == 0
    assert done.stdout == (
        "Gecontroleerd: 0 vragen, 0 hulpmiddelen, "
        f"{count(done.stdout, 'uitspraken')} uitspraken en {count(done.stdout, 'pagina’s')} "
        "pagina’s.\nEr zijn geen fouten.\n"
    )
    assert done.stderr == ""


def count(text: str, word: str) -> int:
    found = re.search(rf"(\d+) {word}", text)
    assert found is not None
    return int(found[1])


def test_errors_and_advice_come_together_and_errors_end_with_one(check: Check) -> None:
    done = check.by_itself({WRONG: bank(KEUZE + KEUZE), "docs/los.md": "# Los\n\nTekst.\n"})
    assert done.returncode == 1
    assert "[dubbele-id]" in done.stdout
    assert "[aantal-opties]" in done.stdout
    assert done.stdout.startswith("Gevonden: 2 fouten en ")
    # What a build says comes along, in spite of what keeps the site from being built.
    assert "docs/los.md:1  [pagina-niet-in-menu]" in done.stdout
    assert done.stdout.endswith("De site kan nog niet worden gebouwd: verbeter eerst de fouten.\n")


def test_only_advice_ends_with_zero(check: Check) -> None:
    done = check({WRONG: bank()})
    assert done.returncode == 0
    assert "quizzes/toetsen/proef.yml:10  [aantal-opties]  vraag 'een'\n" in done.stdout
    assert done.stdout.endswith("In wat is nagekeken, zijn geen fouten.\n")


def test_advice_can_be_left_out(check: Check) -> None:
    done = check({WRONG: bank(KEUZE + KEUZE)}, "--advies-uit")
    assert done.returncode == 1
    assert done.stdout.startswith("Gevonden: 1 fout.\n")
    assert "[aantal-opties]" not in done.stdout


LESSON = "docs/cursus/voorbeeld/les.md"


def test_minutes_are_shown_and_written_where_they_are_off(check: Check) -> None:
    files: Files = {LESSON: "---\ntitle: Een les\nminuten: 60\n---\n\n# Een les\n\nKort.\n"}
    assert "[minuten-wijken-af]" in check(files).stdout
    assert re.search(r"voorbeeld/les\.md +3 +0 +0 +! 60$", check(files, "--minuten").stdout, re.M)
    assert f"Geschreven: {LESSON}" in check(files, "--minuten-schrijven").stdout
    assert "minuten: 1\n" in (check.root / LESSON).read_text(encoding="utf-8")
    assert check({}, "--minuten-schrijven").stdout == "De minuten klopten al.\n"
    assert "[minuten-wijken-af]" not in check({}).stdout


LONG_SENTENCE = f"# Lang\n\n{'woord ' * 26}.\n"


def test_a_long_sentence_ends_with_one_but_does_not_stop_the_site(check: Check) -> None:
    done = check({"docs/cursus/lang.md": LONG_SENTENCE})
    assert done.returncode == 1
    assert (
        "docs/cursus/lang.md:3  [lange-zin-pagina]\n  Deze zin heeft 26 woorden.\n" in done.stdout
    )
    assert done.stdout.endswith("De site kan worden gebouwd, maar er zijn nog fouten.\n")


def test_the_tables_are_shown_alone_or_together_and_never_end_with_one(check: Check) -> None:
    files = {"docs/cursus/lang.md": LONG_SENTENCE}
    readability, coverage = "Leesbaarheid per pagina\n", "Leerdoelen en hun vragen\n"
    done = check(files, "--leesbaarheid")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(readability)
    assert coverage not in done.stdout
    done = check(files, "--dekking")
    assert done.stdout.startswith(coverage)
    done = check(files, "--dekking", "--leesbaarheid")
    assert done.stdout.startswith(readability)
    assert coverage in done.stdout
    done = check(files | {WRONG: bank()}, "--raden")
    assert done.stdout.startswith("Raden uit de woorden van de opties\n")
    assert ["proef", "1", "50%", "50%", "50%"] in [row.split() for row in done.stdout.splitlines()]
    assert "Let op" not in done.stdout


def test_a_table_of_a_course_with_mistakes_says_that_it_may_be_incomplete(check: Check) -> None:
    done = check({WRONG: bank(KEUZE + KEUZE)}, "--dekking")
    assert done.returncode == 0
    assert "\nLet op: er zijn fouten, dus dit overzicht kan onvolledig zijn. Zie " in done.stdout


def test_annotations_appear_in_a_workflow_only(check: Check) -> None:
    files = {WRONG: bank(KEUZE + KEUZE)}
    assert "::error" not in check(files, GITHUB_ACTIONS="").stdout
    done = check(files, GITHUB_ACTIONS="true")
    assert "::error file=quizzes/toetsen/proef.yml,line=14,title=dubbele-id::" in done.stdout
    assert "::notice file=quizzes/toetsen/proef.yml,line=10,title=aantal-opties::" in done.stdout


def test_broken_settings_do_not_make_every_variable_unknown(check: Check) -> None:
    files = {"mkdocs.yml": "[", "docs/naam.md": "# Naam\n\n{{ cursus.gemeente }}\n"}
    done = check(files)
    assert done.returncode == 1
    assert "mkdocs.yml:1  [yaml-onleesbaar]" in done.stdout
    assert "[onbekende-variabele]" not in done.stdout


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({WRONG: b""}, "leeg-bestand"),
        ({WRONG: b"\xff\xfe\x00"}, "niet-utf8"),
        ({WRONG: b"titel: \x00"}, "vreemd-teken"),
        ({WRONG: "- " * 5000}, "geen-sleutels"),
        ({WRONG: "{" * 5000}, "sleutel-geen-woord"),
        ({WRONG: "a: &a [*a, *a]"}, "yaml-anker"),
        ({"quizzes/leerdoelen.yml": "modules: []\nleerdoelen: x"}, "geen-groep"),
        ({"quizzes/bronnen.yml": "\t"}, "tab"),
        ({"docs/x.md": b"\xff"}, "pagina-niet-utf8"),
        ({"docs/x.md/leeg.txt": "een map die op een pagina lijkt"}, "bestand-onleesbaar"),
        ({"quizzes/toetsen/x.yml/leeg.txt": "een map"}, "bestand-onleesbaar"),
        ({"mkdocs.yml": b"\xff"}, "niet-utf8"),
        ({"mkdocs.yml": "INHERIT: .\nextra: 3"}, "bestand-onleesbaar"),
        ({"mkdocs.yml": "extra: 3"}, "begin-ontbreekt"),
    ],
)
def test_any_input_gives_problems_and_no_traceback(
    files: dict[str, str | bytes], code: str, check: Check
) -> None:
    done = check(files)
    assert done.returncode == 1
    assert f"[{code}]" in done.stdout
    assert done.stderr == ""


def test_a_course_without_content_is_checked_as_well(check: Check) -> None:
    for path in sorted(check.root.rglob("*"), reverse=True):
        inside = path.relative_to(check.root).parts[0]
        if inside in ("docs", "quizzes", "mkdocs.yml", "mkdocs.base.yml"):
            path.rmdir() if path.is_dir() else path.unlink()
    done = check({})
    assert done.returncode == 1
    assert "mkdocs.yml:1  [bestand-onleesbaar]" in done.stdout


def test_the_schemas_are_made_once(check: Check) -> None:
    done = check({}, "--schema")
    assert done.returncode == 0
    assert "Geschreven: quizzes/schema/toets.schema.json\n" in done.stdout
    assert done.stdout.endswith("De schema's zijn bijgewerkt.\n")
    assert (check.root / "quizzes/schema/checklist.schema.json").is_file()
    assert check({}, "--schema").stdout == "De schema's waren al goed.\n"


def test_the_real_course_has_no_errors(inside: Inside, everything: bool) -> None:
    """Every run builds it strictly, and makes it ready to publish; ``--alles`` does so here too."""
    done = inside(command, REPOSITORY, "--advies-uit", *([] if everything else ["--snel"]))
    assert done.returncode == 0, done.stdout + done.stderr
