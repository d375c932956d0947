"""How tests answer a meerkeuze."""

from __future__ import annotations

from drivers import ChoiceDriver


class Driver(ChoiceDriver):
    moodle = "multichoice"
    gift = "MC"
    qti = "choiceInteraction"
    many = True
    partly = True
    keeps_right = True
    answers = """(element, right) => element.inputs.map(({ value }) => Number(value))
      .filter((index) => element.keys.includes(index) === right)"""
