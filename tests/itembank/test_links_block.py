"""The block that lists every stable address of a module."""

from __future__ import annotations

from dataclasses import replace

import pytest

from itembank.blocks import all_blocks
from itembank.render.render import PageContext
from itembank.site.site import Site
from itembank.words.texts import texts
from markup import Element, read

T = texts()
PAGE = "trainers/links/voorbeeld.md"


def _list(site: Site, module: str = "voorbeeld", url: str = "https://leren.example.nl/") -> Element:
    page = PageContext(replace(site, url=url), PAGE)
    return read("".join(map(str, all_blocks()["links"].render(page, module))))


def test_a_card_has_the_words_the_address_and_the_picture_of_its_code(example_site: Site) -> None:
    root = _list(example_site)
    key = example_site.activities["toets/keuze"].items[0]
    (card,) = [card for card in root.all("li") if f"/naar/{key}/" in card.text]
    title = example_site.activities[key].title
    link = card.all("a")[0]
    assert (link.text, link["href"]) == (title, f"../../../naar/{key}/")
    assert f"https://leren.example.nl/naar/{key}/" in card.text
    image = card.one("img")
    assert image["src"] == f"../../../naar/{key}/qr.svg"
    assert image["alt"] == f"{T['link_qr']} {title}"
    assert image["loading"] == "lazy"
    kind = f"{T['keuze.label']}, {T['link_in']} Voorbeelden van keuze"
    assert card.one("p", class_="link-card__kind").text == kind


def test_everything_of_a_module_is_listed_once_and_what_is_retired_is_not(
    example_site: Site,
) -> None:
    titles = [heading.text for heading in _list(example_site).all("h2")]
    assert titles == [T["link_items"], T["link_pages"]]
    outside = [heading.text for heading in _list(example_site, "overig").all("h2")]
    assert outside == [T["link_tests"], T["link_tools"], T["link_pages"]]
    addresses = [
        card.one("p", class_="link-card__address").text
        for module in ("voorbeeld", "extra", "overig")
        for card in _list(example_site, module).all("li")
    ]
    active = [found for found in example_site.activities.values() if not found.retired]
    assert sorted(addresses) == sorted(
        f"https://leren.example.nl/naar/{found.key}/" for found in active
    )


@pytest.mark.parametrize("url", ["", "http://127.0.0.1:8000/", "http://localhost/"])
def test_an_address_that_works_on_one_computer_only_is_warned_about(
    url: str, example_site: Site
) -> None:
    root = _list(example_site, url=url)
    assert root.one("p", class_="notice").text == T["links_local"]
    assert bool(root.all("img")) == bool(url)


def test_a_site_with_an_address_of_its_own_gets_no_warning(example_site: Site) -> None:
    assert _list(example_site).all("p", class_="notice") == []


def test_a_module_without_anything_has_no_headings(example_site: Site) -> None:
    assert _list(example_site, "extra").all("h2") == []
