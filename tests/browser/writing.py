"""A known text of 3,000 characters for every field there is, and what of it is on paper."""

from __future__ import annotations

from sites import Site

LENGTH = 3000
FIELDS = "textarea"


def pages_to_write_on(site: Site) -> list[str]:
    """Every page with a field to write in."""
    return [page for page in site.content_pages if f"<{FIELDS}" in site.html(page)]


def text_for(field: int) -> str:
    """A text in which every word says which field it stands in, and which of its words it is."""
    words = " ".join(f"{field:02d}x{word:03d}" for word in range(LENGTH // 7))
    return f"{words}x{'y' * (LENGTH - len(words) - 2)}z"


def missing_from(printed: str, fields: int) -> dict[int, list[str]]:
    """What of those texts is not on the paper, by field; words that differ in place are there."""
    found = {
        field: [word for word in text_for(field).split() if word not in printed]
        for field in range(fields)
    }
    return {field: words for field, words in found.items() if words}
