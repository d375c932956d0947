"""The glossary: terms with a short explanation, linked where a page first uses them."""

from __future__ import annotations

from pydantic import Field

from .base import Model
from .fields import Flag, Id, Inline, Reference

LETTER = "letter-"
"""What the id of a heading with a letter begins with."""


class Term(Model):
    """A word of the trade."""

    term: Inline = Field(description="Het woord, zoals het op de pagina staat.")
    forms: tuple[Inline, ...] = Field(
        (), alias="ook", description="Andere vormen van het woord, zoals het meervoud."
    )
    meaning: Inline = Field(alias="uitleg", description="Wat het betekent, in één of twee zinnen.")
    linked: Flag = Field(
        True, alias="koppelen", description="'nee' bij gewone woorden, waar een link stoort."
    )
    sources: tuple[Reference, ...] = Field(
        (), alias="bron", description="De ids van de uitspraken waar de uitleg op steunt."
    )


class Glossary(Model):
    """The file begrippen.yml."""

    terms: dict[Id, Term] = Field(alias="begrippen", description="De begrippen, op alfabet.")
