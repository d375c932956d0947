"""Somebody who listens, for all tests of a worker, and the examples they listen to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from programs import needed

from .listening import Listener
from .machine import PROGRAMS, Machine, machine


@pytest.fixture(scope="session")
def listening_machine(browser: Browser) -> Iterator[Machine]:
    """A machine with Orca, where there is one; the end of scripts/test.py says where not."""
    for program in PROGRAMS:
        needed(program)
    with machine(browser.browser_type) as started:
        yield started


@pytest.fixture
def listener(listening_machine: Machine) -> Listener:
    return Listener(listening_machine)


@pytest.fixture(scope="session")
def beluisterd(request: pytest.FixtureRequest) -> bool:
    """Whether what is said takes the place of what was kept."""
    return bool(request.config.getoption("--beluisterd"))
