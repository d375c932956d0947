"""Where each key of mkdocs.yml may stand: of the generator, and what a municipality chooses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_origin

from pydantic import BaseModel

from ..reading.validate import inner_model
from .settings import OF_THE_COURSE, Settings

Place = tuple[str, ...]

# The keys of the generator, which stand at the beginning of a line.
_GENERATOR = (
    *("INHERIT", "site_name", "site_url", "site_description", "site_author", "copyright", "nav"),
    *("theme", "extra", "extra_css", "extra_javascript", "plugins", "hooks", "markdown_extensions"),
    *("exclude_docs", "not_in_nav", "docs_dir", "site_dir", "use_directory_urls", "validation"),
)
CHOICES = ("extra", "cursus")
POINT = "-"
"""Stands for an entry of a list in the place of a key."""


def _places_in(model: type[BaseModel], at: Place) -> Iterator[Place]:
    """The keys of a group, and of the groups in it; an entry of a list ends with a dash."""
    for name, info in model.model_fields.items():
        here = (*at, info.alias or name)
        yield here
        inside = inner_model(info.annotation)
        if get_origin(info.annotation) is tuple:
            yield (*here, POINT)
        elif inside is not None and here[-1] not in OF_THE_COURSE:
            yield from _places_in(inside, here)


def _known() -> dict[str, list[Place]]:
    """Where each key may stand, by its name."""
    places = [*((name,) for name in _GENERATOR), ("theme", "logo"), ("theme", "favicon"), CHOICES]
    found: dict[str, list[Place]] = {}
    for place in [*places, *_places_in(Settings, CHOICES)]:
        found.setdefault(place[-1], []).append(place)
    return found


KNOWN: Mapping[str, list[Place]] = _known()
GROUPS = {place[:-1] for places in KNOWN.values() for place in places}
