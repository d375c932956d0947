"""One gate: what check.py lets pass, the strict build and publish.py let pass; it names the rest.

`cases/slips.yml` holds what a person without YAML does wrong, with the place and the rule that the
check names. `scripts/measure/MISTAKES.md` is made from it, with what the check says to each.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from commands import check as check_command
from commands import publish as publish_command
from inside import Inside
from itembank.reading.active import shortened
from projects import bank, course, write_files

from .conftest import REPOSITORY, clean_environment

SLIPS_FILE = REPOSITORY / "tests" / "cases" / "slips.yml"
SHEET = "docs/assets/huisstijl/huisstijl.css"
TABLE = REPOSITORY / "scripts" / "measure" / "MISTAKES.md"
COMMAND = "python3 scripts/test.py --alleen-pytest tests/scripts/test_gate.py --nagelezen"
HEAD = re.compile(r"^(\S.*?:\d+)  \[([a-z0-9-]+)\]", re.MULTILINE)
TOLD = re.compile(HEAD.pattern + r".*\n  (.*)\n  (Doe dit: .*?)(?:  Meer: .*)?$", re.MULTILINE)
# What another program says is English, and names folders of this machine.
QUOTED = re.compile(r"(?<=zegt: ).*")
# What may be chosen from differs with every block and key that is added.
LISTED = re.compile(r"((?:een van deze|Hier mag|Beschikbaar zijn)[^:]*: ).*")
LONGEST = 300
TABLE_HEAD = f"""\
# What goes wrong, and what `check.py` says

What a person without YAML does wrong in a site of their own: {{count}} mistakes, each made by
itself in a course without mistakes. Nothing here is left to the build: what the check lets pass,
`publish.py` and a strict build let pass as well. That is tried for each by
`python3 scripts/test.py --alles --alleen-pytest tests/scripts/test_gate.py`.

Made from `tests/cases/slips.yml` by `{COMMAND}`.

| Mistake | Place and rule | What `check.py` says | `publish.py` |
| --- | --- | --- | --- |
"""
# What a generator or Python would say by itself.
FOREIGN = re.compile(r"WARNING|ERROR|Traceback|Doc file|Aborted|is not found among")
INDEX = (
    "# Proef\n\nEen kleine cursus.\n\n/// lokaal | rollen\n///\n\n/// lokaal | verordening\n///\n"
    "\n/// lokaal | loket\n///\n\n/// lokaal | spreekuur\n///\n"
)
OWN_ITEMS = """\
# yaml-language-server: $schema=../../schema/toets.schema.json
titel: Proef
module: voorbeeld
vragen:
  - id: lokaal-een
    soort: keuze
    leerdoel: trede-herkennen
    bron: [S4-02]
    vraag: Welke trede is dit?
    opties:
      - tekst: Raadplegen
        juist: true
        waarom: De gemeente vraagt een mening.
      - tekst: Informeren
        waarom: De gemeente vertelt alleen.
    toelichting: Let op wie beslist.
"""


@dataclass(frozen=True)
class Slip:
    """One mistake: what it is, what it changes, and the place and rule that the check names."""

    what: str
    raw: dict[str, Any]

    @property
    def place(self) -> str:
        return str(self.raw["zegt"]).rpartition(" ")[0]

    @property
    def code(self) -> str:
        return str(self.raw["zegt"]).rpartition(" ")[2]

    @property
    def alone(self) -> bool:
        return "alleen" in self.raw

    @property
    def stops(self) -> bool:
        return "advies" not in self.raw

    @property
    def published(self) -> bool:
        """Whether the site can be made: it is there, or it is that of another municipality."""
        return not self.stops or "stijl" in self.raw or "gemeenten/" in str(self.raw)

    def row(self, said: str) -> str:
        """This mistake in the table, with what the check says of it."""
        place, code, what, repair = next(
            match.groups()
            for match in TOLD.finditer(said)
            if match[2] == self.code and self.place in ("", match[1])
        )
        said_of_it = f"{QUOTED.sub('…', what)} " + LISTED.sub(r"\1…", repair)
        words = shortened(said_of_it, LONGEST).replace("|", "\\|")
        made = "makes the site" if self.published else "makes nothing"
        return f"| {self.what} | `{place}` {code} | {words} | {made} |\n"

    def write(self, root: Path) -> None:
        """Make the mistake in a course that has none."""
        files = dict(self.raw.get("bestanden", {}))
        assert not any(name.startswith("hooks/") for name in files), "the engine is not put back"
        for name, change in self.raw.get("vragen", {}).items():
            before, _, after = change.partition(" => ")
            assert before in OWN_ITEMS, self.what
            files[name] = OWN_ITEMS.replace(before, after, 1) if before else OWN_ITEMS
            own = Path(name).name
            if self.code != "onbekende-toets":
                files[f"quizzes/toetsen/{own}"] = bank()
        if change := self.raw.get("instellingen"):
            before, _, after = change.replace("\\ ", " ").partition(" => ")
            settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
            assert before in settings, self.what
            files["mkdocs.yml"] = settings.replace(before, after, 1)
        for name, colour in self.raw.get("stijl", {}).items():
            css = (root / SHEET).read_text(encoding="utf-8")
            files[SHEET] = re.sub(rf"{name}: [^;]+;", f"{name}: {colour};", css, count=1)
        write_files(root, files)

    def named_in(self, said: str) -> bool:
        """Whether the check names it: the rule, and the file and line when the table has them."""
        found = HEAD.findall(said)
        return any(
            code == self.code and (not self.place or place == self.place) for place, code in found
        )


SLIPS = [Slip(raw["wat"], raw) for raw in yaml.safe_load(SLIPS_FILE.read_text(encoding="utf-8"))]
ALONE = [slip for slip in SLIPS if slip.alone]


def without_mistakes(folder: Path) -> Path:
    return course(folder, {"docs/index.md": INDEX, "quizzes/toetsen/rollen.yml": bank()})


def own_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Every file of a course but those of the engine, which no slip changes."""
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if path.is_file() and not name.startswith("hooks/"):
            yield name, path


