"""The command behind publish.py: build strictly, then make ready for a server."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from commands.check import SEE_ERRORS
from setup import environment, messages, needs
from setup.console import ROOT, Options, guarded
from setup.messages import Trouble

if TYPE_CHECKING:
    from publishing.prepare import Publication

FOLDER = "publicatie"
_SOURCES = ("docs", "quizzes", "hooks", "scripts", "tests")
_UNMENDED = "dit staat in de gebouwde site, en komt van een plug-in, een sjabloon of een tekst."

EXPLANATION = f"""\
Bouw de site en maak die klaar om te publiceren.

Gebruik: {messages.command("publish.py", "[opties]")}

Je krijgt een map met daarin:
  site/        dit zet je op de server, met alles erin: ook .htaccess en _headers
  nginx.conf   voor wie nginx gebruikt
  caddy.conf   voor wie Caddy gebruikt
Zij zeggen welke scripts mogen draaien, wie de site mag tonen en hoe lang een kopie geldig is.

Opties:
  --map <map>       waar dat komt; zonder deze optie in '{FOLDER}'
  --gebouwd <map>   bouw niet, maar neem een site die al gebouwd is
  -h, --help        deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Make the folder; 1 when something must be mended first."""
    return guarded(lambda: _publish(argv))


def _publish(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    reader.value("--map", FOLDER)
    reader.value("--gebouwd", "-")
    options = reader.parse(argv)
    for name, given in (("--map", options.map), ("--gebouwd", options.gebouwd)):
        if not given:
            raise messages.no_value(name, "de naam van een map")
    locks = (environment.SITE_LOCK, environment.PUBLISH_LOCK)
    if (elsewhere := environment.enter(ROOT, "publish.py", argv, locks)) is not None:
        return elsewhere
    from itembank.build.load import load_site
    from itembank.mistakes.problems import errors
    from itembank.places import TAKEN
    from publishing import gate
    from publishing.check import left_to_do, to_be_done
    from publishing.prepare import SITE, copied, prepare
    from publishing.sharing import share
    from publishing.take_along import take_along
    from publishing.telling import told

    course = load_site(ROOT)
    configuration = course.configuration
    settings = course.settings
    if settings is None or errors(configuration.problems):
        print(told(ROOT, configuration.problems))
        return 1
    folder = Path(options.map).resolve()
    site = folder / SITE
    built = None if options.gebouwd == "-" else _checked(Path(options.gebouwd).resolve(), site)
    _refuse_place(folder)
    _refuse_foreign(site)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileNotFoundError:  # A drive or a share that is not there.
        raise Trouble(
            f"De map '{folder}' kan niet worden gemaakt.", "kies met '--map' een andere map."
        ) from None
    # Elsewhere first: when it goes wrong, what was published before is still there.
    with TemporaryDirectory(dir=folder) as new:
        problems = course.errors
        if built is None:
            print("De site bouwen …", flush=True)
            problems += errors(gate.build(course, Path(new, SITE)).problems)
        else:
            copied(built, Path(new))
            for name in course.left_out:
                Path(new, SITE, name).unlink(missing_ok=True)
        if problems:
            print(told(ROOT, problems))
            print(f"\nEr is niets gepubliceerd: verbeter eerst de fouten. {SEE_ERRORS}")
            return 1
        share(course, Path(new, SITE))
        taken = take_along(course, Path(new, SITE))
        made = prepare(Path(new), settings, configuration.site_url, course.moved)
        if made.problems:
            print(told(ROOT, made.problems))
            print(f"Er is niets gepubliceerd: {_UNMENDED}")
            return 1
        if site.exists():
            shutil.rmtree(site)
        for name in (SITE, *made.beside):
            Path(new, name).replace(folder / name)
    print(_told(made, Path(options.map)))
    if taken:
        print(f"Voor trainers: {taken} bestanden om mee te nemen, in 'site/{TAKEN}'.")
    # It stops nothing: a trial site may be published.
    if left := left_to_do(course, date.today()):
        if needs.in_ci():
            # There nobody can type the command.
            print(to_be_done(ROOT, course, settings, date.today()))
        check = messages.command("check.py", "--publicatie")
        print(f"Let op: er zijn nog {len(left)} punten. Typ: {check}")
    return 0


def _checked(built: Path, site: Path) -> Path:
    """The folder, when there is a site in it that can be copied."""
    if not (built / "index.html").is_file():
        raise Trouble(f"In '{built}' staat geen gebouwde site.", "bouw de site eerst.")
    from itembank.mistakes.problems import report
    from itembank.reading.folders import look

    if strange := look(built, "").problems:
        raise Trouble(
            f"In '{built}' staat iets anders dan gewone bestanden:\n\n{report(strange)}\n",
            "bouw de site opnieuw, in een lege map.",
        )
    if built.is_relative_to(site) or site.is_relative_to(built):
        raise Trouble(
            f"De site in '{built}' kan niet naar '{site}': dat is dezelfde plek.",
            "kies met '--map' een andere map.",
        )
    return built


def _refuse_place(folder: Path) -> None:
    """A file, a folder below one, or a folder that the next build would read as its source."""
    file = next((path for path in (folder, *folder.parents) if path.is_file()), None)
    if file is not None:
        raise Trouble(
            f"'{file}' is een bestand. Daar kan de site niet staan.",
            "geef bij '--map' de naam van een map.",
        )
    if any(folder.is_relative_to(ROOT / source) for source in _SOURCES):
        raise Trouble(
            f"De map '{folder}' is van de cursus zelf. Daar kan de site niet staan.",
            f"kies met '--map' een andere map, zoals '{FOLDER}'.",
        )


def _refuse_foreign(site: Path) -> None:
    from publishing.prepare import is_ours

    if not is_ours(site):
        raise Trouble(
            f"In '{site}' staan bestanden die niet van dit commando zijn.",
            "haal ze daar weg, of kies met '--map' een andere map.",
        )


def _told(made: Publication, folder: Path) -> str:
    from publishing.security import PATH

    lines = [
        f"Klaar: {made.pages} pagina's in '{folder / 'site'}'.",
        "Beveiliging: alleen scripts en stijlen van de site zelf, geen scripts in een pagina.",
        f"Voor de beheerder van de server: {' en '.join(made.beside)}, in '{folder}'.",
    ]
    if made.security:
        lines.append(f"Waar je een lek meldt: {PATH}.")
    return "\n".join(lines)
