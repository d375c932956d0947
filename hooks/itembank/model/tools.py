"""Activities that have a file of their own, and what a municipality may add to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Self

from pydantic import Field

from .base import Model
from .fields import Inline


class Addition(Model):
    """What a municipality adds to a tool, in a file of the same name under quizzes/lokaal/."""

    def source_ids(self) -> Iterable[str]:
        """Every source id the file mentions."""
        raise NotImplementedError


class Tool(Model):
    """An activity that has a file of its own, such as a checklist."""

    folder: ClassVar[str]
    """The folder under quizzes/ with one file per tool; empty for a tool there is one of."""

    addition: ClassVar[type[Addition] | None] = None
    """What a municipality may add in a file of its own; None where it may add nothing."""

    title: Inline = Field(alias="titel", description="De titel.")

    def source_ids(self) -> Iterable[str]:
        """Every source id the file mentions."""
        raise NotImplementedError

    def points(self) -> Iterable[str]:
        """The ids of what can be ticked, which is kept as progress; most tools have none."""
        return ()

    def field_ids(self) -> Iterable[str]:
        """The ids of what can be filled in; most tools have none."""
        return ()

    def extended(self, addition: Addition) -> Self:
        """The tool with what a municipality adds, for a tool that allows it."""
        raise NotImplementedError
