"""Keeps links out of the labels of choices: who taps the words of a choice wants to choose."""

from __future__ import annotations

import re
from html import escape

from ..words.texts import texts

_LINK = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)
_TAG = re.compile(r"</?a\b[^>]*>")
_OPEN, _CLOSE = "<label", "</label>"


def links_beside_labels(html: str) -> str:
    """The same HTML, in which a link inside a label stands behind that label instead.

    Its words stay where the author wrote them, so that nothing an author typed is gone.
    """
    parts: list[str] = []
    done = 0
    while (start := html.find(_OPEN, done)) >= 0:
        end = html.find(_CLOSE, start)
        if end < 0:
            break
        end += len(_CLOSE)
        label = html[start:end]
        parts.append(html[done:start])
        if "<a " in label:
            links = ", ".join(_LINK.findall(label))
            words = escape(texts()["label_links"])
            label = f'{_TAG.sub("", label)}<p class="label-links">{words} {links}</p>'
        parts.append(label)
        done = end
    return "".join((*parts, html[done:]))
