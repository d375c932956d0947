"""Variables in pages: settings as plain text, wherever they stand, and no template language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown

from itembank.build.extension import ItembankExtension
from itembank.pages.braces import fill
from itembank.render.render import PageContext
from itembank.site.site import Site
from markup import read
from projects import base_files, small_site

VALUES = {"cursus.gemeente": "Waterstede", "x": 'a_b*c`d [e](f) <i>g</i> & "h" \\ i'}


@pytest.mark.parametrize(
    ("source", "filled"),
    [
        ("In {{ cursus.gemeente }}.", "In Waterstede."),
        ("{{cursus.gemeente}}{{ cursus.gemeente }}", "WaterstedeWaterstede"),
        ("# {{\ncursus.gemeente\n}}", "# Waterstede"),
        ("{% raw %}{{ cursus.gemeente }}{% endraw %}!", "{{ cursus.gemeente }}!"),
        ("{%- raw -%}\n{{ x\n{%- endraw -%}", "\n{{ x\n"),
        ("{{ weg }} en { cursus.gemeente }", "{{ weg }} en { cursus.gemeente }"),
        ("{{ cursus.__class__ }}", "{{ cursus.__class__ }}"),
        ("Niets.", "Niets."),
    ],
)
def test_a_known_name_is_filled_in_and_all_else_stays(source: str, filled: str) -> None:
    assert fill(source, VALUES) == filled


def _html(site: Site, source: str) -> str:
    page = PageContext(site, "index.md")
    extension = ItembankExtension(current=lambda: page)
    html: str = Markdown(extensions=["toc", "fenced_code", extension]).convert(source)
    return html


@pytest.mark.parametrize(
    "source", ["{{ x }}", "# Kop {{ x }}", "*Zie* {{ x }}.", "- {{ x }}", "<p>{{ x }}</p>"]
)
def test_a_value_is_shown_as_it_was_written(source: str, example_site: Site) -> None:
    configuration = replace(example_site.configuration, variables=VALUES)
    root = read(_html(replace(example_site, configuration=configuration), source))
    assert VALUES["x"] in root.text
    assert root.all("i") == root.all("a") == []


def test_a_value_can_be_the_address_of_a_link(example_site: Site) -> None:
    address = "https://regels.example/a_b?c=1&d=*2*"
    configuration = replace(example_site.configuration, variables={"regels": address})
    site = replace(example_site, configuration=configuration)
    (link,) = read(_html(site, "Zie [de regels]({{ regels }}).")).all("a")
    assert link["href"] == address


def test_a_page_may_name_every_setting_that_is_words_or_a_number(tmp_path: Path) -> None:
    settings = base_files()["mkdocs.yml"] + "    kernmodules: [voorbeeld]\n"
    names = small_site(tmp_path, {"mkdocs.yml": settings}).configuration.names
    assert names["cursus.gemeente"] == "Voorbeeldgemeente"
    assert names["cursus.zakslaaggrens"] == "70"
    assert names["cursus.contact"] == ""
    assert {"cursus.kernmodules", "cursus.beveiliging", "cursus.zoekwoorden"}.isdisjoint(names)
