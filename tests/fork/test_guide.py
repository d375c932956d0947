"""The guide for a municipality says what is so: its examples fit, its commands are there."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from itembank.authors.advice import advise
from itembank.build.load import load_site
from itembank.site.settings import Settings
from itembank.site.site import Site
from sites import REPOSITORY

GUIDE = (REPOSITORY / "docs" / "over" / "zelf-gebruiken.md").read_text(encoding="utf-8")
# Where the reader puts the first four examples, in the order of the page.
PLACES = ("toetsen/rollen.yml", "bronnen.yml", "checklists/rolverdeling.yml", "praktijk.yml")
# Then comes the top of a page, and what stands in the settings.
PAGE = "docs/lokaal/adviseur.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The course with the examples of the guide as a municipality's own files."""
    folder = tmp_path_factory.mktemp("gids")
    for name in ("docs", "quizzes"):
        skipped = shutil.ignore_patterns("lokaal")
        shutil.copytree(REPOSITORY / name, folder / name, ignore=skipped)
    for path in REPOSITORY.glob("mkdocs*.yml"):
        shutil.copy(path, folder)
    examples = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.M | re.S)
    *files, page, setting = examples
    (folder / PAGE).parent.mkdir(parents=True, exist_ok=True)
    (folder / PAGE).write_text(f"{page}\n# Adviseur\n", encoding="utf-8", newline="\n")
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["extra"]["cursus"] |= yaml.safe_load(setting)["extra"]["cursus"]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    for place, example in zip(PLACES, files, strict=True):
        path = folder / "quizzes" / "lokaal" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example, encoding="utf-8", newline="\n")
    return load_site(folder)


def test_the_examples_are_right_and_get_no_advice(site: Site) -> None:
    found = [*site.problems, *advise(site.library, date.today())]
    own = [problem.as_text() for problem in found if problem.file.startswith("quizzes/lokaal/")]
    assert own == []
    assert site.library.item("rollen", "lokaal-melden") is not None
    assert [case.id for case in site.library.cases] == ["lokaal-speeltuin"]


def test_the_old_addresses_of_the_guide_lead_to_its_pages(site: Site) -> None:
    assert [problem.as_text() for problem in site.problems] == []
    leads = {address: move.target for address, move in site.moved.items()}
    assert leads["lokaal/spreekuur/"] == PAGE.removeprefix("docs/")
    assert leads["lokaal/inloop/"] == "handboek/werkvormen.md"


def test_every_command_of_the_guide_is_there() -> None:
    named = set(re.findall(r"python3 (scripts/[\w.]+)", GUIDE))
    assert {"scripts/rebrand.py", "scripts/serve.py", "scripts/check.py"} <= named
    assert [name for name in sorted(named) if not (REPOSITORY / name).is_file()] == []


def test_every_place_the_guide_names_is_one_the_course_reads(site: Site) -> None:
    places = set(re.findall(r"`docs/lokaal/zo-doen-wij-het/([\w-]+)\.md`", GUIDE))
    assert places
    assert places <= set(site.slots)
    for place in PLACES:
        assert place.split("/")[0] in GUIDE, Path(place)


def test_the_settings_of_the_route_in_a_browser_are_right() -> None:
    (example,) = re.findall(r"^```\n(site_name:.*?)^```$", GUIDE, re.M | re.S)
    written = yaml.safe_load(example)["extra"]["cursus"]
    settings = Settings.model_validate({"versie": "1", **written})
    assert settings.files == "https://github.com/heuveldam/cursus/blob/HEAD/"


def test_both_routes_say_where_the_course_is_and_how_to_begin() -> None:
    order = [
        GUIDE.index(f"{{ #{anchor} }}")
        for anchor in ("adres", "in-je-browser", "browser-controle", "in-een-half-uur")
    ]
    assert order == sorted(order)
    assert GUIDE.count("Open [het adres van de cursus](#adres)") == 2
    assert (REPOSITORY / "publiccode.yml").read_text(encoding="utf-8").count("\nurl: ") == 1
