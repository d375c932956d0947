"""The links to other sites: where they stand, and, for who asks, whether they work.

Looked at and left: LinkChecker crawls pages, so it cannot name the line an author wrote, and brings
requests, dnspython and beautifulsoup along for what urllib does in one call.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from itembank.mistakes.problems import Problem
from itembank.mistakes.rules import problem

_ADDRESS = re.compile(r"""(?<!xmlns=")https?://[^\s<>"'`|\])}]+""")
# What no reader ever follows: this computer, and names that are kept free for examples.
_NOWHERE = re.compile(r"(?:|localhost|127\.0\.0\.1|.*\.example)\Z")
_PATIENCE = 15
# Some sites answer only what calls itself a browser; saying who asks as well is polite.
_AGENT = {"User-Agent": "Mozilla/5.0 (compatible; cursus-participatie-linkcontrole)"}
# The page may be there; the site just does not show it to a program.
_REFUSED = {401, 403, 405, 406, 429, 501}


@dataclass(frozen=True, order=True)
class Link:
    """An address of another site and the first place where it stands."""

    target: str
    file: str
    line: int


def outside_links(root: Path) -> list[Link]:
    """Every address of another site in settings, pages and YAML, once each."""
    found: dict[str, Link] = {}
    for path in _files(root):
        file = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            for match in _ADDRESS.finditer(line):
                target = match[0].rstrip(".,;:!?")
                if not _NOWHERE.match(_host(target)):
                    found.setdefault(target, Link(target, file, number))
    return sorted(found.values())


def broken_links(links: Iterable[Link]) -> list[Problem]:
    """link-werkt-niet: the links that lead nowhere. Asks every site once, a few at a time."""
    known = list(links)
    with ThreadPoolExecutor(max_workers=4) as pool:
        answers = pool.map(lambda link: reason(link.target), known)
        return [
            problem("link-werkt-niet", link.file, link.line, target=link.target, reason=why)
            for link, why in zip(known, answers, strict=True)
            if why
        ]


def reason(target: str) -> str:
    """Why this address does not work, in Dutch; empty when it does, or when nobody can say."""
    for method in ("HEAD", "GET"):
        try:
            with urlopen(Request(target, headers=_AGENT, method=method), timeout=_PATIENCE):
                return ""
        except HTTPError as error:
            error.close()
            # Some sites do not know HEAD, and answer anything.
            why = "" if error.code in _REFUSED else f"de site antwoordt {error.code}"
        except TimeoutError:
            return "de site geeft geen antwoord"
        except URLError as error:
            late = isinstance(error.reason, TimeoutError)
            return "de site geeft geen antwoord" if late else "de site is niet te bereiken"
        except (HTTPException, OSError, ValueError):
            return "de site is niet te bereiken"
    return why


def _host(target: str) -> str:
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""


def _files(root: Path) -> Iterator[Path]:
    yield from sorted(root.glob("mkdocs*.yml"))
    yield from sorted((root / "docs").rglob("*.md"))
    yield from sorted((root / "quizzes").rglob("*.yml"))
