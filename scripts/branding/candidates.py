"""What could be the main colour of a house style, and whether there is any doubt about it.

The colour of a button comes first, not what a house style calls its brand: those often differ. But
a button token may be left over from a theme that was copied, so it needs a witness: links,
headings, the header or the brand have to show that colour too. Without, the reader is asked.
"""

import re
from dataclasses import dataclass

from branding.contrast import WHITE, as_hex, oklch, opaque, ratio
from branding.palette import NEARLY_PAGE
from branding.roles import SHAPE
from branding.sources import Source
from branding.tokens import key

# The colour of a button and the words on it, best first.
BUTTONS = {
    "nl.button.primary.background-color": "nl.button.primary.color",
    "utrecht.button.primary-action.background-color": "utrecht.button.primary-action.color",
    "denhaag.button.primary-action.background-color": "denhaag.button.primary-action.color",
    "ams.button.primary.background-color": "ams.button.primary.color",
    "utrecht.button.background-color": "utrecht.button.color",
}
# A button may be drawn with a line instead.
OUTLINED = ("utrecht.button.border-color", "utrecht.button.color")
# Where the same colour is seen; with no button at all, what the main colour could be.
BRAND = (
    "basis.color.action-1.color-default",
    "basis.color.accent-1.color-default",
    "basis.color.primary-inverse.bg-1",
    "rhc.color.primary.500",
)
WITNESSES = (
    *BRAND,
    "nl.link.color",
    "utrecht.link.color",
    "denhaag.link.color",
    "ams.links.color",
    "ams.color.interactive.default",
    "utrecht.heading-1.color",
    "utrecht.heading-2.color",
    "utrecht.heading.color",
    "basis.heading.color",
    "denhaag.heading.color",
    "utrecht.page-header.background-color",
    "utrecht.page-footer.background-color",
    "utrecht.nav-bar.background-color",
    "utrecht.navigation.background-color",
    "utrecht.button.secondary-action.color",
    "utrecht.button.secondary-action.background-color",
)
TRIED = (*BUTTONS, *WITNESSES)
# How far hue (degrees) and lightness may differ for a shade of the same colour.
HUE, LIGHTNESS, GREY = 20.0, 0.2, 0.03
MOST = 6
# Too faint on white to be kept as it is: of such a yellow a brown would come.
FAINT = 2.5


@dataclass(frozen=True)
class Candidate:
    """A colour that may be the main one: ``#rrggbb``, who says so, and the words on its button."""

    colour: str
    tokens: tuple[str, ...]
    ink: str | None

    @property
    def contrast(self) -> float:
        """With white: what a button needs, and a link."""
        return ratio(self.colour, WHITE)


@dataclass(frozen=True)
class Weighed:
    """Every candidate, best first, and whether the best one is beyond doubt."""

    candidates: tuple[Candidate, ...]
    is_sure: bool


def weigh(source: Source, brand: str | None = None) -> Weighed:
    """The candidates in these tokens; none of them for a source that says nothing of the kind.

    `brand` is a name of this house style, under which it may keep a colour called `primary`.
    """
    buttons = _seen(source, tuple(BUTTONS))
    own = {name: colour for name, colour in buttons.items() if key(name) not in source.generated}
    buttons = own or buttons or _outlined(source)
    named = (f"{brand}.color.primary",) if brand else ()
    witnesses = _seen(source, (*named, *WITNESSES))
    inks = {
        buttons[name]: _ink(source, BUTTONS[name]) for name in reversed(buttons) if name in BUTTONS
    }
    grouped: dict[str, list[str]] = {}
    for name, colour in (buttons | witnesses).items():
        grouped.setdefault(colour, []).append(name)
    best = sorted(grouped, key=lambda colour: _rank(colour, buttons, witnesses))
    found = tuple(
        Candidate(colour, tuple(grouped[colour]), inks.get(colour)) for colour in best[:MOST]
    )
    if not found:
        return Weighed(_swatches(source), False)
    return Weighed(found, _is_sure(source, found[0].colour, buttons, witnesses))


def akin(one: str, other: str) -> bool:
    """Whether two colours are shades of one, as a button and the link beside it often are."""
    (light, chroma, hue), (light_2, chroma_2, hue_2) = oklch(one), oklch(other)
    if abs(light - light_2) > LIGHTNESS:
        return False
    if min(chroma, chroma_2) < GREY:
        return max(chroma, chroma_2) < GREY
    return abs((hue - hue_2 + 180) % 360 - 180) <= HUE


def _rank(colour: str, buttons: dict[str, str], witnesses: dict[str, str]) -> tuple[bool, int]:
    """Buttons first, then by who has most witnesses; what is equal keeps its order."""
    return colour not in buttons.values(), -_support(colour, witnesses)


def _support(colour: str, witnesses: dict[str, str]) -> int:
    return sum(akin(colour, other) for other in witnesses.values())


def _is_sure(source: Source, best: str, buttons: dict[str, str], witnesses: dict[str, str]) -> bool:
    said = [name for name, colour in (buttons | witnesses).items() if colour == best]
    roads = {each for name in said for each in source.tokens.road(name)}
    if source.disputed.intersection(map(key, roads)) or source.broken:
        return False
    if ratio(best, WHITE) < FAINT:
        return False
    if not buttons:
        # A link alone may be the blue of every link, and a heading may be the black of all text.
        agreed = _support(best, witnesses) == len(witnesses)
        return agreed and any(name in BRAND for name in said)
    others = {colour for colour in buttons.values() if not akin(best, colour)}
    if not akin(best, next(iter(buttons.values()))) or any(
        _support(colour, witnesses) for colour in others
    ):
        return False
    if not witnesses:
        # With nothing beside the buttons there is nobody to disagree.
        return not others
    # A button that takes its colour from another brand than all the rest was copied with it; one
    # that takes it from the same brand was meant, also when no link or heading shows that colour.
    elsewhere = _brands(source, [name for name in witnesses if ".button." not in name])
    taken = _brands(source, list(buttons))
    if elsewhere and not taken <= elsewhere:
        return False
    return bool(_support(best, witnesses)) or (bool(taken) and not others)


def _outlined(source: Source) -> dict[str, str]:
    """The line of a button that is white itself, where the words on it have that colour too."""
    line, word = (_seen(source, (name,)) for name in OUTLINED)
    return line if list(line.values()) == list(word.values()) else {}


def _brands(source: Source, names: list[str]) -> set[str]:
    roads = {each for name in names for each in source.tokens.road(name)}
    return {found[1] for each in roads if (found := re.match(r"([\w-]+)\.color\.", each))}


def _swatches(source: Source) -> tuple[Candidate, ...]:
    """The colours a house style merely lists, for one that says nothing about where they go."""
    found: dict[str, str] = {}
    for name in source.values:
        if ".color." in name and (seen := _seen(source, (name,))):
            colour = seen[name]
            if ratio(colour, WHITE) >= SHAPE and oklch(colour)[1] > GREY:
                found.setdefault(colour, name)
    return tuple(Candidate(colour, (name,), None) for colour, name in found.items())[:MOST]


def _seen(source: Source, names: tuple[str, ...]) -> dict[str, str]:
    """Name → colour, of those that can be told from white paper; see-through ones are no colour."""
    found = {}
    for name in names:
        written = source.tokens.value(name)
        colour = as_hex(written) if written is not None and opaque(written) else None
        if colour is not None and ratio(colour, WHITE) >= NEARLY_PAGE:
            found[name] = colour
    return found


def _ink(source: Source, name: str) -> str | None:
    written = source.tokens.value(name)
    return None if written is None else as_hex(written)
