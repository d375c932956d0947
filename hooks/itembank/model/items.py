"""What every bank, item and source is made of.

Field names are English, aliases are what authors type. Kinds of activity extend :class:`Item`,
:class:`GradedItem` or :class:`Tool` in their own folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from pydantic import Field

from .base import Model, Sources
from .fields import DateOrNo, Flag, Id, Inline, Prose, Reference, Word
from .shapes import Alternative

if TYPE_CHECKING:
    from .figures import Figure, FigureGroup
    from .shapes import Interaction


class Item(Model):
    """One item (QTI: assessment item). ``kind`` is the name of its folder in ``kinds/``."""

    graded: ClassVar[bool] = False

    id: Id = Field(description="Eigen, blijvende naam: kleine letters, cijfers en streepjes.")
    kind: str = Field(alias="soort", description="De soort vraag.")
    stem: Prose = Field(alias="vraag", description="De vraag of stelling, met de situatie erboven.")
    sources: Sources
    rationale: Prose = Field(
        alias="toelichting", description="De uitleg bij de hele vraag, te lezen na het antwoord."
    )
    status: Literal["actief", "vervallen"] = Field(
        "actief", description="'vervallen' houdt het adres, maar toont de vraag niet meer."
    )
    replaced_by: Id | None = Field(
        None,
        alias="vervangen_door",
        description="De id van de vraag die hiervoor in de plaats komt.",
    )
    checked: DateOrNo | None = Field(
        None,
        alias="gecontroleerd",
        description="'nee' zolang niemand de vraag heeft nagelezen in de bron, daarna de datum.",
    )
    version: Word = Field(
        "1", alias="versie", description="Verhoog dit als de betekenis van de vraag verandert."
    )
    fixed_order: Flag = Field(
        False, alias="volgorde_vast", description="'true' houdt de volgorde zoals je die schrijft."
    )
    difficulty: Literal["makkelijk", "gemiddeld", "moeilijk"] | None = Field(
        None, alias="moeilijkheid", description="Hoe moeilijk de vraag is."
    )

    def key_parts(self) -> Iterable[object]:
        """What makes up the key and the options' texts; a change here makes it another item."""
        raise NotImplementedError

    def choices(self) -> Sequence[tuple[str, bool]]:
        """Options as (text, is key), for the advice on item writing; empty for other kinds."""
        return ()

    def interaction(self, bank: str) -> Interaction | None:
        """The shape in which the item can leave the site, or None; ``bank`` seeds its order."""
        return None

    def plan_fields(self) -> Iterable[str]:
        """The ids of the fields of the participation plan this item can be taken to."""
        return ()

    def figure_ids(self) -> Iterable[str]:
        """The ids of kerncijfers.yml this item takes its numbers from."""
        return ()

    def with_figures(self, figures: Mapping[str, tuple[FigureGroup, Figure]]) -> Self:
        """The item with the numbers of kerncijfers.yml filled in; by default it needs none."""
        return self

    def conflicts(self) -> Iterable[tuple[str, dict[str, object]]]:
        """Mistakes that show only when the numbers are filled in: (code of the rule, values)."""
        return ()

    def changed(self, **values: object) -> Self:
        """A copy with these values; what was computed from the old ones is forgotten."""
        made = self.model_copy(update=values)
        made.__dict__.pop("revision", None)
        return made

    @cached_property
    def revision(self) -> str:
        """Eight hexadecimal digits over kind, version, key and options.

        Case and white space are folded first, so mending a typo in the stem or in a reason
        keeps everybody's progress.
        """
        parts = (self.kind, self.version, *(str(part) for part in self.key_parts()))
        folded = "\x1f".join(" ".join(part.casefold().split()) for part in parts)
        return hashlib.sha256(folded.encode()).hexdigest()[:8]

    def order(
        self, count: int, bank: str, *, part: str = "", never: Sequence[int] = ()
    ) -> list[int]:
        """The authored indexes 0 … count-1 in the order of the page.

        Seeded by bank, id and revision, so that screen, print and export agree. ``never`` is an
        order that may not come out: a sequence to be put in order must not stand in order.
        """
        authored = list(range(count))
        if self.fixed_order and not never:
            return authored
        seed = f"{bank}/{self.id}/{self.revision}/{part}/"
        shuffled = sorted(
            authored, key=lambda index: hashlib.sha256(f"{seed}{index}".encode()).digest()
        )
        if count > 1 and shuffled == list(never):
            shuffled.append(shuffled.pop(0))
        return shuffled


class GradedItem(Item):
    """An item with a score between 0 and 1. It belongs to an objective."""

    graded: ClassVar[bool] = True

    objective: Reference = Field(
        alias="leerdoel", description="De id van een leerdoel in leerdoelen.yml."
    )


class Option(Model):
    """A choice of an item (QTI: simple choice)."""

    text: Inline = Field(alias="tekst", description="De optie, op één regel.")
    is_key: Flag = Field(False, alias="juist", description="'true' bij een goed antwoord.")
    feedback: Inline = Field(
        alias="waarom", description="Waarom deze optie klopt of niet klopt. Leer de lezer iets."
    )


class Bank(Model):
    """A file with items (QTI: item bank). Its name is the name of the file."""

    title: Inline = Field(alias="titel", description="De titel van de toets.")
    module: Reference = Field(description="De map onder docs/cursus waar de vragen bij horen.")
    items: tuple[Any, ...] = Field(alias="vragen", description="De vragen.")


def alternatives(options: Sequence[Option], order: Sequence[int]) -> tuple[Alternative, ...]:
    """The options of an item in this order of authored indexes."""
    return tuple(
        Alternative(place, options[place].text, (options[place].feedback,), options[place].is_key)
        for place in order
    )
