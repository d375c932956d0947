"""What acts by itself in the source of a page, with its line; what is shown as code does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from ..reading.active import active_in, has_signs
from .raw_html import without_code

_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})")
_RUNS = r"(?:(?:j\s*a\s*v\s*a|v\s*b)\s*script\s*:|data\s*:(?!image/))"
# An address in Markdown, and the attributes that a heading or a link may have between braces.
_ADDRESS = re.compile(rf"(?:\]\(\s*<?|\]:\s*<?|<)\s*({_RUNS})", re.I)
_ATTRIBUTE = re.compile(
    rf"\{{[^{{}}]*?[\s:]((?:on[a-z]{{3,}}|srcdoc|(?:form)?action)\s*=[^{{}}\s]*|"
    rf"\w+\s*=\s*[\"']?\s*{_RUNS})",
    re.I,
)


@dataclass(frozen=True)
class Acting:
    """Something active on a line of a page; ``origin`` as in :class:`reading.active.Active`."""

    written: str
    line: int
    origin: str = ""


def acting(source: str) -> list[Acting]:
    """Everything active in the Markdown of a page, its front matter included."""
    if not has_signs(source):
        return []
    lines = _without_code(source.split("\n"))
    text = "\n".join(lines)
    found = {
        Acting(active.written, text.count("\n", 0, active.at) + 1, active.origin)
        for active in active_in(text)
    }
    taken = {active.line for active in found}
    for number, line in enumerate(lines, 1):
        plain = unescape(line)
        for pattern in (_ADDRESS, _ATTRIBUTE):
            if number not in taken and (match := pattern.search(plain)):
                found.add(Acting(match[1], number))
    return sorted(found, key=lambda one: (one.line, one.written))


def _without_code(lines: list[str]) -> list[str]:
    """The same lines, with nothing on those that are shown as code."""
    kept: list[str] = []
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence:
            kept.append("")
            if mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif mark:
            fence = mark[1]
            kept.append("")
        else:
            kept.append(without_code(line))
    return kept
