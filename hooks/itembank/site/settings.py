"""The settings of a fork: ``extra: cursus:`` in mkdocs.yml, on top of the defaults in its INHERIT.

Read the same way by the hook, the extension and the scripts, with the line of every mistake.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, PrivateAttr

from ..mistakes.problems import Problem
from ..model.base import Model
from ..model.fields import (
    Address,
    AddressOrNothing,
    Date,
    EmailOrNothing,
    LineOrNothing,
    Origin,
    Percentage,
    TestLength,
    Word,
)
from ..reading.source import Document, Mapping, read
from ..reading.validate import Context, build

FILE = "mkdocs.yml"
OF_THE_COURSE = ("versie",)
"""Settings the course itself fills in; a municipality leaves them alone."""


class Security(Model):
    """What security.txt says."""

    contact: Address = Field(
        description="Waar je een lek in de site meldt: https://… of mailto:…. Dat is vaak de "
        "pagina van de gemeente over kwetsbaarheden melden."
    )
    expires: Date = Field(
        alias="verloopt",
        description="Tot welke dag dit klopt, hoogstens een jaar vooruit. Kijk het dan weer na.",
    )


class Settings(Model):
    """What a municipality chooses. Keys are Dutch, because a web editor types them."""

    municipality: Word = Field(alias="gemeente", description="De naam van de gemeente.")
    contact: EmailOrNothing = Field(
        "", description="Het e-mailadres voor vragen over de cursus, of leeg."
    )
    version: Word = Field(alias="versie", description="De versie van de cursus.")
    colophon: LineOrNothing = Field(
        "",
        alias="colofon",
        description="Wie de site uitgeeft, in één regel. Staat onder aan elke pagina.",
    )
    regulation: AddressOrNothing = Field(
        "",
        alias="verordening",
        description="Het adres van jullie participatieverordening. Staat onder aan elke pagina "
        "en op de pagina's over regels.",
    )
    adviser: AddressOrNothing = Field(
        "",
        alias="adviseur",
        description="Waar je de participatieadviseur vindt: https://… of mailto:…. Staat onder "
        "aan elke pagina en bij de hulpmiddelen.",
    )
    statement: AddressOrNothing = Field(
        "",
        alias="toegankelijkheidsverklaring",
        description="Het adres van jullie eigen toegankelijkheidsverklaring in het register. "
        "Staat op de pagina Toegankelijkheid.",
    )
    security: Security | None = Field(
        None,
        alias="beveiliging",
        description="Waar je een lek meldt. Zonder deze groep krijgt de site geen security.txt.",
    )
    embedded_by: tuple[Origin, ...] = Field(
        (),
        alias="inbedden",
        description="De sites die de cursus in hun eigen pagina mogen tonen, zoals jullie LMS: "
        "[https://lms.gemeente.example]. Zonder deze lijst mag niemand dat.",
    )
    core_modules: tuple[Word, ...] = Field(
        (),
        alias="kernmodules",
        description="De modules die iedereen bij jullie doet, zoals [welkom, participatieladder]. "
        "Zonder deze lijst geldt de kernroute van de cursus.",
    )
    search_words: dict[Word, tuple[Word, ...]] = Field(
        {},
        alias="zoekwoorden",
        description="Extra woorden waarmee zoeken een pagina vindt, zoals "
        "hulpmiddelen/keuzehulp.md: [beslisboom].",
    )
    module_done: Literal["beantwoord", "goed"] = Field(
        "beantwoord",
        alias="module_af",
        description="Wanneer een module af is: alle vragen beantwoord, of alle vragen goed.",
    )
    cut_score: Percentage = Field(
        70, alias="zakslaaggrens", description="Hoeveel procent van de eindtoets goed moet zijn."
    )
    test_length: TestLength = Field(
        20, alias="eindtoets_vragen", description="Hoeveel vragen de eindtoets trekt."
    )

    _place: Context | None = PrivateAttr(None)

    @property
    def local_links(self) -> dict[str, str]:
        """The address behind a place in the pages (``/// lokaal``), by the name of the place."""
        links = {
            "verordening": self.regulation,
            "adviseur": self.adviser,
            "toegankelijkheidsverklaring": self.statement,
        }
        return {name: address for name, address in links.items() if address}

    def problem_at(self, code: str, *steps: int | str, **values: object) -> list[Problem]:
        """A mistake in a setting that shows only beside the rest of the course."""
        if self._place is None:
            return []
        found = Context(self._place.document, self._place.path)
        found.add(code, *steps, **values)
        return found.problems


def load_settings(root: Path, file: str = FILE) -> tuple[Settings | None, list[Problem]]:
    """The settings, or the problems that keep them from being used."""
    documents = _chain(root, file)
    own = documents[0]
    if own.data is None:
        return None, [problem for document in documents for problem in document.problems]
    context = Context(own, ("extra", "cursus"))
    merged = _merged(documents).get("cursus")
    settings = build(Settings, {} if merged is None else merged, context)
    if settings is not None:
        settings._place = context
    return settings, context.problems


def variables_of(root: Path, file: str = FILE) -> dict[str, Any]:
    """``extra`` as pages may use it between double braces, defaults and own settings merged."""
    return _merged(_chain(root, file))


def site_name_of(root: Path, file: str = FILE) -> str:
    """The name of the site, for what is written without a generator."""
    return str(_nearest(root, file, "site_name") or "")


def site_url_of(root: Path, file: str = FILE) -> str:
    """The address the site is published at, with a slash at its end, or empty."""
    address = str(_nearest(root, file, "site_url") or "")
    return f"{address.rstrip('/')}/" if address else ""


def nav_of(root: Path, file: str = FILE) -> list[str]:
    """The pages of the navigation in reading order, as paths under docs/."""
    return list(_pages_of(_nearest(root, file, "nav")))


def _pages_of(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        for part in entry:
            yield from _pages_of(part)
    elif isinstance(entry, Mapping):
        for part in entry.values():
            yield from _pages_of(part)


def _nearest(root: Path, file: str, name: str) -> Any:
    """A setting of the generator itself, from the nearest file that has it."""
    found = (document.data.get(name) for document in _chain(root, file) if document.data)
    return next(filter(None, found), None)


def _chain(root: Path, file: str) -> list[Document]:
    """The settings file and the files it inherits from, nearest first."""
    documents: list[Document] = []
    path = root / file
    while len(documents) < 10:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        document = read(path, name)
        documents.append(document)
        parent = document.data.get("INHERIT") if document.data is not None else None
        if not isinstance(parent, str):
            break
        path = (path.parent / parent).resolve()
    return documents


def _merged(documents: list[Document]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for document in reversed(documents):
        extra = document.data.get("extra") if document.data is not None else None
        if isinstance(extra, Mapping):
            merged = _merge(merged, extra)
    return merged


def _merge(base: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Mappings are merged key by key; everything else is replaced, as INHERIT does."""
    result = dict(base)
    for key, value in above.items():
        earlier = result.get(key)
        both = isinstance(earlier, dict) and isinstance(value, dict)
        result[key] = _merge(earlier, value) if both else value  # type: ignore[arg-type]
    return result
