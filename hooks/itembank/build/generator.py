"""What a generator says while it builds, in the words of the rule table and with file and line.

The generator decides what is wrong with links, the menu and its own settings; nothing of that is
done again here. It speaks English and names no line, so its sentence is taken apart and what it is
about is looked up in the source. A sentence that nobody here knows is passed on as it is.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from ..mistakes.hints import hint, meant
from ..mistakes.problems import Problem
from ..mistakes.rules import problem
from ..pages.braces import Found
from ..pages.pages import FOLDER
from ..pages.targets import file_at
from ..site.configuration import FILE
from ..site.site import Site
from .contents import PICTURES
from .whereabouts import entry_of_menu, line_of_link, line_with, place_of_setting, targets_of

_DOC = r"Doc file '(?P<page>.+?)' contains "
_HINT = r"(?: Did you mean '(?P<meant>[^\n]*)'\?)?\Z"
_PICTURE_KINDS = tuple(f".{kind}" for kind in PICTURES)
# What looks like the name of a site: a part of a path with a point in it is a file of ours.
_SITE = re.compile(
    r"(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|net|info))(?:/.*)?\Z", re.I
)
_NOTE = "fnref:"
_KEYS = (
    "INHERIT, site_name, site_url, site_description, site_author, copyright, nav, theme, extra, "
    "extra_css"
)

Matched = re.Match[str]
Told = Callable[[Site, Matched], Iterator[Problem]]


def problems_said(site: Site, message: str) -> list[Problem]:
    """What one message of the generator comes down to; nothing for one that is no mistake."""
    for pattern, told in _KNOWN:
        if match := re.match(pattern, message, re.S):
            return list(told(site, match))
    return list(_unknown(site, message))


def dead_link(site: Site, page: str, target: str) -> Problem:
    """What HTML leads to, which no generator looks at; seen from the address of the page."""
    line = line_of_link(site, page, target)
    is_picture = PurePosixPath(target).suffix.lower() in _PICTURE_KINDS
    code = "plaatje-ontbreekt" if is_picture else "link-naar-niets"
    meant = file_at(target, posixpath.dirname(page))
    written = f"{'!' if is_picture else ''}[…]({target})"
    # Seen from the page, as a path in Markdown is, it may be right; HTML sees it from the address.
    is_there = os.path.isfile(site.root / FOLDER / meant)
    close = f" In HTML werkt dit pad niet. Schrijf het als Markdown: {written}" if is_there else ""
    return problem(code, f"{FOLDER}/{page}", line, target=target, hint=close)


def stopped(site: Site, said: str, page: str = "") -> Problem:
    """The generator ended on something; ``page`` is the one it was at, as far as that is known."""
    if page in site.pages.by_path:
        return problem("pagina-niet-gebouwd", f"{FOLDER}/{page}", 1, found=said)
    return problem("bouw-gestopt", FILE, 1, found=said)


def _missing(site: Site, match: Matched) -> Iterator[Problem]:
    page, target, suggested = match["page"], match["target"], match["meant"] or ""
    place = (f"{FOLDER}/{page}", line_of_link(site, page, target))
    is_mail = suggested.startswith("mailto:")
    if is_mail or _SITE.match(target):
        wanted = suggested if is_mail else f"https://{target}"
        yield problem("link-zonder-begin", *place, target=target, wanted=wanted)
        return
    inside = file_at(target, posixpath.dirname(page))
    close = meant(suggested) or _near(site, page, inside)
    is_picture = PurePosixPath(inside).suffix.lower() in _PICTURE_KINDS
    code = "plaatje-ontbreekt" if is_picture else "link-naar-niets"
    yield problem(code, *place, target=target, hint=close)


def _near(site: Site, page: str, wanted: str) -> str:
    """A file that is there and has nearly this name, or this name elsewhere, seen from the page."""
    name = PurePosixPath(wanted)
    beside = site.root / FOLDER / name.parent
    # A name can be longer than any system takes: `isdir` says no, where a path would raise.
    inside = not wanted.startswith("..") and os.path.isdir(beside)
    there = [path.name for path in beside.iterdir()] if inside else []
    close = hint(
        name.name, (other for other in there if other.lower().endswith(name.suffix.lower()))
    )
    if close:
        return close
    same = next(
        (path for path in site.pages.by_path if PurePosixPath(path).name == name.name), None
    )
    shown = posixpath.relpath(same, posixpath.dirname(page) or ".") if same else ""
    return meant(shown)


def _absolute(site: Site, match: Matched) -> Iterator[Problem]:
    page, target = match["page"], match["target"]
    line = line_of_link(site, page, target)
    yield problem("link-vanaf-de-wortel", f"{FOLDER}/{page}", line, target=target)


def _anchor(site: Site, match: Matched) -> Iterator[Problem]:
    page, target = match["page"], match["target"]
    wanted = target.partition("#")[2]
    there = match.groupdict().get("other") or page
    file, line = f"{FOLDER}/{page}", line_of_link(site, page, target)
    if wanted.startswith(_NOTE):
        note = wanted.removeprefix(_NOTE)
        line = line_with(site, page, f"[^{note}]")
        yield problem("voetnoot-zonder-verwijzing", file, line, value=note)
        return
    if _lacks_something(site, there):
        return
    close = hint(wanted, site.anchors(there)) if there in site.pages.by_path else ""
    yield problem("link-zonder-anker", file, line, page=there, anchor=wanted, hint=close)


def _lacks_something(site: Site, path: str) -> bool:
    """Whether a page shows what could not be read: then it lacks the places of that as well."""
    page = site.pages.by_path.get(path)
    shown = [(use.name, use.argument.partition("#")[0]) for use in page.scan.blocks] if page else []
    return any(not site.library.broken.isdisjoint(names) for names in shown)


def _left_out(site: Site, match: Matched) -> Iterator[Problem]:
    page, target = match["page"], match["target"]
    written = next(
        (
            found
            for found in targets_of(site, page)
            if file_at(found.value, posixpath.dirname(page)) == target
        ),
        Found(target, 1),
    )
    place = (f"{FOLDER}/{page}", written.line)
    yield problem("link-naar-niets", *place, target=written.value, hint="")


def _omitted(site: Site, match: Matched) -> Iterator[Problem]:
    known = {found.file for found in site.problems if found.code == "bestand-zonder-plek"}
    for page in re.findall(r"\n  - ([^\n]+)", match["pages"]):
        # Where it was meant to be is told already; it needs no place in the menu.
        if f"{FOLDER}/{page}".replace(chr(92), "/") not in known:
            yield problem("pagina-niet-in-menu", f"{FOLDER}/{page.replace(chr(92), '/')}", 1)


def _nowhere(site: Site, match: Matched) -> Iterator[Problem]:
    target = match["target"]
    if target in site.pages.by_path:
        # It is there, and stays out of the site for a reason that is told with the page.
        return
    document, path = entry_of_menu(site, target)
    line = document.line_of(path) if document else 1
    file = document.file if document else FILE
    close = hint(target.removeprefix("/").removeprefix("docs/"), site.pages.by_path)
    yield problem("menu-zonder-pagina", file, line, target=target, hint=close)


def _same_address(site: Site, match: Matched) -> Iterator[Problem]:
    yield problem("zelfde-adres", f"{FOLDER}/{match['page']}", 1, other=match["other"])


def _unknown_key(site: Site, match: Matched) -> Iterator[Problem]:
    key = match["key"]
    file, line = place_of_setting(site, key)
    if any((known.file, known.line) == (file, line) for known in site.configuration.problems):
        # Told already, with the place where it does belong.
        return
    close = hint(key, _KEYS.split(", "))
    yield problem("onbekende-sleutel", file, line, key=key, hint=close, allowed=_KEYS)


def _wrong_setting(site: Site, match: Matched) -> Iterator[Problem]:
    key = match["key"]
    file, line = place_of_setting(site, key)
    yield problem("instelling-onbruikbaar", file, line, key=key, found=match["said"])


def _unknown(site: Site, message: str) -> Iterator[Problem]:
    """Any other message, with the page it names if it names one."""
    named = re.search(r"'([^'\n]+\.md)'", message)
    page = named[1] if named and named[1] in site.pages.by_path else ""
    yield problem("melding-van-mkdocs", f"{FOLDER}/{page}" if page else FILE, 1, found=message)


def _nothing(_site: Site, _match: Matched) -> Iterator[Problem]:
    """What ends the build right after, and is told then."""
    return iter(())


_KNOWN: tuple[tuple[str, Told], ...] = (
    (
        rf"{_DOC}a link '(?P<target>[^\n]*)', but the target(?: '[^\n]*')? is not found among "
        rf"documentation files\.{_HINT}",
        _missing,
    ),
    (
        rf"{_DOC}an unrecognized relative link '(?P<target>[^\n]*)', it was left as is\.{_HINT}",
        _missing,
    ),
    (rf"{_DOC}an absolute link '(?P<target>[^\n]*)', it was left as is\.", _absolute),
    (rf"{_DOC}a link '(?P<target>[^\n]*)', but there is no such anchor on this page", _anchor),
    (
        rf"{_DOC}a link '(?P<target>[^\n]*)', but the doc '(?P<other>[^\n]+)' does not contain an "
        "anchor",
        _anchor,
    ),
    (rf"{_DOC}a link to '(?P<target>[^\n]+)' which is excluded", _left_out),
    (r"The following pages exist in the docs directory, but (?P<pages>.*)", _omitted),
    (r"A reference to '(?P<target>[^\n]*)' is included in the 'nav'", _nowhere),
    (r"An absolute path to '(?P<target>[^\n]*)' is included in the 'nav'", _nowhere),
    (
        r"Excluding '(?P<page>[^\n]+)' from the site because it conflicts with '(?P<other>[^\n]+)'",
        _same_address,
    ),
    (r"Config value '(?P<key>[\w.-]+)': Unrecognised configuration name", _unknown_key),
    (r"Config value '(?P<key>[\w.-]+)': (?P<said>.+)", _wrong_setting),
    (r"Error (?:reading|building) page ", _nothing),
)
