"""The few questions of rebrand.py, for who types it without options.

Every answer is tried as soon as it is given. One that will not do is asked again, by itself, so
that nothing that was typed before is lost.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from branding import objections, settings_file
from branding.chain import Found
from branding.contrast import as_hex
from branding.plan import Wish, plan
from branding.store import SETTINGS
from setup.messages import Trouble

# Field of `Wish` → the question, and where in the settings the answer stands now.
ABOUT = {
    "municipality": ("Hoe heet je gemeente?", "extra.cursus.gemeente"),
    "name": ("Hoe heet de cursus?", "site_name"),
    "address": ("Op welk adres komt de cursus te staan?", "site_url"),
    "contact": ("Welk e-mailadres is er voor vragen?", "extra.cursus.contact"),
}


def ask(root: Path, folder: Path) -> Wish:
    """What the reader wants. Enter keeps what stands between the square brackets.

    Paths count from `folder`.
    """
    text = (root / SETTINGS).read_bytes().decode("utf-8-sig", "replace")
    print("Druk op Enter om te houden wat er tussen haken staat. Stoppen: Ctrl-C.\n")
    given: dict[str, str] = {}

    def about(field: str, question: str, read: Callable[[str], str | None]) -> None:
        while (answer := read(input(f"{question} "))) is not None:
            try:
                given.update(_tried(root, folder, given | {field: answer}))
                return
            except Trouble as trouble:
                print(f"\n{trouble}\n")

    for field, (question, place) in ABOUT.items():
        now = settings_file.current(text, place)
        about(field, f"{question} [{now or 'geen'}]", _plain)
    about("tokens", "Waar staan de tokens van je huisstijl? [geen]", _unquoted)
    if "tokens" not in given:
        about("primary", "Wat is de hoofdkleur, zoals #0b5560? [blijft zo]", _unquoted)
    about("logo", "Waar staat het logo, een .svg of .png? [blijft zo]", _unquoted)
    print()
    return Wish.of(given)


def _tried(root: Path, folder: Path, given: dict[str, str]) -> dict[str, str]:
    """The answers, and the colour that was chosen with them; raises `Trouble` if one will not do.

    Together, as a logo may need the colour that was given just before.
    """
    chosen: dict[str, str] = {}

    def choose(found: Found) -> str:
        chosen["primary"] = which(found)
        return chosen["primary"]

    plan(root, Wish.of(given), folder, choose)
    return given | chosen


def which(found: Found) -> str:
    """Show every colour that may be the main one, and ask which is theirs."""
    first = found.candidates[0].colour
    print(
        f"\nDeze huisstijl wijst niet één hoofdkleur aan:{objections.listed(found, swatch=swatch)}"
    )
    numbers = {str(at): one.colour for at, one in enumerate(found.candidates, start=1)}
    question = f"Is dit jullie kleur: {swatch(first)}{first}? (ja, een nummer of een kleur) [ja] "
    while True:
        answer = input(question).strip()
        if answer.lower() in ("", "j", "ja"):
            return first
        chosen = numbers.get(answer) or as_hex(_unquoted(answer) or "")
        if chosen is not None:
            return chosen
        print(f"'{answer}' is geen nummer uit de lijst, en geen kleur zoals {first}.")


def swatch(colour: str) -> str:
    """A few cells of a terminal in this colour; nothing where that cannot be shown."""
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb":
        return ""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"\x1b[48;2;{red};{green};{blue}m      \x1b[0m "


def _plain(answer: str) -> str | None:
    return answer.strip() or None


def _unquoted(answer: str) -> str | None:
    # A file that is dragged into a terminal arrives between quotes.
    plain = answer.strip()
    if len(plain) > 1 and plain[0] == plain[-1] and plain[0] in "'\"":
        plain = plain[1:-1]
    return plain or None
