"""What a page may say of itself above its text.

Generators hand these words to the templates of the theme, and a few to more than that: `template`
chooses the template, `icon` a file to include. So only what is declared here may stand there.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .base import Model
from .fields import DateOrNo, Flag, Inline, Minutes, Word

Part = Literal["navigation", "toc", "path", "footer"]


class Search(Model):
    """What search does with the page."""

    exclude: Flag = Field(False, description="Laat zoeken deze pagina overslaan.")
    # Material reads the number itself, with a point where Dutch has a comma.
    boost: Word | None = Field(None, description="Zet de pagina hoger of lager bij zoeken.")


class PageFacts(Model):
    """The front matter of a page; Material's own keys are English."""

    title: Inline | None = Field(None, description="De titel van de pagina.")
    description: Inline | None = Field(None, description="Waar de pagina over gaat, in één zin.")
    hide: tuple[Part, ...] = Field((), description="Wat naast de pagina weg blijft.")
    search: Search | None = Field(None, description="Wat zoeken met de pagina doet.")
    minutes: Minutes | None = Field(
        None, alias="minuten", description="Hoe lang lezen en doen duurt, in minuten."
    )
    checked: DateOrNo | None = Field(
        None, alias="gecontroleerd", description="De dag waarop iemand de bronnen nalas, of 'nee'."
    )
    # Read line by line where old addresses are looked up, which says more about each.
    replaces: Any = Field(None, alias="vervangt", description="De oude adressen van de pagina.")
    next_check: Word | None = Field(
        None, alias="volgende_controle", description="De dag waarop dat weer moet."
    )
