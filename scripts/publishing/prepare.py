"""From a built site to a folder that a server can show: policy, header files, security.txt."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from itembank.browser import policy
from itembank.mistakes.problems import Problem
from itembank.reading.elements import parse
from itembank.site.moves import Move
from itembank.site.settings import Settings
from publishing import contents, robots, security, servers
from publishing.headers import HASHED, Answer
from publishing.moved import redirects, redirects_file
from publishing.writers import site_path

SITE = "site"
"""The folder that goes to the server; what its administrator reads stands beside it."""


@dataclass(frozen=True)
class Publication:
    """What was made. ``beside`` are the files for who runs the server, by name.

    With ``problems`` it must not be published; the files in them are those of the built site.
    """

    site: Path
    pages: int
    beside: tuple[str, ...]
    security: bool
    problems: tuple[Problem, ...]


def prepare(
    folder: Path, settings: Settings, address: str, moved: Mapping[str, Move] | None = None
) -> Publication:
    """Make ``folder/site``, a built site, ready. ``address`` is where it will stand.

    ``moved`` are the old addresses and where they lead.

    Pages keep everything they had: a host that sends no headers still gets the policy.
    """
    site = folder / SITE
    problems: list[Problem] = []
    own = policy.page_policy(settings.frames)
    hidden = settings.not_findable
    if hidden:
        robots.hide(site)
    for path in site.rglob(f"*{contents.SOURCE_MAP}"):
        path.unlink()
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = [name for name in found if name.endswith(".html")]
    for name in found:
        problems += contents.file_problems(name)
    for name in pages:
        page = parse((site / name).read_text(encoding="utf-8"))
        problems += contents.page_problems(name, page, settings.frames)
        edits = [*policy.policy_edits(page, own), *(robots.hiding_edits(page) if hidden else ())]
        _write(site / name, page.edited(edits))
    base = site_path(address)
    old = redirects(site, moved or {}, base)
    answer = Answer(policy.header_policy(settings.embedded_by, settings.frames), base, old, hidden)
    beside = {"nginx.conf": servers.nginx_conf(answer), "caddy.conf": servers.caddy_conf(answer)}
    inside = {
        ".htaccess": servers.htaccess(answer),
        "_headers": servers.headers_text(answer, list(filter(re.compile(HASHED).search, found))),
    }
    inside[robots.PATH] = robots.robots_text(address, hidden=hidden)
    if old:
        inside["_redirects"] = redirects_file(old)
    if settings.security is not None:
        inside[security.PATH] = security.security_text(settings.security, address)
    for name, text in beside.items():
        _write(folder / name, text)
    for name, text in inside.items():
        _write(site / name, text)
    return Publication(
        site, len(pages), tuple(beside), settings.security is not None, tuple(problems)
    )


def is_ours(site: Path) -> bool:
    """Whether an earlier publication stands here, which may be replaced."""
    return not site.exists() or not any(site.iterdir()) or (site / "_headers").is_file()


def copied(built: Path, folder: Path) -> None:
    """Put a copy of a site that another generator built where ``prepare`` looks for it."""
    shutil.copytree(built, folder / SITE)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
