"""The command behind quizzes_readme.py: an example and the fields of every kind, in the manual."""

from setup import environment, messages
from setup.console import ROOT, Options, guarded

MANUAL = ROOT / "quizzes" / "README.md"
EXPLANATION = f"""\
Werk quizzes/README.md bij: de voorbeelden, de velden en de adviezen.

Gebruik: {messages.command("quizzes_readme.py")}

Typ dit als je een voorbeeld, een veld of een advies hebt veranderd.
Wat je zelf in dat bestand schrijft, blijft staan.

Opties:
  -h, --help   deze uitleg\
"""


def main(argv: list[str]) -> int:
    """Write the file when something in it must change."""
    return guarded(lambda: _write(argv))


def _write(argv: list[str]) -> int:
    Options(EXPLANATION).parse(argv)
    if (elsewhere := environment.enter(ROOT, "quizzes_readme.py", argv)) is not None:
        return elsewhere
    from itembank.authors.manual import updated

    before = MANUAL.read_text(encoding="utf-8")
    after = updated(before)
    if after == before:
        print("quizzes/README.md klopt al.")
    else:
        MANUAL.write_text(after, encoding="utf-8", newline="\n")
        print("quizzes/README.md is bijgewerkt.")
    return 0
