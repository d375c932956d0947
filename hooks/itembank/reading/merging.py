"""The marks that git leaves in a file when it could not choose between two versions."""

from __future__ import annotations

import re

_MARK = re.compile(r"^(?:<{7}|>{7})(?:[ \r\n]|\Z)", re.M)


def merge_marks(text: str) -> list[int]:
    """The lines on which a version begins that git could not choose; one for each place."""
    found = [(match[0][0], match.start()) for match in _MARK.finditer(text)]
    begins = [at for sign, at in found if sign == "<"] or [at for _, at in found]
    return [text.count("\n", 0, at) + 1 for at in begins]
