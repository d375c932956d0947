"""The pages under docs/: what each asks for, which anchors it has, and how to link to it."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from .problems import Problem
from .rules import problem
from .scan import Scan, scan
from .text import plain

FOLDER = "docs"
LOCAL_TEXTS = "lokaal/zo-doen-wij-het/"
"""Texts for the places upstream left open: parts of pages, not pages."""
LOCAL_README = "lokaal/README.md"
"""Says to a fork what goes in that folder; no page of the site."""
# An address with a scheme leads off the site.
_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """One Markdown page. ``path`` is relative to docs/, with forward slashes."""

    path: str
    scan: Scan

    @property
    def file(self) -> str:
        return f"{FOLDER}/{self.path}"

    @property
    def anchors(self) -> set[str]:
        """The ids of headings and elements; activities add theirs when they are placed."""
        return self.scan.ids | {slug(title) for title in self.scan.headings}


@dataclass
class Pages:
    """Every page of the site, by its path."""

    by_path: dict[str, Page] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_pages(root: Path) -> Pages:
    """Scan every Markdown file under ``root/docs``."""
    pages = Pages()
    for path in sorted((root / FOLDER).rglob("*.md")):
        name = path.relative_to(root / FOLDER).as_posix()
        if name.startswith(LOCAL_TEXTS) or name == LOCAL_README:
            continue
        try:
            content = path.read_bytes()
        except OSError as error:  # A folder with this name, a link to nowhere, no permission.
            reason = error.strerror or str(error)
            pages.problems.append(
                problem("bestand-onleesbaar", f"{FOLDER}/{name}", 1, reason=reason)
            )
            continue
        try:
            source = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            pages.problems.append(problem("pagina-niet-utf8", f"{FOLDER}/{name}", line))
            continue
        pages.by_path[name] = Page(name, scan(source))
    return pages


def slug(title: str) -> str:
    """The anchor Python-Markdown's toc extension gives a heading without an id of its own."""
    text = unicodedata.normalize("NFKD", plain(title)).encode("ascii", "ignore").decode("ascii")
    text = re.sub(r"[^\w\s-]", "", text).strip().lower()
    return re.sub(r"[-\s]+", "-", text)


def page_url(path: str, *, directory_urls: bool) -> str:
    """The address of a page relative to the root of the site; '' is the start page."""
    stem = path.removesuffix(".md")
    folder, name = posixpath.split(stem)
    if name in ("index", "README"):
        if directory_urls:
            return f"{folder}/" if folder else ""
        return f"{folder}/index.html" if folder else "index.html"
    return f"{stem}/" if directory_urls else f"{stem}.html"


def link(target: str, from_path: str, *, directory_urls: bool) -> str:
    """The relative address from one page to ``target``, a path under docs/ with or without #anchor.

    Addresses with a scheme come back as they are.
    """
    if _OUTSIDE.match(target):
        return target
    path, hash_sign, anchor = target.partition("#")
    return f"{_relative(path, from_path, directory_urls)}{hash_sign}{anchor}"


def source_link(target: str, from_path: str) -> str:
    """The same for a generator that itself turns paths between sources into addresses."""
    if _OUTSIDE.match(target):
        return target
    path, hash_sign, anchor = target.partition("#")
    relative = posixpath.relpath(path, posixpath.dirname(from_path) or ".")
    folder = "/" if path.endswith("/") else ""
    return f"{relative}{folder}{hash_sign}{anchor}"


@lru_cache(maxsize=1024)
def _relative(path: str, from_path: str, directory_urls: bool) -> str:
    """The relative address of a page. A page of items asks for the same one many times."""
    if path.endswith(".md"):
        path = page_url(path, directory_urls=directory_urls)
    here = page_url(from_path, directory_urls=directory_urls)
    start = posixpath.dirname(here)
    relative = posixpath.relpath(path or ".", start or ".")
    if path.endswith("/") or not path:
        relative = "./" if relative == "." else f"{relative}/"
    return relative
