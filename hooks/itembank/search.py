"""What a search index needs of a page.

Material's search reads every tag of a page in Python, also of what it then leaves out because of
``data-search-exclude``. For a page of forty items that is most of the page, and reading it was a
quarter of the whole build. So search gets the page without it. The mark stays in the page: other
generators look at it, and without this module Material comes to the same index.
"""

from __future__ import annotations

import re

# The two parts of an item, as `item.html` writes them. Nothing an author types can close them
# early: texts in YAML hold no HTML.
_LEFT_OUT = re.compile(r'<details class="item__key" data-search-exclude>.*?</details>', re.DOTALL)
_FORM = re.compile(r'<form class="item__form".*?</form>', re.DOTALL)
# Search keeps paragraphs and lists; of all other tags it keeps the words between them.
_DROPPED = re.compile(r"<(?!/?(?:p|ul|ol|li)\b)[^>]*>")
_SPACE = re.compile(r"\s+")


def searchable(html: str) -> str:
    """The HTML of a page with no more of its items than search keeps."""
    return _FORM.sub(_words, _LEFT_OUT.sub("", html))


def _words(form: re.Match[str]) -> str:
    return _SPACE.sub(" ", _DROPPED.sub("", form[0]))
