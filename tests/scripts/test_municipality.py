"""A folder full of municipalities: each laid over the course, checked and built on its own."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from commands import municipality as command
from commands.municipality import EXPLANATION, lay_over
from commands.within import _over
from disk import link, words_of
from inside import Inside
from projects import course, write_files

from .conftest import REPOSITORY, Run

PLACE = "# Begin\n\nWelkom bij de proef.\n\n/// lokaal | rollen\n///\n"
WORKFLOWS = (".github/workflows/gemeenten.yml", ".gitlab/gemeenten.yml")


def settings(name: str, more: str = "") -> str:
    return (
        f"INHERIT: mkdocs.base.yml\nsite_name: Cursus {name}\nsite_url: https://{name}.example/\n"
        f"nav: [index.md, cursus/voorbeeld/index.md, {{Over: [over/index.md, over/bronnen.md, "
        f"over/foutmeldingen.md]}}]\nextra:\n  cursus:\n    gemeente: {name}\n{more}"
    )


FILES = {
    "gemeenten/demodam/mkdocs.yml": settings("Demodam"),
    "gemeenten/demodam/docs/lokaal/zo-doen-wij-het/rollen.md": "De griffie van Demodam helpt.",
    "gemeenten/demodam/docs/assets/huisstijl/eigen.css": ":root { --c-accent: #123456; }",
    "gemeenten/verzonnen-aa/mkdocs.yml": settings("Verzonnen"),
}


class Region:
    """A course with municipalities, and the command run in it.

    ``told`` asks in the process of the test what the command says before it starts another.
    """

    def __init__(self, project: Path, run: Run, inside: Inside) -> None:
        for script in ("check.py", "municipality.py", "publish.py", "rebrand.py"):
            shutil.copy(REPOSITORY / "scripts" / script, project / "scripts")
        skipped = shutil.ignore_patterns("__pycache__")
        for folder in ("publishing", "branding"):
            made = project / "scripts" / folder
            shutil.copytree(REPOSITORY / "scripts" / folder, made, ignore=skipped)
        self.root = course(project, {"docs/index.md": PLACE})
        self.run = run
        self.inside = inside

    def told(
        self, *options: str, files: Mapping[str, str] = FILES
    ) -> subprocess.CompletedProcess[str]:
        write_files(self.root, files)
        return self.inside(command, self.root, *options)

    def __call__(
        self, *options: str, files: Mapping[str, str] = FILES
    ) -> subprocess.CompletedProcess[str]:
        write_files(self.root, files)
        done = self.run("municipality.py", *options, COURSE_PYTHON=sys.executable)
        assert "Traceback" not in done.stderr + done.stdout
        return done

    def tree(self) -> dict[str, bytes]:
        """Every file of the course itself."""
        made = {"public", ".gemeenten", "gemeenten"}
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
            and path.relative_to(self.root).parts[0] not in made
            and "__pycache__" not in path.parts
        }


@pytest.fixture
def region(project: Path, run: Run, inside: Inside) -> Region:
    return Region(project, run, inside)


def test_help_is_dutch(region: Region) -> None:
    done = region("--help")
    assert (done.returncode, done.stdout.strip()) == (0, EXPLANATION)


def test_the_names_are_listed_for_people_and_for_both_ci_services(region: Region) -> None:
    assert region().stdout.split() == ["demodam", "verzonnen-aa"]
    assert json.loads(region.told("--json").stdout) == ["demodam", "verzonnen-aa"]
    jobs = yaml.safe_load(region.told("--gitlab").stdout)
    assert list(jobs) == ["gemeente demodam", "gemeente verzonnen-aa"]
    assert jobs["gemeente demodam"]["script"] == ["python scripts/municipality.py demodam"]
    assert jobs["gemeente demodam"]["artifacts"]["paths"] == ["public/demodam"]


def test_without_municipalities_there_is_nothing_to_do(region: Region) -> None:
    assert region.told(files={}).stdout == "Er is nog geen gemeente in 'gemeenten'.\n"
    assert json.loads(region.told("--json", files={}).stdout) == []
    assert list(yaml.safe_load(region.told("--gitlab", files={}).stdout)) == ["geen"]


def test_each_has_its_own_site_and_the_course_stays_as_it_is(region: Region) -> None:
    """One story, because every site that is made takes seconds."""
    wrong = {"gemeenten/demodam/mkdocs.yml": settings("Demodam", "    contct: x\n")}
    done = region("demodam", files={**FILES, **wrong})
    assert done.returncode == 1
    assert "mkdocs.yml:8  [onbekende-sleutel]" in done.stdout
    assert "Bedoelde je 'contact'?" in done.stdout
    assert not (region.root / "public/demodam").exists()

    write_files(region.root, FILES)
    before = region.tree()
    for name in ("verzonnen-aa", "demodam"):
        done = region(name, files={**FILES, **wrong} if name == "verzonnen-aa" else FILES)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.endswith(f"De site van '{name}' staat in 'public/{name}/site'.\n")
    assert region.tree() == before
    one, other = (
        (region.root / "public" / name / "site" / "index.html").read_text(encoding="utf-8")
        for name in ("demodam", "verzonnen-aa")
    )
    assert "Cursus Demodam" in one
    assert "De griffie van Demodam helpt." in one
    assert "Cursus Verzonnen" in other
    assert "Demodam" not in other
    style = "assets/huisstijl/eigen.css"
    assert (region.root / "public/demodam/site" / style).is_file()
    assert not (region.root / "public/verzonnen-aa/site" / style).exists()


def test_what_was_made_before_does_not_come_back(region: Region) -> None:
    """The check alone makes no site; what it looks at and what is built is the same copy."""
    own = "docs/lokaal/zo-doen-wij-het/rollen.md"
    assert region("demodam", "--controle").returncode == 0
    assert (region.root / ".gemeenten/demodam" / own).is_file()
    (region.root / "gemeenten/demodam" / own).unlink()
    assert not (lay_over(region.root, "demodam") / own).exists()
    assert not (region.root / "public").exists()


def test_what_is_not_a_municipality_s_own_is_refused_all_at_once(region: Region) -> None:
    more = {f"gemeenten/demodam/{name}": "x" for name in ("docs/index.md", "hooks/course.py")}
    done = region.told("demodam", files={**FILES, **more})
    assert done.returncode == 1
    assert done.stderr.strip() == (
        "In de map van 'demodam' staat wat niet van een gemeente kan zijn:\n"
        "  - gemeenten/demodam/docs/index.md\n"
        "  - gemeenten/demodam/hooks/course.py\n"
        "Doe dit: haal het weg. Daar mag alleen mkdocs.yml staan, en wat hoort in "
        "docs/assets/huisstijl/, docs/lokaal/, quizzes/lokaal/."
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("demodm", "kies uit: demodam, verzonnen-aa. Of maak dat bestand."),
        ("../demodam", "kies uit: demodam, verzonnen-aa. Of maak dat bestand."),
        ("--bouw", "De optie '--bouw' bestaat niet."),
    ],
)
def test_a_name_that_is_not_there_is_answered_with_those_that_are(
    name: str, words: str, region: Region
) -> None:
    done = region.told(name)
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr


def test_a_name_that_cannot_be_in_an_address_is_written_nowhere(region: Region) -> None:
    names = ["Den Dam", "x; touch kanarie", "$(touch kanarie)", "b`id`", "dé", "-x", "a\nb", "d&e"]
    files = FILES | {f"gemeenten/{name}/mkdocs.yml": settings("x") for name in names}
    assert json.loads(region.told("--json", files=files).stdout) == ["demodam", "verzonnen-aa"]
    jobs = yaml.safe_load(region.told("--gitlab", files=files).stdout)
    assert {line for job in jobs.values() for line in job["script"]} == {
        "python scripts/municipality.py demodam",
        "python scripts/municipality.py verzonnen-aa",
    }
    done = region.told(files=files)
    assert (done.returncode, done.stdout.split()) == (1, ["demodam", "verzonnen-aa"])
    assert all(repr(name) in done.stderr for name in names)
    assert "geef elke map in 'gemeenten' een naam met kleine letters" in done.stderr
    done = region.told("x; touch kanarie", files=files)
    assert (done.returncode, done.stdout) == (1, "")
    assert "'x; touch kanarie' kan geen naam van een gemeente zijn" in done.stderr
    assert not list(region.root.parent.rglob("kanarie"))


# What would run in the copy of the course, and what would show that it ran.
CANARY = "import pathlib\npathlib.Path({path!r}).touch()\n"


def test_settings_that_run_something_are_refused_before_anything_runs(region: Region) -> None:
    canary = region.root / "kanarie"
    more = {"gemeenten/demodam/docs/lokaal/haak.py": CANARY.format(path=str(canary))}
    for lines, code in (
        ("hooks: [docs/lokaal/haak.py]\n", "onbekende-sleutel"),
        (f"copyright: !!python/object/apply:os.system ['touch {canary.name}']\n", "yaml-tag"),
    ):
        own = {"gemeenten/demodam/mkdocs.yml": settings("Demodam") + lines}
        # In a process of its own: what it would run leaves its mark where that began.
        done = region("demodam", files={**FILES, **more, **own})
        assert done.returncode == 1
        assert f"gemeenten/demodam/mkdocs.yml:8  [{code}]" in done.stderr
        assert "Er is niets uitgevoerd of gekopieerd." in done.stderr
        assert not list(region.root.parent.rglob("kanarie"))
        assert not (region.root / ".gemeenten").exists()
        assert not (region.root / "public").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there few people may make a link")
def test_a_link_in_a_municipality_s_folder_is_refused_and_nothing_behind_it_is_used(
    region: Region, tmp_path: Path
) -> None:
    canary = tmp_path / "kanarie"
    secret = "het wachtwoord van de bouwmachine"
    machine = {
        "machine/check.py": CANARY.format(path=str(canary)),
        "machine/geheim.md": f"# Geheim\n\n{secret}\n",
        "machine/mkdocs.yml": settings("Verzonnen"),
    }
    write_files(tmp_path, machine)
    write_files(region.root, FILES)
    for place, target in (
        ("gemeenten/verzonnen-aa/scripts", "machine"),
        ("gemeenten/verzonnen-aa/docs/lokaal/geheim.md", "machine/geheim.md"),
        ("gemeenten/verzonnen-bee", "machine"),
        ("docs/lokaal", "machine"),
    ):
        link(region.root / place, tmp_path / target)
        done = region.told("verzonnen-bee" if place.endswith("bee") else "verzonnen-aa")
        assert done.returncode == 1
        assert f"{place}:1  [geen-gewoon-bestand]" in done.stderr
        (region.root / place).unlink()
    assert not canary.exists()
    assert not any(secret.encode() in words for words in words_of(region.root))
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in machine} == machine


def test_an_empty_folder_says_what_to_make(region: Region) -> None:
    done = region.told("demodam", files={})
    assert done.stderr.strip() == (
        "De map 'gemeenten' met gemeenten is er niet, of die is leeg.\n"
        "Doe dit: maak gemeenten/demodam/mkdocs.yml en probeer het opnieuw."
    )


@pytest.mark.parametrize("name", WORKFLOWS)
def test_the_workflows_call_the_command_as_it_is(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    calls = re.findall(r"python scripts/municipality\.py (\S+?)\)?(?=[\s\"]|$)", text)
    assert calls
    for option in (call for call in calls if call.startswith("--")):
        assert option.rstrip(')"') in EXPLANATION


WRONG = {"gemeenten/verzonnen-aa/mkdocs.yml": settings("Verzonnen", "    contact: geen mail\n")}


def test_the_check_works_for_one_municipality_and_names_her_folder(
    region: Region, run: Run
) -> None:
    write_files(region.root, FILES | WRONG)
    options = ("--gemeente", "verzonnen-aa", "--snel", "--advies-uit")
    done = run("check.py", *options, COURSE_PYTHON=sys.executable)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "\ngemeenten/verzonnen-aa/mkdocs.yml:" in done.stdout, done.stdout + done.stderr
    # The copy itself is laid over anew each time: what to type is said for her, too.
    copy = region.root / ".gemeenten/verzonnen-aa/scripts"
    asked = "from setup.messages import command; print(command('check.py', '--publicatie'))"
    told = subprocess.check_output(
        [sys.executable, "-c", asked], cwd=copy, env={"PYTHONPATH": str(copy)}, text=True
    )
    assert told.strip().endswith("check.py --gemeente verzonnen-aa --publicatie")
    done = run("check.py", "--gemeente", "demo", COURSE_PYTHON=sys.executable)
    assert done.stderr == (
        "\nDe gemeente 'demo' is er niet: er is geen gemeenten/demo/mkdocs.yml.\n"
        "Doe dit: kies uit: demodam, verzonnen-aa. Of maak dat bestand.\n"
    )
    done = run("check.py", "--gemeente", COURSE_PYTHON=sys.executable)
    assert done.stderr.startswith("\nAchter '--gemeente' ontbreekt de naam van een gemeente.\n")


@pytest.mark.alles
def test_a_house_style_for_one_municipality_comes_in_her_folder_and_goes_back(
    region: Region, run: Run
) -> None:
    write_files(region.root, FILES)
    before = region.tree()

    def rebrand(*options: str) -> str:
        done = run("rebrand.py", "--gemeente", "demodam", *options, COURSE_PYTHON=sys.executable)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    sheet = "gemeenten/demodam/docs/assets/huisstijl/huisstijl.css"
    said = rebrand("--kleur", "#a00030")
    assert f"  {sheet}\n" in said
    assert "rebrand.py --gemeente demodam --ongedaan" in said
    kept = (region.root / sheet).read_bytes()
    assert b"--c-accent: #a00030;" in kept
    rebrand("--kleur", "#004699")
    assert f"\n  {sheet}\n" in rebrand("--ongedaan")
    assert (region.root / sheet).read_bytes() == kept
    after = {name: words for name, words in region.tree().items() if ".huisstijl" not in name}
    assert after == before


def test_what_is_saved_for_a_municipality_comes_into_what_is_served(tmp_path: Path) -> None:
    own, copy = tmp_path / "gemeenten" / "zon", tmp_path / ".gemeenten" / "zon"
    write_files(own, {"docs/lokaal/a.md": "nieuw"})
    write_files(copy, {"docs/lokaal/a.md": "oud", "docs/lokaal/b.md": "weg"})
    for name in ("a.md", "b.md", ""):
        _over(own, copy, own / "docs/lokaal" / name)
    assert (copy / "docs/lokaal/a.md").read_text(encoding="utf-8") == "nieuw"
    assert not (copy / "docs/lokaal/b.md").exists()