def put_back(root: Path, clean: Mapping[str, bytes]) -> None:
    """Make a course what it was: a new one has the engine copied, hundreds of files."""
    for path in root.iterdir():
        if path.is_file():
            path.unlink()
        elif path.name != "hooks":
            shutil.rmtree(path)
    write_files(root, clean)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course without mistakes."""
    return without_mistakes(tmp_path / "cursus")


def assert_dutch(said: str) -> None:
    assert FOREIGN.search(said) is None, said


def test_the_table_is_long_and_each_slip_is_another() -> None:
    assert len(SLIPS) >= 60
    assert len({slip.what for slip in SLIPS}) == len(SLIPS)


def test_every_slip_is_named_at_its_line_in_the_words_of_the_table(
    root: Path, tmp_path: Path, inside: Inside, pytestconfig: pytest.Config
) -> None:
    """All at once, and nothing is published; a slip that would hide the others by itself."""
    for slip in SLIPS:
        if not slip.alone:
            slip.write(root)
    done = inside(check_command, root)
    assert done.returncode == 1
    assert_dutch(done.stdout + done.stderr)
    said = {slip.what: done.stdout for slip in SLIPS}
    own = without_mistakes(tmp_path / "alleen")
    clean = {name: path.read_bytes() for name, path in own_files(own)}
    for slip in ALONE:
        put_back(own, clean)
        slip.write(own)
        done = inside(check_command, own, "--advies-uit", "--snel")
        if not slip.named_in(done.stdout):
            done = inside(check_command, own, "--advies-uit")
        assert done.returncode == 1, slip.what
        assert_dutch(done.stdout + done.stderr)
        said[slip.what] = done.stdout
    assert [slip.what for slip in SLIPS if not slip.named_in(said[slip.what])] == []
    rows = "".join(slip.row(said[slip.what]) for slip in SLIPS)
    table = TABLE_HEAD.format(count=len(SLIPS)) + rows
    if pytestconfig.getoption("--nagelezen"):
        TABLE.write_text(table, encoding="utf-8", newline="\n")
    assert TABLE.read_text(encoding="utf-8") == table, f"read what changed, and type: {COMMAND}"
    published = inside(publish_command, root, "--map", str(root / "publicatie"))
    assert published.returncode == 1
    assert_dutch(published.stdout + published.stderr)
    assert not (root / "publicatie" / "site").exists()
    # What the trial build found, the build that publishes found as well.
    stops = [slip for slip in SLIPS if not slip.alone and not slip.published]
    assert [slip.what for slip in stops if not slip.named_in(published.stdout)] == []


def test_a_course_without_mistakes_passes_the_check_and_is_published(
    root: Path, inside: Inside
) -> None:
    write_files(
        root,
        {
            "quizzes/lokaal/toetsen/rollen.yml": OWN_ITEMS,
            "docs/lokaal/zo-doen-wij-het/rollen.md": "Bij ons helpt de griffie.\n",
            "docs/lokaal/wijk.md": "# Onze wijk\n\n![De kaart](plaatjes/kaart.png)\n\n"
            "Lees [de nota](nota.pdf) of [bronnen](../over/bronnen.md).\n",
            "docs/lokaal/plaatjes/kaart.png": "plaatje",
            "docs/lokaal/nota.pdf": "nota",
            "docs/lokaal/verslag.docx": "namen van bewoners",
            "docs/lokaal/kladje.txt": "nog niet af",
            # Word and Windows: nobody sees these, and the first holds a name.
            "docs/lokaal/~$verslag.docx": "J. de Vries",
            "docs/lokaal/plaatjes/Thumbs.db": "plaatjes",
        },
    )
    done = inside(check_command, root)
    assert done.returncode == 0, done.stdout
    assert "~$" not in done.stdout
    assert "docs/lokaal/verslag.docx:1  [bestand-ongebruikt]" in done.stdout
    assert "docs/lokaal/kladje.txt:1  [bestand-ongebruikt]" in done.stdout
    assert "Eigen pagina’s die op de site komen: lokaal/wijk.md.\n" in done.stdout
    assert done.stdout.endswith("Er zijn geen fouten.\n")
    assert inside(publish_command, root, "--map", str(root / "uit")).returncode == 0
    site = root / "uit" / "site" / "lokaal"
    assert {path.name for path in site.rglob("*") if path.is_file()} == {
        *("index.html", "kaart.png", "nota.pdf"),
    }


def test_each_dead_link_is_named_once_however_it_is_written(root: Path, inside: Inside) -> None:
    write_files(
        root,
        {
            "docs/lokaal/wijk.md": "# Onze wijk\n\n"
            "Zie [de buurt](burt.md) en [ons](www.wijk.nl).\n\n"
            "<p><a href='../nergens/'>hier</a> <a href=../niets/>daar</a></p>\n\n"
            '<p><img src="kaart.png" alt="De kaart"></p>\n',
            "docs/lokaal/buurt.md": "# Onze buurt\n\nTekst.\n",
            "docs/lokaal/kaart.png": "plaatje",
        },
    )
    said = inside(check_command, root, "--advies-uit").stdout
    place = "docs/lokaal/wijk.md"
    assert HEAD.findall(said) == [
        (f"{place}:3", "link-naar-niets"),
        (f"{place}:3", "link-zonder-begin"),
        (f"{place}:5", "link-naar-niets"),
        (f"{place}:5", "link-naar-niets"),
        (f"{place}:7", "plaatje-ontbreekt"),
    ]
    assert "wijst naar een bestand dat niet op de site komt. Bedoelde je 'buurt.md'?" in said
    assert "In HTML werkt dit pad niet. Schrijf het als Markdown: ![…](kaart.png)\n" in said


def test_a_mistake_in_the_settings_is_not_blamed_on_a_page_of_the_course(
    root: Path, inside: Inside
) -> None:
    # Handouts say whose they are, so there are none yet for the page that lists them.
    handouts = "# Drukwerk\n\n/// drukwerk\n///\n"
    write_files(root, {"docs/lokaal/drukwerk.md": handouts})
    done = inside(check_command, root, "--advies-uit")
    assert done.returncode == 0, done.stdout
    settings = root / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    wrong = good.replace("  cursus:\n", "  cursus:\n    buiten_menu: lms\n")
    assert wrong != good
    settings.write_text(wrong, encoding="utf-8")
    said = inside(check_command, root, "--advies-uit").stdout
    assert [code for _place, code in HEAD.findall(said)] == ["geen-lijst"]


def strict_build(root: Path) -> subprocess.CompletedProcess[str]:
    """What a generator says that nobody of ours starts."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env=clean_environment(NO_MKDOCS_2_WARNING="1"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
    )


def test_a_build_that_a_person_starts_speaks_dutch_as_well(root: Path) -> None:
    write_files(root, {"docs/lokaal/wijk.md": "# Onze wijk\n\nZie [de nota](nota.md).\n"})
    done = strict_build(root)
    assert done.returncode == 1
    assert "docs/lokaal/wijk.md:3  [link-naar-niets]" in done.stderr
    assert "Doc file" not in done.stderr


@pytest.mark.alles
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.what)
def test_no_slip_is_green_in_the_check_and_red_elsewhere(
    slip: Slip, root: Path, inside: Inside
) -> None:
    slip.write(root)
    done = inside(check_command, root)
    assert slip.named_in(done.stdout), done.stdout
    assert (done.returncode == 1) == slip.stops, done.stdout
    published = inside(publish_command, root, "--map", str(root / "publicatie"))
    assert_dutch(published.stdout + published.stderr)
    assert (published.returncode == 0) == slip.published, published.stdout + published.stderr
    if done.returncode == 0:
        strict = strict_build(root)
        assert strict.returncode == 0, strict.stdout + strict.stderr
