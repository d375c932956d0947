"""From the few colours of a brand to every colour of the course, in both schemes.

What a municipality gave is kept wherever it can be read; what cannot be read becomes the nearest
shade that can, and a `Note` says so with the figures. The dark scheme is in `dark.py`.
"""

from dataclasses import dataclass, field
from typing import Literal

from branding import contrast
from branding.brand import Brand
from branding.contrast import BLACK, WHITE, from_oklch, lowest, oklch, ratio
from branding.dark import dark_scheme, tint
from branding.roles import (
    PAIRS,
    SHAPE,
    TEXT,
    Pair,
    surfaces_of,
)

Scheme = Literal["light", "dark"]
Colours = dict[str, str]

# A page must be close to white: everything on it needs room to be darker.
LIGHTEST_PAGE = 17.0
# Below this a colour cannot be told from the page; no shade of it would be the municipality's.
NEARLY_PAGE = 1.3
# A colour of the brand that has less with its page is not seen there at all, and is left out.
LEGIBLE = {
    "link": SHAPE,
    "link_hover": SHAPE,
    "text": NEARLY_PAGE,
    "heading": NEARLY_PAGE,
    "focus": NEARLY_PAGE,
}
LIGHT_VERDICTS = {
    "right": "#17653a",
    "right-surface": "#e7f3ea",
    "wrong": "#a1281c",
    "wrong-surface": "#fbebe8",
    "partly": "#774d00",
    "partly-surface": "#fcf2dc",
}


@dataclass(frozen=True)
class Note:
    """A colour that was given and is not used as it was."""

    name: str
    given: str
    used: str
    before: float
    after: float
    minimum: float


@dataclass(frozen=True)
class Palette:
    """Every colour of `roles.COLOURS` for both schemes, and what was changed to get there."""

    light: Colours
    dark: Colours
    notes: list[Note] = field(default_factory=list)

    def of(self, scheme: Scheme) -> Colours:
        """The colours of a scheme."""
        return self.light if scheme == "light" else self.dark

    def failures(self) -> list[tuple[Scheme, Pair, float]]:
        """Every pair that falls short. A derived palette has none; one mended by hand may."""
        return [
            (scheme, pair, found)
            for scheme in ("light", "dark")
            for pair in PAIRS
            if (found := measured(self.of(scheme), pair)) < pair.minimum
        ]


class TooPale(ValueError):
    """The primary colour can hardly be told from the page."""


def measured(colours: Colours, pair: Pair) -> float:
    """The contrast of a pair in these colours."""
    return ratio(colours[pair.ink], colours[pair.surface])


def derive(brand: Brand) -> Palette:
    """Every colour of the course; raises `TooPale` for a brand nobody would see."""
    if ratio(brand.primary, WHITE) < NEARLY_PAGE:
        raise TooPale(brand.primary)
    kept = _without_lost(brand)
    light = _Light(kept)
    colours, page = light.colours, [light.colours["surface"]]
    notes = light.notes + [
        Note(
            name := field.replace("_", "-"),
            given,
            colours[name],
            lowest(given, page),
            lowest(colours[name], page),
            surfaces_of(name)[1],
        )
        for field, given in brand.given.items()
        if field in LEGIBLE and getattr(kept, field) is None
    ]
    return Palette(colours, dark_scheme(kept), notes)


def _without_lost(brand: Brand) -> Brand:
    """The brand without the colours that have no shade of themselves on this page.

    A white link would come out grey, and belongs to no house style. Without it the main colour
    takes its place, as it does where a brand says nothing.
    """
    page = brand.page if brand.page and ratio(brand.page, BLACK) >= LIGHTEST_PAGE else WHITE
    lost = {
        name
        for name, least in LEGIBLE.items()
        if (given := getattr(brand, name)) is not None and ratio(given, page) < least
    }
    return Brand.of({name: value for name, value in brand.given.items() if name not in lost})


class _Light:
    """The light scheme, colour by colour; later ones are proved against earlier ones."""

    def __init__(self, brand: Brand) -> None:
        self.notes: list[Note] = []
        hue = oklch(brand.primary)[2]
        warmth, strength = tint(brand)
        page = self._page(brand)
        self.colours = colours = LIGHT_VERDICTS | {
            "surface": page,
            "surface-2": from_oklch(oklch(page)[0] - 0.035, 0.006 * strength, warmth),
            "text": brand.text or from_oklch(0.26, 0.015 * strength, hue),
            "text-muted": from_oklch(0.45, 0.017 * strength, hue),
            "border": from_oklch(0.61, 0.014 * strength, hue),
            "accent": brand.primary,
        }
        for name in ("right", "wrong", "partly", "text", "text-muted", "border", "accent"):
            self._prove(name)
        ink = brand.primary_text
        colours["accent-text"] = self._ink(ink, colours["accent"], "accent-text")
        colours["warm"] = brand.support or colours["accent"]
        colours["heading"] = brand.heading or colours["accent"]
        colours["link"] = brand.link or colours["accent"]
        self._prove("link")
        colours["link-hover"] = brand.link_hover or colours["link"]
        # Until the outer ring is known, the inner one is the page.
        colours["focus-inner"] = page
        colours["focus"] = brand.focus or brand.focus_inner or brand.support or colours["accent"]
        for name in ("warm", "heading", "link-hover", "focus"):
            self._prove(name)
        inner = brand.focus_inner
        if inner is not None and ratio(colours["focus"], inner) >= 3:
            colours["focus-inner"] = inner
        colours["header"] = brand.header or page
        colours["footer"] = brand.footer or colours["surface-2"]
        colours["bar"], colours["bar-text"] = colours["accent"], colours["accent-text"]
        for place in ("header", "footer"):
            colours[f"{place}-text"] = self._ink(colours["text"], colours[place], "")

    def _page(self, brand: Brand) -> str:
        if brand.page is None:
            return WHITE
        found = ratio(brand.page, BLACK)
        if found >= LIGHTEST_PAGE:
            return brand.page
        self.notes.append(Note("surface", brand.page, WHITE, found, 21, LIGHTEST_PAGE))
        return WHITE

    def _prove(self, name: str) -> None:
        """Take the nearest shade that can be seen on every surface it comes on."""
        names, minimum = surfaces_of(name)
        behind = [self.colours[each] for each in names]
        given = self.colours[name]
        used = contrast.reach(given, behind, minimum) or BLACK
        if used != given:
            before, after = lowest(given, behind), lowest(used, behind)
            self.notes.append(Note(name, given, used, before, after, minimum))
        self.colours[name] = used

    def _ink(self, wanted: str | None, surface: str, name: str) -> str:
        """Words on a surface of the brand: as wanted, else white, else the darkest there is."""
        if wanted is not None and ratio(wanted, surface) >= TEXT:
            return wanted
        used = WHITE if ratio(WHITE, surface) >= TEXT else BLACK
        if wanted is not None and name:
            before, after = ratio(wanted, surface), ratio(used, surface)
            self.notes.append(Note(name, wanted, used, before, after, TEXT))
        return used
