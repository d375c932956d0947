"""A build that a script starts itself, in its own process, to hear everything it has to say.

Such a build goes on in spite of mistakes, as that of a running server does: what is wrong in a bank
keeps nobody from hearing of a picture that is missing. The site was read before, and is read once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ..mistakes.problems import Problem
from ..site.site import Site


@dataclass
class Session:
    """The site that is built, and what only showed in the HTML of its pages.

    ``pages`` holds that HTML with the address of the page, by its path under docs/.
    """

    site: Site
    problems: list[Problem] = field(default_factory=list)
    pages: dict[str, tuple[str, str]] = field(default_factory=dict)


_open: list[Session] = []


@contextmanager
def building(site: Site) -> Iterator[Session]:
    """Let every build until the end of this build ``site``."""
    session = Session(site)
    _open.append(session)
    try:
        yield session
    finally:
        _open.remove(session)


def current() -> Session | None:
    """The session a build is part of; None for one that a person started."""
    return _open[-1] if _open else None
