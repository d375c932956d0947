"""The command behind rebrand.py: options, environment, and then the house style itself."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from commands import municipality, within
from setup import environment, messages
from setup.console import ROOT, Options, guarded

if TYPE_CHECKING:
    from branding.plan import Choose

EXPLANATION = f"""\
Geef de cursus de naam en de huisstijl van jouw gemeente.

Gebruik: {messages.command("rebrand.py", "[opties]")}

Zonder opties stelt dit commando een paar vragen. Het verandert alleen mkdocs.yml en de map
docs/assets/huisstijl. Kleuren die niet goed te lezen zijn, krijgen een andere tint; je leest welke.
Het haalt niets op en laadt geen lettertypen.

Wie en waar:
  --gemeente NAAM      de naam van je gemeente; is er een map gemeenten/NAAM, dan werk je daarin
  --naam NAAM          de naam van de cursus
  --adres ADRES        waar de cursus komt te staan, zoals https://cursus.voorbeeld.nl/
  --contact E-MAIL     het adres voor vragen

Huisstijl:
  --tokens PLAATS      de tokens van je huisstijl: een map, of een .tgz, .css of .json
  --thema NAAM         welke huisstijl, als het bestand er meer heeft
  --kleur KLEUR        de hoofdkleur, zoals '#0b5560'
  --steunkleur KLEUR   een tweede kleur, voor lijnen en versiering
  --logo BESTAND       een .svg of .png
  --standaard          terug naar de kleuren van de cursus zelf

Zo gaat het:
  --niet-aanpassen     stop als een kleur niet goed te lezen is, en kies geen andere tint
  --tabel              toon het contrast van alle kleuren
  --voorbeeld          laat eerst zien hoe het wordt, en verander niets
  --voorbeeld-in MAP   zet dat voorbeeld in een map, en verander niets
  --ongedaan           zet alles terug zoals het was voor de vorige keer
  --toch               ook als je daarna zelf iets veranderde
  -h, --help           deze uitleg\
"""
VALUES = (
    "--gemeente",
    "--naam",
    "--adres",
    "--contact",
    "--tokens",
    "--thema",
    "--kleur",
    "--steunkleur",
    "--logo",
    "--voorbeeld-in",
)
FLAGS = ("--standaard", "--niet-aanpassen", "--tabel", "--voorbeeld", "--ongedaan", "--toch")


def main(argv: list[str]) -> int:
    """Change, show or put back; 1 when the reader has something to mend first."""
    return guarded(lambda: _rebrand(argv))


def _rebrand(argv: list[str]) -> int:
    reader = Options(EXPLANATION)
    for name in VALUES:
        reader.value(name)
    for name in FLAGS:
        reader.flag(name)
    options = reader.parse(argv)
    if (elsewhere := environment.enter(ROOT, "rebrand.py", argv)) is not None:
        return elsewhere
    if within.is_known(options.gemeente):
        return within.rebrand(options.gemeente, within.without(argv))
    return _run(options)


def _run(options: argparse.Namespace) -> int:
    from branding import objections
    from branding.asking import ask
    from branding.plan import Wish, plan
    from branding.preview import show, write
    from branding.store import save, undo
    from branding.telling import refusal, report

    forgotten = [name for name in VALUES if getattr(options, _field(name)) == ""]
    # An empty contact is a choice: no address at all.
    forgotten = [name for name in forgotten if name != "--contact"]
    if forgotten:
        raise objections.empty_value(forgotten[0])
    if options.ongedaan:
        changed = undo(ROOT, even_so=options.toch)
        print("Teruggezet:" + _listed(changed))
        return 0
    wish = Wish(
        municipality=options.gemeente,
        name=options.naam,
        address=options.adres,
        contact=options.contact,
        tokens=options.tokens,
        theme=options.thema,
        primary=options.kleur,
        support=options.steunkleur,
        logo=options.logo,
        own_look=options.standaard,
    )
    if wish.own_look and (wish.tokens or wish.primary or wish.support):
        raise objections.several_sources()
    asked = wish == Wish()
    if asked:
        if not sys.stdin.isatty():
            raise objections.nothing_given()
        wish = ask(ROOT, Path.cwd())
    made = plan(ROOT, wish, Path.cwd(), _chooser(options))
    if options.niet_aanpassen and made.palette is not None and made.palette.notes:
        raise refusal(made.palette)
    print(report(made, table=options.tabel))
    if options.voorbeeld_in:
        place = write(ROOT, made, Path(options.voorbeeld_in))
        print(f"\nHet voorbeeld staat in {place}. In de cursus is niets veranderd.")
        return 0
    if options.voorbeeld or (asked and ask_yes("Wil je eerst een voorbeeld zien?")):
        show(ROOT, made)
    if options.voorbeeld or (asked and not ask_yes("Zal ik dit opslaan?")):
        print("\nIn de cursus is niets veranderd.")
        return 0
    changed = save(ROOT, made.files)
    if not changed:
        print("\nEr is niets veranderd: zo was het al.")
        return 0
    print("\nVeranderd:" + _listed(changed))
    print(f"\nBekijken:         {messages.command('serve.py')}")
    print(f"Ongedaan maken:   {messages.command('rebrand.py', '--ongedaan')}")
    return 0


def _listed(names: list[str]) -> str:
    place = f"{municipality.FOLDER}/{messages.WITHIN}/" if messages.WITHIN else ""
    return "".join(f"\n  {place}{name}" for name in names)


def _chooser(options: argparse.Namespace) -> "Choose":
    """Who says which colour is theirs: a preview shows them all, a reader here is asked."""
    from branding.asking import which
    from branding.plan import best, nobody

    if options.voorbeeld or options.voorbeeld_in:
        return best
    return which if sys.stdin.isatty() else nobody


def ask_yes(question: str) -> bool:
    """A question with yes as its answer to Enter."""
    return input(f"\n{question} (ja/nee) [ja] ").strip().lower() in ("", "j", "ja")


def _field(option: str) -> str:
    return option.removeprefix("--").replace("-", "_")
