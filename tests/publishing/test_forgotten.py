"""What a municipality forgets is found, with its place and what to do, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from branding.brand import OWN_BRAND, Brand
from branding.mark import mark
from branding.palette import derive
from branding.sheet import sheet
from itembank.build.load import load_site
from projects import KEUZE, bank, course, write_files
from publishing.check import left_to_do, to_be_done
from publishing.examples import GUIDE
from sites import REPOSITORY

TODAY = date(2026, 11, 21)
BRAND = Brand(primary="#7a1f5c")
CSS = sheet(BRAND, derive(BRAND))
STYLE = "docs/assets/huisstijl/huisstijl.css"
LOGO = "docs/assets/huisstijl/logo.svg"
SETTINGS = """\
INHERIT: mkdocs.base.yml
site_name: Cursus
site_url: https://cursus.veerkade.nl/
extra:
  cursus:
    gemeente: Veerkade
    contact: participatie@veerkade.nl
    toegankelijkheidsverklaring: https://www.toegankelijkheidsverklaring.nl/register/1
    beveiliging:
      contact: https://www.veerkade.nl/lek
      verloopt: 2027-06-01
    privacy:
      fg: mailto:fg@veerkade.nl
      host: Bij ons zelf
      bewaartermijn: 14 dagen
"""
GOOD: dict[str, str | bytes] = {
    "mkdocs.yml": SETTINGS,
    STYLE: CSS,
    LOGO: '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


def found(folder: Path, files: Mapping[str, str | bytes]) -> list[tuple[str, int, str]]:
    """File, line and code of every finding in a small course with these files."""
    problems = left_to_do(load_site(course(folder, {**GOOD, **files})), TODAY)
    return [(problem.file, problem.line, problem.code) for problem in sorted(problems)]


def without(key: str) -> str:
    lines = SETTINGS.splitlines(keepends=True)
    return "".join(line for line in lines if not line.strip().startswith(f"{key}:"))


def test_nothing_is_left_to_do_when_all_is_done(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("settings", "line", "code"),
    [
        (without("site_url"), 1, "adres-van-voorbeeld"),
        *(
            (SETTINGS.replace("https://cursus.veerkade.nl/", address), 3, "adres-van-voorbeeld")
            for address in (
                "http://127.0.0.1:8000/",
                "https://localhost/",
                "https://10.0.0.1/",
                "https://cursus.gemeente.example/",
                "https://example.nl.invalid/",
                "http://cursus.veerkade.nl/",
                "https://[",
                "cursus.veerkade.nl",
            )
        ),
        (SETTINGS.replace(": Veerkade", ": Voorbeeldgemeente"), 6, "gemeente-van-voorbeeld"),
        (SETTINGS.replace("    contact: participatie@veerkade.nl\n", ""), 5, "contact-ontbreekt"),
        (SETTINGS.replace("@veerkade.nl", "@gemeente.example"), 7, "contact-ontbreekt"),
        (without("toegankelijkheidsverklaring"), 5, "verklaring-ontbreekt"),
        (SETTINGS.partition("    beveiliging")[0], 5, "security-ontbreekt"),
        (SETTINGS.partition("    privacy")[0], 5, "privacy-ontbreekt"),
        (SETTINGS.replace("      fg: mailto:fg@veerkade.nl\n", ""), 12, "privacy-ontbreekt"),
        (SETTINGS.replace("      host: Bij ons zelf\n", ""), 12, "privacy-ontbreekt"),
        (SETTINGS.replace("      bewaartermijn: 14 dagen\n", ""), 12, "privacy-ontbreekt"),
        (SETTINGS.replace("2027-06-01", "2026-11-20"), 11, "security-verloopt"),
        (SETTINGS.replace("2027-06-01", "2026-12-20"), 11, "security-verloopt"),
        (SETTINGS.replace("2027-06-01", "2027-12-01"), 11, "security-te-lang"),
        (f"{SETTINGS}    colofon: nog invullen\n", 16, "nog-in-te-vullen"),
    ],
)
def test_what_is_missing_in_the_settings_has_file_and_line(
    settings: str, line: int, code: str, tmp_path: Path
) -> None:
    assert ("mkdocs.yml", line, code) in found(tmp_path, {"mkdocs.yml": settings})


@pytest.mark.parametrize("day", ["2026-12-21", "2027-11-21"])
def test_a_security_txt_that_is_good_for_a_month_and_at_most_a_year_is_right(
    day: str, tmp_path: Path
) -> None:
    assert found(tmp_path, {"mkdocs.yml": SETTINGS.replace("2027-06-01", day)}) == []


def test_a_text_of_the_municipality_can_stand_for_the_address_of_the_statement(
    tmp_path: Path,
) -> None:
    files = {
        "mkdocs.yml": without("toegankelijkheidsverklaring"),
        "docs/plek.md": "# Plek\n\n/// lokaal | toegankelijkheidsverklaring\n///\n",
        "docs/lokaal/zo-doen-wij-het/toegankelijkheidsverklaring.md": "Hier staat zij.\n",
    }
    assert found(tmp_path, files) == []


def test_the_look_of_the_course_itself_is_told_once_per_file(tmp_path: Path) -> None:
    palette = derive(OWN_BRAND)
    own = {STYLE: sheet(OWN_BRAND, palette), LOGO: mark(palette.light)}
    assert found(tmp_path, own) == [
        (STYLE, 1, "huisstijl-van-voorbeeld"),
        (LOGO, 1, "huisstijl-van-voorbeeld"),
    ]


def test_who_shows_another_logo_need_not_take_away_that_of_the_course(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "mkdocs.yml": f"{SETTINGS}\ntheme:\n  logo: assets/huisstijl/logo.png\n",
        "docs/assets/huisstijl/logo.png": b"\x89PNG",
        LOGO: mark(derive(OWN_BRAND).light),
    }
    assert found(tmp_path, files) == []


def test_a_colour_nobody_can_read_is_measured_in_the_scheme_where_it_stands(
    tmp_path: Path,
) -> None:
    light, dark = CSS.split('[data-md-color-scheme="slate"]')
    old = next(line for line in light.splitlines() if line.startswith("  --c-text-muted:"))
    pale = light.replace(old, "  --c-text-muted: rgb(200 200 200);")
    css = f'{pale}[data-md-color-scheme="slate"]{dark}'
    problems = left_to_do(load_site(course(tmp_path, {**GOOD, STYLE: css})), TODAY)
    line = pale.splitlines().index("  --c-text-muted: rgb(200 200 200);") + 1
    assert {(each.file, each.line, each.code) for each in problems} == {
        (STYLE, line, "contrast-te-laag")
    }
    assert problems[0].message == (
        "In de lichte weergave heeft bijzaken op de pagina contrast 1,67. Nodig is 4,50."
    )


def test_a_colour_that_cannot_be_measured_is_told(tmp_path: Path) -> None:
    css = CSS.replace("  --c-link:", "  --c-lnk:", 1)
    problems = left_to_do(load_site(course(tmp_path, {**GOOD, STYLE: css})), TODAY)
    assert {each.message for each in problems if each.code == "kleur-onleesbaar"} == {
        "In de lichte weergave is '--c-link' geen kleur die de controle kan lezen."
    }
    write_files(tmp_path, {STYLE: b""})
    assert "kleur-onleesbaar" in {each.code for each in left_to_do(load_site(tmp_path), TODAY)}


@pytest.mark.parametrize(
    "words", ["Lorem ipsum dolor", "TODO: nog schrijven", "Dit is nog in te vullen.", "XXX"]
)
def test_a_text_that_is_not_finished_is_found_wherever_it_stands(
    words: str, tmp_path: Path
) -> None:
    page = f"# Onze pagina\n\n{words}\n"
    assert found(tmp_path, {"docs/lokaal/ons.md": page}) == [
        ("docs/lokaal/ons.md", 3, "nog-in-te-vullen")
    ]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("fg@veerkade.nl", "fg@gemeente.example", 13),
        ("https://www.veerkade.nl/lek", "https://www.example.nl/lek", 10),
        ("Bij ons zelf", "Gemeente Voorbeeld", 14),
        ("site_name: Cursus", "site_name: Meedoen in Heuveldam", 2),
        ("https://cursus.veerkade.nl/", "https://jouw-gemeente.github.io/cursus/", 3),
        (
            "    contact: part",
            "    repository: https://github.com/heuveldam/cursus\n    contact: part",
            7,
        ),
    ],
)
def test_a_name_or_an_address_of_an_example_that_was_left_standing_is_told(
    before: str, after: str, line: int, tmp_path: Path
) -> None:
    assert before in SETTINGS
    said = found(tmp_path, {"mkdocs.yml": SETTINGS.replace(before, after)})
    assert said == [("mkdocs.yml", line, "naam-van-voorbeeld")]


def test_what_is_told_in_other_words_is_not_told_as_an_example_as_well(tmp_path: Path) -> None:
    own = SETTINGS.replace("participatie@veerkade.nl", "participatie@gemeente.example")
    assert found(tmp_path, {"mkdocs.yml": own}) == [("mkdocs.yml", 7, "contact-ontbreekt")]


def test_a_text_that_was_copied_from_the_guide_is_told_once_per_file(tmp_path: Path) -> None:
    guide = (REPOSITORY / GUIDE).read_text(encoding="utf-8")
    example = guide.partition("```yaml\n")[2].partition("```")[0]
    files = {
        "docs/over/zelf-gebruiken.md": "# Zelf gebruiken\n\n```yaml\n" + example + "```\n",
        "quizzes/lokaal/toetsen/rollen.yml": example.replace("Wij", "Wij zelf"),
    }
    said = [one for one in found(tmp_path, files) if one[2].endswith("van-voorbeeld")]
    assert said == [("quizzes/lokaal/toetsen/rollen.yml", 9, "tekst-van-voorbeeld")]


def test_who_publishes_in_a_browser_reads_what_was_forgotten_as_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is there already, so nothing of it is a mistake any more."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    own = SETTINGS.replace("fg@veerkade.nl", "fg@gemeente.example")
    site = load_site(course(tmp_path, {**GOOD, "mkdocs.yml": own}))
    assert site.settings is not None
    said = to_be_done(tmp_path, site, site.settings, TODAY)
    assert said.startswith("Gevonden: 1 advies.\n")
    assert "::notice file=mkdocs.yml,line=13,title=naam-van-voorbeeld::" in said


def test_a_mistake_that_stops_the_build_and_a_source_that_is_due_are_told_too(
    tmp_path: Path,
) -> None:
    page = "---\ntitle: Oud\nvolgende_controle: 2026-01-01\n---\n\n# Oud\n"
    files = {"quizzes/toetsen/proef.yml": bank(KEUZE + KEUZE), "docs/oud.md": page}
    assert {code for _, _, code in found(tmp_path, files)} == {"dubbele-id", "pagina-controleren"}


def test_broken_settings_are_the_only_finding(tmp_path: Path) -> None:
    assert found(tmp_path, {"mkdocs.yml": "["}) == [("mkdocs.yml", 1, "yaml-onleesbaar")]
