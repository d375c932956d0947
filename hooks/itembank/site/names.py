"""What a page may name between double braces: the settings, and how long the course takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.course import Module
from ..words.texts import texts
from .configuration import Configuration

WHOLE = "cursus.duur"
CORE = "cursus.duur_kern"


def names_of(configuration: Configuration, modules: Mapping[str, Module]) -> Mapping[str, str]:
    """The words behind each name; the times are those of all modules, and of the core alone."""
    return {
        **configuration.names,
        WHOLE: duration(module.minutes for module in modules.values()),
        CORE: duration(module.minutes for module in modules.values() if module.core),
    }


def duration(minutes: Iterable[float]) -> str:
    """In minutes up to an hour and a half, then in half hours, as the certificate says it."""
    whole = sum(minutes)
    if whole <= 90:
        return f"{whole:.0f} {texts()['minutes']}"
    halves = int(whole / 30 + 0.5)
    return f"{halves // 2}{',5' if halves % 2 else ''} {texts()['hours']}"
