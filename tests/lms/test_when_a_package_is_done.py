"""When an LMS may call a package done, by what is in it: cut from a site of a few lines."""

from __future__ import annotations

import json
from typing import Any

import pytest
from lxml import etree

from itembank.export.cmi5 import structure
from itembank.export.course import Course
from itembank.export.package import packages
from itembank.export.shell import DATA, Package
from itembank.library.loader import load
from projects import write_files

CUT = 65
MODULES = ("lezen", "vragen", "afronden")
PAGES = {
    "cursus/index.html": "",
    "cursus/lezen/index.html": "<p>Lees dit.</p>",
    "cursus/vragen/index.html": '<activity-keuze data-kind="keuze"></activity-keuze>',
    "cursus/afronden/index.html": '<activity-eindtoets data-kind="eindtoets"></activity-eindtoets>',
}


def _entry(page: str, module: str) -> dict[str, Any]:
    return {"page": page, "kind": "keuze", "revision": "deadbeef", "module": module}


CATALOG = {
    "modules": [{"slug": name, "title": name.title(), "core": True} for name in MODULES],
    "items": {"vragen/een": _entry("cursus/vragen/index.html", "vragen")},
    "pool": {f"eindtoets/{name}": _entry("", "vragen") for name in ("een", "twee", "drie")},
    **dict.fromkeys(("test", "review", "progress", "certificate")),
    "objectives": {},
    "cut": CUT,
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Package]:
    old = "<!doctype html><html data-moved><body><a href='index.html'>Verder</a></body></html>"
    folder = write_files(
        tmp_path_factory.mktemp("site"),
        {
            **{name: f"<html><body>{body}</body></html>" for name, body in PAGES.items()},
            "cursus/lezen/oud.html": old,
            "assets/itembank/catalog.json": json.dumps(CATALOG),
            "search/search_index.json": '{"config": {"lang": ["nl"]}, "docs": []}',
            "assets/itembank/search.json": '{"terms": [], "pages": {}}',
        },
    )
    course = Course(load(folder), "Cursus", "", built=folder)
    return {package.module: package for package in packages(course, "cmi5")}


@pytest.mark.parametrize(
    ("module", "items", "move_on", "mastery"),
    [
        ("", 4, "CompletedAndPassed", "0.65"),
        ("vragen", 1, "CompletedAndPassed", "0.65"),
        # The final test is all it has, and that is passed or not.
        ("afronden", 3, "CompletedAndPassed", "0.65"),
        ("lezen", 0, "Completed", None),
    ],
)
def test_what_is_graded_must_be_passed_and_what_is_only_read_completed(
    module: str, items: int, move_on: str, mastery: str | None, found: dict[str, Package]
) -> None:
    package = found[module]
    (unit,) = etree.fromstring(structure(package)).findall("{*}au")
    assert package.items == items
    assert (unit.get("moveOn"), unit.get("masteryScore")) == (move_on, mastery)


@pytest.mark.parametrize(
    ("module", "goal"),
    [("", "course"), ("vragen", "module"), ("afronden", "test"), ("lezen", "read")],
)
def test_the_shell_is_told_what_counts(module: str, goal: str, found: dict[str, Package]) -> None:
    plan = json.loads(found[module].files[DATA])
    assert (plan["goal"], plan["module"]) == (goal, module)
    assert bool(plan["read"]) == (goal == "read")


def test_nobody_has_to_read_the_page_of_an_old_address(found: dict[str, Package]) -> None:
    for package in found.values():
        assert [name for name in package.files if name.endswith("oud.html")] == []
    assert "cursus/lezen/index.html" in json.loads(found["lezen"].files[DATA])["read"]
