"""Colours as CSS writes them, contrast as WCAG counts it, and shades that reach a contrast.

A colour travels as ``#rrggbb``: what is measured is exactly what is written in the style sheet.
"""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from coloraide import Color

WHITE, BLACK = "#ffffff", "#000000"
# Small enough that the eye sees no step, large enough to be done within a few dozen tries.
STEP = 0.005


def as_hex(written: str, backdrop: str = WHITE) -> str | None:
    """``#rrggbb`` of any colour CSS can write, laid over `backdrop` when it lets light through.

    None for what is no colour by itself: a keyword such as ``currentcolor``, a colour that cannot
    be seen at all, or something else.
    """
    try:
        colour = Color(written.strip()).convert("srgb")
    except ValueError:
        return None
    alpha = colour.alpha(nans=False)
    if alpha == 0:
        return None
    if alpha < 1:
        colour = Color.layer([colour, Color(backdrop)], space="srgb")
    return _hex(colour)


def opaque(written: str) -> bool:
    """Whether nothing shines through this colour; False for what is no colour."""
    try:
        return bool(Color(written.strip()).alpha(nans=False) >= 1)
    except ValueError:
        return False


@cache
def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2: 0 for black, 1 for white."""
    return Color(colour).luminance()


def ratio(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2: 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lowest(colour: str, surfaces: Iterable[str]) -> float:
    """The contrast of a colour with the surface where it stands out least."""
    return min(ratio(colour, surface) for surface in surfaces)


def number(contrast: float) -> str:
    """A contrast in Dutch notation, rounded down: 4,499 must never read as 4,50."""
    whole, hundredths = divmod(int(contrast * 100 + 1e-9), 100)
    return f"{whole},{hundredths:02}"


def reach(colour: str, surfaces: Iterable[str], minimum: float) -> str | None:
    """The nearest shade of the same hue with this contrast on every surface.

    Darker on light surfaces, lighter on dark ones; None when even black or white falls short.
    """
    behind = list(surfaces)
    if lowest(colour, behind) >= minimum:
        return colour
    step = -STEP if sum(map(luminance, behind)) / len(behind) > 0.18 else STEP
    lightness, chroma, hue = oklch(colour)
    steps = []
    while 0 <= lightness <= 1:
        lightness += step
        steps.append(min(max(lightness, 0), 1))

    def enough(lightness: float) -> bool:
        return lowest(from_oklch(lightness, chroma, hue), behind) >= minimum

    # Away from every surface each step adds contrast: the first that is enough is found by halving.
    away = all((luminance(surface) > luminance(colour)) == (step < 0) for surface in behind)
    first = bisect_left(steps, True, key=enough) if away else 0
    found = next(filter(enough, steps[first:]), None)
    return None if found is None else from_oklch(found, chroma, hue)


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """A colour by lightness (0–1), chroma (0–0.4) and hue (degrees), kept within sRGB."""
    return _hex(Color("oklch", [lightness, chroma, hue]))


def oklch(colour: str) -> tuple[float, float, float]:
    """Lightness, chroma and hue; a grey has chroma 0 and hue 0."""
    lightness, chroma, hue = Color(colour).convert("oklch").coords(nans=False)
    return lightness, chroma, hue


def calmer(colour: str, most: float) -> str:
    """The colour with no more chroma than this."""
    lightness, chroma, hue = oklch(colour)
    return colour if chroma <= most else from_oklch(lightness, most, hue)


def _hex(colour: Color) -> str:
    fitted = colour.convert("srgb").fit("srgb", method="oklch-chroma")
    return fitted.to_string(hex=True, alpha=False)
