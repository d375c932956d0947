"""The command behind changed.py: what the workflows ask before they choose what to run."""

import sys

from setup import environment, messages
from setup.console import ROOT, Options, guarded

EXPLANATION = f"""\
Zeg of er sinds een commit code veranderde, of alleen tekst.

Gebruik: {messages.command("changed.py", "<commit>")}

Je krijgt één woord: 'teksten' of 'code'. De taken van GitHub en GitLab vragen het, en kiezen dan
wat er draait: bij teksten de controle, bij code alle tests. Wat niet zeker is, is code.

Opties:
  -h, --help   deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Print the word; why goes to the other stream."""
    return guarded(lambda: _tell(argv))


def _tell(argv: list[str]) -> int:
    _options, rest = Options(EXPLANATION).parse_some(argv)
    if len(rest) > 1 or (rest and rest[0].startswith("-")):
        raise messages.wrong_option(rest[-1])
    if (elsewhere := environment.enter(ROOT, "changed.py", argv)) is not None:
        return elsewhere
    from itembank.site.configuration import read_configuration
    from publishing.changes import changed, judged

    settings = read_configuration(ROOT).settings
    paths = changed(ROOT, rest[0] if rest else "")
    what = judged(paths, settings.municipality if settings else "")
    print(what)
    if paths is None:
        print("Niet bekend sinds wanneer, dus alles wordt getest.", file=sys.stderr)
    else:
        print(f"Veranderd sinds {rest[0]}: {len(paths)}.", *paths, sep="\n", file=sys.stderr)
    return 0
