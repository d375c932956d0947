"""What each officer of a municipality asks before a site goes live, and where the answer is.

One table: the page *Klaar voor publicatie* shows it, and the check tells how far each answer is.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from ..places import ABOUT, ABOUT_PAGE
from ..words.texts import texts

State = Literal["klaar", "nog doen", "nagaan"]


class Question(NamedTuple):
    """One question. ``proof`` is a page under docs/, with or without an anchor, and its words.

    ``setting`` is the key in mkdocs.yml that answers it, or empty. ``codes`` are the mistakes that
    say the answer is not there yet; without any, no program can tell and a person looks.
    """

    asks: str
    answer: str
    proof: tuple[str, str]
    setting: str = ""
    codes: tuple[str, ...] = ()

    def state(self, found: Collection[str], unseen: Collection[str] = ()) -> State:
        """How far the answer is, by the codes of what was found and of what could not be seen."""
        if any(code in found for code in self.codes):
            return "nog doen"
        sure = self.codes and not any(code in unseen for code in self.codes)
        return "klaar" if sure else "nagaan"


_PRIVACY = f"{ABOUT}privacy.md"
_GUIDE = f"{ABOUT}zelf-gebruiken.md"
_ACCESS = f"{ABOUT}toegankelijkheid.md"
_READY = f"{ABOUT}klaar-voor-publicatie.md"

OFFICERS: dict[str, tuple[Question, ...]] = {
    "privacy": (
        Question(
            "Wat bewaart de site over iemand?",
            "Niets, tenzij iemand zelf kiest voor onthouden. Dan staat het op het eigen apparaat.",
            (f"{_PRIVACY}#namen", "Wat er in je browser kan staan"),
        ),
        Question(
            "Zijn er cookies of statistieken?",
            "Nee. Of jullie zelf nog iets melden, beslis je met wie over privacy gaat.",
            (f"{_PRIVACY}#kort", "In het kort"),
        ),
        Question(
            "Gaat er iets naar een andere site?",
            "Nee, tenzij jullie een kaart of film van elders tonen. Die sites noem je in de "
            "instellingen, en op de pagina Privacy.",
            (f"{_PRIVACY}#kort", "In het kort"),
            "kaders",
        ),
        Question(
            "Wie levert de site uit?",
            "De server ziet het internetadres van de bezoeker. Maak afspraken met wie de server "
            "beheert. GitHub en GitLab zijn bedrijven.",
            (f"{_PRIVACY}#gemeente", "Wat de gemeente zelf regelt"),
        ),
        Question(
            "Staat op de pagina Privacy wat alleen wij weten?",
            "Dat is waar de site staat, hoe lang de server iets bewaart, en waar je de "
            "functionaris gegevensbescherming bereikt.",
            (f"{_PRIVACY}#gemeente", "Wat de gemeente zelf regelt"),
            "privacy",
            ("privacy-ontbreekt",),
        ),
        Question(
            "Wat hoort onze leeromgeving?",
            "Hoever iemand is en met welke score, en soms de gekozen opties. Dat zijn gegevens van "
            "medewerkers. Doe je dit niet, dan hoort die niets.",
            (f"{ABOUT}lms.md#privacy-pakket", "Privacy in een LMS"),
        ),
    ),
    "beveiliging": (
        Question(
            "Waar meldt iemand een lek?",
            "In security.txt. Dat bestand komt uit de instellingen en geldt hoogstens een jaar.",
            (f"{_GUIDE}#eigen-server", "Een eigen server"),
            "beveiliging",
            ("security-ontbreekt", "security-verloopt", "security-te-lang"),
        ),
        Question(
            "Staat de site op een https-adres van ons?",
            "Het adres staat in mkdocs.yml. Certificaat, IPv6 en DNSSEC regelt wie de server "
            "beheert.",
            (f"{_GUIDE}#eigen-server", "Een eigen server"),
            "site_url",
            ("adres-van-voorbeeld",),
        ),
        Question(
            "Welke scripts draaien er?",
            "Alleen die van de site zelf. Die lijst komt in elke pagina, en in de bestanden voor "
            "de server. Wat er niet in past, wordt niet gepubliceerd.",
            (f"{_GUIDE}#eigen-server", "Een eigen server"),
            "",
            ("actieve-inhoud", "kader-niet-genoemd", "soort-niet-op-site"),
        ),
        Question(
            "Mag een ander de site in een kader tonen?",
            "Nee, tenzij je die site noemt. Bij GitHub Pages en GitLab Pages is het niet tegen te "
            "houden.",
            (f"{_GUIDE}#eigen-server", "Een eigen server"),
            "inbedden",
        ),
        Question(
            "Wordt de software onderhouden?",
            "Het thema waarmee de site wordt gebouwd, stopt op 5 mei 2027. Er zijn uitwegen.",
            (f"{_READY}#material", "Het einde van Material"),
        ),
    ),
    "toegankelijkheid": (
        Question(
            "Is er een toegankelijkheidsverklaring?",
            "Die maak je zelf, na een onderzoek van jullie eigen site. De cursus kan dat niet voor "
            "je doen.",
            (_ACCESS, "Toegankelijkheid"),
            "toegankelijkheidsverklaring",
            ("verklaring-ontbreekt",),
        ),
        Question(
            "Wat is er getest, en wat niet?",
            "De makers testten met programma's. Geen mens met een beperking heeft de site getest.",
            (f"{_ACCESS}#getest", "Wat er is getest"),
        ),
        Question(
            "Kan iedereen onze eigen pagina's en kleuren lezen?",
            "De controle rekent de kleuren na. Met een browser opent die ook jullie eigen "
            "pagina's. Een programma vindt een deel van de fouten.",
            (f"{_GUIDE}#huisstijl", "De huisstijl"),
            "",
            ("niet-toegankelijk", "contrast-te-laag", "kleur-onleesbaar", "accolade-ontbreekt"),
        ),
        Question(
            "Waar meldt iemand dat iets niet werkt?",
            "Bij het e-mailadres onder aan elke pagina.",
            (f"{_ACCESS}#melden", "Loop je ergens vast?"),
            "contact",
            ("contact-ontbreekt",),
        ),
    ),
    "communicatie": (
        Question(
            "Staat onze naam erop?",
            "De naam van de gemeente staat onder aan elke pagina en in de teksten.",
            (f"{_GUIDE}#instellingen", "Instellingen"),
            "gemeente",
            ("gemeente-van-voorbeeld",),
        ),
        Question(
            "Is dit onze huisstijl?",
            "De kleuren en het logo zijn van jullie zelf. Letters laadt de site niet.",
            (f"{_GUIDE}#huisstijl", "De huisstijl"),
            "",
            ("huisstijl-van-voorbeeld",),
        ),
        Question(
            "Zijn onze teksten af?",
            "De controle zoekt naar woorden als TODO, en naar namen en zinnen uit de voorbeelden.",
            (f"{_GUIDE}#plekken", "Plekken voor jullie eigen tekst"),
            "",
            ("nog-in-te-vullen", "naam-van-voorbeeld", "tekst-van-voorbeeld"),
        ),
        Question(
            "Mogen wij deze teksten gebruiken?",
            "Ja, als je de makers noemt. De inhoud heeft de licentie CC BY 4.0, de code EUPL-1.2. "
            "Dat staat onder aan elke pagina; laat dat staan.",
            (f"{ABOUT_PAGE}#zelf-gebruiken", "Zelf gebruiken of verbeteren"),
        ),
        Question(
            "Wordt de site bewaard?",
            "Zet het adres in de afspraak over het bewaren van jullie websites. Elke pagina is ook "
            "zonder scripts te lezen.",
            (f"{_ACCESS}#getest", "Wat er is getest"),
        ),
    ),
}


CODES = frozenset(
    code for questions in OFFICERS.values() for question in questions for code in question.codes
)
IN_BUILD = frozenset({"actieve-inhoud", "kader-niet-genoemd", "soort-niet-op-site"})
IN_BROWSER = frozenset({"niet-toegankelijk"})


def told(found: Collection[str], unseen: Collection[str] = ()) -> str:
    """The same list for a terminal, with the state of each answer.

    ``found`` are the codes of what the check found, ``unseen`` those of what it could not look at.
    """
    marks: dict[State, str] = {"klaar": "[x]", "nog doen": "[ ]", "nagaan": "[?]"}
    word = texts()["ready_setting"]
    lines = ["Per collega die meekijkt ([x] klaar, [ ] nog doen, [?] zelf nagaan):"]
    for officer, questions in OFFICERS.items():
        lines.append(f"  {officer.capitalize()}")
        for question in questions:
            setting = f" {word}: {question.setting}." if question.setting else ""
            state = question.state(found, unseen)
            answer = "" if state == "klaar" else f" {question.answer}{setting}"
            lines.append(f"    {marks[state]} {question.asks}{answer}")
    return "\n".join([*lines, f"Meer: {_READY.removesuffix('.md')}/"])
