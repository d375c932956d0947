"""The file kerncijfers.yml: every percentage of the course, with who said what and when."""

from __future__ import annotations

from pydantic import Field, model_validator

from .base import Model
from .fields import Flag, Id, Inline, Number, Reference, Word, refuse


class Survey(Model):
    """A survey the figures come from."""

    title: Inline = Field(alias="titel", description="De naam van het onderzoek.")
    respondents: Inline = Field(alias="wie", description="Wie de vragen beantwoordden.")
    period: Word = Field(alias="wanneer", description="Over welk jaar het gaat.")
    source: Reference = Field(alias="bron", description="De id van de bron in bronnen.yml.")
    limits: tuple[Inline, ...] = Field(
        alias="beperkingen", description="Wat je aan deze cijfers niet kunt ontlenen."
    )


class Figure(Model):
    """One figure: a number, or a share in words where the source gives no number."""

    label: Inline = Field(description="Wat het cijfer zegt.")
    value: Number | None = Field(None, alias="waarde", description="Het getal.")
    value_text: Inline | None = Field(
        None, alias="waarde_tekst", description="Het aandeel in woorden, zoals 'de helft'."
    )
    unit: Inline | None = Field(
        None, alias="eenheid", description="Alleen als die anders is dan die van de groep."
    )
    claim: Reference = Field(
        alias="uitspraak", description="De id van de uitspraak in bronnen.yml."
    )

    def shown(self, group_unit: str) -> str:
        """The figure with its unit as Dutch writes it: ``48%``, ``de helft``."""
        if self.value is None:
            return self.value_text or ""
        return with_unit(self.value, self.unit or group_unit)

    @model_validator(mode="after")
    def _one_value(self) -> Figure:
        if (self.value is None) == (self.value_text is None):
            raise refuse("verplicht-veld", key="waarde")
        return self


class FigureGroup(Model):
    """Figures that answer one question of a survey."""

    survey: Reference = Field(alias="onderzoek", description="De id van het onderzoek.")
    question: Inline = Field(alias="vraag", description="Wat er gevraagd werd.")
    unit: Inline = Field(alias="eenheid", description="De eenheid, zoals '%'.")
    multiple: Flag = Field(
        False, alias="meer_antwoorden", description="Mochten mensen meer antwoorden geven?"
    )
    note: Inline | None = Field(
        None, alias="opmerking", description="Iets wat je bij deze groep moet weten."
    )
    figures: dict[Id, Figure] = Field(alias="cijfers", description="De cijfers.")


class FigureFile(Model):
    """The whole file."""

    surveys: dict[Id, Survey] = Field(alias="onderzoeken", description="De onderzoeken.")
    groups: dict[Id, FigureGroup] = Field(alias="groepen", description="De cijfers per vraag.")

    def by_id(self) -> dict[str, tuple[FigureGroup, Figure]]:
        """Every figure with its group, by its id, which is unique in the file."""
        found: dict[str, tuple[FigureGroup, Figure]] = {}
        for group in self.groups.values():
            for name, figure in group.figures.items():
                found[name] = (group, figure)
        return found

    def duplicates(self) -> list[tuple[str, str]]:
        """Pairs of (group, figure id) whose id an earlier group has already used."""
        seen: set[str] = set()
        double: list[tuple[str, str]] = []
        for group_name, group in self.groups.items():
            for name in group.figures:
                if name in seen:
                    double.append((group_name, name))
                seen.add(name)
        return double


_LONG = 10_000


def with_unit(number: float, unit: str) -> str:
    """A number and its unit; a percent sign stands against the number, a grade has none."""
    if unit == "cijfer":
        return as_written(number)
    return f"{bare(number, unit)}%" if unit == "%" else f"{bare(number, unit)} {unit}".strip()


def bare(number: float, unit: str) -> str:
    """A number without its unit. What has none may be a year, which has no point: 1998."""
    written = as_written(number)
    return written if unit or abs(number) >= _LONG else written.replace(".", "")


def as_written(number: float) -> str:
    """A number as Dutch writes it: 6.7 → ``6,7``, 24221.0 → ``24.221``."""
    text = f"{number:,.0f}" if number == int(number) else f"{number:,}"
    return text.translate(str.maketrans(",.", ".,"))
