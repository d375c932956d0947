"""The words in a PDF that Chromium printed."""

from __future__ import annotations

import unicodedata

import pypdfium2  # type: ignore[import-untyped]


def pdf_pages(pdf: bytes) -> list[str]:
    """The text of each page, without white space: a PDF holds none that can be trusted."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_words(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def pdf_text(pdf: bytes) -> str:
    """All text of all pages, without white space."""
    return "".join(pdf_pages(pdf))


def _words(text: str) -> str:
    """Whole letters: fonts draw some pairs as one sign, and a line may end in a soft hyphen."""
    whole = unicodedata.normalize("NFKC", text).replace("\x02", "-").replace("\u00ad", "")
    return "".join(whole.split())
