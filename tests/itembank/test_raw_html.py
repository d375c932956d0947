"""Where Markdown leaves a page alone, held against Markdown itself."""

from __future__ import annotations

import pytest
from markdown import Markdown

from itembank.pages.raw_html import within_html

WORDS = "**hier**"


@pytest.mark.parametrize(
    "page",
    [
        "<details>\n<summary>Meer</summary>\n\n**hier**\n\n</details>",
        "<div class='a'>\n<div>\n</div>\n\n**hier**\n</div>",
        "<div markdown>\n\n**hier**\n\n</div>",
        "<div markdown='1'>\n\n**hier**\n\n</div>",
        "<div markdown='0'>\n\n**hier**\n\n</div>",
        "<div\n class='a'>\n\n**hier**\n\n</div>",
        "<menu>\n\n**hier**\n\n</menu>",
        "<noscript>\n\n**hier**\n\n</noscript>",
        "<pre>\n\n**hier**\n\n</pre>",
        "<div>een regel</div>\n\n**hier**",
        "<b>vet</b>\n\n**hier**",
        "<h2>Kop</h2>\n\n**hier**",
        "Zo begint `<div>` een blok.\n\n**hier**",
    ],
)
def test_words_stand_within_html_where_markdown_does_not_read_them(page: str) -> None:
    lines = list(enumerate(page.split("\n"), 1))
    place = next(number for number, line in lines if line == WORDS)
    left_alone = WORDS in Markdown(extensions=["md_in_html"]).convert(page)
    assert (place in within_html(lines)) == left_alone
