"""The command behind export.py: the course as files for other systems, and what got lost."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from setup import environment, messages
from setup.building import build_site
from setup.console import ROOT, Options, guarded

if TYPE_CHECKING:
    from itembank.export import Course, File, Format

FOLDER = "export"
# The libraries for Word and Excel are in the lock of publishing.
LOCKS = (environment.SITE_LOCK, environment.PUBLISH_LOCK)
LOCAL = ("http://127.0.0.1", "http://localhost")

EXPLANATION = f"""\
Maak van de cursus bestanden voor een LMS of een ander systeem.

Gebruik: {messages.command("export.py", "[opties]")}

Vormen:
  moodle      Moodle XML, per toets: voor Moodle
  gift        GIFT, per toets: tekst die je zelf kunt lezen
  qti21       QTI 2.1, per toets: voor andere systemen dan Moodle
  qti30       QTI 3.0, per toets: de nieuwste vorm daarvan
  docx        Word, per toets: om te lezen, te printen en aan te passen
  xlsx        Excel, per toets: een tabel met een rij per vraag
  csv         CSV, per toets: dezelfde tabel als tekst, met puntkomma's
  scorm12     SCORM 1.2, de hele cursus en per module: de oudste vorm hiervan
  scorm2004   SCORM 2004, de hele cursus en per module
  cmi5        cmi5, de hele cursus en per module: voor een LMS dat xAPI kent

Je ziet per bestand hoeveel vragen erin staan en hoe groot het is. Daarna lees je wat een
vorm niet kan meenemen, en wat je dan doet.

Opties:
  --map <map>         waar de bestanden komen; zonder deze optie in '{FOLDER}'
  --alleen <vormen>   alleen deze vormen, met een komma ertussen, zoals: moodle,gift
  --los               pakketten zonder links naar de gepubliceerde site
  --vragen-melden     pakketten die elk antwoord apart melden: het LMS toont dan wie wat koos
  -h, --help          deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Write the files; 1 when something in the course or the options must be mended first."""
    return guarded(lambda: _export(argv))


def _export(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    reader.value("--map", FOLDER)
    reader.value("--alleen", "*")
    reader.flag("--los")
    reader.flag("--vragen-melden")
    options = reader.parse(argv)
    if not options.map:
        raise messages.no_value("--map", "de naam van een map")
    if (elsewhere := environment.enter(ROOT, "export.py", argv, LOCKS)) is not None:
        return elsewhere
    from itembank.export import FORMATS

    formats = _asked(FORMATS, options.alleen)
    course = _load(ROOT)
    if course is None:
        return 1
    with TemporaryDirectory() as folder:
        if any(one.from_site for one in formats):
            alone = options.los or not _is_public(course.address)
            # Plain file names, as it stands in a package: nothing there answers ``/``.
            build_site("De site", ROOT, Path(folder), "--strict", "--no-directory-urls")
            tells = options.vragen_melden
            course = replace(course, built=Path(folder), alone=alone, tells_answers=tells)
        return _write(course, formats, Path(options.map))


def _asked(formats: Sequence[Format], names: str) -> Sequence[Format]:
    """The formats with these names, in the order of the table."""
    if names == "*":
        return formats
    known = [one.name for one in formats]
    asked = [name.strip() for name in names.split(",")]
    for name in asked:
        if name not in known:
            raise messages.unknown_format(name, known)
    return [one for one in formats if one.name in asked]


def _load(root: Path) -> Course | None:
    """The course without mistakes; None after a report of them."""
    from itembank.build.load import load_site
    from itembank.export import Course
    from itembank.mistakes.problems import report

    site = load_site(root)
    if site.errors:
        print(report(site.errors))
        return None
    configuration = site.configuration
    frames = site.settings.frames if site.settings else ()
    return Course(site.library, configuration.site_name, configuration.site_url, frames=frames)


def _is_public(address: str) -> bool:
    return bool(address) and not address.startswith(LOCAL)


def _write(course: Course, formats: Sequence[Format], folder: Path) -> int:
    begin = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    made: list[tuple[Format, File]] = []
    for one in formats:
        print(f"{one.title} …", flush=True)
        for file in one.make(course):
            (folder / file.name).write_bytes(file.content)
            made.append((one, file))
    print(f"\n{_table(made)}\n")
    for line in _losses(made):
        print(line)
    seconds = f"{time.monotonic() - begin:.1f}".replace(".", ",")
    print(f"Klaar na {seconds} s: {len(made)} bestanden in '{folder}'.")
    if not _is_public(course.address):
        print(
            "Let op: 'site_url' in mkdocs.yml is niet het adres van de gepubliceerde site. "
            "Links in de bestanden werken daardoor alleen op je eigen computer. Pakketten voor "
            "SCORM en cmi5 hebben daarom geen links naar de site."
        )
    return 0


def _table(made: list[tuple[Format, File]]) -> str:
    from itembank.authors.report.table import decimal, table

    rows: list[tuple[str, str, object, str]] = [
        (file.name, one.title, file.items, f"{decimal(len(file.content) / 1000)} kB")
        for one, file in made
    ]
    size = decimal(sum(len(file.content) for _, file in made) / 1000)
    rows.append(("samen", "", sum(file.items for _, file in made), f"{size} kB"))
    return table(("Bestand", "Vorm", "Vragen", "Grootte"), rows, left=2)


def _losses(made: list[tuple[Format, File]]) -> Iterator[str]:
    """What every format loses, with the number of items; a blank line after each format."""
    from itembank.export import LOSSES

    counts: dict[str, Counter[str]] = {}
    for one, file in made:
        counts.setdefault(one.title, Counter()).update(file.losses)
    for title, lost in counts.items():
        if lost:
            yield f"Dit gaat niet helemaal mee in {title}:"
            for loss in LOSSES:
                if count := lost[loss.code]:
                    todo = f" Doe dit: {loss.advice}" if loss.advice else ""
                    yield f"  {', '.join(loss.kinds)} ({count}): {loss.what}{todo}"
            yield ""
