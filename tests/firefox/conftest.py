"""A real Firefox for the tests of this folder, where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firefox.driving import PLAIN_HOST, PROGRAM, Firefox, driving
from programs import needed


@pytest.fixture(scope="session")
def running_firefox(
    node_modules: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Firefox]:
    """One Firefox for all tests of a worker: starting it takes longer than most of them."""
    program = needed(PROGRAM)
    downloads = tmp_path_factory.mktemp("downloads")
    # A host whose address is no https and no localhost: nothing that wants a safe page works there.
    settings = {"network.dns.localDomains": PLAIN_HOST}
    with driving(program, node_modules, downloads, settings) as found:
        yield found


@pytest.fixture
def firefox(running_firefox: Firefox) -> Iterator[Firefox]:
    """A fresh page of it; the test fails when the page complained."""
    running_firefox.fresh()
    yield running_firefox
    assert running_firefox.complaints == []
