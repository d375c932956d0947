"""What the settings of a municipality do to the course, and what they say when they cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from itembank.authors.manual import setting_rows
from itembank.blocks import all_blocks
from itembank.build.load import load_site
from itembank.render.render import PageContext
from itembank.site.settings import OF_THE_COURSE, Settings
from itembank.site.site import Site
from markup import Element, read
from projects import base_files, write_files

OWN = "extra:\n  cursus:\n    gemeente: Voorbeeldgemeente\n    versie: '2'\n"
PLACE = "# Regels\n\n/// lokaal | verordening\n///\n"
TEXT = "docs/lokaal/zo-doen-wij-het/verordening.md"


def _site(folder: Path, settings: str = "", **files: str) -> Site:
    more = {name.replace("__", "/") + ".md": words for name, words in files.items()}
    write_files(folder, {**base_files(), "mkdocs.yml": OWN + settings, **more})
    site = load_site(folder)
    assert site.configuration.problems == ()
    return site


def _place(site: Site, *, preview: bool = False) -> Element:
    fragments = all_blocks()["lokaal"].render(
        PageContext(site, "regels.md", preview=preview), "verordening"
    )
    return read("".join(str(fragment) for fragment in fragments))


def test_a_municipality_chooses_its_own_core_modules(tmp_path: Path) -> None:
    def core(settings: str) -> list[str]:
        modules = _site(tmp_path, settings).modules
        return [name for name, module in modules.items() if module.core]

    assert core("") == ["voorbeeld"]
    assert core("    kernmodules: []\n") == ["voorbeeld"]
    assert core("    kernmodules: [extra]\n") == ["extra"]


def test_a_core_module_that_does_not_exist_is_reported_with_its_line(tmp_path: Path) -> None:
    site = _site(tmp_path, "    kernmodules:\n      - voorbeld\n")
    (problem,) = site.problems
    assert problem.as_text() == (
        "mkdocs.yml:6  [onbekende-module]\n"
        "  De module 'voorbeld' staat niet in leerdoelen.yml. Bedoelde je 'voorbeeld'?\n"
        f"  Doe dit: kies een bestaande module: {', '.join(site.library.modules)}."
        "  Meer: over/foutmeldingen/#onbekende-module"
    )


def test_words_for_a_page_that_does_not_exist_are_reported_with_their_line(tmp_path: Path) -> None:
    site = _site(tmp_path, "    zoekwoorden:\n      inde.md: [begin]\n")
    (problem,) = site.problems
    assert (problem.file, problem.line, problem.code) == ("mkdocs.yml", 6, "link-zonder-pagina")
    assert "Bedoelde je 'index.md'?" in problem.message


def test_a_place_shows_the_address_of_the_settings(tmp_path: Path) -> None:
    address = "https://regels.example/verordening?a=1&b=2"
    site = _site(tmp_path, f"    verordening: {address}\n", docs__regels=PLACE)
    (link,) = _place(site).all("a")
    assert (link["href"], link.text) == (address, "Onze participatieverordening")


def test_a_place_shows_the_words_and_the_address(tmp_path: Path) -> None:
    words = {TEXT.removesuffix(".md").replace("/", "__"): "Onze raad koos *vijf treden*."}
    site = _site(tmp_path, "    verordening: https://x.example\n", docs__regels=PLACE, **words)
    shown = _place(site)
    assert "Onze raad koos vijf treden." in shown.text
    assert len(shown.all("a")) == 1


@pytest.mark.parametrize(
    "front", ["", "---\ntitle: Regels\n---\n", "---\ntitle: Regels\ntags: [a]\n---\n\n"]
)
def test_of_own_words_only_the_front_matter_on_top_is_left_out(front: str, tmp_path: Path) -> None:
    name = TEXT.removesuffix(".md").replace("/", "__")
    site = _site(tmp_path / "a", docs__regels=PLACE, **{name: f"{front}Eerst.\n\nDaarna.\n"})
    assert site.own_texts == {"verordening": "Eerst.\n\nDaarna."}
    # A line further down is refused with its name; what stands above it is never swallowed.
    words = f"{front}Eerst.\n\n---\n\nDaarna.\n\n---\n\nTot slot.\n"
    (problem,) = _site(tmp_path / "b", docs__regels=PLACE, **{name: words}).problems
    assert (problem.file, problem.code) == (TEXT, "opmaak-in-tekst")


def test_an_open_place_is_a_notice_in_preview_and_nothing_on_a_published_site(
    tmp_path: Path,
) -> None:
    site = _site(tmp_path, docs__regels=PLACE)
    assert _place(site).text.strip() == ""
    assert "Vul 'verordening' in bij mkdocs.yml" in _place(site, preview=True).text


def test_the_table_of_settings_has_every_setting_with_its_default() -> None:
    rows = {row.name: row for row in setting_rows()}
    keys = {info.alias or name for name, info in Settings.model_fields.items()}
    assert keys - set(OF_THE_COURSE) <= set(rows)
    assert rows["gemeente"].required
    assert rows["zakslaaggrens"].default == "70"
    assert all(row.about.endswith(".") for row in rows.values())


def test_the_table_on_the_site_says_what_happens_without_a_choice(tmp_path: Path) -> None:
    page = PageContext(_site(tmp_path), "index.md")
    (fragment,) = all_blocks()["instellingen"].render(page, "")
    listed = read(str(fragment))
    names = [name.text for name in listed.all("dt")]
    assert names == [row.name for row in setting_rows()]
    about = dict(zip(names, [words.text for words in listed.all("dd")], strict=True))
    assert about["gemeente"] == "De naam van de gemeente. Verplicht."
    assert about["contact"].endswith("of leeg.")
    assert about["module_af"].endswith("Als je niets kiest: beantwoord.")


def test_every_place_is_listed_with_the_pages_it_stands_on(tmp_path: Path) -> None:
    site = _site(tmp_path, docs__regels=PLACE, docs__b__nog=PLACE.replace("Regels", "Nog eens"))
    (fragment,) = all_blocks()["plekken"].render(PageContext(site, "index.md"), "")
    table = read(str(fragment))
    assert [code.text for code in table.all("code")] == ["verordening.md"]
    assert [(link["href"], link.text) for link in table.all("a")] == [
        ("b/nog/", "Nog eens"),
        ("regels/", "Regels"),
    ]
