"""ProperDocs, a successor of MkDocs that runs the same hooks, on the page of every kind and tool.

The whole course is compared in ``test_generators.py``, with ``--alles``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from browser.compared import Activities
from sites import Site, build, once

INDEX = "search/search_index.json"


@pytest.fixture(scope="session")
def properdocs_examples(examples_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        command = ["properdocs", "build", "-f", "mkdocs.yml", "--strict", "-d", str(folder)]
        build(command, examples_project)

    return once(tmp_path_factory, "properdocs-examples", make)


def test_properdocs_makes_the_same_pages_and_finds_the_same_in_them(
    properdocs_examples: Path, examples_site: Site
) -> None:
    theirs = Site(properdocs_examples, "")
    assert theirs.pages == examples_site.pages
    compared = 0
    for page in theirs.pages:
        ours = Activities(examples_site.html(page), page).found
        assert Activities(theirs.html(page), page).found == ours, page
        compared += len(ours)
    assert compared > 60
    assert _found_in(theirs) == _found_in(examples_site)


def _found_in(site: Site) -> object:
    return json.loads((site.folder / INDEX).read_text("utf-8"))
