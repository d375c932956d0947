"""What a search index needs of a page.

Material's search reads every tag of a page in Python, also of what it then leaves out because of
``data-search-exclude``. For a page of forty items that is most of the page, and reading it was a
quarter of the whole build. So search gets the page without it. The mark stays in the page: other
generators look at it, and without this module Material comes to the same index.
"""

from __future__ import annotations

import re

# The reasons of an item, as `item.html` writes them. Nothing an author types can close them early:
# texts in YAML hold no HTML.
_EXCLUDED = re.compile(r'<details class="item__key" data-search-exclude>.*?</details>', re.DOTALL)


def searchable(html: str) -> str:
    """The HTML of a page without the reasons of its items."""
    return _EXCLUDED.sub("", html)
