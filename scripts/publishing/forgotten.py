"""What a municipality forgets before it publishes; every finding says where and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from branding.brand import OWN_BRAND
from branding.mark import MARK
from branding.sheet import brand_in
from itembank.authors.advice.upkeep import due_claim, due_pages
from itembank.mistakes.problems import Problem
from itembank.mistakes.rules import problem
from itembank.pages.pages import FOLDER
from itembank.reading.source import read
from itembank.site.configuration import FILE
from itembank.site.look_files import setting_of
from itembank.site.settings import EXAMPLE, Settings
from itembank.site.site import Site
from publishing.colours import FILE as COLOURS
from publishing.colours import pale_colours
from publishing.examples import left_standing

STATEMENT = "toegankelijkheidsverklaring"
PRIVACY = "privacy"
_HOUSE_STYLE = Path("docs") / "assets" / "huisstijl"
_SOON = timedelta(days=30)
_LONGEST = timedelta(days=366)
# Names that never exist (RFC 2606), and this computer.
_NOWHERE = re.compile(r"(?:.*\.)?(?:localhost|example|invalid|test|example\.(?:com|net|org))\Z")
_UNFINISHED = re.compile(
    rf"\b(?:lorem ipsum|TODO|FIXME|XXX|TBD|nog (?:in te vullen|invullen)|vul hier in|{EXAMPLE})\b",
    re.I,
)
_TEXTS = (".md", ".yml")


def forgotten(site: Site, settings: Settings, today: date) -> list[Problem]:
    """Everything that is left to do, in no order."""
    root = site.root
    found = [
        *_address(site),
        *_settings(site, settings),
        *_privacy(site, settings),
        *_security(settings, today),
        *_own_look(site),
        *pale_colours(root),
        *_unfinished(root, settings),
        *due_claim(site.library, today),
        *due_pages(site.pages, today),
    ]
    return [*found, *left_standing(root, found)]


def _address(site: Site) -> Iterator[Problem]:
    address = site.configuration.site_url
    if not _is_public(address):
        line = read(site.root / FILE, FILE).line_of(("site_url",))
        yield problem("adres-van-voorbeeld", FILE, line, value=address or "niets")


def _is_public(address: str) -> bool:
    """Whether this can be the address of a site: https, and a name that can exist."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_number = re.fullmatch(r"[\d.]+|.*:.*", host)
    return parts.scheme == "https" and "." in host and not is_number and not _NOWHERE.match(host)


def _settings(site: Site, settings: Settings) -> Iterator[Problem]:
    if settings.municipality == EXAMPLE:
        yield from settings.problem_at("gemeente-van-voorbeeld", "gemeente", value=EXAMPLE)
    if not settings.contact or _NOWHERE.match(settings.contact.rpartition("@")[2]):
        yield from settings.problem_at("contact-ontbreekt", "contact")
    if not settings.statement and STATEMENT not in site.own_texts:
        yield from settings.problem_at("verklaring-ontbreekt", STATEMENT)


def _privacy(site: Site, settings: Settings) -> Iterator[Problem]:
    """What the page about privacy must say, and only the municipality can."""
    if PRIVACY in site.own_texts:
        return
    told = settings.privacy
    missing = [
        name
        for name, value in (
            ("fg", told and told.officer),
            ("host", told and told.host),
            ("bewaartermijn", told and told.kept),
        )
        if not value
    ]
    if missing:
        yield from settings.problem_at("privacy-ontbreekt", PRIVACY, missing=", ".join(missing))


def _security(settings: Settings, today: date) -> Iterator[Problem]:
    security = settings.security
    if security is None:
        yield from settings.problem_at("security-ontbreekt", "beveiliging")
        return
    values = {"date": security.expires.isoformat()}
    place = ("beveiliging", "verloopt")
    if security.expires < today + _SOON:
        values["when"] = "verliep" if security.expires < today else "verloopt"
        yield from settings.problem_at("security-verloopt", *place, **values)
    elif security.expires > today + _LONGEST:
        yield from settings.problem_at("security-te-lang", *place, **values)


def _own_look(site: Site) -> Iterator[Problem]:
    root = site.root
    named = setting_of(site.configuration.documents, "theme", "logo")
    css = root / COLOURS
    if css.is_file() and brand_in(css.read_text(encoding="utf-8")) == OWN_BRAND:
        yield problem("huisstijl-van-voorbeeld", COLOURS, 1, what="de huisstijl")
    logo = root / FOLDER / named if named else root / _HOUSE_STYLE / "logo.svg"
    if logo.is_file() and MARK in logo.read_bytes():
        file = logo.relative_to(root).as_posix()
        yield problem("huisstijl-van-voorbeeld", file, 1, what="het logo")


def _unfinished(root: Path, settings: Settings) -> Iterator[Problem]:
    own = [root / FILE]
    for folder in ("docs", "quizzes"):
        found = (root / folder).rglob("*")
        own += sorted(path for path in found if path.is_file() and path.suffix in _TEXTS)
    for path in own:
        file = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            # The name of the municipality has a finding of its own.
            if file == FILE and line.strip() == f"gemeente: {settings.municipality}":
                continue
            for match in _UNFINISHED.finditer(line):
                yield problem("nog-in-te-vullen", file, number, value=match[0])
