"""The pages under docs/: what each asks for, which anchors it has, and how to link to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..reading.folders import Strange, look, why_not
from .addresses import slug
from .front_matter import FrontMatter, front_matter
from .scan import Scan, scan
from .script import BLOCK, ScriptStep, script_steps
from .targets import at_home, unreadable

FOLDER = "docs"
LOCAL_TEXTS = "lokaal/zo-doen-wij-het/"
"""Texts for the places upstream left open: parts of pages, not pages."""
LOCAL_README = "lokaal/README.md"
"""Says to a fork what goes in that folder; no page of the site."""


_HOME = " Dat staat op je eigen computer."


@dataclass(frozen=True)
class Page:
    """One Markdown page. ``path`` is relative to docs/, with forward slashes.

    ``script`` are the parts of the workshop that the page is about, if it is.
    """

    path: str
    scan: Scan
    front_matter: FrontMatter = field(default_factory=FrontMatter)
    script: tuple[ScriptStep, ...] = ()

    @property
    def file(self) -> str:
        return f"{FOLDER}/{self.path}"

    @property
    def anchors(self) -> set[str]:
        """The ids of headings and elements; activities add theirs when they are placed."""
        return self.scan.ids | {slug(title) for title in self.scan.headings}

    def part(self, anchor: str) -> str:
        """The words of the heading with this anchor, or empty when it is no heading."""
        other = (title for title in self.scan.headings if slug(title) == anchor)
        return self.scan.parts.get(anchor) or next(other, "")


@dataclass(frozen=True)
class Pages:
    """Every page of the site, by its path; ``strange`` is what in docs/ nobody may read."""

    by_path: Mapping[str, Page]
    problems: tuple[Problem, ...]
    strange: Strange

    def title(self, path: str) -> str:
        """What a page calls itself, or its path."""
        return self.by_path[path].scan.title or path

    def named(self, target: str) -> str:
        """What the page of a link calls itself, or empty when that is not of this site."""
        path = target.partition("#")[0]
        return self.title(path) if path in self.by_path else ""

    def with_block(self, block: str) -> str | None:
        """The first page that holds this block, or None."""
        return next(
            (
                path
                for path, page in self.by_path.items()
                if any(use.name == block for use in page.scan.blocks)
            ),
            None,
        )


def load_pages(root: Path) -> Pages:
    """Scan every Markdown file under ``root/docs``."""
    found: dict[str, Page] = {}
    strange = look(root, FOLDER)
    problems = list(strange.problems)
    for path in sorted((root / FOLDER).rglob("*.md")):
        name = path.relative_to(root / FOLDER).as_posix()
        if name.startswith(LOCAL_TEXTS) or name == LOCAL_README or strange.holds(path):
            continue
        try:
            content = path.read_bytes()
        except OSError as error:  # A folder with this name, no permission.
            reason = why_not(error)
            problems.append(problem("bestand-onleesbaar", f"{FOLDER}/{name}", 1, reason=reason))
            continue
        try:
            source = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            problems.append(problem("pagina-niet-utf8", f"{FOLDER}/{name}", line))
            continue
        problems += [
            problem("adres-onleesbaar", f"{FOLDER}/{name}", one.line, target=one.value)
            for one in unreadable(source)
        ]
        problems += [
            problem("link-naar-niets", f"{FOLDER}/{name}", one.line, target=one.value, hint=_HOME)
            for one in at_home(source)
        ]
        if not source.strip():
            problems.append(problem("leeg-bestand", f"{FOLDER}/{name}", 1))
        seen = scan(source)
        steps = script_steps(source, name) if any(use.name == BLOCK for use in seen.blocks) else ()
        found[name] = Page(name, seen, front_matter(source, f"{FOLDER}/{name}"), steps)
    return Pages(MappingProxyType(found), tuple(problems), strange)
