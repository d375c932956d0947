"""One Moodle for all tests of a worker; without a folder with its code they are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from itembank.export import File
from lms.moodle.activity import Activity, made
from lms.moodle.machine import Moodle, running
from programs import folder_for
from watching import NewPage

NewActivity = Callable[..., Activity]


@pytest.fixture(scope="session")
def moodle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moodle]:
    """Moodle from the folder that COURSE_MOODLE names."""
    with running(folder_for("COURSE_MOODLE"), tmp_path_factory.mktemp("moodle")) as found:
        yield found


@pytest.fixture
def new_activity(
    moodle: Moodle, tmp_path: Path, new_page: NewPage, all_packages: dict[str, dict[str, File]]
) -> Iterator[NewActivity]:
    """``new_activity(edition, module)``: a course with that package; "" is the whole course."""

    def make(edition: str, module: str) -> Activity:
        file = all_packages[edition][module]
        package = tmp_path / file.name
        package.write_bytes(file.content)
        return made(moodle, edition, package, new_page)

    yield make
    moodle.refuses.unlink(missing_ok=True)
