"""The gate: the build that publishes, and everything that is wrong with what it makes.

Whoever checks and whoever publishes go through here, so what the one lets pass, the other does. The
site is built in this process: what a generator says comes as messages, not as lines on a screen,
and the course that was read for the quick checks is not read again.
"""

from __future__ import annotations

import errno
import logging
import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from itembank.build.generator import dead_link, problems_said, stopped
from itembank.build.session import Session, building
from itembank.mistakes.problems import Problem, errors
from itembank.pages.pages import FOLDER
from itembank.pages.targets import file_at
from itembank.places import is_handout
from itembank.reading.elements import parse
from itembank.site.configuration import FILE
from itembank.site.site import Site
from publishing import contents
from publishing.in_browser import Looked, looked_at

_TARGET = re.compile(
    r"""<(?:a|img|source|video|audio)\b[^>]*?\s(?:href|src)\s*=\s*"""
    r"""(?:"([^"#?]+)|'([^'#?]+)|([^\s"'>#?]+))""",
    re.I,
)
# What the generator says of a link to a file that stays out of the site is no warning to it.
_EXCLUDED = "excluded from the built site"


@dataclass(frozen=True)
class Trial:
    """What a build came to. ``built`` tells whether there is a whole site, mistakes or not.

    ``problems`` are those that only a build shows; the site itself has the others. ``looked`` is
    what a browser saw, or None when none was asked for.
    """

    built: bool
    problems: tuple[Problem, ...]
    looked: Looked | None = None


def build(site: Site, folder: Path) -> Trial:
    """Build the site into ``folder``, in spite of mistakes, and gather what is wrong with it.

    Nothing is built with settings that would run something: see ``Configuration.unsafe``.
    """
    configuration = site.configuration
    if configuration.unsafe or configuration.documents[0].data is None:
        return Trial(built=False, problems=())
    with building(site) as session, _heard() as heard:
        failure = _built(site, folder)
    said = [problem for message in heard.messages for problem in problems_said(site, message)]
    # What the source of a page showed, its HTML shows again.
    known = {(problem.file, problem.code) for problem in site.problems}
    shown = [found for found in session.problems if (found.file, found.code) not in known]
    problems = [*shown, *said]
    if failure is None:
        # What the generator said of a link, its HTML shows again, and in fewer words.
        # Handouts say whose they are: with settings that cannot be read there are none.
        problems += (
            dead_link(site, page, target)
            for page, target, inside in _dead_links(session, folder)
            if not any(_is_about(each, page, target) for each in said)
            if site.settings is not None or not is_handout(inside)
        )
    elif not _is_explained([*site.problems, *problems], heard.page):
        problems.append(stopped(site, failure, heard.page))
    return Trial(failure is None, tuple(dict.fromkeys(problems)))


def _is_explained(problems: list[Problem], page: str) -> bool:
    """Whether a mistake that is told already says why a build ended, at this page or anywhere."""
    wrong = {problem.file for problem in errors(problems)}
    return f"{FOLDER}/{page}" in wrong if page else bool(wrong)


def tried(
    site: Site, *, browser: bool = False, path: Path | None = None, also: Iterable[str] = ()
) -> Trial:
    """What building and publishing the site would come to; nothing of it is kept.

    With ``browser`` the municipality's own pages are opened, and ``also`` these, in the one at
    ``path`` or else in one that is found.
    """
    with TemporaryDirectory(prefix="cursus-") as place:
        folder = Path(place, "site")
        trial = build(site, folder)
        looked = looked_at(site, folder, path, also) if trial.built and browser else None
        # What the source shows already, the published pages would only show again.
        wrong = errors([*site.problems, *trial.problems])
        found = published_problems(site, folder) if trial.built and not wrong else ()
        return replace(trial, problems=(*trial.problems, *found), looked=looked)


def _built(site: Site, folder: Path) -> str | None:
    """Let MkDocs build; what it ended on, or None when it came to its end."""
    # An advertisement of the theme, which is no warning of this site.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands import build as command
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    try:
        config = load_config(str(site.root / FILE))
        # Not an argument: what the file says of it is looked at as well.
        config.site_dir = str(folder)
        config.plugins.on_startup(command="build", dirty=False)
        command.build(config)
    except Abort as error:
        return str(error)
    # Whatever a page makes the generator stumble over is told as a mistake with its page.
    except Exception as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        return f"{type(error).__name__}: {error}".removesuffix(": ")
    return None


def _dead_links(session: Session, folder: Path) -> Iterator[tuple[str, str, str]]:
    """The page, what it leads to or shows, and the place of that, which the built site lacks."""
    for path, (address, html) in session.pages.items():
        found = (next(filter(None, match.groups())) for match in _TARGET.finditer(html))
        for target in dict.fromkeys(map(unescape, found)):
            inside = file_at(
                target, address if address.endswith("/") else posixpath.dirname(address)
            )
            place = folder / inside
            if inside and not any(map(os.path.isfile, (place, place / "index.html"))):
                yield path, target, inside


def _is_about(said: Problem, page: str, target: str) -> bool:
    return said.file == f"{FOLDER}/{page}" and f"'{target}'" in said.message


def published_problems(site: Site, folder: Path) -> Iterator[Problem]:
    """What may not be in a published site, whoever put it there; ``prepare`` asks it as well."""
    frames = site.settings.frames if site.settings else ()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or name.endswith(contents.SOURCE_MAP):
            continue
        yield from contents.file_problems(name)
        if name.endswith(".html"):
            page = parse(path.read_text(encoding="utf-8"))
            yield from contents.page_problems(name, page, frames)


class _Listener(logging.Handler):
    """Keeps what MkDocs and its plug-ins warn of, and at which page they ended."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.messages: list[str] = []
        self.page = ""

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if record.levelno >= logging.WARNING or _EXCLUDED in message:
            self.messages.append(message)
        for begin in ("Error reading page '", "Error building page '"):
            if message.startswith(begin):
                self.page = message.removeprefix(begin).partition("'")[0]


@contextmanager
def _heard() -> Iterator[_Listener]:
    """Hear the generator instead of letting it write on the screen."""
    listener, logger = _Listener(), logging.getLogger("mkdocs")
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(listener)
    try:
        yield listener
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagate
