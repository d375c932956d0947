"""The templates: where they stand, and what every one of them may use."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .. import kinds, tools
from ..model import limits
from ..model.figures import as_written
from ..model.letters import letter
from ..reading import marks
from ..words.foreign import spoken
from ..words.texts import texts

_TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def template(name: str) -> Any:
    """A template of ``templates/``, of a kind or of a tool."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader([_TEMPLATES, kinds.FOLDER, tools.FOLDER]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Templates are read once per process, so nothing looks whether their files changed.
        auto_reload=False,
    )
    environment.globals.update(t=texts(), limits=limits)
    filters: dict[str, Callable[..., Any]] = {
        "number": as_written,
        "letter": letter,
        "plain": marks.plain,
        "spoken": spoken,
        "capitalize_first": lambda words: words[:1].upper() + words[1:],
    }
    environment.filters.update(filters)
    return environment
