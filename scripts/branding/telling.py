"""What rebrand.py says about a plan: what was found, what was changed, and the contrast of it."""

from collections.abc import Iterable

from branding import objections
from branding.brand import PARTS
from branding.contrast import number
from branding.palette import Note, Palette, measured
from branding.plan import Plan
from branding.roles import PAIRS, SHAPE, TEXT, WORDS
from setup.messages import Trouble

SCHEMES = {"light": "licht", "dark": "donker"}
LICENCE_LINES = 60


def report(plan: Plan, *, table: bool = False) -> str:
    """Everything worth knowing before anything is written."""
    parts = [_source(plan), _licence(plan), _letters(plan), _logo(plan)]
    if plan.palette is not None:
        parts += [_changed(plan.palette), _summary(plan.palette)]
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
    lines = [
        f"  {PARTS[name]:<24}{given[name]:<22}{_from(plan.found.tokens.get(name))}".rstrip()
        for name in PARTS
        if name in given
    ]
    return "\n".join([f"Gevonden in {plan.found.file}:", *lines])


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


def _summary(palette: Palette) -> str:
    lines = [f"Contrast: alle {2 * len(PAIRS)} paren zijn goed, licht en donker. Het laagste:"]
    for minimum, what in ((TEXT, "tekst"), (SHAPE, "vormen")):
        found, scheme, pair = min(
            (measured(palette.of(scheme), pair), SCHEMES[scheme], pair.text)
            for scheme in ("light", "dark")
            for pair in PAIRS
            if pair.minimum == minimum
        )
        lines.append(f"  {what:<8}{number(found)}  {pair}, {scheme} ({number(minimum)} is nodig)")
    lines.append("De donkere weergave is van jullie kleuren afgeleid.")
    return "\n".join(lines)


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} en {last}" if first else last
