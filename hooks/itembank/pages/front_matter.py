"""What a page says of itself between two lines of dashes, found where MkDocs finds it.

A generator reads this apart from the text, with a parser of its own, and hands it to the templates
of the theme. So it is read here as strictly as a bank, before any generator gets to see it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..reading.document import Document
from ..reading.source import parse

_BLOCK = re.compile(r"\A---[ \t]*\r?\n(?P<words>.*?\r?\n)(?:\.\.\.|---)[ \t]*\r?\n", re.DOTALL)
# Without dashes MkDocs reads the first lines as front matter too, when they look like this.
# With dashes that nothing closes it comes on the page as text.
_LOOSE = re.compile(r"\A(?:---[ \t]*\r?\n)?[ ]{0,3}(?P<key>[A-Za-z0-9_-]+):")


@dataclass(frozen=True)
class FrontMatter:
    """``lines`` is how many lines it takes, its dashes included; 0 without any.

    ``document`` is what it says, with the lines of the page. ``loose`` is the word that makes
    MkDocs swallow the beginning of a page without dashes, or show it below dashes that nothing
    closes; or empty.
    """

    lines: int = 0
    document: Document | None = None
    loose: str = ""


def length(source: str) -> int:
    """How many lines the front matter of a page takes; 0 without any."""
    found = _BLOCK.match(source)
    return found[0].count("\n") if found else 0


def below(source: str) -> str:
    """The source without its front matter."""
    return _BLOCK.sub("", source)


def front_matter(source: str, file: str) -> FrontMatter:
    """What stands at the beginning of a page. Never raises on an author's mistake."""
    found = _BLOCK.match(source)
    if found is None:
        loose = _LOOSE.match(source)
        return FrontMatter(loose=loose["key"] if loose else "")
    # The line of dashes counts: problems name lines of the page.
    document = parse(f"\n{found['words']}".encode(), file)
    return FrontMatter(found[0].count("\n"), document)
