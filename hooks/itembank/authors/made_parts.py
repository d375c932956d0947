"""The parts of a document that are made from the code; the rest stays as somebody wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PART = re.compile(r"(<!-- gemaakt: ([a-z-]+) -->\n).*?(<!-- einde -->)", re.DOTALL)


def filled(document: str, parts: Mapping[str, str]) -> str:
    """The document with every made part as it must be now.

    A part stands between ``<!-- gemaakt: name -->`` and ``<!-- einde -->``. Raises KeyError for a
    name that no part has.
    """
    return _PART.sub(lambda match: f"{match[1]}\n{parts[match[2]]}\n\n{match[3]}", document)
