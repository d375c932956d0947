"""Words that mean the same to who searches, for the course and for a municipality."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import Field

from .base import Model
from .fields import Word

Same = Annotated[tuple[Word, ...], MinLen(2)]


class SearchWords(Model):
    """The files zoekwoorden.yml and lokaal/zoekwoorden.yml."""

    groups: Annotated[tuple[Same, ...], MinLen(1)] = Field(
        alias="zoekwoorden",
        description="Rijtjes van woorden die hetzelfde betekenen, zoals [inwoner, burger].",
    )
