"""What a municipality may choose under ``extra: cursus:`` in mkdocs.yml, with every default."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, PrivateAttr

from ..mistakes.problems import Problem
from ..model.base import Model
from ..model.fields import (
    Address,
    AddressOrNothing,
    Date,
    EmailOrNothing,
    Flag,
    LineOrNothing,
    Origin,
    Percentage,
    RepositoryOrNothing,
    TestLength,
    Word,
)
from ..reading.validate import Context

OF_THE_COURSE = ("versie", "oorsprong")
"""Settings the course itself fills in; a municipality leaves them alone."""


EXAMPLE = "Voorbeeldgemeente"
"""The municipality of the course of the makers; whoever has another name took it over."""


class Upstream(Model):
    """What was taken over, as its licence asks to be named."""

    name: Word = Field(alias="naam", description="De naam van de cursus.")
    address: AddressOrNothing = Field(
        "", alias="adres", description="Waar de cursus van de makers staat, of leeg."
    )


class Privacy(Model):
    """What the page about privacy cannot know: it stands there, and on no other page."""

    officer: AddressOrNothing = Field(
        "",
        alias="fg",
        description="Waar je de functionaris gegevensbescherming bereikt: https://… of mailto:….",
    )
    host: LineOrNothing = Field(
        "",
        description="Waar de site staat: het bedrijf en het land, of de eigen server.",
    )
    kept: LineOrNothing = Field(
        "",
        alias="bewaartermijn",
        description="Hoe lang de server bewaart wie de site bezocht, zoals '14 dagen'.",
    )
    statement: AddressOrNothing = Field(
        "",
        alias="verklaring",
        description="Het adres van de privacyverklaring van jullie gemeente.",
    )


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
    origin: Upstream | None = Field(
        None, alias="oorsprong", description="De cursus die een gemeente overneemt."
    )
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
    repository: RepositoryOrNothing = Field(
        "",
        description="Het adres van jullie kopie bij GitHub of GitLab, zoals "
        "https://github.com/jullie-gemeente/cursus. Onder aan elke pagina staat dan een link naar "
        "het bestand met haar tekst.",
    )
    privacy: Privacy | None = Field(
        None,
        description="Wat alleen jullie weten over de gegevens van bezoekers. Staat op de pagina "
        "Privacy. Een eigen tekst daarbij komt in docs/lokaal/zo-doen-wij-het/privacy.md.",
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
    frames: tuple[Origin, ...] = Field(
        (),
        alias="kaders",
        description="De sites die een eigen pagina in een kader mag tonen, zoals een kaart: "
        "[https://kaart.gemeente.example]. Zo'n site ziet wie de pagina opent. Zeg dat op de "
        "pagina Privacy.",
    )
    not_findable: Flag = Field(
        False,
        alias="niet_vindbaar",
        description="Zet dit op ja als zoekmachines de site niet mogen tonen, zoals bij een proef. "
        "Wie het adres heeft, kan de site dan nog steeds lezen.",
    )
    off_menu: tuple[Literal["foutmeldingen", "lms", "tekeningen", "zelf-gebruiken"], ...] = Field(
        (),
        alias="buiten_menu",
        description="De pagina's voor makers die niet in het menu komen: foutmeldingen, lms, "
        "tekeningen of zelf-gebruiken. Hun adres blijft werken.",
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
    moved: dict[Word, Word] = Field(
        {},
        alias="verhuisd",
        description="Waar een oud adres nu heen leidt, zoals lokaal/spreekuur: lokaal/contact.md. "
        "Heb je een pagina die ervoor in de plaats kwam? Zet het dan daar, bij vervangt.",
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

    def written_at(self, place: Context) -> Settings:
        """These settings, with the place where they stand, for mistakes that show only later."""
        self._place = place
        return self

    @property
    def local_links(self) -> dict[str, str]:
        """The address behind a place in the pages (``/// lokaal``), by the name of the place."""
        links = {
            "verordening": self.regulation,
            "adviseur": self.adviser,
            "toegankelijkheidsverklaring": self.statement,
        }
        return {name: address for name, address in links.items() if address}

    @property
    def files(self) -> str:
        """Where the files of the repository are looked at, with a slash at its end, or empty.

        GitHub stands in one place; whatever stands elsewhere has the addresses of GitLab. HEAD is
        the branch that is published, however it is called.
        """
        if not self.repository:
            return ""
        between = "" if self.repository.startswith("https://github.com/") else "/-"
        return f"{self.repository}{between}/blob/HEAD/"

    def problem_at(self, code: str, *steps: int | str, **values: object) -> list[Problem]:
        """A mistake in a setting that shows only beside the rest of the course."""
        if self._place is None:
            return []
        found = Context(self._place.document, self._place.path)
        found.add(code, *steps, **values)
        return found.problems

    def place_of(self, *steps: int | str) -> tuple[str, int]:
        """The file and the line of a setting, for a mistake that is told elsewhere."""
        if self._place is None:
            return "", 1
        return self._place.document.file, self._place.document.line_of((*self._place.path, *steps))

    def variables(self) -> dict[str, Any]:
        """Every setting by the name authors type, defaults included, as pages and theme read it."""
        return self.model_dump(by_alias=True, mode="json")
