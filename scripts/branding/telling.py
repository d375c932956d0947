"""What rebrand.py says about a plan: what was found, what was changed, and the contrast of it."""

from collections.abc import Iterable

from branding import objections
from branding.brand import PARTS, Brand
from branding.chain import Found
from branding.contrast import number
from branding.palette import Note, Palette, measured
from branding.plan import Plan
from branding.roles import PAIRS, SHAPE, TEXT, WORDS
from setup.messages import Trouble

SCHEMES = {"light": "licht", "dark": "donker"}
LICENCE_LINES = 60
# Of the column with colours and fonts, and of how many files the name is told.
COLOUR_WIDTH, SHOWN_FILES = 22, 3


def report(plan: Plan, *, table: bool = False) -> str:
    """Everything worth knowing before anything is written."""
    parts = [_source(plan), _doubt(plan), _licence(plan), _letters(plan), _logo(plan)]
    if plan.palette is not None:
        parts += [_changed(plan.palette), _summary(plan.palette, plan.brand)]
        if table:
            parts.append(contrast_table(plan.palette))
    if plan.overwrites:
        parts.append("Let op: wat je zelf in huisstijl.css veranderde, wordt vervangen.")
    return "\n\n".join(part for part in parts if part)


def refusal(palette: Palette) -> Trouble:
    """For who wants the colours as given or not at all."""
    return objections.not_as_given(map(note, palette.notes))


def note(changed: Note) -> str:
    """One colour that was changed, with the figures."""
    if changed.name == "surface":
        return (
            f"{WORDS[changed.name]}: {changed.given} is te donker voor een pagina. "
            f"Het wordt {changed.used}."
        )
    return (
        f"{WORDS[changed.name]}: {changed.given} haalt {number(changed.before)} waar "
        f"{number(changed.minimum)} nodig is. "
        f"Het wordt {changed.used}, met {number(changed.after)}."
    )


def contrast_table(palette: Palette) -> str:
    """Every pair with its contrast in both schemes."""
    rows = [("", "licht", "donker", "nodig")]
    for pair in PAIRS:
        light, dark = (number(measured(colours, pair)) for colours in (palette.light, palette.dark))
        rows.append((pair.text, light, dark, number(pair.minimum)))
    width = max(len(row[0]) for row in rows)
    return "\n".join(
        f"{name:<{width}}  {light:>6}  {dark:>6}  {minimum:>6}"
        for name, light, dark, minimum in rows
    )


def _source(plan: Plan) -> str:
    if plan.found is None:
        return ""
    given = plan.found.brand.given
    tokens = plan.found.tokens
    wide = max(len(PARTS[name]) for name in given) + 2
    lines = []
    for name in (name for name in PARTS if name in given):
        line = f"  {PARTS[name]:<{wide}}{given[name]:<{COLOUR_WIDTH}}"
        # The name of a font may be long: then what it came from is told below it.
        apart = "" if len(given[name]) < COLOUR_WIDTH else f"\n  {'':<{wide + COLOUR_WIDTH}}"
        lines.append(f"{line.rstrip() if apart else line}{apart}{_from(tokens.get(name))}".rstrip())
    return "\n".join([_where(plan.found), *lines])


def _where(found: Found) -> str:
    if not found.tokens:
        return "In deze tokens staat niets dat de cursus gebruikt. Wat je zelf gaf, wordt gebruikt:"
    first, more = found.files[:SHOWN_FILES], len(found.files) - SHOWN_FILES
    return f"Gevonden in {_listed(first)}{f' en nog {more}' if more > 0 else ''}:"


def _doubt(plan: Plan) -> str:
    if plan.found is None or plan.found.is_sure:
        return ""
    return (
        f"Is {plan.found.brand.primary} jullie kleur? Deze huisstijl wijst niet één hoofdkleur aan:"
        f"{objections.listed(plan.found)}\n"
        "Is het een andere? Geef die dan met --kleur."
    )


def _from(token: str | None) -> str:
    return f"uit {token}" if token else "van jou"


def _licence(plan: Plan) -> str:
    if plan.found is None:
        return ""
    licence = plan.found.licence
    if not licence.text and not licence.field:
        return (
            "Bij deze tokens staat geen licentie. Vraag de maker of je gemeente ze mag gebruiken."
        )
    said = f" '{licence.field}'" if licence.field else ""
    if not licence.text:
        return f"De licentie van deze tokens:{said}. Er is geen licentietekst bij."
    lines = licence.text.splitlines()
    shown = [f"  | {line}".rstrip() for line in lines[:LICENCE_LINES]]
    if len(lines) > LICENCE_LINES:
        shown.append(f"  | … en nog {len(lines) - LICENCE_LINES} regels, in {licence.path}")
    head = f"De licentie van deze tokens{said}, uit {licence.path}. Lees of je ze mag gebruiken:"
    return "\n".join([head, *shown])


def _letters(plan: Plan) -> str:
    if plan.found is None:
        return ""
    brand = plan.found.brand
    families = sorted({name for name in (brand.body_font, brand.heading_font) if name})
    if not families:
        return ""
    return (
        f"Letters: {_listed(families)}. De cursus noemt de naam en laadt niets. "
        "Wie de letters niet heeft, ziet die van zijn eigen apparaat.\n"
        "Wil je ze meegeven? Kijk dan eerst of de licentie dat toelaat."
    )


def _logo(plan: Plan) -> str:
    if plan.logo is None or not plan.logo.removed:
        return ""
    return f"Uit het logo is gehaald wat niet tekent: {_listed(plan.logo.removed)}."


def _changed(palette: Palette) -> str:
    if not palette.notes:
        return ""
    lines = [f"  - {note(changed)}" for changed in palette.notes]
    return "\n".join(["Aangepast, want anders is het niet goed te lezen:", *lines])


def _summary(palette: Palette, brand: Brand | None) -> str:
    lines = [f"Contrast: alle {2 * len(PAIRS)} paren zijn goed, licht en donker. Het laagste:"]
    for minimum, what in ((TEXT, "tekst"), (SHAPE, "vormen")):
        found, scheme, pair = min(
            (measured(palette.of(scheme), pair), SCHEMES[scheme], pair.text)
            for scheme in ("light", "dark")
            for pair in PAIRS
            if pair.minimum == minimum
        )
        lines.append(f"  {what:<8}{number(found)}  {pair}, {scheme} ({number(minimum)} is nodig)")
    if brand is not None and brand.dark_page is not None:
        lines.append("De donkere weergave is die van jullie huisstijl. Wat daar niet in staat, is")
        lines.append("van jullie kleuren afgeleid.")
    else:
        lines.append("De donkere weergave is van jullie kleuren afgeleid.")
    return "\n".join(lines)


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} en {last}" if first else last
