"""The QR codes beside the stable pages, and when there are any."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from itembank.build.qr import qr_codes, qr_svg
from projects import KEUZE, bank, small_site

FILES = {
    "quizzes/toetsen/a.yml": bank(
        KEUZE
        + KEUZE.replace("id: een", "id: oud").replace(
            "    bron:", "    status: vervallen\n    bron:"
        )
    ),
    "docs/cursus/voorbeeld/toets.md": "# Toets\n\n/// toets | a\n///\n",
    "mkdocs.yml": "site_url: https://leren.example.nl/cursus\n",
}
LISTED = {"docs/links.md": "# Links\n\n/// links | voorbeeld\n///\n"}


def test_a_site_that_lists_no_links_makes_no_codes(tmp_path: Path) -> None:
    assert qr_codes(small_site(tmp_path, FILES)) == {}


def test_every_activity_but_a_retired_one_has_a_code(tmp_path: Path) -> None:
    site = small_site(tmp_path, {**FILES, **LISTED})
    codes = qr_codes(site)
    assert set(codes) == {
        f"naar/{key}/qr.svg" for key, activity in site.activities.items() if not activity.retired
    }
    assert {"naar/a/een/qr.svg", "naar/toets/a/qr.svg", "naar/pagina/links/qr.svg"} <= set(codes)
    assert "naar/a/oud/qr.svg" not in codes
    assert codes["naar/a/een/qr.svg"] == qr_svg("https://leren.example.nl/cursus/naar/a/een/")


def test_where_folders_have_no_page_of_their_own_the_code_names_the_file(tmp_path: Path) -> None:
    site = small_site(tmp_path, {**FILES, **LISTED})
    codes = qr_codes(site, directory_urls=False)
    address = "https://leren.example.nl/cursus/naar/a/een/index.html"
    assert codes["naar/a/een/qr.svg"] == qr_svg(address)


def test_a_name_with_a_space_stands_in_a_code_as_an_address_does(tmp_path: Path) -> None:
    codes = qr_codes(small_site(tmp_path, {**FILES, **LISTED, "docs/lokaal/Één straat.md": "# S"}))
    address = "https://leren.example.nl/cursus/naar/pagina/lokaal/%C3%89%C3%A9n%20straat/"
    assert codes["naar/pagina/lokaal/Één straat/qr.svg"] == qr_svg(address)


def test_a_site_without_an_address_has_no_codes(tmp_path: Path) -> None:
    assert qr_codes(small_site(tmp_path, {**FILES, **LISTED, "mkdocs.yml": ""})) == {}


def test_a_picture_scales_and_has_neither_script_nor_style() -> None:
    picture = ElementTree.fromstring(qr_svg("https://leren.example.nl/naar/a/een/"))
    assert set(picture.attrib) == {"viewBox", "class"}
    assert {element.tag.rpartition("}")[2] for element in picture.iter()} == {"svg", "path"}
    names = {name for element in picture.iter() for name in element.attrib}
    assert names == {"viewBox", "class", "fill", "stroke", "d"}


def test_a_code_has_the_four_squares_of_white_around_it_that_scanners_need() -> None:
    picture = ElementTree.fromstring(qr_svg("https://leren.example.nl/naar/a/een/"))
    size = int(picture.attrib["viewBox"].split()[-1])
    *_, squares = (element.attrib["d"] for element in picture.iter() if "d" in element.attrib)
    # The first row begins and ends with the edge of a corner, seven squares wide.
    first_row = re.match(r"M(\d+) (\d+)\.5(\D.*?)m-", squares)
    assert first_row is not None
    left, top = int(first_row[1]), int(first_row[2])
    right = left + sum(int(step) for step in re.findall(r"\d+(?=h|m| |$)|(?<=h)\d+", first_row[3]))
    assert (left, top, size - right) == (4, 4, 4)
