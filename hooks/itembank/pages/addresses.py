"""Addresses: of a page, of one page seen from another, and of a heading."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from functools import lru_cache

from ..reading.marks import plain

# An address with a scheme leads off the site.
_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


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
