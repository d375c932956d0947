"""Made-up items, and the same texts as nested Markdown lists. A seed gives the same words."""

from random import Random
from typing import Any

_WORDS = (
    "aanpak adres afspraak agenda avond bankje begin begroting belang belofte bericht besluit "
    "bestuur bewoner boom brief brug buurt college contact dag deel doel dorp enquête ervaring "
    "fiets formulier gebied gebruik gemeente gesprek gevolg groep grond hulp huis idee inbreng "
    "invloed inwoner jaar jongere kaart kader kans keuze klacht kosten kwartier leeftijd loket "
    "markt mening middag moment nieuws onderwerp ontwerp oplossing ouder overleg park parkeren "
    "plan plein plek plicht project raad regel reactie rol ruimte samen school speelplek spoor "
    "stad stap stem straat stuk taal tafel tekening termijn tijd uitkomst uitleg uitnodiging uur "
    "vergadering verkeer verslag verschil voorstel vraag vrijwilliger wandeling week werk "
    "wethouder wijk winkel woning zaal zorg"
)
_SMALL = "de het een en van in op met voor over bij aan om niet wel ook dan als die dat"

# Of every forty items. Most banks ask most of their questions as keuze.
MIX = {
    "keuze": 24,
    "meerkeuze": 5,
    "stelling": 5,
    "volgorde": 2,
    "koppel": 2,
    "indeling": 1,
    "getal": 1,
}
# Where texts link to: about one explanation in eight, as in real banks.
SOURCES_PAGE = "over/bronnen.md"
LINKED = 1 / 8
SOURCES = [f"S1-{number:02}" for number in range(1, 21)]
OBJECTIVES = [f"doel-{number}" for number in range(1, 6)]

Item = dict[str, Any]


