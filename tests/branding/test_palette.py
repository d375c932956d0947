"""Every colour of both schemes can be read, whatever the brand, and what changed is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from branding.brand import OWN_BRAND, Brand
from branding.contrast import STEP, as_hex, from_oklch, lowest, number, oklch, ratio, reach
from branding.mark import initial
from branding.palette import TooPale, derive
from branding.roles import COLOURS, PAIRS
from branding.sheet import brand_in, sheet
from branding.telling import contrast_table, note, refusal

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_counted_as_wcag_does() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("hsl(211 60% 35%)", "#24578f"),
        ("hsla(0,0%,18%,1)", "#2e2e2e"),
        ("rgb(0 0 0 / 50%)", "#808080"),
        (" Red ", "#ff0000"),
        ("#abc", "#aabbcc"),
        ("color(srgb 0 0.4 0.2)", "#006633"),
        ("transparent", None),
        ("currentcolor", None),
        ("1px solid", None),
        ("", None),
    ],
)
def test_a_colour_is_read_in_every_way_css_can_write_it(written: str, colour: str | None) -> None:
    assert as_hex(written) == colour


def test_a_contrast_is_rounded_down() -> None:
    assert [number(value) for value in (4.4999, 4.5, 21.0)] == ["4,49", "4,50", "21,00"]


def test_a_shade_is_the_nearest_that_reaches_the_contrast() -> None:
    shade = reach("#bed600", ["#ffffff"], 4.5)
    assert shade is not None
    assert 4.5 <= ratio(shade, "#ffffff") < 4.65
    assert reach("#123456", ["#ffffff"], 4.5) == "#123456"
    assert reach("#777777", ["#ffffff", "#000000"], 7) is None


@pytest.mark.parametrize("surfaces", [["#ffffff", "#eef1f4"], ["#1e2129"]])
def test_a_shade_found_by_halving_is_the_first_of_a_walk(surfaces: list[str]) -> None:
    """A hue at the edge of what a screen shows may have a step that adds no contrast."""
    for hue in range(0, 360, 45):
        colour = from_oklch(0.62, 0.25, hue)
        lightness, chroma, exact = oklch(colour)
        away = -STEP if surfaces[0] == "#ffffff" else STEP
        steps = (
            min(max(lightness + count * away, 0), 1) for count in range(1, 1 + round(1 / STEP))
        )
        shades = (from_oklch(step, chroma, exact) for step in steps)
        walked = next(shade for shade in shades if lowest(shade, surfaces) >= 7)
        assert reach(colour, surfaces, 7) == walked, hue


@pytest.mark.parametrize(
    ("inner", "kept"), [("#ffe600", True), ("#0a4fa0", False), ("#004699", False)]
)
def test_the_inner_ring_is_kept_only_where_the_outer_one_stands_out_from_it(
    inner: str, kept: bool
) -> None:
    palette = derive(Brand("#004699", focus="#004699", focus_inner=inner))
    assert palette.light["focus-inner"] == (inner if kept else palette.light["surface"])


@settings(deadline=None)
@given(st.builds(
    Brand,
    primary=colours.filter(lambda colour: ratio(colour, "#ffffff") > 1.3),
    **{name: st.none() | colours for name in (
        "primary_text", "support", "link", "link_hover", "focus", "focus_inner",
        "text", "page", "heading", "header", "footer",
    )},
))  # fmt: skip
def test_no_brand_at_all_gives_a_colour_that_cannot_be_read(brand: Brand) -> None:
    palette = derive(brand)
    assert palette.failures() == []
    assert set(palette.light) == set(palette.dark) == set(COLOURS)


def test_a_good_brand_is_kept_as_it_is() -> None:
    palette = derive(Brand("#004699", support="#a00030", header="#004699", focus_inner="#ffe600"))
    assert [(changed.name, changed.given) for changed in palette.notes] == [("focus", "#ffe600")]
    assert (palette.light["accent"], palette.light["warm"]) == ("#004699", "#a00030")
    assert (palette.light["header"], palette.light["header-text"]) == ("#004699", "#ffffff")
    assert palette.dark["focus"] == "#ffe600"


def test_what_is_changed_is_told_with_the_figures() -> None:
    palette = derive(Brand("#bed600"))
    assert [note(changed) for changed in palette.notes] == [
        "hoofdkleur: #bed600 haalt 1,48 waar 4,50 nodig is. Het wordt #677600, met 4,56.",
        "link: #677600 haalt 4,35 waar 4,50 nodig is. Het wordt #647300, met 4,54.",
    ]
    palette = derive(Brand("#004699", page="#202020"))
    assert [note(changed) for changed in palette.notes] == [
        "de pagina: #202020 is te donker voor een pagina. Het wordt #ffffff."
    ]
    assert str(refusal(palette)).startswith(
        "Niet elke kleur is goed te lezen. Er is niets veranderd.\n  - de pagina: #202020 is"
    )


def test_a_colour_like_the_page_is_refused() -> None:
    with pytest.raises(TooPale):
        derive(Brand("#f4f0e8"))


def test_the_table_has_every_pair_once() -> None:
    rows = contrast_table(derive(OWN_BRAND)).splitlines()
    assert rows[0].split() == ["licht", "donker", "nodig"]
    assert len(set(rows)) == len(PAIRS) + 1


# What is seen on what, read from the pages themselves and from WCAG (4.5 for text, 3 for shapes
# and large text): written out here, so that a pair that leaves the table of roles is missed.
SEEN_TOGETHER = {
    4.5: {
        "text": "surface surface-2 right-surface wrong-surface partly-surface",
        "text-muted": "surface surface-2",
        "link": "surface surface-2 right-surface wrong-surface partly-surface",
        "link-hover": "surface surface-2 right-surface wrong-surface partly-surface",
        "accent": "surface surface-2",
        "right": "surface surface-2 right-surface",
        "wrong": "surface surface-2 wrong-surface",
        "partly": "surface surface-2 partly-surface",
        "accent-text": "accent",
        "header-text": "header",
        "bar-text": "bar",
        "footer-text": "footer",
    },
    3.0: {
        "heading": "surface surface-2",
        "border": "surface surface-2",
        "warm": "surface surface-2",
        "focus": "surface surface-2 right-surface wrong-surface partly-surface focus-inner",
    },
}


def test_every_colour_must_stand_out_from_all_it_is_seen_on() -> None:
    wanted = {
        (ink, surface, minimum)
        for minimum, inks in SEEN_TOGETHER.items()
        for ink, surfaces in inks.items()
        for surface in surfaces.split()
    }
    assert {(pair.ink, pair.surface, pair.minimum) for pair in PAIRS} == wanted


def test_a_sheet_remembers_what_it_was_made_of() -> None:
    brand = Brand("#004699", support="#a00030", body_font="Zonneveld Sans", page="#fdfdfb")
    css = sheet(brand, derive(brand), logo_ratio=3.0)
    assert brand_in(css) == brand
    assert brand_in(":root { --c-accent: red }") is None
    assert '--font-body: "Zonneveld Sans", Seravek' in css
    assert '--font-heading: "Zonneveld Sans", Seravek' in css
    assert "--logo-ratio: 3;" in css
    assert "url(" not in css and "@" not in css


def test_a_logo_gets_white_paper_only_where_it_lies_on_a_colour() -> None:
    def plates(brand: Brand, ratio: float | None) -> list[str]:
        return re.findall(r"--c-logo: ([^;]+);", sheet(brand, derive(brand), ratio))

    assert plates(Brand("#004699"), 2.0) == ["transparent", "#ffffff"]
    assert plates(Brand("#004699", header="#004699"), 2.0) == ["#ffffff", "#ffffff"]
    assert plates(OWN_BRAND, None) == ["transparent", "transparent"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Gemeente Zonneveld", "Z"),
        ("zonneveld", "Z"),
        ("'s-Zonneveld", "Z"),
        ("’t Veld", "V"),
        ("Écht", "É"),
        ("<b>", "B"),
        ("", "?"),
    ],
)
def test_the_letter_of_a_municipality_is_that_of_its_name(name: str, letter: str) -> None:
    assert f">{letter}</text>" in initial(name, derive(OWN_BRAND).light)
