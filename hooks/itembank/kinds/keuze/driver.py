"""How tests answer a keuze."""

from __future__ import annotations

from drivers import ChoiceDriver


class Driver(ChoiceDriver):
    moodle = "multichoice"
    gift = "MC"
    qti = "choiceInteraction"
