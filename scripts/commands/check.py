"""The command behind check.py: every mistake and every piece of advice, all at once."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from commands import within
from setup import environment, messages
from setup.console import ROOT, Options, guarded

if TYPE_CHECKING:
    from itembank.site.site import Site

EXPLANATION = f"""\
Controleer de vragen, lijsten, bronnen en pagina's van de cursus.

Gebruik: {messages.command("check.py", "[opties]")}

Je ziet alle fouten en adviezen in één keer, met bestand en regel. Daarvoor wordt de site ook op
proef gebouwd: dat duurt een seconde of acht. Een fout houdt de site tegen, behalve een te lange
zin op een pagina of een kleur die slecht te lezen is.
Een advies zegt hoe een vraag beter meet; daar beslis je zelf over.
Zijn er fouten, dan eindigt het commando met code 1.

Opties:
  --advies-uit     toon alleen fouten
  --snel           bouw niet op proef, bijvoorbeeld terwijl serve.py draait
  --leesbaarheid   toon per pagina hoe lang de zinnen zijn en hoe makkelijk de pagina leest
  --dekking        toon welke vragen bij een leerdoel horen en waar een uitspraak staat
  --raden          toon hoe vaak het goede antwoord te raden is uit de opties alleen
  --minuten        toon per les en module hoeveel minuten geteld zijn en hoeveel er staan
  --minuten-schrijven  zet de getelde minuten waar er te veel of te weinig staan
  --browser        open de eigen pagina's ook in een browser, en kijk of iedereen ermee kan werken;
                   haalt de eerste keer op wat daarvoor nodig is
  --sinds <commit>  met --browser: open ook de pagina's die sinds die commit veranderden
  --publicatie     toon wat je nog moet doen voor je de site publiceert
  --links          hetzelfde, en test ook de links naar andere sites
  --gemeente NAAM  controleer de site van één gemeente, uit de map gemeenten
  --schema         maak de schema's voor editors opnieuw, in quizzes/schema
  --kaart          werk de kaart van de code bij, voor wie eraan bouwt
  -h, --help       deze uitleg\
