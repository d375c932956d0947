"""The few questions of rebrand.py, for who types it without options."""

from pathlib import Path

from branding import settings_file
from branding.plan import Wish
from branding.store import SETTINGS


def ask(root: Path) -> Wish:
    """What the reader wants. Enter keeps what stands between the square brackets."""
    text = (root / SETTINGS).read_bytes().decode("utf-8-sig", "replace")
    print("Druk op Enter om te houden wat er tussen haken staat. Stoppen: Ctrl-C.\n")

    def about(question: str, path: str) -> str | None:
        now = settings_file.current(text, path)
        return input(f"{question} [{now or 'geen'}] ").strip() or None

    wish = Wish(
        municipality=about("Hoe heet je gemeente?", "extra.cursus.gemeente"),
        name=about("Hoe heet de cursus?", "site_name"),
        address=about("Op welk adres komt de cursus te staan?", "site_url"),
        contact=about("Welk e-mailadres is er voor vragen?", "extra.cursus.contact"),
        tokens=_or_none(input("Waar staan de tokens van je huisstijl? [geen] ")),
    )
    if wish.tokens is None:
        primary = _or_none(input("Wat is de hoofdkleur, zoals #0b5560? [blijft zo] "))
        wish = Wish(**vars(wish) | {"primary": primary})
    logo = _or_none(input("Waar staat het logo, een .svg of .png? [blijft zo] "))
    print()
    return Wish(**vars(wish) | {"logo": logo})


def _or_none(answer: str) -> str | None:
    # A file that is dragged into a terminal arrives between quotes.
    return answer.strip().strip("'\"") or None
