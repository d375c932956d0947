"""The public contract: every name that people outside the project lean on.

A link in a mail, a QR code on paper, kept progress and a municipality's own files all name
something of the course. Each line is a sort and a name; a municipality's own names are no part of
it, so a fork has the contract of the course.
"""

from __future__ import annotations

from collections.abc import Iterator

from itembank.authors.manual import fields_of
from itembank.blocks import all_blocks
from itembank.build.redirects import redirect_pages
from itembank.kinds import all_kinds
from itembank.mistakes.rules import RULES
from itembank.model.base import Model
from itembank.model.cases import CaseFile
from itembank.model.course import Objectives
from itembank.model.figures import FigureFile
from itembank.model.glossary import Glossary
from itembank.model.items import Bank
from itembank.model.sources import SourceFile
from itembank.pages.addresses import page_url
from itembank.places import LOCAL, LOCAL_SOURCE
from itembank.site.settings import Settings
from itembank.site.site import Site

_OWN_ID = f"{LOCAL}-"
_FILES: dict[str, type[Model]] = {
    "toets": Bank,
    "leerdoelen": Objectives,
    "bronnen": SourceFile,
    "kerncijfers": FigureFile,
    "begrippen": Glossary,
    "praktijk": CaseFile,
    "instelling": Settings,
}


def public_names(site: Site) -> list[str]:
    """``sort name``, such as ``adres cursus/herhalen/`` or ``punt evaluatie/vraag-na``."""
    sorts = {
        "adres": _addresses(site),
        "vraag": (f"{bank}/{item.id}" for bank, item in site.library.items()),
        "punt": _points(site),
        "leerdoel": site.library.objectives,
        "module": site.library.modules,
        "bron": site.library.source_ids(),
        "begrip": site.library.terms,
        "cijfer": site.library.figure_index,
        "plek": site.slots,
        "blok": all_blocks(),
        "melding": RULES,
    }
    found = {f"{sort} {name}" for sort, names in sorts.items() for name in names if _ours(name)}
    return sorted(found | {f"sleutel {key}" for key in _keys()})


def _ours(name: str) -> bool:
    last = name.rstrip("/").rpartition("/")[2]
    return not last.startswith((_OWN_ID, LOCAL_SOURCE))


def _addresses(site: Site) -> Iterator[str]:
    pages = (page_url(path, directory_urls=True) for path in site.pages.by_path)
    stable = (path.removesuffix("index.html") for path in redirect_pages(site))
    for address in (*pages, *stable, *site.moved):
        if f"/{LOCAL}/" not in f"/{address}":
            yield address or "(start)"


def _points(site: Site) -> Iterator[str]:
    for tools in site.library.tools.values():
        for name, tool in tools.items():
            yield from (f"{name}/{point}" for point in tool.points())


def _keys() -> set[str]:
    found: set[str] = set()
    for name, model in _FILES.items():
        found |= {f"{name}: {label}" for label in fields_of(model)}
    for kind in all_kinds().values():
        found |= {f"{kind.name}: {label}" for label in fields_of(kind.model)}
        addition = getattr(kind.model, "addition", None)
        if addition is not None:
            found |= {f"{LOCAL}-{kind.name}: {label}" for label in fields_of(addition)}
    return found
