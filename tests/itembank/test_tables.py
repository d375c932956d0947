"""Tables of pages, for who hears them: heads for the rows, and a name for a wide one."""

from __future__ import annotations

import pytest
from markdown import Markdown

from itembank.build.extension import ItembankExtension
from itembank.render.render import PageContext
from itembank.site.site import Site
from markup import Element, read


@pytest.fixture
def page(example_site: Site) -> PageContext:
    return PageContext(example_site, "index.md")


def table(page: PageContext, source: str) -> Element:
    extensions = ["tables", "attr_list", ItembankExtension(current=lambda: page)]
    return read(Markdown(extensions=extensions).convert(source))


WIDE = "| Doel | Cijfer | Vraag |\n|---|---|---|\n| Horen | 48% | Wie? |\n| | 21% | Wat? |\n"


def test_the_first_cell_of_a_row_is_its_head_unless_it_is_empty(page: PageContext) -> None:
    html = table(page, WIDE)
    assert [head.text for head in html.all("th", scope="col")] == ["Doel", "Cijfer", "Vraag"]
    assert [head.text for head in html.all("th", scope="row")] == ["Horen"]
    assert [cell.text for cell in html.all("td")] == ["48%", "Wie?", "", "21%", "Wat?"]


def test_columns_beside_each_other_have_no_heads_of_rows(page: PageContext) -> None:
    source = "| Vast { .naast-elkaar } | Open |\n|---|---|\n| De muur | De kleur |\n"
    html = table(page, source)
    assert html.all("th", scope="row") == []
    assert [cell.text for cell in html.all("td")] == ["De muur", "De kleur"]


def test_a_wide_table_is_called_after_the_heading_above_it(page: PageContext) -> None:
    html = table(page, f"## Zes *cijfers* {{ #zes }}\n\n{WIDE}\n\nEn nog een:\n\n{WIDE}\n")
    assert [name.text for name in html.all("caption")] == ["Zes cijfers", "Zes cijfers (2)"]


def test_a_narrow_table_and_one_without_a_heading_have_no_name(page: PageContext) -> None:
    narrow = "| Woord | Wat is het? |\n|---|---|\n| Raad | Kiest |\n"
    assert table(page, f"## Woorden\n\n{narrow}").all("caption") == []
    assert table(page, WIDE).all("caption") == []
