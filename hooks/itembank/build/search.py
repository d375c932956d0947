"""What a search index needs of a page.

Material's search reads every tag of a page in Python, also of what it then leaves out because of
``data-search-exclude``. For a page of forty items that is most of the page, and reading it was a
quarter of the whole build. So search gets the page without it. The mark stays in the page: other
generators look at it, and without this module Material comes to the same index.

Looked at and left: every other place reads HTML with `reading/elements.py`. Here that would cost a
fifth of a build again: for the 1.1 MB of the pages with items, cutting by these marks took 5 ms of
processor time, selectolax 20 ms and Python's own parser 173 ms. The marks are those of our own
templates, and `test_search.py` holds what they cut against the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

# The two parts of an item, as `item.html` writes them. Nothing an author types can close them
# early: texts in YAML hold no HTML.
_REASONS = ('<details class="item__key" data-search-exclude>', "</details>")
_FORM = ('<form class="item__form"', "</form>")
# The list of sources at the end of a page; the page of sources has them all.
_SOURCES = ('<details class="page-sources" data-search-exclude>', "</details>")
# The number of a source, and the space before it, which would stay before a full stop.
_MARK = re.compile(r'\s?<a class="source-mark"[^>]*>\d+</a>')
# A trainer's note, as the extension writes it.
_NOTE = ('<aside class="block block--trainer"', "</aside>")
# A drawing has no words.
_DRAWING = re.compile(r'<svg [^>]*class="scene".*?</svg>', re.DOTALL)
# Search keeps paragraphs and lists; of all other tags it keeps the words between them.
_DROPPED = re.compile(r"<(?!/?(?:p|ul|ol|li)\b)[^>]*>")


def searchable(html: str, words: Sequence[str] = ()) -> str:
    """The HTML of a page with no more of its items and notes than search keeps.

    ``words`` are what a municipality calls the subject; they come right below the title, so that
    they find the page itself and not its last section.
    """
    for hidden in (_REASONS, _NOTE, _SOURCES):
        html = _replaced(html, *hidden, lambda _part: "")
    html = _DRAWING.sub("", _MARK.sub("", html))
    # Without a space Material writes what stands in two cells as one word.
    kept = _replaced(html, *_FORM, _words).replace("</td>", " </td>").replace("</th>", " </th>")
    if not words:
        return kept
    title, end, rest = kept.partition("</h1>")
    extra = f"<p>{escape(', '.join(words))}</p>"
    return f"{title}{end}{extra}{rest}" if end else f"{extra}{kept}"


def _replaced(html: str, begin: str, end: str, change: Callable[[str], str]) -> str:
    """Change every part from ``begin`` up to and including ``end``."""
    first, *others = html.split(begin)
    parts = [first]
    for other in others:
        inside, closed, rest = other.partition(end)
        whole = f"{begin}{inside}{closed}"
        parts += (change(whole) if closed else whole, rest)
    return "".join(parts)


def _words(form: str) -> str:
    return f" {' '.join(_DROPPED.sub('', form).split())} "
