"""indeling: put cards in groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import Len, MinLen
from pydantic import AfterValidator, Field, model_validator

from ...mistakes.hints import hint, listed
from ...model.base import Model
from ...model.fields import Id, Inline, Reference, refuse
from ...model.items import GradedItem
from ...model.limits import PARTS
from ...model.shapes import Matching, Remark, Row, Section, Target
from ...model.validators import distinct, distinct_texts
from .texts import TEXTS


class Group(Model):
    """A group cards can go in."""

    id: Id = Field(description="Korte naam van de groep.")
    name: Inline = Field(alias="naam", description="De naam op het scherm.")


class Card(Model):
    """A card and the group it belongs to."""

    text: Inline = Field(alias="tekst", description="Wat op de kaart staat.")
    group: Reference = Field(alias="groep", description="De id van de groep.")
    feedback: Inline = Field(alias="waarom", description="Waarom de kaart in deze groep hoort.")


def _distinct_groups(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    distinct([group.id for group in groups])
    distinct([group.name for group in groups])
    return groups


class IndelingItem(GradedItem):
    """Cards to sort. Score: the share of cards in the right group."""

    kind: Literal["indeling"] = Field(alias="soort", description="Verdeel over groepen.")
    groups: Annotated[tuple[Group, ...], MinLen(2), AfterValidator(_distinct_groups)] = Field(
        alias="groepen", description="De groepen."
    )
    cards: Annotated[tuple[Card, ...], Len(2, PARTS), AfterValidator(distinct_texts)] = Field(
        alias="kaarten", description="De kaarten."
    )

    @model_validator(mode="after")
    def _known_groups(self) -> IndelingItem:
        known = [group.id for group in self.groups]
        for card in self.cards:
            if card.group not in known:
                close = hint(card.group, known)
                raise refuse("onbekende-groep", value=card.group, hint=close, allowed=listed(known))
        used = {card.group for card in self.cards}
        if empty := [group for group in known if group not in used]:
            raise refuse("lege-groep", value=empty[0])
        return self

    def key_parts(self) -> Iterable[object]:
        groups = [group.name for group in self.groups]
        return [*groups, *(part for card in self.cards for part in (card.text, card.group))]

    def group_name(self, card: Card) -> str:
        return next(group.name for group in self.groups if group.id == card.group)

    def interaction(self, bank: str) -> Matching:
        cards = [(place, self.cards[place]) for place in self.order(len(self.cards), bank)]
        reasons = (
            Remark(
                card.text,
                (TEXTS["belongs"].lower(), self.group_name(card), "–", card.feedback),
            )
            for _, card in cards
        )
        return Matching(
            TEXTS["label"],
            after=(Section(points=tuple(reasons)),),
            rows=tuple(Row(place, card.text, card.group) for place, card in cards),
            targets=tuple(Target(group.id, group.name) for group in self.groups),
            sorting=True,
        )
