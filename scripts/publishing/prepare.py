"""From a built site to a folder that a server can show: policy, header files, security.txt."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from itembank.reading.elements import parse
from itembank.site.moves import Move
from itembank.site.settings import Settings
from publishing import policy, security, servers
from publishing.headers import HASHED, Answer
from publishing.moved import redirects, redirects_file

SITE = "site"
"""The folder that goes to the server; what its administrator reads stands beside it."""


@dataclass(frozen=True)
class Publication:
    """What was made. ``beside`` are the files for who runs the server, by name."""

    site: Path
    pages: int
    inline_scripts: int
    beside: tuple[str, ...]
    security: bool


def prepare(
    folder: Path, settings: Settings, address: str, moved: Mapping[str, Move] | None = None
) -> Publication:
    """Make ``folder/site``, a built site, ready. ``address`` is where it will stand.

    ``moved`` are the old addresses and where they lead.

    Pages keep everything they had: a host that sends no headers still gets the policy.
    """
    site = folder / SITE
    allowed: set[str] = set()
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        page = parse(path.read_text(encoding="utf-8"))
        allowed |= policy.hashes(page)
        _write(path, policy.with_policy(page))
    found = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    base = base_of(address)
    old = redirects(site, moved or {}, base)
    answer = Answer(policy.header_policy(allowed, settings.embedded_by), base, old)
    beside = {"nginx.conf": servers.nginx(answer), "caddy.conf": servers.caddy(answer)}
    inside = {
        ".htaccess": servers.apache(answer),
        "_headers": servers.headers_file(answer, sorted(filter(re.compile(HASHED).search, found))),
    }
    if old:
        inside["_redirects"] = redirects_file(old)
    if settings.security is not None:
        inside[security.PATH] = security.security_txt(settings.security, address)
    for name, text in beside.items():
        _write(folder / name, text)
    for name, text in inside.items():
        _write(site / name, text)
    return Publication(site, len(pages), len(allowed), tuple(beside), settings.security is not None)


def is_ours(site: Path) -> bool:
    """Whether an earlier publication stands here, which may be replaced."""
    return not site.exists() or not any(site.iterdir()) or (site / "_headers").is_file()


def copied(built: Path, folder: Path) -> None:
    """Put a copy of a site that another generator built where ``prepare`` looks for it."""
    shutil.copytree(built, folder / SITE)


def base_of(address: str) -> str:
    """The path of the site on its host: ``/``, or ``/cursus/`` for a site in a folder."""
    path = urlsplit(address).path
    return f"/{path.strip('/')}/".replace("//", "/")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
