"""The colours of huisstijl.css can be read by everyone, in both schemes (WCAG 1.4.3, 1.4.11)."""

from __future__ import annotations

import re

import pytest

from sites import REPOSITORY

TOKENS = REPOSITORY / "docs" / "assets" / "huisstijl" / "huisstijl.css"
SURFACES = ["surface", "surface-2"]
VERDICTS = ["right", "wrong", "partly"]
TEXT = [
    *((ink, surface) for ink in ("text", "text-muted", "link", "accent") for surface in SURFACES),
    ("accent-text", "accent"),
    *((ink, f"{verdict}-surface") for verdict in VERDICTS for ink in (verdict, "text", "link")),
    *((verdict, surface) for verdict in VERDICTS for surface in SURFACES),
]
SHAPES = [(line, surface) for line in ("border", "focus", "warm") for surface in SURFACES]
SHAPES += [("focus", f"{verdict}-surface") for verdict in VERDICTS]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; the dark one changes what the light one has."""
    css = TOKENS.read_text(encoding="utf-8")
    light, dark = css.split('[data-md-color-scheme="slate"]')
    blocks = light if scheme == "light" else light + dark
    return dict(re.findall(r"--c-([\w-]+): *#([0-9a-f]{6});", blocks))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 counts it: 1 to 21."""

    def luminance(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_four_and_a_half_times(scheme: str) -> None:
    found = tokens(scheme)
    weak = {pair: contrast(found[pair[0]], found[pair[1]]) for pair in TEXT}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_borders_and_the_focus_ring_stand_out_three_times(scheme: str) -> None:
    found = tokens(scheme)
    weak = {pair: contrast(found[pair[0]], found[pair[1]]) for pair in SHAPES}
    assert {pair: value for pair, value in weak.items() if value < 3} == {}


def test_the_file_of_a_fork_holds_tokens_and_nothing_else() -> None:
    css = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.S)
    assert re.findall(r"([^{}]+)\{", css.replace("\n", "")) == [
        ":root ",
        '[data-md-color-scheme="slate"] ',
    ]
    names = re.findall(r"^\s*([\w-]+):", css, re.M)
    assert all(name.startswith("--") for name in names)