"""

SEE_ERRORS = f"Zie {messages.command('check.py')}."


def main(argv: list[str]) -> int:
    """Check everything; 1 when something keeps the site from being built."""
    return guarded(lambda: _check(argv))


def _check(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    for name in (
        "--advies-uit",
        "--snel",
        "--browser",
        "--leesbaarheid",
        "--dekking",
        "--raden",
        "--minuten",
        "--minuten-schrijven",
        "--publicatie",
        "--links",
        "--schema",
        "--kaart",
    ):
        reader.flag(name)
    reader.value("--gemeente")
    reader.value("--sinds", "")
    options = reader.parse(argv)
    locks = (environment.SITE_LOCK, environment.TEST_LOCK)[: 1 + options.browser]
    if (elsewhere := environment.enter(ROOT, "check.py", argv, locks)) is not None:
        return elsewhere
    if options.gemeente is not None:
        return within.run("check.py", options.gemeente, within.without(argv))
    browser = _browser() if options.browser else None
    if options.schema:
        return _write_schemas(ROOT)
    if options.kaart:
        return _write_maps(ROOT)
    if options.publicatie or options.links:
        from publishing.check import check_publication

        return check_publication(ROOT, date.today(), test_links=options.links, browser=browser)
    if options.minuten_schrijven:
        return _write_minutes(ROOT)
    if options.leesbaarheid or options.dekking or options.raden or options.minuten:
        return _overview(ROOT, options)
    return _report(ROOT, options, browser)


def _browser() -> Path:
    from setup.browser import find_or_install

    return find_or_install(Path(sys.executable), ROOT, with_sudo=False)


def _report(root: Path, options: Namespace, browser: Path | None) -> int:
    from commands.municipality import name_problems
    from itembank.authors.advice import advise as advice_on
    from itembank.authors.advice.upkeep import due_pages
    from itembank.authors.report.minutes import minute_advice
    from itembank.authors.report.pronouns import page_pronouns
    from itembank.authors.report.prose import site_passages
    from itembank.authors.report.readability import page_problems
    from itembank.build.load import load_site
    from itembank.mistakes.problems import errors
    from itembank.site.own_files import municipality_files
    from publishing.changes import changed, pages_of
    from publishing.check import seen
    from publishing.colours import pale_colours
    from publishing.gate import tried
    from publishing.telling import told

    site = load_site(root)
    found = list(site.problems)
    if site.settings is None:
        # Every variable of the pages would be unknown; what is wrong with the settings is enough.
        found = [problem for problem in found if problem.code != "onbekende-variabele"]
    trial = None
    if not options.snel:
        if sys.stdout.isatty():
            print("De site op proef bouwen …", flush=True)
        also = pages_of(site, changed(root, options.sinds) or ())
        trial = tried(site, browser=browser is not None, path=browser, also=also)
        found += trial.problems
    stops_build = bool(errors(found))
    found += [*municipality_files(root), *name_problems(root), *pale_colours(root)]
    if trial and trial.looked:
        found += trial.looked.problems
    said = site_passages(site)
    found += page_problems(site, said) + page_pronouns(site, said)
    found += advice_on(site.library, date.today())
    found += due_pages(site.pages, date.today())
    found += minute_advice(site)
    if options.advies_uit:
        found = errors(found)
    if text := told(root, found):
        print(text, end="\n\n")
    library = site.library
    tools = sum(len(named) for named in library.tools.values())
    print(
        f"Gecontroleerd: {_counted(len(library.index), 'vraag', 'vragen')}, "
        f"{_counted(tools, 'hulpmiddel', 'hulpmiddelen')}, "
        f"{_counted(len(library.claims), 'uitspraak', 'uitspraken')} en "
        f"{_counted(len(site.pages.by_path), 'pagina', 'pagina’s')}."
    )
    if own := _own_on_site(site):
        print(own)
    if trial and trial.looked:
        print(seen(trial.looked))
    if stops_build:
        print("De site kan nog niet worden gebouwd: verbeter eerst de fouten.")
        if trial is None or not trial.built:
            print("Zij is nog niet op proef gebouwd. Daarna kunnen er nog fouten bij komen.")
        return 1
    if trial is None:
        print("De site is niet op proef gebouwd. Dat doet dit commando zonder '--snel'.")
    if errors(found):
        print("De site kan worden gebouwd, maar er zijn nog fouten.")
        return 1
    print("Er zijn geen fouten." if trial else "In wat is nagekeken, zijn geen fouten.")
    return 0


def _own_on_site(site: Site) -> str:
    """What of docs/lokaal is published: a draft that lies there should not come as a surprise."""
    from itembank.mistakes.hints import listed
    from itembank.places import LOCAL_PAGES

    own = [path for path in site.pages.by_path if path.startswith(LOCAL_PAGES)]
    return f"Eigen pagina’s die op de site komen: {listed(own)}." if own else ""


def _overview(root: Path, options: Namespace) -> int:
    from itembank.authors.report.coverage import coverage_report
    from itembank.authors.report.guessing import guessing_report
    from itembank.authors.report.minutes import minutes_table
    from itembank.authors.report.prose import site_passages
    from itembank.authors.report.readability import readability_table
    from itembank.build.load import load_site
    from publishing.telling import on_github

    site = load_site(root)
    parts = [readability_table(site, site_passages(site))] if options.leesbaarheid else []
    if options.dekking:
        parts.append(coverage_report(site))
    if options.raden:
        parts.append(guessing_report(site.library, annotate=on_github()))
    if options.minuten:
        parts.append(minutes_table(site))
    print("\n\n".join(parts))
    if site.errors:
        print(f"\nLet op: er zijn fouten, dus dit overzicht kan onvolledig zijn. {SEE_ERRORS}")
    return 0


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _write_schemas(root: Path) -> int:
    from itembank.authors.schema import schema_files

    changed = _write(root, schema_files())
    print("De schema's zijn bijgewerkt." if changed else "De schema's waren al goed.")
    return 0


def _write_minutes(root: Path) -> int:
    from itembank.authors.report.minutes import with_minutes
    from itembank.build.load import load_site

    changed = _write(root, with_minutes(load_site(root)))
    print("De minuten zijn bijgewerkt." if changed else "De minuten klopten al.")
    return 0


def _write_maps(root: Path) -> int:
    from documents.maps import maps

    changed = _write(root, maps(root))
    print("De kaart is bijgewerkt." if changed else "De kaart klopte al.")
    return 0


def _write(root: Path, files: Mapping[str, str]) -> bool:
    """Write what differs; whether anything did."""
    changed = False
    for name, text in files.items():
        path = root / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"Geschreven: {name}")
        changed = True
    return changed
