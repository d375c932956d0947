"""scenario: a branching story. Every choice leads somewhere, every road ends in a lesson."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import Field, model_validator

from ...mistakes.hints import hint, listed
from ...model.base import Model
from ...model.fields import Flag, Id, Inline, Prose, refuse
from ...model.items import Item
from ...model.shapes import Remark, Section, Story
from .texts import TEXTS


class Turn(Model):
    """A choice in the story and the scene it leads to."""

    text: Inline = Field(alias="tekst", description="Wat je doet.")
    to: Id = Field(alias="naar", description="De id van de stap die volgt.")


class Scene(Model):
    """A step of the story: what happens, and what one can do or what one learns."""

    id: Id = Field(description="Eigen naam van de stap.")
    text: Prose = Field(alias="tekst", description="Wat er gebeurt.")
    turns: tuple[Turn, ...] = Field((), alias="keuzes", description="Wat je kunt doen.")
    end: Flag = Field(
        False, alias="einde", description="'true' bij een stap waar het verhaal stopt."
    )
    lesson: Inline | None = Field(None, alias="les", description="Wat je hiervan leert.")

    @model_validator(mode="after")
    def _goes_on_or_ends(self) -> Scene:
        if self.end == bool(self.turns):
            raise refuse("stap-zonder-vervolg", value=self.id)
        if self.end and self.lesson is None:
            raise refuse("verplicht-veld", key="les")
        return self


class ScenarioItem(Item):
    """Scenes with choices, from ``start`` to one of the ends."""

    kind: Literal["scenario"] = Field(alias="soort", description="Een verhaal met keuzes.")
    start: Id = Field(description="De id van de eerste stap.")
    scenes: Annotated[tuple[Scene, ...], MinLen(3)] = Field(
        alias="stappen", description="De stappen van het verhaal."
    )

    @model_validator(mode="after")
    def _whole_graph(self) -> ScenarioItem:
        known = {scene.id: scene for scene in self.scenes}
        if len(known) < len(self.scenes):
            names = [scene.id for scene in self.scenes]
            double = next(name for name in names if names.count(name) > 1)
            raise refuse("dubbele-tekst", value=double)
        for wanted in [self.start, *(turn.to for scene in self.scenes for turn in scene.turns)]:
            if wanted not in known:
                allowed = listed(known, 20)
                raise refuse(
                    "onbekende-stap", value=wanted, hint=hint(wanted, known), allowed=allowed
                )
        reached = _reachable(self.start, known)
        if missed := [name for name in known if name not in reached]:
            raise refuse("onbereikbare-stap", value=missed[0])
        for name in known:
            if not any(known[other].end for other in _reachable(name, known)):
                raise refuse("stap-zonder-einde", value=name)
        return self

    def key_parts(self) -> Iterable[object]:
        return [part for scene in self.scenes for part in (scene.id, scene.text)]

    def ordered(self) -> list[Scene]:
        """The scenes with the first one in front, the others as authored."""
        return sorted(self.scenes, key=lambda scene: scene.id != self.start)

    def interaction(self, bank: str) -> Story:
        scenes = self.ordered()
        number = {scene.id: place for place, scene in enumerate(scenes, 1)}
        return Story(
            TEXTS["label"],
            before=tuple(
                Section(
                    TEXTS["scene"].format(number=number[scene.id]),
                    prose=scene.text,
                    points=(
                        *(
                            Remark("", (turn.text, TEXTS["go"].format(number=number[turn.to])))
                            for turn in scene.turns
                        ),
                        *([Remark(TEXTS["lesson"], (scene.lesson,))] if scene.lesson else []),
                    ),
                )
                for scene in scenes
            ),
        )


def _reachable(start: str, known: dict[str, Scene]) -> set[str]:
    """Every scene one can come to from ``start``, that one included."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(turn.to for turn in known[name].turns)
    return found
