"""What is shown as it lay on a desk or stood on a phone, with words of the author in it."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Sequence
from html import escape

from ..render.render import Fragment, PageContext
from . import Block


def titled(name: str, example: str, finish: Callable[[etree.Element], None] | None = None) -> Block:
    """A figure that begins with its title; what is in it is real text, so it needs no other."""
    return Block(
        name,
        _title,
        lambda _site: [example],
        titled=True,
        example=example,
        body=True,
        tag="figure",
        holder="div",
        finish=finish,
    )


def _title(_page: PageContext, title: str) -> Sequence[Fragment]:
    return [Fragment("figcaption", {}, escape(title, quote=False))]
