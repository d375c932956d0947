"""The dark scheme of a house style: the one it publishes, and else one derived from its colours.

Hardly any house style has one. What is published is kept wherever it can be read, the rest is made
of the light colours, and every colour is proved against the surfaces it comes on.
"""

from branding import contrast
from branding.brand import Brand
from branding.contrast import BLACK, WHITE, from_oklch, oklch, ratio
from branding.roles import COLOURS, PAIRS, SURFACES, TEXT, VERDICT_SURFACES, surfaces_of

# A dark page is close to black, by its contrast with white.
DARKEST_PAGE = 13.0
# In the dark a colour of the brand is lifted well past the minimum, and calmed: bright colours on
# black dazzle.
DARK_TEXT, DARK_SHAPE, DARK_CHROMA = 8.0, 5.0, 0.13

DARK_VERDICTS = {
    "right": "#8bd8a4",
    "right-surface": "#15301f",
    "wrong": "#ffb3a6",
    "wrong-surface": "#3b1b17",
    "partly": "#f1cf85",
    "partly-surface": "#342809",
}
# What lies on the surfaces of a page; words in a place of their own are proved there.
INKS = tuple(
    dict.fromkeys(
        pair.ink for pair in PAIRS if pair.surface in SURFACES and not pair.ink.endswith("-text")
    )
)


def dark_scheme(brand: Brand) -> dict[str, str]:
    """Every colour of `roles.COLOURS` in the dark."""
    hue, strength = oklch(brand.primary)[2], tint(brand)[1]
    page = brand.dark_page
    if page is None or ratio(page, WHITE) < DARKEST_PAGE:
        page = from_oklch(0.21, 0.014 * strength, hue)
    colours = DARK_VERDICTS | {
        "surface": page,
        "surface-2": from_oklch(oklch(page)[0] + 0.052, 0.017 * strength, hue),
        "border": from_oklch(0.636, 0.02 * strength, hue),
        "text": brand.dark_text or from_oklch(0.94, 0.007 * strength, hue),
        "text-muted": from_oklch(0.79, 0.015 * strength, hue),
    }
    surfaces = [colours[name] for name in (*SURFACES, *VERDICT_SURFACES)]

    def lifted(colour: str, minimum: float) -> str:
        return contrast.reach(contrast.calmer(colour, DARK_CHROMA), surfaces, minimum) or WHITE

    def own(published: str | None, light: str) -> str:
        return published or lifted(light, DARK_TEXT)

    link = brand.link or brand.primary
    colours |= {
        "accent": own(brand.dark_primary, brand.primary),
        "warm": lifted(brand.support or brand.primary, DARK_SHAPE),
        "heading": own(brand.dark_heading, brand.heading or brand.primary),
        "link": own(brand.dark_link, link),
        "link-hover": own(brand.dark_link_hover or brand.dark_link, brand.link_hover or link),
        # The ring may be as bright as the brand has it: it is thin, and must be found at once.
        "focus": contrast.reach(
            brand.focus_inner or brand.focus or brand.support or brand.primary,
            surfaces,
            DARK_SHAPE,
        )
        or WHITE,
        "focus-inner": colours["surface"],
        "bar": colours["surface-2"],
        "bar-text": colours["text"],
    }
    for name in INKS:
        names, minimum = surfaces_of(name)
        behind = [colours[each] for each in names]
        colours[name] = contrast.reach(colours[name], behind, minimum) or WHITE
    ink = from_oklch(0.235, 0.029 * strength, hue)
    colours["accent-text"] = contrast.reach(ink, [colours["accent"]], TEXT) or BLACK
    plain = {"header": colours["surface"], "footer": colours["surface-2"]}
    for place, quiet in plain.items():
        published, light = getattr(brand, f"dark_{place}"), getattr(brand, place)
        if published is None or ratio(colours["text"], published) < TEXT:
            published = quiet if light is None else _dimmed(light)
        colours[place] = published
        colours[f"{place}-text"] = colours["text"]
    return {name: colours[name] for name in COLOURS}


def tint(brand: Brand) -> tuple[float, float]:
    """The hue of calm surfaces, and 1, or 0 for a brand of greys, which stays grey."""
    _, chroma, hue = oklch(brand.support or brand.primary)
    return hue, float(chroma > 0.02)


def _dimmed(colour: str) -> str:
    """A surface of the brand, dark enough for light words."""
    _, chroma, hue = oklch(colour)
    return from_oklch(0.3, min(chroma, 0.09), hue)