class Author:
    """Writes items with one stream of random numbers."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.large, self.small = _WORDS.split(), _SMALL.split()
        self.kinds = [kind for kind, count in MIX.items() for _ in range(count)]

    def bank(self, size: int) -> list[Item]:
        """Items of every kind, in a mixed order."""
        kinds = [self.kinds[number % len(self.kinds)] for number in range(size)]
        self.random.shuffle(kinds)
        return [self.item(number, kind) for number, kind in enumerate(kinds, 1)]

    def item(self, number: int, kind: str) -> Item:
        """One item: a situation, a question, three or four options and all the reasons."""
        shared: Item = {
            "id": f"vraag-{number}",
            "soort": kind,
            "leerdoel": self.random.choice(OBJECTIVES),
            "bron": self.random.sample(SOURCES, self.random.choice([1, 1, 2])),
            "vraag": f"{self.sentence(8, 14)} {self.sentence(6, 10)[:-1]}?",
        }
        own: Item = getattr(self, f"_{kind}")()
        return {**shared, **own, "toelichting": self.explanation(shared["bron"][0])}

    def words(self, low: int, high: int) -> str:
        """A text without a full stop that starts with a capital."""
        count = self.random.randint(low, high)
        pools = (self.small, self.large)
        chosen = [self.random.choice(pools[place % 2]) for place in range(count)]
        return " ".join(chosen).capitalize()

    def sentence(self, low: int, high: int) -> str:
        return f"{self.words(low, high)}."

    def sentences(self, count: int) -> str:
        return " ".join(self.sentence(8, 14) for _ in range(count))

    def explanation(self, source: str) -> str:
        text = self.sentences(2)
        if self.random.random() >= LINKED:
            return text
        return f"{text} Lees ook [{self.words(2, 4)}]({SOURCES_PAGE}#{source})."

    def reason(self) -> str:
        return self.sentences(self.random.choice([1, 2]))

    def _options(self, count: int, keys: int) -> list[Item]:
        """Different options; the number in front makes sure of it."""
        options: list[Item] = [
            {"tekst": f"{self.words(4, 9)} {place}", "waarom": self.reason()}
            for place in range(1, count + 1)
        ]
        for option in self.random.sample(options, keys):
            option["juist"] = True
        return options

    def _keuze(self) -> Item:
        return {"opties": self._options(self.random.choice([3, 3, 4]), 1)}

    def _meerkeuze(self) -> Item:
        return {"opties": self._options(self.random.choice([4, 5, 6]), 2)}

    def _stelling(self) -> Item:
        sides: list[Item] = [{"waarom": self.reason()} for _ in range(2)]
        self.random.choice(sides)["juist"] = True
        return {"waar": sides[0], "niet_waar": sides[1]}

    def _volgorde(self) -> Item:
        steps = [f"{self.words(3, 6)} {place}" for place in range(1, 6)]
        return {"stappen": [{"tekst": text, "waarom": self.sentences(1)} for text in steps]}

    def _koppel(self) -> Item:
        def side(place: int) -> str:
            return f"{self.words(2, 5)} {place}"

        pairs = [
            {"links": side(place), "rechts": side(place), "waarom": self.sentences(1)}
            for place in range(1, 5)
        ]
        return {"paren": pairs, "afleiders": [{"rechts": side(9), "waarom": self.sentences(1)}]}

    def _indeling(self) -> Item:
        groups = [{"id": "een", "naam": self.words(1, 2)}, {"id": "twee", "naam": "Anders"}]
        cards = [
            {
                "tekst": f"{self.words(2, 5)} {place}",
                "groep": "een" if place % 2 else "twee",
                "waarom": self.sentences(1),
            }
            for place in range(1, 7)
        ]
        return {"groepen": groups, "kaarten": cards}

    def _getal(self) -> Item:
        return {"antwoord": 7, "eenheid": "stappen", "marge": 0, "waarom": self.reason()}


def as_markdown(items: list[Item]) -> str:
    """The same texts as one numbered list with nested lists, as tight as Markdown allows.

    For a page in a folder of docs: links in a bank start at docs, those in a page at the page.
    """
    lines: list[str] = []
    for item in items:
        lines.append(f"1. {item['vraag']}")
        for text, verdict, reason in _parts(item):
            lines.append(f"    - {text}")
            lines.append(f"        - {verdict}: {reason}")
        lines.append(f"    - Uitleg: {item['toelichting']}")
        links = ", ".join(f"[{name}]({SOURCES_PAGE}#{name})" for name in item["bron"])
        lines.append(f"    - {'Bron' if len(item['bron']) == 1 else 'Bronnen'}: {links}")
    return "\n".join(lines).replace(f"]({SOURCES_PAGE}", f"](../{SOURCES_PAGE}") + "\n"


def _parts(item: Item) -> list[tuple[str, str, str]]:
    """What is said about each part: its text, the verdict and the reason."""
    verdict = {True: "goed antwoord", False: "niet goed"}
    if "opties" in item:
        return [(o["tekst"], verdict["juist" in o], o["waarom"]) for o in item["opties"]]
    if "waar" in item:
        sides = (("Waar", item["waar"]), ("Niet waar", item["niet_waar"]))
        return [(name, verdict["juist" in side], side["waarom"]) for name, side in sides]
    if "stappen" in item:
        return [(s["tekst"], f"Plaats {n}", s["waarom"]) for n, s in enumerate(item["stappen"], 1)]
    if "paren" in item:
        pairs = [(pair["links"], pair["rechts"], pair["waarom"]) for pair in item["paren"]]
        others = [(o["rechts"], "hoort nergens bij", o["waarom"]) for o in item["afleiders"]]
        return pairs + others
    if "kaarten" in item:
        names = {group["id"]: group["naam"] for group in item["groepen"]}
        return [
            (c["tekst"], f"hoort bij {names[c['groep']]}", c["waarom"]) for c in item["kaarten"]
        ]
    return [(f"{item['antwoord']} {item['eenheid']}", "Het getal is", item["waarom"])]
