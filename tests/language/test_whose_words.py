"""Whose words they are: on a site of a municipality "ons" is the municipality, not the course."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .spelling import LOCAL, Text, all_texts

REPOSITORY = Path(__file__).resolve().parents[2]
# What the makers of the course made, chose or think. A letter, a dialogue and an option may speak
# for a municipality: "onze kraam", "Bel ons".
_MADE = (
    r"advies|beslishulp|bron|bronnen|checklist|hoofdbronnen|hulpmiddel|idee|indeling|keuze|keuzehulp"
    r"|leskaart|lezing|manier|oordeel|opzet|samenvatting|tijdlijn|uitgangspunt|vertaling"
    r"|vuistregel|weergave|woorden"
)
OF_THE_MAKERS = re.compile(
    rf"\b(?:is|zijn) (?:deels )?van ons\b|\b(?:ons|onze) (?:\w+ )?\[?(?:{_MADE})\b"
    r"|\bwij (?:vinden|denken)\b(?! terugkoppelen)|\bvinden wij\b",
    re.IGNORECASE,
)
# Said by somebody in a story of the course.
SAID = (
    "Geef ons advies over",
    "Uw idee staat in ons advies aan de wethouder",
    "Ons idee haalde het niet",
    "Nee, deze avond is van ons",
)


def _speaks_for_the_makers(text: str) -> str:
    for said in SAID:
        text = text.replace(said, "")
    found = OF_THE_MAKERS.search(" ".join(text.split()))
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De vragen erbij zijn van ons.", "zijn van ons"),
        ("Het is onze eigen vuistregel.", "onze eigen vuistregel"),
        ("Onze [Keuzehulp](x.md) begint hier.", "Onze [Keuzehulp"),
        ("Dat klopt, vinden wij.", "vinden wij"),
        ("Bel ons, of kom naar onze kraam.", ""),
        ("Wie wacht nog op bericht van ons?", ""),
        ("De tekening is van deze cursus.", ""),
    ],
)
def test_what_the_makers_say_is_told_from_what_a_municipality_says(text: str, found: str) -> None:
    assert _speaks_for_the_makers(text) == found


def test_the_course_speaks_of_itself_as_the_course() -> None:
    def is_own(text: Text) -> bool:
        return text.file.startswith(("docs/", "quizzes/")) and LOCAL not in Path(text.file).parts

    assert [
        f"{text.file}:{text.line}: {found}"
        for text in all_texts(REPOSITORY)
        if is_own(text) and (found := _speaks_for_the_makers(text.text))
    ] == []
