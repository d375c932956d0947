"""What tests of the engine share: the examples of every kind, loaded and checked once."""

from __future__ import annotations

from pathlib import Path

import pytest

from examples import write_project
from itembank.library import Library
from itembank.settings import variables_of
from itembank.site import Site, load_site


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The mini site of all examples. Do not change it: every test gets the same one."""
    folder = write_project(tmp_path_factory.mktemp("examples"))
    return load_site(folder, variables_of(folder))


@pytest.fixture(scope="session")
def example_library(example_site: Site) -> Library:
    """The library of that site: one bank per kind, called after the kind."""
    return example_site.library


@pytest.fixture
def real_root() -> Path:
    """The repository itself."""
    return Path(__file__).parents[2]
