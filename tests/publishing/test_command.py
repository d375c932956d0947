"""publish.py: a strict build, a folder for a server, and Dutch when it cannot.

From outside where it starts, builds, takes in what was built or opens a browser; in the process of
the test where only what it says or refuses is asked.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import publish as publish_command
from disk import link
from inside import Inside, caller
from projects import KEUZE, bank, course, write_files
from sites import REPOSITORY, build, clean_environment, once

Publish = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small course with the scripts, in a folder with a space in its name."""
    skipped = shutil.ignore_patterns("__pycache__")
    folder = tmp_path / "mijn cursus"
    shutil.copytree(REPOSITORY / "scripts", folder / "scripts", ignore=skipped)
    return course(folder, {"docs/index.md": "# Begin\n"})


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of that small course, as another generator could have built it."""

    def make(folder: Path) -> None:
        build(["mkdocs", "build", "--strict"], course(folder, {"docs/index.md": "# Begin\n"}))

    return once(tmp_path_factory, "small-to-publish", make) / "site"


@pytest.fixture
def publish(root: Path) -> Publish:
    def run(*options: str, script: str = "publish.py") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, root / "scripts" / script, *options],
            cwd=root,
            env=clean_environment() | {"COURSE_PYTHON": sys.executable},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=180,
        )
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


@pytest.fixture
def inside(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Inside:
    """The same in this process: to start another takes more time than what it is asked."""
    start = caller(monkeypatch, capsys)
    monkeypatch.chdir(root)

    def run(*options: str) -> subprocess.CompletedProcess[str]:
        done = start(publish_command, root, *options)
        assert "Traceback" not in done.stdout + done.stderr
        return done

    return run


def test_a_course_is_built_and_made_ready_and_again(publish: Publish, root: Path) -> None:
    done = publish()
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^Klaar: \d+ pagina's in 'publicatie.site'\.$", done.stdout, re.M)
    assert re.search(r"^Let op: er zijn nog \d+ punten\. Typ: .*--publicatie$", done.stdout, re.M)
    assert "van de site zelf, geen scripts in een pagina.\n" in done.stdout
    assert (root / "publicatie" / "nginx.conf").is_file()
    site = root / "publicatie" / "site"
    assert "Content-Security-Policy" in (site / "index.html").read_text(encoding="utf-8")
    stale = site / "weg.html"
    stale.write_text("van de vorige keer", encoding="utf-8")
    assert publish().returncode == 0
    assert not stale.exists()


def test_a_mistake_in_the_course_stops_it_with_the_report(inside: Inside, root: Path) -> None:
    write_files(root, {"quizzes/toetsen/proef.yml": bank(KEUZE + KEUZE)})
    done = inside()
    assert done.returncode == 1
    assert "quizzes/toetsen/proef.yml:14  [dubbele-id]" in done.stdout
    assert "Er is niets gepubliceerd: verbeter eerst de fouten." in done.stdout
    assert "Klaar" not in done.stdout


def test_a_build_that_fails_leaves_the_earlier_publication_alone(
    publish: Publish, inside: Inside, root: Path, built: Path
) -> None:
    assert inside("--gebouwd", str(built)).returncode == 0
    before = sorted(path for path in (root / "publicatie").rglob("*"))
    # MkDocs finds this out only after it wrote every page.
    write_files(root, {"docs/index.md": "# Begin\n\n[Weg](is-weg.md)\n"})
    done = publish()
    assert "docs/index.md:3  [link-naar-niets]" in done.stdout
    assert "WARNING" not in done.stdout + done.stderr
    assert sorted(path for path in (root / "publicatie").rglob("*")) == before


def test_a_mistake_in_the_settings_stops_it_before_anything_is_built(
    inside: Inside, root: Path
) -> None:
    write_files(root, {"mkdocs.yml": "["})
    done = inside()
    assert done.returncode == 1
    assert "mkdocs.yml:1  [yaml-onleesbaar]" in done.stdout
    assert not (root / "publicatie").exists()


def test_the_site_of_another_generator_is_copied_and_made_ready(
    publish: Publish, root: Path, built: Path
) -> None:
    done = publish("--gebouwd", str(built), "--map", "elders")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "elders" / "site" / "_headers").is_file()
    assert not (built / "_headers").exists()


def test_files_of_somebody_else_are_never_thrown_away(inside: Inside, root: Path) -> None:
    write_files(root, {"publicatie/site/foto.jpg": "van iemand"})
    done = inside()
    assert done.returncode == 1
    assert (
        "staan bestanden die niet van dit commando zijn.\nDoe dit: haal ze daar weg" in done.stderr
    )
    assert (root / "publicatie" / "site" / "foto.jpg").is_file()


def test_a_site_is_never_thrown_away_to_make_room_for_itself(
    inside: Inside, root: Path, built: Path
) -> None:
    assert inside("--gebouwd", str(built)).returncode == 0
    done = inside("--gebouwd", "publicatie/site")
    assert done.returncode == 1
    assert "dat is dezelfde plek.\nDoe dit: kies met '--map' een andere map." in done.stderr
    assert inside("--gebouwd", "docs").returncode == 1
    assert (root / "publicatie" / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--publiek"], "De optie '--publiek' bestaat niet."),
        (["--map"], "Achter '--map' ontbreekt de naam van een map."),
        (["--map", "mkdocs.yml"], "mkdocs.yml' is een bestand. Daar kan de site niet staan."),
        (["--map", "docs/uit"], "is van de cursus zelf. Daar kan de site niet staan."),
        (["--gebouwd", "docs"], "staat geen gebouwde site.\nDoe dit: bouw de site eerst."),
    ],
)
def test_a_slip_in_the_command_is_told_in_dutch(
    options: list[str], words: str, inside: Inside
) -> None:
    done = inside(*options)
    assert done.returncode == 1
    assert words in done.stdout + done.stderr


def test_help_is_dutch(publish: Publish, root: Path) -> None:
    done = publish("--help")
    assert done.stdout.startswith("Bouw de site en maak die klaar om te publiceren.\n")
    assert not (root / "publicatie").exists()


def test_the_check_tells_what_is_left_to_do_and_which_links_leave_the_site(
    publish: Publish, root: Path
) -> None:
    page = "# X\n\n[Wet](https://wet.veerkade.nl/a).\n"
    write_files(root, {"docs/lokaal/x.md": page, "docs/x.md": page})
    done = publish("--publicatie", script="check.py")
    assert done.returncode == 1
    assert done.stdout.startswith("Gevonden: ")
    assert (
        "mkdocs.yml:4  [adres-van-voorbeeld]\n"
        "  Bij 'site_url' staat http://127.0.0.1:8000/. "
        "Dat is niet het https-adres van jullie site.\n"
        "  Doe dit: zet daar het adres waar de site komt te staan, met https:// ervoor.  "
        "Meer: over/foutmeldingen/#adres-van-voorbeeld\n"
    ) in done.stdout
    assert "\nLinks naar andere sites (niet getest; dat doet --links):\n" in done.stdout
    assert re.search(r"^  https://wet\.veerkade\.nl/a +docs/lokaal/x\.md:3$", done.stdout, re.M)
    assert "docs/x.md:3" not in done.stdout
    assert re.search(r"^  en \d+ in teksten van de cursus zelf$", done.stdout, re.M)
    assert re.search(r"^Nog te doen voor je publiceert: \d+\.$", done.stdout, re.M)


@pytest.mark.skipif(sys.platform == "win32", reason="there few people may make a link")
def test_a_built_site_with_a_link_in_it_is_not_copied(inside: Inside, root: Path) -> None:
    built = write_files(root.parent / "gebouwd", {"index.html": "<p>Begin</p>"})
    link(built / "map" / "geheim.txt", write_files(root.parent, {"geheim.txt": "x"}) / "geheim.txt")
    done = inside("--gebouwd", str(built))
    assert done.returncode == 1
    assert "map/geheim.txt:1  [geen-gewoon-bestand]" in done.stderr
    assert not (root / "publicatie").exists()
