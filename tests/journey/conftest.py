"""The small course, built and served, and a learner who walks through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from journey import small_course
from journey.learner import Learner
from servers import serve
from sites import Site, build, once
from watching import NewPage

NewLearner = Callable[..., Learner]


def built_course(folder: Path, settings: str = "", changes: dict[str, str] | None = None) -> None:
    """Write the small course and build its site."""
    small_course.write(folder, settings, changes)
    build(["mkdocs", "build", "--strict"], folder)


@pytest.fixture(scope="session")
def course_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "small-course", built_course)


@pytest.fixture(scope="session")
def course_site(course_project: Path) -> Iterator[Site]:
    """The small course, served under the strict policy."""
    folder = course_project / "site"
    with serve(folder, settled=True) as url:
        yield Site(folder, url)


@pytest.fixture(scope="session")
def right_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small course of a municipality that chose ``module_af: goed`` and a higher bar."""

    def make(folder: Path) -> None:
        built_course(folder, "    module_af: goed\n    zakslaaggrens: 80\n")

    folder = once(tmp_path_factory, "small-course-right", make) / "site"
    with serve(folder, settled=True) as url:
        yield Site(folder, url)


@pytest.fixture
def new_learner(new_page: NewPage, course_site: Site) -> NewLearner:
    """``new_learner(at=…)``: someone with a browser of their own; options go to ``new_page``."""

    def make(
        site: Site = course_site,
        at: str | None = None,
        stored: Any = None,
        scripts: Sequence[str] = (),
        allow: Sequence[str] = (),
        **options: Any,
    ) -> Learner:
        learner = Learner(new_page(allow=allow, **options), site)
        for script in scripts:
            learner.page.context.add_init_script(script)
        if at is not None:
            learner.on_day(at)
        if stored is not None:
            learner.put(stored)
        return learner

    return make
