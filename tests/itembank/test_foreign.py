"""Words of another language carry it, wherever they stand."""

from __future__ import annotations

import pytest
from markdown import Markdown

from itembank.build.extension import ItembankExtension
from itembank.reading.elements import Document, Element, parse
from itembank.render.render import PageContext
from itembank.site.site import Site as Course
from itembank.words.foreign import FOREIGN, FOUND, spoken, with_language
from sites import Site

TITLE = "A Ladder of Citizen Participation"


@pytest.mark.parametrize("words", FOREIGN)
def test_every_entry_is_found_whole_and_as_it_is_written(words: str) -> None:
    marked = f'<span lang="{FOREIGN[words]}">{words}</span>'
    assert with_language(f"Zie {words}.") == f"Zie {marked}."
    for other in (f"x{words}", f"{words}x", f'<a title="{words}">'):
        assert with_language(other) == other


def test_a_text_is_still_a_text() -> None:
    assert spoken(f"<b> {TITLE}") == f'&lt;b&gt; <span lang="en">{TITLE}</span>'


def test_a_page_and_a_text_of_yaml_mark_them_and_code_does_not(example_site: Course) -> None:
    page = PageContext(example_site, "index.md")
    source = f"## {TITLE}\n\n| *{TITLE}* | `{TITLE}` |\n|---|---|\n| [{TITLE}](index.md) | x |\n"
    html = Markdown(extensions=["tables", ItembankExtension(current=lambda: page)]).convert(source)
    assert html.count(f'<span lang="en">{TITLE}</span>') == 3
    assert f"<code>{TITLE}</code>" in html
    assert page.inline(f"*{TITLE}*") == f'<em><span lang="en">{TITLE}</span></em>'


def test_no_page_of_the_site_says_them_in_dutch(site: Site) -> None:
    for page in site.pages:
        html = site.html(page)
        if FOUND.search(html):
            assert _unmarked(parse(html)) == [], page


def _unmarked(document: Document) -> list[str]:
    """What stands in the text of a page without its language."""
    bare = []
    for found in FOUND.finditer(document.html):
        inmost = max(
            (one for one in document.elements if one.inside <= found.start() < one.close),
            key=lambda one: one.inside,
        )
        # An entry of a list to choose from may hold no element.
        if inmost.tag not in {"option", "title", "script"} and not _language(inmost):
            bare.append(f"{inmost.tag}: {found[0]}")
    return bare


def _language(element: Element) -> bool:
    spans = element if element.tag == "span" else element.within("span")
    return spans is not None and bool(spans.value("lang"))
