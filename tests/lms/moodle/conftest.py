"""One Moodle for all tests of a worker; without a folder with its code they are left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lms.moodle.machine import Moodle, running
from programs import folder_for


@pytest.fixture(scope="session")
def moodle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moodle]:
    """Moodle from the folder that COURSE_MOODLE names."""
    with running(folder_for("COURSE_MOODLE"), tmp_path_factory.mktemp("moodle")) as found:
        yield found
