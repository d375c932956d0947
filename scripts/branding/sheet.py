"""The style sheet of a house style: every variable of the course, with what it is for."""

import re

from branding.brand import PARTS, Brand
from branding.contrast import WHITE, luminance
from branding.palette import Palette, Scheme
from branding.roles import GROUPS

# Letters that most devices have: nothing is fetched.
BODY = (
    'Seravek, "Segoe UI Variable Text", "Segoe UI", Ubuntu, "Noto Sans", "Open Sans", '
    '"Helvetica Neue", sans-serif'
)
HEADING = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif'

HEAD = """\
/* De huisstijl van jouw gemeente. scripts/rebrand.py maakt dit bestand; je mag het ook zelf
   veranderen. Een nieuwe versie van de cursus raakt het niet aan. Eis: tekst heeft contrast 4,5
   met zijn vlak. Paginakoppen, randen, de focusrand en de steunkleur hebben contrast 3.
   De tests rekenen het na, in beide weergaven. */
"""


def sheet(brand: Brand, palette: Palette, logo_ratio: float | None = None) -> str:
    """The whole file. `logo_ratio` is width / height of a municipality's own logo."""
    return "".join(
        [
            HEAD,
            _remembered(brand),
            "\n:root {\n",
            _colours(palette, "light", own_logo=logo_ratio is not None),
            _letters(brand),
            "\n  /* Hoe rond de hoeken zijn. */\n  --radius: 0.5rem;\n",
            _logo(logo_ratio),
            "}\n",
            '\n/* De donkere weergave. */\n[data-md-color-scheme="slate"] {\n',
            _colours(palette, "dark", own_logo=logo_ratio is not None),
            "}\n",
        ]
    )


def _remembered(brand: Brand) -> str:
    """What the file was made of, so that a later run can change one thing of it."""
    given = brand.given
    said = "".join(f"\n   {PARTS[name]}: {given[name]};" for name in PARTS if name in given)
    return f"\n/* Gemaakt van{said} */\n"


def brand_in(css: str) -> Brand | None:
    """The brand a sheet says it was made of; None for one that was written by hand."""
    found = re.search(r"/\* Gemaakt van\n(.*?)\*/", css, re.S)
    if found is None:
        return None
    names = {word: name for name, word in PARTS.items()}
    said = re.findall(r"^ +([^:\n]+): ([^;\n]+);", found[1], re.M)
    given = {names[word]: value for word, value in said if word in names}
    return Brand.of(given) if "primary" in given else None


def _colours(palette: Palette, scheme: Scheme, *, own_logo: bool) -> str:
    colours = palette.of(scheme)
    # A logo is drawn for white paper; on anything else it gets a sheet of its own.
    needs_sheet = own_logo and luminance(colours["header"]) < 0.9
    colours = colours | {"logo": WHITE if needs_sheet else "transparent"}
    parts = []
    for remark, names in GROUPS.items():
        said = f"  /* {remark} */\n" if scheme == "light" else ""
        parts.append(said + "".join(f"  --c-{name}: {colours[name]};\n" for name in names))
    return "\n".join(parts)


def _letters(brand: Brand) -> str:
    # One family for all words is calmer than the heading of the course beside a foreign body.
    heading = brand.heading_font or brand.body_font
    return (
        "\n  /* Letters die op het apparaat van de lezer staan: er wordt niets opgehaald. */\n"
        f"  --font-body: {_stack(brand.body_font, BODY)};\n"
        f"  --font-heading: {_stack(heading, BODY if brand.body_font else HEADING)};\n"
    )


def _stack(family: str | None, fallback: str) -> str:
    return fallback if family is None else f'"{family}", {fallback}'


def _logo(ratio: float | None) -> str:
    if ratio is None:
        return ""
    return (
        "\n  /* Hoe breed het logo is bij zijn hoogte, en de rand eromheen. */\n"
        f"  --logo-ratio: {ratio:.3g};\n  --logo-padding: 0.15rem;\n"
    )
