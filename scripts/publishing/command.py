"""The command behind publish.py: build strictly, then make ready for a server."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from setup import environment, messages
from setup.console import ROOT, Options, guarded
from setup.messages import Trouble
from setup.steps import child_environment, run_step

if TYPE_CHECKING:
    from publishing.prepare import Publication

FOLDER = "publicatie"

EXPLANATION = f"""\
Bouw de site en maak haar klaar om te publiceren.

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
    options, rest = reader.parse(argv)
    if rest:
        raise messages.wrong_option(rest[0])
    for name, given in (("--map", options.map), ("--gebouwd", options.gebouwd)):
        if not given:
            raise messages.no_value(name, "de naam van een map")
    python = environment.ensure(ROOT, [environment.SITE_LOCK])
    if not environment.is_inside(python):
        return environment.restart_in(python, ROOT / "scripts" / "publish.py", argv)
    sys.path.insert(0, str(ROOT / "hooks"))
    from itembank.problems import report
    from itembank.settings import load_settings, site_url_of
    from publishing.check import left_to_do
    from publishing.prepare import prepare

    settings, problems = load_settings(ROOT)
    if settings is None:
        print(report(problems))
        return 1
    folder = Path(options.map).absolute()
    _clear(folder)
    built = None if options.gebouwd == "-" else Path(options.gebouwd).absolute()
    if not (_build(folder) if built is None else _take(built, folder)):
        return 1
    made = prepare(folder, settings, site_url_of(ROOT))
    print(_told(made, Path(options.map)))
    # It stops nothing: a trial site may be published.
    if left := left_to_do(ROOT, date.today()):
        check = messages.command("check.py", "--publicatie")
        print(f"Let op: er zijn nog {len(left)} punten. Typ: {check}")
    return 0


def _clear(folder: Path) -> None:
    from publishing.prepare import SITE, is_ours

    if not is_ours(folder / SITE):
        raise Trouble(
            f"In '{folder / SITE}' staan bestanden die niet van dit commando zijn.",
            "haal ze daar weg, of kies met '--map' een andere map.",
        )
    if (folder / SITE).exists():
        shutil.rmtree(folder / SITE)
    folder.mkdir(parents=True, exist_ok=True)


def _build(folder: Path) -> bool:
    """Whether a strict build went well; what was wrong is on the screen."""
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict", "--quiet"]
    command += ["--site-dir", str(folder / "site")]
    env = child_environment(NO_MKDOCS_2_WARNING="1")
    outcome = run_step("De site bouwen", command, ROOT, env)
    if not outcome.ok:
        print("\n".join(outcome.lines))
    return outcome.ok


def _take(built: Path, folder: Path) -> bool:
    from publishing.prepare import copied

    if not (built / "index.html").is_file():
        print(f"In '{built}' staat geen gebouwde site. Bouw de site eerst.")
        return False
    copied(built, folder)
    return True


def _told(made: Publication, folder: Path) -> str:
    from publishing.security import PATH

    scripts = (
        f"{made.inline_scripts} scripts in een pagina, elk met een hash"
        if made.inline_scripts
        else "geen scripts in een pagina"
    )
    lines = [
        f"Klaar: {made.pages} pagina's in '{folder / 'site'}'.",
        f"Beveiliging: alleen scripts en stijlen van de site zelf, {scripts}.",
        f"Voor de beheerder van de server: {' en '.join(made.beside)}, in '{folder}'.",
    ]
    if made.security:
        lines.append(f"Waar je een lek meldt: {PATH}.")
    return "\n".join(lines)
