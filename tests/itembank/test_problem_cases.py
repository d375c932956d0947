"""Golden cases: every mistake an author can make, with the exact text of its report."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from itembank.authors.advice.upkeep import due_pages
from itembank.authors.report.prose import site_passages
from itembank.authors.report.readability import page_problems
from itembank.mistakes.problems import report
from itembank.mistakes.rules import RULES
from itembank.site.site import Site
from projects import Case, load_case, small_site

PATHS = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.yml"))
CASES = [load_case(path) for path in PATHS]
# Mistakes in mkdocs.yml, which is no part of what a site is loaded from: see test_settings.
IN_SETTINGS = {
    *("adres-onbruikbaar", "geen-heel-getal", "geen-mailadres", "geen-site"),
    *("html-in-instelling", "instelling-zonder-bestand", "instelling-vervangt"),
    *("adres-verwisseld", "begin-ontbreekt", "logo-ongebruikt", "sleutel-verkeerde-plek"),
}
# What only shows in a build: see test_gate.
IN_BUILD = {
    *("link-naar-niets", "plaatje-ontbreekt", "link-zonder-begin", "link-vanaf-de-wortel"),
    *("link-zonder-woorden", "voetnoot-zonder-verwijzing", "menu-zonder-pagina"),
    *("instelling-onbruikbaar", "kop-slaat-over", "tweede-titel", "plaatje-zonder-woorden"),
    *("stijl-op-pagina", "pagina-niet-in-menu", "zelfde-adres", "pagina-niet-gebouwd"),
    *("bouw-gestopt", "melding-van-mkdocs", "gemeente-zonder-instellingen"),
    "gemeente-naam",
}
# What only a disk can hold, and no golden case: see test_folders.
ON_DISK = {"geen-gewoon-bestand", "naam-met-stuurteken"}


def _report(case: Case, folder: Path) -> str:
    for name in case.folders:
        (folder / name).mkdir(parents=True)
    return _checked(small_site(folder, case.files))


def _checked(site: Site) -> str:
    """What scripts/check.py says: a build's problems, and those of the sentences and dates."""
    dates = due_pages(site.pages, date(2026, 11, 21))
    return report([*site.problems, *page_problems(site, site_passages(site)), *dates])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_reported_with_exactly_this_text(case: Case, tmp_path: Path) -> None:
    assert _report(case, tmp_path) + "\n" == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_line_of_a_report_lies_inside_the_file(case: Case) -> None:
    for file, line in re.findall(r"^(\S+?):(\d+)  \[", case.expected, re.MULTILINE):
        content = case.files.get(file, b"")
        data = content.encode() if isinstance(content, str) else content
        assert 1 <= int(line) <= max(1, data.count(b"\n") + 1)


def test_every_rule_about_mistakes_has_a_golden_case() -> None:
    shown = {code for case in CASES for code in re.findall(r"  \[([a-z0-9-]+)\]", case.expected)}
    errors = {
        code
        for code, rule in RULES.items()
        # What is forgotten when publishing has tests of its own: tests/publishing.
        if rule.severity == "fout" and rule.group != "Publiceren"
    }
    assert shown - errors <= {code for code, rule in RULES.items() if rule.severity == "advies"}
    assert errors - shown - IN_SETTINGS - ON_DISK - IN_BUILD == set()


def test_an_alias_bomb_is_refused_before_it_grows(tmp_path: Path) -> None:
    bomb = next(case for case in CASES if case.name == "alias-bom")
    start = perf_counter()
    assert "yaml-anker" in _report(bomb, tmp_path)
    assert perf_counter() - start < 10


def test_all_mistakes_together_are_in_one_report_in_order_of_file_and_line(tmp_path: Path) -> None:
    together = [case for case in CASES if not case.alone]
    for case in together:
        for name in case.folders:
            (tmp_path / name).mkdir(parents=True)
    site = small_site(
        tmp_path, {name: text for case in together for name, text in case.files.items()}
    )
    places = re.findall(r"^(\S+?):(\d+)  \[", _checked(site), re.MULTILINE)
    expected = sum(
        len(re.findall(r"^\S+?:\d+  \[", case.expected, re.MULTILINE)) for case in together
    )
    assert len(places) == expected
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))
