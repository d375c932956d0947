"""The documents the course leans on, and what they say."""

from __future__ import annotations

import re
from datetime import date

from pydantic import Field

from .base import Model
from .fields import Address, Date, DateOrNo, Inline, Prose, Reference, Word

_YEAR = re.compile(r"\b[12][0-9]{3}\b")
_DAY = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?\Z")
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


class Source(Model):
    """A document the course leans on."""

    title: Inline = Field(alias="titel", description="De titel van het stuk.")
    short: Inline | None = Field(
        None,
        alias="kort",
        description="Hoe de cursus het stuk kort noemt. Het jaar komt er vanzelf achter.",
    )
    publisher: Inline = Field(alias="uitgever", description="Wie het uitgaf.")
    published: Word = Field(alias="datum", description="De datum, of 'onbekend'.")
    form: Inline = Field(alias="soort", description="Wat voor stuk het is.")
    url: Address | None = Field(None, description="Het adres, als dat bekend is.")
    limits: Prose = Field(alias="beperking", description="Wat je aan deze bron niet kunt ontlenen.")

    @property
    def day(self) -> str:
        """When it was published as readers write it, also when its author typed 2025-03-01."""
        found = _DAY.match(self.published)
        if not found:
            return self.published
        year, month, day = found[1], _MONTHS[int(found[2]) - 1], found[3]
        return f"{int(day)} {month} {year}" if day else f"{month} {year}"

    @property
    def name(self) -> str:
        """What readers see instead of the id: the short name, or the title with its publisher."""
        name = self.short or f"{self.title}, {self.publisher}"
        year = _YEAR.search(self.published)
        return f"{name} ({year[0]})" if year and year[0] not in name else name


class Claim(Model):
    """One statement of a source, in the project's own words."""

    source: Reference = Field(alias="bron", description="De id van de bron.")
    text: Prose = Field(alias="tekst", description="De uitspraak, in eigen woorden.")
    checked: DateOrNo | None = Field(
        None, alias="gecontroleerd", description="'nee', of de datum waarop iemand de bron nalas."
    )
    next_check: Date | None = Field(
        None, alias="volgende_controle", description="Wanneer de bron opnieuw gelezen moet worden."
    )

    @property
    def unchecked(self) -> bool:
        """Whether a person still has to compare the claim with its source."""
        return self.checked is False

    def due(self, today: date) -> bool:
        """Whether the date of the next check has passed."""
        return self.next_check is not None and self.next_check <= today


class SourceFile(Model):
    """The file bronnen.yml."""

    sources: dict[Reference, Source] = Field(alias="bronnen", description="De stukken.")
    claims: dict[Reference, Claim] = Field(alias="uitspraken", description="Wat erin staat.")
