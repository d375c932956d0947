"""What one municipality of a region may say in its settings: what a fork chooses, and no more.

In a region others build with this file. Hooks, plugins, templates and files elsewhere are Python
that would run there, so only keys that are words may stand in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from ..mistakes.problems import Problem
from ..model.base import Model
from ..model.fields import Inline, LineOrNothing, Word, refuse
from ..reading.marks import is_allowed_link
from ..reading.validate import Context, build
from .placement import read_placed

OWN = ("docs/assets/huisstijl/", "docs/lokaal/", "quizzes/lokaal/")
"""What a municipality may have in its folder, besides its settings."""
_DRAWINGS = "assets/huisstijl/"


def _navigation(entries: list[Any]) -> list[Any]:
    waiting: list[Any] = list(entries)
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, str):
            if not is_allowed_link(entry):
                raise refuse("onveilige-link", target=entry)
        else:
            waiting += entry.values() if isinstance(entry, Mapping) else entry
    return entries


def _drawing(path: str) -> str:
    name = path.removeprefix(_DRAWINGS)
    plain = name.replace("-", "").replace("_", "").removesuffix(".svg").removesuffix(".png")
    if not (path.startswith(_DRAWINGS) and plain.isalnum() and name.endswith((".svg", ".png"))):
        allowed = f"{_DRAWINGS}logo.svg, {_DRAWINGS}logo.png"
        raise refuse("waarde-niet-toegestaan", value=path, allowed=allowed, hint="")
    return path


Drawing = Annotated[Word, AfterValidator(_drawing)]


class _Theme(Model):
    """The one choice of the theme that is a municipality's: its own drawings."""

    logo: Drawing | None = None
    favicon: Drawing | None = None


class _Extra(Model):
    """``cursus`` has a model of its own, which checks it with the defaults of the course."""

    course: Any = Field(None, alias="cursus")


class MunicipalityFile(Model):
    """The file ``mkdocs.yml`` of one municipality."""

    base: Literal["mkdocs.base.yml"] = Field(alias="INHERIT")
    site_name: Inline
    site_url: Word | None = None
    site_description: Inline | None = None
    copyright: LineOrNothing | None = None
    nav: Annotated[list[Any], AfterValidator(_navigation)] | None = None
    theme: _Theme | None = None
    extra: _Extra


def municipality_problems(path: Path, file: str) -> list[Problem]:
    """Everything in this settings file that is not a municipality's to say."""
    document, _lost = read_placed(path, file)
    context = Context(document, problems=list(document.problems))
    if document.data is not None:
        build(MunicipalityFile, document.data, context)
    return context.problems
