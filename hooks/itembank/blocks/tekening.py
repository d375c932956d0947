"""tekening: a drawing in the page, with the caption that the author writes in it."""

from __future__ import annotations

from collections.abc import Sequence

from ..places import DRAWING
from ..render.render import Fragment, PageContext
from ..site.site import Site
from . import Block


def _choices(site: Site) -> Sequence[str]:
    return list(site.drawings)


def _render(page: PageContext, name: str) -> Sequence[Fragment]:
    drawing = page.site.drawings[name]
    return [Fragment("svg", drawing.attributes, drawing.shapes)]


BLOCK = Block(
    DRAWING,
    _render,
    _choices,
    example="lege-zaal",
    body=True,
    tag="figure",
    holder="figcaption",
)
