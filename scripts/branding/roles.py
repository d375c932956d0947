"""The variables a house style sets, and which must stand out from which. The only such list.

`sheet` writes them in this order with these remarks, `palette` fills every one of them, and the
tests hold the theme and every style sheet against it.
"""

from dataclasses import dataclass

TEXT, SHAPE = 4.5, 3.0
VERDICTS = ("right", "wrong", "partly")
SURFACES = ("surface", "surface-2")
VERDICT_SURFACES = tuple(f"{verdict}-surface" for verdict in VERDICTS)

# Remark in the style sheet → the colours under it, without the `--c-` in front.
GROUPS: dict[str, tuple[str, ...]] = {
    "Hoofdkleur voor knoppen en lijnen, en de tekst die daarop staat.": ("accent", "accent-text"),
    "Steunkleur, alleen voor lijnen en versiering.": ("warm",),
    "Vlakken: de pagina zelf, en wat daar rustig op ligt. En de rand van wat je bedient.": (
        *SURFACES,
        "border",
    ),
    "Tekst, bijzaken, de kop van een pagina, links, en een link onder de muis.": (
        "text",
        "text-muted",
        "heading",
        "link",
        "link-hover",
    ),
    "Twee ringen om wat de focus heeft: de buitenste valt op, de binnenste maakt los.": (
        "focus",
        "focus-inner",
    ),
    "Boven en onder elke pagina: de kop, de balk met onderdelen en de voet, met hun tekst.": (
        "header",
        "header-text",
        "bar",
        "bar-text",
        "footer",
        "footer-text",
    ),
    "Het vlak achter het logo.": ("logo",),
    "Uitslag van een antwoord: tekst en lijn, en het vlak eronder.": (
        *(name for verdict in VERDICTS for name in (verdict, f"{verdict}-surface")),
    ),
}
NAMES = tuple(name for names in GROUPS.values() for name in names)
# A logo may stand on the header as it is, and then its surface is no colour.
COLOURS = tuple(name for name in NAMES if name != "logo")


@dataclass(frozen=True)
class Pair:
    """A colour, what lies behind it, and the contrast that WCAG asks of the two."""

    ink: str
    surface: str
    minimum: float

    @property
    def text(self) -> str:
        """The pair in Dutch, for a table or a message."""
        return f"{WORDS[self.ink]} op {WORDS[self.surface]}"


WORDS = {
    "accent": "hoofdkleur",
    "accent-text": "tekst op een knop",
    "warm": "steunkleur",
    "surface": "de pagina",
    "surface-2": "een rustig vlak",
    "border": "rand",
    "text": "tekst",
    "text-muted": "bijzaken",
    "heading": "paginakop",
    "link": "link",
    "link-hover": "link onder de muis",
    "focus": "focusrand",
    "focus-inner": "de binnenste focusrand",
    "header": "de kop van de site",
    "header-text": "tekst in de kop",
    "bar": "de balk",
    "bar-text": "tekst in de balk",
    "footer": "de voet",
    "footer-text": "tekst in de voet",
    "right": "'goed'",
    "right-surface": "het vlak van 'goed'",
    "wrong": "'niet goed'",
    "wrong-surface": "het vlak van 'niet goed'",
    "partly": "'deels goed'",
    "partly-surface": "het vlak van 'deels goed'",
}

PAIRS: tuple[Pair, ...] = (
    *(
        Pair(ink, surface, TEXT)
        for ink in ("text", "text-muted", "link", "link-hover", "accent", *VERDICTS)
        for surface in SURFACES
    ),
    *(
        Pair(ink, surface, TEXT)
        for surface in VERDICT_SURFACES
        for ink in ("text", "link", "link-hover")
    ),
    *(Pair(verdict, f"{verdict}-surface", TEXT) for verdict in VERDICTS),
    *(Pair(f"{place}-text", place, TEXT) for place in ("accent", "header", "bar", "footer")),
    # The heading of a page is large text by WCAG's measure at every width.
    *(Pair("heading", surface, SHAPE) for surface in SURFACES),
    *(Pair(line, surface, SHAPE) for line in ("border", "focus", "warm") for surface in SURFACES),
    *(Pair("focus", surface, SHAPE) for surface in (*VERDICT_SURFACES, "focus-inner")),
)


def surfaces_of(ink: str) -> tuple[list[str], float]:
    """What this colour is seen on, and the contrast it needs there."""
    found = [pair for pair in PAIRS if pair.ink == ink]
    return [pair.surface for pair in found], max(pair.minimum for pair in found)
